"""Changing the directory: who may, what is refused at which field, what is written down."""

from datetime import date, timedelta

import pytest

from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Invalid, NotAllowed, Stale
from requests_app.directory import queries, services
from requests_app.directory.models import Authority, BilateralTreaty, Participation, State

OFFICE = {"name": "Court of Appeal of Port-Sérène", "kind": "court", "languages": ["fr"]}
JOINED = {"source": "Depositary", "checked_on": date(2026, 11, 1)}
TREATY = {
    "title": "Treaty on mutual assistance",
    "citation": "Treaty of 3 May 2015",
    "channel": "diplomatic",
    "signed_on": date(2015, 5, 3),
    **JOINED,
}


def problems(raised: pytest.ExceptionInfo[Invalid]) -> dict[str, list[str]]:
    return raised.value.fields


class TestWhoMay:
    def test_an_officer_changes_nothing(self, solvara: State, solvaran_authority: Authority, officer) -> None:
        treaty = queries.treaty("xa-xb-2009")
        row = queries.participation("XB", "HC")
        attempts = [
            lambda: services.edit_state(solvara, data={}, revision=0, by=officer),
            lambda: services.add_authority(solvara, data=OFFICE, by=officer),
            lambda: services.edit_authority(solvaran_authority, data=OFFICE, revision=0, by=officer),
            lambda: services.confirm_authority(solvaran_authority, revision=0, by=officer),
            lambda: services.add_participation(solvara, "CAT", data=JOINED, by=officer),
            lambda: services.edit_participation(row, data=JOINED, revision=0, by=officer),
            lambda: services.add_treaty(solvara, queries.state("XC"), data=TREATY, by=officer),
            lambda: services.edit_treaty(treaty, data=TREATY, revision=0, by=officer),
        ]
        lines = len(register.read("directory"))
        for attempt in attempts:
            with pytest.raises(NotAllowed):
                attempt()
        assert len(register.read("directory")) == lines


class TestAuthority:
    def test_a_new_one_gets_a_code_and_counts_as_unconfirmed(self, solvara: State, administrator) -> None:
        office = services.add_authority(solvara, data=OFFICE, by=administrator)
        assert office.code == "xb-court-of-appeal-of-port-serene"
        assert office.needs_confirming
        event = register.read("directory")[-1]
        assert (event.name, event.facts["of"]) == ("directory.authority_added", office.code)

    def test_two_of_the_same_name_get_two_codes(self, solvara: State, administrator) -> None:
        codes = [services.add_authority(solvara, data=OFFICE, by=administrator).code for _ in range(3)]
        assert len(set(codes)) == 3

    def test_a_name_without_latin_letters_still_gets_a_code(self, aurelia: State, administrator) -> None:
        office = services.add_authority(
            aurelia, data={"name": "النيابة العامة", "kind": "prosecutor"}, by=administrator
        )
        assert office.code == "xc-prosecutor"

    def test_an_edit_writes_what_changed(self, solvaran_authority: Authority, administrator) -> None:
        data = {"name": "Federal Office of Justice", "kind": "central", "phone": "+999 555 0211"}
        edited = services.edit_authority(solvaran_authority, data=data, revision=0, by=administrator)
        assert (edited.phone, edited.revision) == ("+999 555 0211", 1)
        event = register.read("directory")[-1]
        assert event.actor == administrator.audit_label
        assert event.facts["changed"]["phone"] == {"from": "+999 555 0210", "to": "+999 555 0211"}
        assert "kind" not in event.facts["changed"]

    def test_confirming_sets_today(self, aurelia: State, administrator) -> None:
        office = queries.authority("xc-central")
        assert office.needs_confirming
        confirmed = services.confirm_authority(office, revision=office.revision, by=administrator)
        assert confirmed.last_confirmed_on == clock.today()
        assert not confirmed.needs_confirming

    def test_a_confirmation_lasts_a_year_to_the_day(self) -> None:
        today = clock.today()
        assert not Authority(last_confirmed_on=today - timedelta(days=365)).needs_confirming
        assert Authority(last_confirmed_on=today - timedelta(days=366)).needs_confirming

    def test_confirming_details_that_changed_meanwhile_is_stale(
        self, solvaran_authority: Authority, administrator
    ) -> None:
        services.edit_authority(solvaran_authority, data=OFFICE, revision=0, by=administrator)
        with pytest.raises(Stale) as raised:
            services.confirm_authority(solvaran_authority, revision=0, by=administrator)
        assert raised.value.current.name == OFFICE["name"]

    def test_an_edit_on_an_older_revision_is_stale_and_changes_nothing(
        self, solvaran_authority: Authority, administrator
    ) -> None:
        services.edit_authority(solvaran_authority, data=OFFICE, revision=0, by=administrator)
        with pytest.raises(Stale):
            services.edit_authority(
                solvaran_authority, data=OFFICE | {"name": "Other"}, revision=0, by=administrator
            )
        assert queries.authority("xb-central").name == OFFICE["name"]

    def test_a_closed_one_is_no_addressee(self, solvaran_authority: Authority, administrator) -> None:
        data = {"name": solvaran_authority.name, "kind": "central", "is_active": False}
        services.edit_authority(solvaran_authority, data=data, revision=0, by=administrator)
        assert "xb-central" not in dict(queries.addressee_choices("XB"))
        assert queries.authority("xb-central").is_active is False

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("name", ""),
            ("name", " \n "),
            ("name", "x" * 201),
            ("name", "a\x00b"),
            ("name", "a\ud800b"),
            ("name", 7),
            ("kind", "embassy"),
            ("email", "nobody"),
            ("email", "a@b\nc"),
            ("website", "javascript:alert(1)"),
            ("website", "ftp://example.org"),
            ("address", "x" * 601),
            ("languages", ["xx-klingon"]),
            ("languages", "fr"),
            ("languages", [["fr"]]),
            ("channels", ["pigeon"]),
            ("channels", [["direct"]]),
            ("is_active", "yes"),
            ("last_confirmed_on", date(2030, 1, 1)),
            ("code", "xa-central"),
            ("state_id", "XA"),
        ],
    )
    def test_bad_input_is_answered_at_its_field(
        self, solvara: State, administrator, field: str, value: object
    ) -> None:
        with pytest.raises(Invalid) as raised:
            services.add_authority(solvara, data=OFFICE | {field: value}, by=administrator)
        assert list(problems(raised)) == [field]
        assert problems(raised)[field][0].endswith(".")


