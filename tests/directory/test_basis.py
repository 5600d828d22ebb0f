"""Which basis carries a request on which day: the boundary days decide cases."""

from datetime import date, timedelta

import pytest

from requests_app.directory import basis, services
from requests_app.directory.basis import BasisOption, BasisStatus
from requests_app.directory.models import State
from requests_app.directory.reference import Book
from requests_app.law.assistance import TYPES
from requests_app.law.instruments import INSTRUMENTS

TODAY = date(2026, 11, 21)


def option(home: State, other: State, code: str, on: date = TODAY) -> BasisOption:
    found = basis.find(home, other, code, on=on)
    assert found is not None, code
    return found


def party(instrument: str, state: str, **days: date | bool | None) -> None:
    row = {"instrument": instrument, "state": state, "checked_on": TODAY, "source": "Test", **days}
    services.load(Book(participations=[row]))


class TestBilateralTreaty:
    @pytest.mark.parametrize(
        ("on", "status"),
        [
            (date(2009, 5, 13), BasisStatus.NOT_PARTY),
            (date(2009, 5, 14), BasisStatus.SIGNED_NOT_IN_FORCE),
            (date(2010, 2, 28), BasisStatus.SIGNED_NOT_IN_FORCE),
            (date(2010, 3, 1), BasisStatus.IN_FORCE),
            (TODAY, BasisStatus.IN_FORCE),
        ],
    )
    def test_it_binds_from_its_entry_into_force(
        self, northmark: State, solvara: State, on: date, status: BasisStatus
    ) -> None:
        found = option(northmark, solvara, "xa-xb-2009", on)
        assert (found.status, found.binds) == (status, status is BasisStatus.IN_FORCE)

    @pytest.mark.parametrize(("on", "binds"), [(date(2022, 12, 31), True), (date(2023, 1, 1), False)])
    def test_it_ends_on_the_day_its_termination_takes_effect(
        self, northmark: State, ostrava: State, on: date, binds: bool
    ) -> None:
        found = option(northmark, ostrava, "xa-xd-1998", on)
        assert found.binds is binds
        assert binds or "1 January 2023" in found.reason

    def test_it_works_in_both_directions(self, northmark: State, solvara: State) -> None:
        assert option(solvara, northmark, "xa-xb-2009").binds

    def test_it_stands_before_the_conventions_and_says_so(self, northmark: State, solvara: State) -> None:
        found = basis.options(northmark, solvara, on=TODAY)
        assert [one.code for one in found if one.binds] == ["xa-xb-2009", "BUDAPEST", "UNTOC"]
        assert "governs" in found[1].reason
        assert (found[0].channel, found[0].languages) == ("central_authority", ("fr", "en"))

    def test_a_treaty_with_others_is_not_offered(self, northmark: State, aurelia: State) -> None:
        assert not [one for one in basis.options(northmark, aurelia, on=TODAY) if one.code.startswith("x")]


class TestConvention:
    def test_case_2_rests_on_the_two_un_conventions(self, northmark: State, aurelia: State) -> None:
        found = basis.options(northmark, aurelia, on=TODAY)
        assert [one.code for one in found if one.binds] == ["UNTOC", "UNCAC"]
        assert (
            "was not a party when this was checked on 5 October 2026"
            in option(northmark, aurelia, "BUDAPEST").reason
        )
        assert found[0].citation == "UNTOC Article 18"

    @pytest.mark.parametrize(("on", "binds"), [(date(2009, 1, 31), False), (date(2009, 2, 1), True)])
    def test_it_binds_from_the_day_of_the_later_party(
        self, northmark: State, solvara: State, on: date, binds: bool
    ) -> None:
        found = option(northmark, solvara, "BUDAPEST", on)
        assert found.binds is binds
        assert binds or "binds Federation of Solvara only from 1 February 2009" in found.reason

    @pytest.mark.parametrize(("on", "binds"), [(date(2027, 5, 31), True), (date(2027, 6, 1), False)])
    def test_a_denunciation_counts_from_the_day_it_takes_effect(
        self, northmark: State, solvara: State, on: date, binds: bool
    ) -> None:
        party("UNTOC", "XB", in_force_on=date(2005, 2, 11), denounced_on=date(2027, 6, 1))
        found = option(northmark, solvara, "UNTOC", on)
        assert found.binds is binds
        assert binds or "denounced it with effect from 1 June 2027" in found.reason
        assert binds or found.status is BasisStatus.NOT_PARTY

    def test_signed_only_is_not_enough(self, northmark: State, solvara: State) -> None:
        found = option(northmark, solvara, "UNCAC")
        assert (found.status, found.binds) == (BasisStatus.SIGNED_NOT_IN_FORCE, False)
        assert "signed it on 10 December 2003 but has not ratified it" in found.reason

    def test_an_undated_ratification_never_binds(self, northmark: State, solvara: State) -> None:
        party("UNCAC", "XB", signed_on=date(2003, 12, 10), ratified_undated=True)
        found = option(northmark, solvara, "UNCAC")
        assert (found.status, found.binds) == (BasisStatus.SIGNED_NOT_IN_FORCE, False)
        assert "from which day it binds is not recorded" in found.reason

    def test_a_later_signature_did_not_count_before(self, northmark: State, solvara: State) -> None:
        found = option(northmark, solvara, "UNCAC", date(2003, 12, 9))
        assert found.status is BasisStatus.NOT_PARTY
        assert "signed it only on 10 December 2003" in found.reason

    def test_no_record_is_said_to_be_no_record(self, northmark: State, ostrava: State) -> None:
        assert "holds no record that Republic of Ostrava-Velm" in option(northmark, ostrava, "UNCAC").reason

    def test_a_convention_that_cannot_carry_the_measure_says_so(
        self, northmark: State, solvara: State
    ) -> None:
        type_code = next(
            code for code in INSTRUMENTS["UNTOC"].serves if code not in INSTRUMENTS["BUDAPEST"].serves
        )
        found = {
            one.code: one.reason for one in basis.options(northmark, solvara, on=TODAY, types=[type_code])
        }
        assert f"no basis for {TYPES[type_code].title}" in found["BUDAPEST"]
        assert "no basis" not in found["UNTOC"]


