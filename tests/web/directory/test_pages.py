"""The pages of the directory as a browser sees them."""

import re
from datetime import date

import pytest
from django.template.loader import render_to_string

from requests_app.directory import basis, queries, services


def text_of(response) -> str:
    return response.content.decode()


class TestList:
    def test_everybody_who_is_signed_in_reads_it(self, people, signed_in) -> None:
        services.load_reference()
        for person in vars(people).values():
            assert signed_in(person).get("/directory/").status_code == 200, person.role

    def test_a_visitor_is_sent_to_the_sign_in(self, people, client) -> None:
        for address in ("/directory/", "/directory/states/XB/"):
            response = client.get(address)
            assert response.status_code == 302
            assert "sign-in" in response.url

    def test_it_lists_all_states_with_letters(self, people, signed_in, django_assert_max_num_queries) -> None:
        services.load_reference()
        client = signed_in(people.officer)
        client.get("/directory/")
        with django_assert_max_num_queries(8):
            page = text_of(client.get("/directory/"))
        assert "253 States and territories" in page
        assert "/directory/states/DE/" in page
        assert page.count('class="govuk-link app-letters__link"') >= 24

    def test_it_finds_by_a_name_in_another_language(self, people, signed_in) -> None:
        services.load_reference()
        page = text_of(signed_in(people.officer).get("/directory/", {"q": "allemagne"}))
        assert "Germany" in page
        assert "Allemagne" in page
        assert "Denmark" not in page

    def test_htmx_gets_the_list_alone(self, people, signed_in) -> None:
        response = signed_in(people.officer).get("/directory/", {"q": "sol"}, headers={"HX-Request": "true"})
        assert text_of(response).lstrip().startswith('<div id="states">')

    @pytest.mark.parametrize(
        "typed", ["\x00", "<script>alert(1)</script>", "%F0%9F", "x" * 3000, "\u061c\u061c"]
    )
    def test_strange_searches_show_an_empty_list(self, people, signed_in, typed: str) -> None:
        response = signed_in(people.officer).get("/directory/", {"q": typed})
        assert response.status_code == 200
        assert "<script>alert" not in text_of(response)


class TestState:
    def test_it_shows_what_binds_and_what_does_not(
        self, people, signed_in, django_assert_max_num_queries
    ) -> None:
        client = signed_in(people.officer)
        client.get("/directory/states/XB/")
        with django_assert_max_num_queries(12):
            page = text_of(client.get("/directory/states/XB/", {"on": "2026-11-21"}))
        assert "21 November 2026" in page
        assert "Federal Office of Justice" in page
        assert page.count("Binds both States") == 3
        assert "Both States have signed it. The Hanoi Convention is itself not in force" in page
        assert "undertakes to give" in page
        assert "索尔瓦拉联邦" in page

    def test_another_day_gives_another_answer(self, people, signed_in) -> None:
        page = text_of(signed_in(people.officer).get("/directory/states/XB/", {"on": "2008-01-01"}))
        assert "In force only from 1 February 2009" not in page
        assert "binds Federation of Solvara only from 1 February 2009" in page

    @pytest.mark.parametrize("typed", ["2026-02-30", "tomorrow", "9999999-01-01", "\x00", "0000-00-00"])
    def test_a_day_that_does_not_exist_is_said_and_today_is_shown(
        self, people, signed_in, typed: str
    ) -> None:
        response = signed_in(people.officer).get("/directory/states/XB/", {"on": typed})
        assert response.status_code == 200
        assert "Write a date that exists" in text_of(response)

    def test_an_old_confirmation_is_amber(self, people, signed_in) -> None:
        page = text_of(signed_in(people.officer).get("/directory/states/XC/"))
        assert '<strong class="govuk-tag govuk-tag--orange">18 March 2025</strong>' in page
        assert "Retains it" in page

    def test_our_own_state_has_no_basis_with_itself(self, people, signed_in) -> None:
        page = text_of(signed_in(people.officer).get("/directory/states/XA/"))
        assert "our own State" in page
        assert "Binds both States" not in page

    def test_a_state_without_records_says_so(self, people, signed_in) -> None:
        services.load_reference()
        page = text_of(signed_in(people.officer).get("/directory/states/TV/"))
        assert "No authority of this State is recorded" in page
        assert "Nothing is recorded. That does not mean" in page

    @pytest.mark.parametrize("code", ["ZZ", "XBX", "X", "12", "-", "x_"])
    def test_no_such_state_is_404(self, people, signed_in, code: str) -> None:
        assert signed_in(people.officer).get(f"/directory/states/{code}/").status_code == 404

    def test_only_the_administrator_sees_the_ways_to_change_it(self, people, signed_in) -> None:
        assert "Add an authority" in text_of(signed_in(people.admin).get("/directory/states/XB/"))
        assert "Add an authority" not in text_of(signed_in(people.reviewer).get("/directory/states/XB/"))


class TestAuthority:
    def test_it_shows_everything_one_needs_to_write(self, people, signed_in) -> None:
        page = text_of(signed_in(people.officer).get("/directory/authorities/xc-central/"))
        assert "وزارة العدل" in page
        assert "cooperation@justice.aurelia.example" in page
        assert "Confirmed more than a year ago" in page
        assert "The office confirmed this today" not in page

    def test_no_such_authority_is_404(self, people, signed_in) -> None:
        assert signed_in(people.officer).get("/directory/authorities/nobody/").status_code == 404


class TestPicker:
    """The fragment with which a draft chooses its legal basis."""

    def drawn(self, **context: object) -> str:
        return render_to_string("directory/_basis_options.html", context)

    def test_only_what_binds_and_reciprocity_can_be_chosen(self, home) -> None:
        options = basis.options(queries.state("XA"), queries.state("XC"), on=date(2026, 11, 21))
        page = self.drawn(options=options, chosen="UNCAC")
        assert re.findall(r'value="(\w+)"', page) == ["UNTOC", "UNCAC", "RECIPROCITY"]
        assert 'value="UNCAC" checked' in page
        assert "was not a party" in page
        assert "undertakes to give" in page

    def test_without_a_state_it_asks_for_one(self) -> None:
        assert "Choose the requested State first" in self.drawn(options=[])

    def test_what_is_wrong_is_tied_to_the_group(self) -> None:
        page = self.drawn(options=[], errors=["Choose a legal basis."], name="instrument")
        assert 'aria-describedby="instrument_error"' in page
        assert "Choose a legal basis." in page


class TestMethods:
    def test_reading_pages_take_no_posts(self, people, signed_in) -> None:
        client = signed_in(people.admin)
        for address in ("/directory/", "/directory/states/XB/", "/directory/authorities/xb-central/"):
            assert client.post(address).status_code == 405
        assert client.get("/directory/authorities/xb-central/confirm/").status_code == 405
        assert queries.authority("xb-central").revision == 0