class TestParticipation:
    def test_a_new_one_is_recorded(self, solvara: State, administrator) -> None:
        data = {"signed_on": date(1987, 1, 5), "ratified_on": date(1988, 2, 1), **JOINED}
        row = services.add_participation(solvara, "CAT", data=data, by=administrator)
        assert queries.participation("XB", "CAT").ratified_on == date(1988, 2, 1)
        assert register.read("directory")[-1].facts["as"]["ratified_on"] == "1988-02-01"
        assert row.revision == 1

    def test_one_entry_per_instrument(self, solvara: State, administrator) -> None:
        with pytest.raises(Invalid) as raised:
            services.add_participation(solvara, "HC", data=JOINED, by=administrator)
        assert "already has an entry" in problems(raised)["instrument"][0]

    @pytest.mark.parametrize("code", ["", "NONSENSE", "RECIPROCITY", "MODEL", "x" * 500])
    def test_only_what_states_join(self, solvara: State, administrator, code: str) -> None:
        with pytest.raises(Invalid) as raised:
            services.add_participation(solvara, code, data=JOINED, by=administrator)
        assert "instrument" in problems(raised)

    def test_the_hanoi_convention_cannot_be_put_into_force(self, solvara: State, administrator) -> None:
        row = queries.participation("XB", "HC")
        data = {"signed_on": date(2025, 10, 25), "in_force_on": date(2026, 1, 1), **JOINED}
        with pytest.raises(Invalid) as raised:
            services.edit_participation(row, data=data, revision=0, by=administrator)
        assert "not in force" in problems(raised)["in_force_on"][0]

    @pytest.mark.parametrize(
        ("days", "field"),
        [
            ({"signed_on": date(2001, 1, 2), "ratified_on": date(2001, 1, 1)}, "ratified_on"),
            ({"signed_on": date(2001, 1, 2), "in_force_on": date(2001, 1, 1)}, "in_force_on"),
            ({"ratified_on": date(2001, 1, 2), "in_force_on": date(2001, 1, 1)}, "in_force_on"),
            ({"in_force_on": date(2001, 1, 2), "denounced_on": date(2001, 1, 2)}, "denounced_on"),
            ({"denounced_on": date(2001, 1, 2)}, "in_force_on"),
            ({"signed_on": date(2999, 1, 1)}, "signed_on"),
            ({"signed_on": date(1, 1, 1)}, "signed_on"),
            ({"checked_on": date(2999, 1, 1)}, "checked_on"),
            ({"checked_on": None}, "checked_on"),
            ({"source": ""}, "source"),
            ({"signed_on": "2001-01-01"}, "signed_on"),
        ],
    )
    def test_dates_out_of_order_are_answered_at_the_later_one(
        self, solvara: State, administrator, days: dict[str, object], field: str
    ) -> None:
        with pytest.raises(Invalid) as raised:
            services.add_participation(solvara, "CAT", data=JOINED | days, by=administrator)
        assert list(problems(raised)) == [field]
        assert not Participation.objects.filter(instrument="CAT").exists()

    def test_a_date_takes_the_mark_of_the_unknown_day_away(self, solvara: State, administrator) -> None:
        data = JOINED | {"signed_on": date(2001, 1, 1), "signed_undated": True, "ratified_undated": True}
        row = services.add_participation(solvara, "CAT", data=data, by=administrator)
        assert (row.signed_undated, row.ratified_undated) == (False, True)


