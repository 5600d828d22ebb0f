"""The administrator's forms: what is wrong is said at the field, what was typed stays."""

import pytest

from requests_app.core import clock
from requests_app.directory import queries

OFFICE = {
    "name": "Court of Appeal of Port-Sérène",
    "kind": "court",
    "languages": "French, en",
    "channels": ["central_authority"],
    "is_active": "on",
}
TREATY = {
    "other_state": "XC",
    "title": "Treaty on mutual assistance",
    "citation": "Treaty of 3 May 2015",
    "channel": "diplomatic",
    "languages": "Arabic",
    "signed_on": "2015-05-03",
    "in_force_on": "2016-01-01",
    "source": "Official gazette",
    "checked_on": "2026-11-01",
}
FORMS = [
    "/directory/states/XB/edit/",
    "/directory/states/XB/authorities/new/",
    "/directory/states/XB/participation/new/",
    "/directory/states/XB/participation/HC/",
    "/directory/states/XB/treaties/new/",
    "/directory/authorities/xb-central/edit/",
    "/directory/treaties/xa-xb-2009/edit/",
]


def text_of(response) -> str:
    return response.content.decode()


class TestWhoMay:
    @pytest.mark.parametrize("address", FORMS)
    def test_only_the_administrator(self, people, signed_in, address: str) -> None:
        assert signed_in(people.admin).get(address).status_code == 200
        for person in (people.officer, people.reviewer, people.supervisor, people.auditor):
            client = signed_in(person)
            assert client.get(address).status_code == 403, person.role
            assert client.post(address, {}).status_code == 403, person.role

    def test_confirming_too(self, people, signed_in) -> None:
        response = signed_in(people.reviewer).post(
            "/directory/authorities/xc-central/confirm/", {"revision": "0"}
        )
        assert response.status_code == 403
        assert queries.authority("xc-central").needs_confirming

    @pytest.mark.parametrize("address", FORMS)
    def test_an_empty_form_is_answered_not_accepted(self, people, signed_in, address: str) -> None:
        response = signed_in(people.admin).post(address, {"nothing": "x"})
        assert response.status_code == 400
        assert "There is a problem" in text_of(response)

    @pytest.mark.parametrize("address", FORMS)
    def test_hostile_input_is_answered(self, people, signed_in, address: str) -> None:
        names = ("name", "kind", "title", "source", "signed_on", "languages", "revision", "other_state")
        for bad in ("a\x00b", "x" * 5000, "٣٣٣٣-٠١-٠١", "-1", "99999999999999999999", "<b>"):
            response = signed_in(people.admin).post(address, dict.fromkeys(names, bad))
            assert response.status_code in (400, 409), (address, bad)


