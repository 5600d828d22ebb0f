"""The register of the grounds: complete, in order, and honest about what it computes."""

from pathlib import Path

import pytest

from requests_app.casefile.sections import SECTIONS
from requests_app.law.assistance import TYPES
from requests_app.law.grounds import (
    CURES,
    GROUNDS,
    GROUPS,
    IN_ORDER,
    NATURES,
    NEVER_ALONE,
    RIGHTS,
    Ground,
    Nature,
)
from requests_app.law.refusal.declaration import KNOWN_SECTIONS
from requests_app.law.scope import ALL

NAMES = """
NO_BASIS OUT_OF_SCOPE FORM SOVEREIGNTY SECURITY ORDRE_PUBLIC ESSENTIAL_INTERESTS HOME_LAW_BAR MLA_SYSTEM
DISCRIMINATORY_PURPOSE PREJUDICE_TO_POSITION DUAL_CRIMINALITY DE_MINIMIS OTHER_AVENUE POLITICAL_OFFENCE
MILITARY_OFFENCE FISCAL_SOLE BANK_SECRECY LEGAL_PERSON_SOLE - TORTURE TORTURE_TAINTED CIDT_CONDITIONS
DEATH_PENALTY LIFE_EXTREME UNFAIR_TRIAL ARBITRARY_DETENTION IN_ABSENTIA RETROACTIVE EXPRESSION_OPINION
RELIGION_ASSEMBLY_ASSOCIATION JOURNALIST_SOURCE SECURITY_RESEARCH PRIVILEGE PROPORTIONALITY SPECIFICITY
PRIVACY_ARBITRARY DATA_PROTECTION ONWARD_TRANSFER SPECIALITY_USE CONFIDENTIALITY NE_BIS_IN_IDEM
HOME_PROCEEDINGS_PENDING LAPSE_OF_TIME AMNESTY_PARDON IMMUNITY NATIONALITY CONSENT PRESENCE_NEEDED MINOR
VULNERABLE PERSON_SAFETY REFUGEE_ASYLUM THIRD_PARTY_RIGHTS INSUFFICIENT_EVIDENCE DATA_ELSEWHERE
PRESERVATION_INEFFECTIVE ONGOING_CASE COST MEASURE_ENDEAVOUR DISCLOSURE_NOT_EXCULPATORY
""".split()

NOTHING_TO_COMPUTE = {"G08", "G42", "G57", "G60"}


def test_sixty_grounds_and_no_nineteenth() -> None:
    named = {f"G{number:02d}": name for number, name in enumerate(NAMES) if name != "-"}
    assert len(GROUNDS) == 60
    assert {code: ground.name for code, ground in GROUNDS.items()} == named


def test_every_ground_has_a_test_named_by_its_code() -> None:
    written = "".join(path.read_text() for path in Path(__file__).parent.glob("grounds/test_*.py"))
    missing = [code for code in GROUNDS if f"def test_{code}_" not in written and f"_{code}_" not in written]
    assert missing == []


@pytest.mark.parametrize("ground", GROUNDS.values(), ids=GROUNDS.keys())
def test_every_ground_is_told_whole(ground: Ground) -> None:
    assert ground.title
    assert ground.citations
    assert ground.nature
    assert ground.question_outgoing.endswith("?")
    assert "?" in ground.question_incoming
    assert ground.question_outgoing != ground.question_incoming
    assert ground.directions == {"outgoing", "incoming"}
    assert ground.applies_to
    assert ground.applies_to <= ALL
    assert ground.computed_texts or ground.trigger_texts


@pytest.mark.parametrize("ground", GROUNDS.values(), ids=GROUNDS.keys())
def test_what_is_computed_is_said_and_what_is_said_is_computed(ground: Ground) -> None:
    computes = ground.trigger is not None or bool(ground.follows)
    assert computes == bool(ground.computed_texts)
    assert computes == (ground.code not in NOTHING_TO_COMPUTE)
    assert set(ground.follows) <= set(GROUNDS)


