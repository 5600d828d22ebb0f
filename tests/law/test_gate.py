"""The gate: each step, what would help, and what it never lets pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from requests_app.law.assistance import TYPES
from requests_app.law.citations import Grade
from requests_app.law.gate import ask
from requests_app.law.gate_facts import Crime, Helps, Matter, Outcome, Possible, Purpose
from requests_app.law.gate_scope import LIMB_B, hanoi_reaches, is_serious, reaches
from requests_app.law.instruments import CONVENTION_OFFENCES, INSTRUMENTS
from requests_app.law.names import BUDAPEST, HANOI, RECIPROCITY, UNCAC, UNTOC

TREATY = Possible("xa-xb-2009", "Treaty of 2009", binds=True, bilateral=True, citation="Treaty of 2009")
SIGNED = Possible(HANOI, "Hanoi Convention", reason="Signed, not in force.")
IN_FORCE = Possible(HANOI, "Hanoi Convention", binds=True)
CYBER = Possible(BUDAPEST, "Budapest Convention", binds=True)
ORGANISED = Possible(UNTOC, "UNTOC", binds=True)
LAST = Possible(RECIPROCITY, "Reciprocity")

ACCESS = Crime("HC07", "months", 24)
LIGHT = Crime("none", "months", 47, "Theft")
SERIOUS = Crime("none", "months", 48, "Theft by a gang")


def matter(*bases, crime=ACCESS, types=("AT04",), chosen="", purpose=Purpose.CASE, state="XB"):
    return Matter(state, bases, (crime,), frozenset(types), purpose=purpose, chosen=chosen)


def kinds(step):
    return [help_.kind for help_ in step.helps]


def test_nothing_is_decided_before_a_state_is_named():
    answer = ask(Matter(purpose=Purpose.CASE))
    assert answer.outcome is Outcome.OPEN
    assert answer.step("basis").outcome is Outcome.OPEN
    assert answer.proposal is None


def test_what_is_signed_but_not_in_force_carries_nothing_and_the_others_are_named():
    answer = ask(matter(SIGNED, CYBER, LAST, chosen=HANOI))
    step = answer.step("basis")
    assert (answer.outcome, step.outcome) == (Outcome.FAILED, Outcome.FAILED)
    assert "Signed, not in force" in step.why
    assert step.printed() == ("Hanoi Convention Article 65(1)",)
    assert [help_.about for help_ in step.helps] == [BUDAPEST, RECIPROCITY]
    assert answer.proposal is None


def test_a_basis_nobody_knows_fails():
    assert ask(matter(CYBER, chosen="NO-SUCH")).step("basis").outcome is Outcome.FAILED


def test_a_treaty_between_the_two_is_proposed_before_a_convention():
    answer = ask(matter(SIGNED, CYBER, TREATY, LAST))
    assert (answer.proposal, answer.outcome) == (TREATY, Outcome.PASSED)
    assert "UNTOC Article 18(6)-(7)" in answer.step("treaty").printed()
    assert "Hanoi Convention Article 40" in answer.step("treaty").printed()


def test_a_convention_beside_a_treaty_is_not_decided_and_the_treaty_is_named():
    step = ask(matter(TREATY, CYBER, LAST, chosen=BUDAPEST)).step("treaty")
    assert step.outcome is Outcome.OPEN
    assert [help_.about for help_ in step.helps] == [TREATY.code]


def test_reciprocity_is_left_where_nothing_binds():
    answer = ask(matter(SIGNED, LAST))
    assert (answer.proposal, answer.outcome) == (LAST, Outcome.PASSED)


def test_our_own_state_is_asked_for_nothing():
    answer = ask(matter(Possible("DOMESTIC_LAW", "Domestic law"), state="XA"))
    assert answer.step("basis").outcome is Outcome.FAILED
    assert kinds(answer.step("basis")) == [Helps.AT_HOME]


@pytest.mark.parametrize("code", list(CONVENTION_OFFENCES))
def test_an_offence_of_the_convention_gets_every_kind_of_co_operation(code):
    answer = ask(matter(IN_FORCE, crime=Crime(code, "months", 6), types=("AT22", "AT01", "AT28")))
    assert (answer.outcome, answer.proposal) == (Outcome.PASSED, IN_FORCE)
    assert answer.step("other").outcome is Outcome.NOT_NEEDED


def test_a_serious_crime_gets_electronic_evidence():
    assert ask(matter(IN_FORCE, crime=SERIOUS, types=("AT04", "AT14"))).outcome is Outcome.PASSED


def test_below_four_years_an_aggravated_offence_or_another_basis_would_help():
    answer = ask(matter(IN_FORCE, CYBER, LAST, crime=LIGHT, chosen=HANOI))
    assert answer.step("scope").outcome is Outcome.FAILED
    assert "Theft" in answer.step("scope").why
    assert Helps.AGGRAVATED in kinds(answer.step("scope"))
    assert [help_.about for help_ in answer.step("other").helps] == [BUDAPEST, RECIPROCITY]


def test_without_another_basis_the_last_step_fails():
    assert ask(matter(IN_FORCE, crime=LIGHT, chosen=HANOI)).step("other").outcome is Outcome.FAILED


def test_more_than_electronic_evidence_of_a_serious_crime_is_to_be_left_out_or_split():
    step = ask(matter(IN_FORCE, crime=SERIOUS, types=("AT04", "AT22"), chosen=HANOI)).step("scope")
    assert step.outcome is Outcome.FAILED
    assert [help_.about for help_ in step.helps if help_.kind is Helps.DROP_ITEM] == ["AT22"]
    assert Helps.SPLIT in kinds(step)


def test_evidence_said_to_be_more_than_electronic_does_not_pass_limb_b():
    asked = Matter("XB", (IN_FORCE,), (SERIOUS,), frozenset({"AT04"}), False, Purpose.CASE)
    assert hanoi_reaches(asked).outcome is Outcome.FAILED


@pytest.mark.parametrize(
    "crime", [Crime(), Crime("none"), Crime("none", "months")], ids=["nothing", "no penalty", "no months"]
)
def test_an_offence_not_described_is_not_decided(crime):
    answer = ask(matter(IN_FORCE, crime=crime, chosen=HANOI))
    assert answer.step("scope").outcome is Outcome.OPEN
    assert kinds(answer.step("scope")) == [Helps.SAY_MORE]


@pytest.mark.parametrize(
    ("penalty", "months", "serious"),
    [
        ("months", 47, False),
        ("months", 48, True),
        ("life", None, True),
        ("death", None, True),
        ("fine", 90, False),
    ],
)
def test_serious_begins_with_forty_eight_months(penalty, months, serious):
    assert is_serious(Crime("none", penalty, months)) is serious


def test_the_budapest_convention_reaches_electronic_evidence_of_any_offence():
    assert reaches(CYBER, matter(CYBER, crime=LIGHT)).outcome is Outcome.PASSED
    assert reaches(CYBER, matter(CYBER, crime=LIGHT, types=("AT01",))).outcome is Outcome.FAILED
    assert reaches(CYBER, matter(CYBER, crime=ACCESS, types=("AT01",))).outcome is Outcome.PASSED


def test_untoc_is_for_the_officer_to_judge():
    answer = ask(matter(ORGANISED, LAST, crime=LIGHT, chosen=UNTOC))
    assert answer.step("other").outcome is Outcome.OPEN
    assert Helps.RECIPROCITY in kinds(answer.step("other"))


def test_a_type_the_instrument_does_not_know_is_named():
    step = ask(matter(CYBER, LAST, types=("AT04", "AT24"), chosen=BUDAPEST)).step("other")
    assert step.outcome is Outcome.FAILED
    assert TYPES["AT24"].title in step.why
    assert {Helps.DROP_ITEM, Helps.SPLIT} <= set(kinds(step))


@pytest.mark.parametrize("purpose", [Purpose.INTELLIGENCE, Purpose.BULK])
def test_without_a_case_it_fails_and_says_where_to_turn(purpose):
    answer = ask(matter(TREATY, purpose=purpose))
    assert answer.outcome is Outcome.FAILED
    assert answer.step("case").printed()[0] == "Budapest Convention Article 14(1)"
    assert set(kinds(answer.step("case"))) == {Helps.POLICE, Helps.SPONTANEOUS, Helps.OPEN_A_CASE}


CODES = sorted({*INSTRUMENTS, RECIPROCITY, "DOMESTIC_LAW", "xa-xb-2009"})
BASES = st.lists(
    st.builds(
        Possible,
        code=st.sampled_from(CODES),
        title=st.just("A basis"),
        binds=st.booleans(),
        bilateral=st.booleans(),
    ),
    max_size=6,
    unique_by=lambda basis: basis.code,
).map(tuple)
CRIMES = st.lists(
    st.builds(
        Crime,
        article=st.sampled_from(["", "none", *CONVENTION_OFFENCES]),
        penalty=st.sampled_from(["", "months", "life", "death", "fine"]),
        months=st.none() | st.integers(1, 1200),
    ),
    max_size=4,
).map(tuple)
MATTERS = st.builds(
    Matter,
    state=st.sampled_from(["", "XB"]),
    bases=BASES,
    crimes=CRIMES,
    types=st.frozensets(st.sampled_from(sorted(TYPES)), max_size=5),
    electronic_only=st.none() | st.booleans(),
    purpose=st.sampled_from(list(Purpose)),
    chosen=st.sampled_from(["", "", *CODES]),
)


@given(MATTERS)
def test_nothing_passes_without_a_basis_that_binds_or_reciprocity(asked):
    answer = ask(asked)
    if answer.outcome is Outcome.PASSED:
        assert answer.proposal is not None
        assert answer.proposal in asked.bases
        assert answer.proposal.binds or answer.proposal.code == RECIPROCITY


@given(MATTERS)
def test_nothing_passes_without_a_specific_case_or_a_state(asked):
    if ask(asked).outcome is Outcome.PASSED:
        assert asked.purpose is Purpose.CASE
        assert asked.state


@given(MATTERS)
def test_whatever_passes_on_the_hanoi_convention_is_within_its_scope(asked):
    answer = ask(asked)
    if answer.outcome is Outcome.PASSED and answer.proposal and answer.proposal.code == HANOI:
        of_the_convention = any(crime.article in CONVENTION_OFFENCES for crime in asked.crimes)
        assert of_the_convention or all(is_serious(crime) for crime in asked.crimes)
        assert of_the_convention or asked.types <= LIMB_B


@given(MATTERS)
def test_a_step_that_fails_says_why_and_a_proposal_is_never_one_that_cannot_carry(asked):
    answer = ask(asked)
    assert all(step.why for step in answer.steps)
    assert answer.proposal is None or answer.proposal.usable
    assert [step.code for step in answer.steps] == ["basis", "treaty", "scope", "other", "case"]


@given(MATTERS)
def test_what_would_help_names_only_what_is_there(asked):
    for help_ in ask(asked).helps:
        if help_.kind in (Helps.OTHER_BASIS, Helps.RECIPROCITY):
            found = asked.basis(help_.about)
            assert found is not None
            assert found.usable
        if help_.kind is Helps.DROP_ITEM:
            assert help_.about in asked.types


@given(MATTERS)
def test_paragraphs_nobody_has_read_are_not_printed(asked):
    for step in ask(asked).steps:
        for source in step.sources:
            if not isinstance(source, str) and source.grade in (Grade.C, Grade.D) and source.paragraph:
                assert source.paragraph not in source.printable()


def test_uncac_is_for_the_officer_to_judge_too():
    basis = Possible(UNCAC, "UNCAC", binds=True)
    assert reaches(basis, matter(basis)).outcome is Outcome.OPEN