class TestAuthority:
    def test_it_is_added(self, people, signed_in) -> None:
        response = signed_in(people.admin).post("/directory/states/XB/authorities/new/", OFFICE, follow=True)
        assert "Saved." in text_of(response)
        office = queries.authority("xb-court-of-appeal-of-port-serene")
        assert (office.languages, office.channels) == (["fr", "en"], ["central_authority"])

    def test_what_was_typed_stays(self, people, signed_in) -> None:
        typed = OFFICE | {"email": "nobody", "languages": "French, Klingon"}
        response = signed_in(people.admin).post("/directory/states/XB/authorities/new/", typed)
        page = text_of(response)
        assert response.status_code == 400
        assert "Not a known language: Klingon" in page
        assert 'value="nobody"' in page
        assert 'value="French, Klingon"' in page
        assert "Court of Appeal of Port-Sérène" in page

    def test_what_the_service_refuses_stands_at_its_field(self, people, signed_in) -> None:
        typed = OFFICE | {"email": "nobody", "name": ""}
        page = text_of(signed_in(people.admin).post("/directory/states/XB/authorities/new/", typed))
        assert 'href="#id_email"' in page
        assert 'id="id_email_error"' in page
        assert 'id="id_name_error"' in page

    def test_a_change_shows_the_stored_values_first(self, people, signed_in) -> None:
        page = text_of(signed_in(people.admin).get("/directory/authorities/xb-central/edit/"))
        assert 'value="French, English"' in page
        assert "entraide@justice.solvara.example" in page

    def test_two_people_at_once_are_told_and_nothing_is_lost(self, people, signed_in) -> None:
        client = signed_in(people.admin)
        address = "/directory/authorities/xb-central/edit/"
        client.post(address, OFFICE | {"revision": "0", "phone": "+999 555 0001"})
        response = client.post(address, OFFICE | {"revision": "0", "phone": "+999 555 0002"})
        page = text_of(response)
        assert response.status_code == 409
        assert "Somebody else changed this entry" in page
        assert "Telephone: +999 555 0001" in page
        assert 'value="+999 555 0002"' in page
        assert 'name="revision" value="1"' in page
        assert client.post(address, OFFICE | {"revision": "1", "phone": "+999 555 0002"}).status_code == 302
        assert queries.authority("xb-central").phone == "+999 555 0002"

    def test_it_is_confirmed_with_one_button(self, people, signed_in) -> None:
        client = signed_in(people.admin)
        client.post("/directory/authorities/xc-central/confirm/", {"revision": "0"})
        assert queries.authority("xc-central").last_confirmed_on == clock.today()

    @pytest.mark.parametrize("revision", ["", "7", "-1", "x", "٣", "9" * 40])
    def test_a_confirmation_of_something_else_is_refused(self, people, signed_in, revision: str) -> None:
        address = "/directory/authorities/xc-central/confirm/"
        response = signed_in(people.admin).post(address, {"revision": revision}, follow=True)
        assert "Read them again" in text_of(response)
        assert queries.authority("xc-central").needs_confirming


class TestParticipation:
    def test_it_is_added_and_counts_from_then_on(self, people, signed_in) -> None:
        typed = {
            "instrument": "UNCAC",
            "ratified_on": "2010-01-01",
            "in_force_on": "2010-01-31",
            "source": "Depositary",
            "checked_on": "2026-11-01",
        }
        client = signed_in(people.admin)
        assert client.post("/directory/states/XD/participation/new/", typed).status_code == 302
        page = text_of(client.get("/directory/states/XD/", {"on": "2026-11-01"}))
        assert page.count("Binds both States") == 2

    def test_the_wrong_order_of_dates_is_said_at_the_later_one(self, people, signed_in) -> None:
        typed = {
            "instrument": "CAT",
            "signed_on": "2010-01-02",
            "ratified_on": "2010-01-01",
            "source": "x",
            "checked_on": "2026-11-01",
        }
        page = text_of(signed_in(people.admin).post("/directory/states/XD/participation/new/", typed))
        assert "Ratification cannot come before signature" in page
        assert 'value="2010-01-01"' in page

    def test_no_such_participation_is_404(self, people, signed_in) -> None:
        assert signed_in(people.admin).get("/directory/states/XB/participation/NOTHING/").status_code == 404


class TestTreaty:
    def test_it_is_added(self, people, signed_in) -> None:
        response = signed_in(people.admin).post("/directory/states/XA/treaties/new/", TREATY, follow=True)
        assert "Treaty on mutual assistance" in text_of(response)
        assert queries.treaty("xa-xc-2015").languages == ["ar"]

    def test_it_is_changed(self, people, signed_in) -> None:
        typed = {name: value for name, value in TREATY.items() if name != "other_state"}
        typed |= {"revision": "0", "terminated_on": "2027-01-01"}
        assert signed_in(people.admin).post("/directory/treaties/xa-xb-2009/edit/", typed).status_code == 302
        assert str(queries.treaty("xa-xb-2009").terminated_on) == "2027-01-01"


class TestState:
    def test_what_is_known_is_changed(self, people, signed_in) -> None:
        typed = {
            "revision": "0",
            "accepted_languages": "Russian",
            "retains_death_penalty": "no",
            "languages_note": "Russian only.",
        }
        response = signed_in(people.admin).post("/directory/states/XD/edit/", typed, follow=True)
        page = text_of(response)
        assert "Does not have it" in page
        assert "Russian only." in page