@pytest.mark.parametrize("ground", GROUNDS.values(), ids=GROUNDS.keys())
def test_a_ground_reads_places_a_request_has(ground: Ground) -> None:
    items = {field.code for kind in TYPES.values() for field in kind.fields} | {"type", "id"}
    for place in ground.reads:
        section, _, code = place.partition(".")
        fields = {field.code for field in SECTIONS[section].fields} | {"id"}
        assert not code or code in fields | (items if section == "assistance" else set()), place
    assert ground.depends_on <= KNOWN_SECTIONS
    assert set(SECTIONS) == KNOWN_SECTIONS


def test_public_order_reads_whatever_it_follows() -> None:
    followed = {place for code in GROUNDS["G05"].follows for place in GROUNDS[code].depends_on}
    assert followed <= GROUNDS["G05"].depends_on


def test_grounds_of_rights_and_those_that_never_stand_alone() -> None:
    rights = {"G09", "G10", *(f"G{number}" for number in range(20, 32)), "G36", "G49", "G50", "G51", "G52"}
    assert rights == RIGHTS == {code for code, ground in GROUNDS.items() if ground.rights}
    assert (
        {"G16", "G17", "G18"} == NEVER_ALONE == {code for code, one in GROUNDS.items() if one.sole_use_barred}
    )
    assert all(GROUNDS[code].nature == (Nature.PROHIBITED,) for code in NEVER_ALONE)


def test_the_order_of_tests() -> None:
    """Gate, form, bars of rights, discrimination, sovereignty, the offence, proportionality, conditions, delay."""
    groups = [ground.group.value for ground in IN_ORDER]
    assert list(dict.fromkeys(groups)) == list(GROUPS)
    assert {ground.code for ground in IN_ORDER if ground.group == "gate"} == {"G00", "G01", "G55"}
    assert {ground.code for ground in IN_ORDER if ground.group == "form"} == {"G02", "G35"}
    assert {one.code for one in IN_ORDER if one.group == "rights_bars"} == {
        "G20",
        "G21",
        "G22",
        "G23",
        "G24",
        "G47",
    }
    assert {ground.code for ground in IN_ORDER if ground.group == "discrimination"} == {"G09", "G10"}
    assert len({ground.order for ground in IN_ORDER}) == 60


def test_preservation_is_free_of_dual_criminality_and_open_to_the_narrow_grounds() -> None:
    assert "AT14" not in GROUNDS["G11"].applies_to
    assert ALL - {"AT14"} == GROUNDS["G11"].applies_to
    for code in ("G14", "G03", "G04", "G05", "G06", "G07", "G09", "G10"):
        assert {"AT14", "AT15"} <= GROUNDS[code].applies_to


def test_no_invented_clause_of_the_convention() -> None:
    """The article on assistance, as recalled, says nothing of these; they run through interests and rights."""
    for code in ("G14", "G15", "G27", "G44"):
        assert all(citation.instrument != "HC" for citation in GROUNDS[code].citations)
    assert all(one.article in ("6", "40") for one in GROUNDS["G20"].citations if one.instrument == "HC")
    assert GROUNDS["G14"].route_note
    assert GROUNDS["G20"].route_note


def test_codes_of_nature_and_cure() -> None:
    assert list(NATURES) == ["OPT", "NOB", "MAN", "PRO", "POS", "INF", "GATE"]
    assert list(CURES) == ["A", "C", "I", "P", "N", "T", "X", "O"]
    assert all(ground.cure_note for ground in GROUNDS.values() if "O" in ground.cures)
    assert all(ground.nature_note or ground.nature for ground in GROUNDS.values())


def test_a_question_is_put_the_way_of_the_direction() -> None:
    ground = GROUNDS["G46"]
    assert ground.question_for("outgoing") == ground.question_outgoing
    assert ground.question_for("incoming") == ground.question_incoming == ground.question