class TestTreaty:
    def test_a_new_one_gets_a_code_from_the_states_and_the_year(
        self, northmark: State, aurelia: State, administrator
    ) -> None:
        treaty = services.add_treaty(northmark, aurelia, data=TREATY, by=administrator)
        again = services.add_treaty(aurelia, northmark, data=TREATY, by=administrator)
        assert (treaty.code, again.code) == ("xa-xc-2015", "xc-xa-2015")

    def test_not_with_itself(self, northmark: State, administrator) -> None:
        with pytest.raises(Invalid) as raised:
            services.add_treaty(northmark, northmark, data=TREATY, by=administrator)
        assert "other_state" in problems(raised)

    @pytest.mark.parametrize(
        ("change", "field"),
        [
            ({"in_force_on": date(2015, 5, 2)}, "in_force_on"),
            ({"in_force_on": date(2016, 1, 1), "terminated_on": date(2016, 1, 1)}, "terminated_on"),
            ({"terminated_on": date(2016, 1, 1)}, "in_force_on"),
            ({"citation": ""}, "citation"),
            ({"channel": "pigeon"}, "channel"),
            ({"title": "a\nb"}, "title"),
        ],
    )
    def test_bad_input(
        self, northmark: State, aurelia: State, administrator, change: dict[str, object], field: str
    ) -> None:
        with pytest.raises(Invalid) as raised:
            services.add_treaty(northmark, aurelia, data=TREATY | change, by=administrator)
        assert list(problems(raised)) == [field]

    def test_a_termination_is_recorded(self, book: None, administrator) -> None:
        treaty = queries.treaty("xa-xb-2009")
        data = {name: getattr(treaty, name) for name in services.TREATY_FIELDS}
        data["terminated_on"] = date(2027, 1, 1)
        services.edit_treaty(treaty, data=data, revision=0, by=administrator)
        assert BilateralTreaty.objects.get(pk=treaty.pk).terminated_on == date(2027, 1, 1)


class TestState:
    def test_languages_notes_and_death_penalty(self, ostrava: State, administrator) -> None:
        data = {
            "accepted_languages": ["ru", "ru", "en"],
            "retains_death_penalty": True,
            "notes": {"languages": " Russian only. ", "practice": ""},
        }
        edited = services.edit_state(ostrava, data=data, revision=0, by=administrator)
        assert edited.accepted_languages == ["ru", "en"]
        assert edited.notes == {"languages": "Russian only."}
        assert edited.retains_death_penalty is True

    def test_names_are_not_edited_here(self, ostrava: State, administrator) -> None:
        with pytest.raises(Invalid) as raised:
            services.edit_state(ostrava, data={"names": {}}, revision=0, by=administrator)
        assert "names" in problems(raised)


class TestRegister:
    def test_the_chain_of_the_directory_holds(self, solvara: State, administrator) -> None:
        for number in range(5):
            services.add_authority(solvara, data=OFFICE | {"name": f"Office {number}"}, by=administrator)
        assert register.first_broken("directory") is None
        assert len(register.read("directory")) == 6