class TestHanoiConvention:
    @pytest.mark.parametrize("on", [date(2025, 10, 24), date(2025, 10, 25), TODAY, date(2099, 1, 1)])
    def test_it_binds_nobody_whatever_is_recorded(self, northmark: State, solvara: State, on: date) -> None:
        for code in ("XA", "XB"):
            party("HC", code, signed_on=date(2025, 10, 25), in_force_on=date(2025, 10, 25))
        assert not option(northmark, solvara, "HC", on).binds

    def test_signed_by_both_it_is_shown_as_signed_not_in_force(
        self, northmark: State, solvara: State
    ) -> None:
        found = option(northmark, solvara, "HC")
        assert found.status is BasisStatus.SIGNED_NOT_IN_FORCE
        assert "itself not in force" in found.reason
        assert found.citation == "Hanoi Convention Article 40"
        assert not found.selectable

    def test_the_real_parties_reported_do_not_bind(self, db: None) -> None:
        services.load_reference()
        both = [State.objects.get(code=code) for code in ("QA", "VN")]
        assert not option(both[0], both[1], "HC").binds


class TestReciprocity:
    def test_it_comes_last_with_its_undertaking(self, northmark: State, solvara: State) -> None:
        last = basis.options(northmark, solvara, on=TODAY)[-1]
        assert (last.code, last.status, last.binds) == ("RECIPROCITY", BasisStatus.RECIPROCITY, False)
        assert last.selectable
        assert "Republic of Northmark undertakes to give Federation of Solvara" in last.undertaking
        assert "comes first" in last.reason

    def test_it_says_when_nothing_binds(self, db: None) -> None:
        services.load_reference()
        home, other = State.objects.get(code="NO"), State.objects.get(code="AQ")
        found = basis.options(home, other, on=TODAY)
        assert not any(one.binds for one in found)
        assert "nothing binds both States" in found[-1].reason

    def test_a_state_does_not_ask_itself(self, northmark: State) -> None:
        found = basis.options(northmark, northmark, on=TODAY)
        assert [(one.status, one.selectable) for one in found] == [(BasisStatus.DOMESTIC_LAW, False)]


class TestBudget:
    def test_two_queries_however_much_is_recorded(
        self, northmark: State, solvara: State, django_assert_num_queries
    ) -> None:
        services.load_reference()
        rows = [
            {"instrument": code, "state": state, "in_force_on": date(2000, 1, 1) + timedelta(days=number)}
            for number, code in enumerate(set(INSTRUMENTS) - {"HC"})
            for state in State.objects.values_list("code", flat=True)
            if not state.startswith("X")
        ]
        services.load(Book(participations=rows))
        with django_assert_num_queries(2):
            found = basis.options(northmark, solvara, on=TODAY)
        assert len(found) >= len(basis.bases_of_assistance()) + 2

    def test_every_option_gives_a_reason_in_a_sentence(self, northmark: State, solvara: State) -> None:
        for on in (date(1900, 1, 1), date(2007, 1, 1), TODAY, date(2090, 1, 1)):
            for one in basis.options(northmark, solvara, on=on):
                assert one.reason.endswith("."), one
                assert one.title
