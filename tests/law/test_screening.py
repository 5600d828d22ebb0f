"""Screening: which grounds apply, in what order, and what they make of whole requests."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.law.facts import INCOMING, Facts
from requests_app.law.grounds import GROUNDS, IN_ORDER
from requests_app.law.screening import flagged, screen
from tests import samples
from tests.law.content import ON, changed, clean, facts_of
from tests.law.strategies import any_json, requests


def test_a_clean_request_raises_nothing() -> None:
    assert flagged(facts_of(clean())) == ()


def test_a_clean_incoming_request_raises_nothing() -> None:
    assert flagged(facts_of(changed(assistance={"holder_country": "XA"}), direction=INCOMING)) == ()


def test_grounds_come_in_the_order_of_tests() -> None:
    order = [ground.code for ground in IN_ORDER]
    assert [one.code for one in screen(facts_of({}))] == order
    assert order[:5] == ["G00", "G01", "G55", "G02", "G35"]
    assert (
        order.index("G09") < order.index("G03") < order.index("G11") < order.index("G34") < order.index("G57")
    )
    assert order[-3:] == ["G16", "G17", "G18"]


def test_what_concerns_extradition_alone_is_not_asked_of_data() -> None:
    codes = {one.code for one in screen(facts_of(clean()))}
    assert codes.isdisjoint({"G22", "G42", "G46", "G47", "G48", "G54", "G56", "G59"})
    assert {"G09", "G10", "G20", "G21", "G23", "G25", "G29", "G36", "G52"} <= codes


def test_a_preservation_alone_is_not_asked_for_dual_criminality() -> None:
    codes = {one.code for one in screen(facts_of(changed(assistance={"type": "AT14"})))}
    assert "G11" not in codes
    assert {"G56", "G55", "G14", "G09"} <= codes


def test_a_ground_of_rights_that_was_raised_applies_whatever_the_type() -> None:
    """G26 belongs to transfers; custody without a judge is asked about in a request for data, too."""
    held = changed(persons={"in_custody": "yes"}, authority={"orders": None})
    codes = {one.code: one for one in screen(facts_of(held))}
    assert codes["G26"].flagged
    assert "G26" not in {one.code for one in screen(facts_of(clean()))}


@pytest.mark.parametrize("kind", ["AT13", "AT99", ""])
def test_in_doubt_every_ground_applies(kind: str) -> None:
    assert len(screen(facts_of(changed(assistance={"type": kind})))) == len(GROUNDS)


def test_public_order_follows_the_grounds_of_rights() -> None:
    found = {one.code: one for one in screen(facts_of(changed(offences={"death_possible": "yes"})))}
    assert found["G05"].raised[0].pointer == "/offences/entries/0/death_possible"
    assert found["G05"].raised[0].explanation.startswith("G23 is flagged")


def test_case_1_the_hospital() -> None:
    basis = {"code": "xa-xb-2009", "status": "IN_FORCE", "binds": True}
    found = set(flagged(Facts(samples.hospital(), home="XA", other="XB", on=ON, basis=basis)))
    assert {"G03", "G11", "G40", "G53", "G58"} <= found
    rights = {code for code, ground in GROUNDS.items() if ground.rights}
    assert found.isdisjoint(rights | {"G00", "G01", "G02", "G14", "G35", "G55"})


def test_case_2_the_invoices() -> None:
    basis = {"code": "UNCAC", "status": "IN_FORCE", "binds": True}
    facts = Facts(
        samples.invoice(),
        home="XA",
        other="XC",
        on=ON,
        basis=basis,
        other_retains_death_penalty=True,
        accepted_languages=("ar", "en"),
    )
    found = set(flagged(facts))
    assert {"G17", "G18"} <= found
    assert found.isdisjoint({"G00", "G02", "G09", "G20", "G23", "G29", "G31"})


def journalist() -> dict[str, Any]:
    """Case 3 as it would look in the portal: a journalist who was given refuge, and eleven articles."""
    return changed(
        authority={
            "requesting_authority": None,
            "nature": "Case 77/ГП-2026",
            "orders": None,
            "purpose": "For the Ministry of State Security",
        },
        basis={"requested_state": "XA", "instrument": "HC"},
        offences=[
            {
                "id": "offence1",
                "title": "Dissemination of knowingly false information about State bodies by means of ICT",
                "provision": "Article 207.3",
                "penalty_kind": "months",
                "penalty_months": 120,
                "convention_article": "none",
            },
            {"id": "offence2", "title": "Discrediting the armed forces", "convention_article": "none"},
        ],
        persons=[
            {
                "id": "person01",
                "kind": "natural",
                "roles": ["accused"],
                "name_original": "Катерина Вольф",
                "birth_date": "1985-07-12",
                "nationalities": ["XD"],
                "profession": "journalist",
                "protected_status": ["refugee"],
            }
        ],
        facts={
            "summary": (
                "Between March and June 2025 she published eleven articles on prison "
                "conditions; the accounts were used for purposes of subversion."
            ),
            "custody_statement": "yes",
        },
        assistance=[
            {
                "id": "item0001",
                "type": "AT04",
                "description": (
                    "Contacts and messages of k.wolf@hranice.example and of all accounts that commented"
                ),
                "data_categories": ["subscriber", "traffic", "content"],
                "accounts": "k.wolf@hranice.example",
                "period_from": "2023-01-01T00:00:00Z",
                "period_to": "2026-03-01T00:00:00Z",
            },
            {"id": "item0002", "type": "AT06", "description": "Interception for six months"},
        ],
        confidentiality={"level": "restricted", "provider_non_notice": "yes"},
        undertakings={
            "use_limit": "no",
            "data_protection": None,
            "onward_transfer": "yes",
            "onward_recipients": "Ministry of State Security",
        },
    )


CASE_3 = {
    "G00",
    "G01",
    "G02",
    "G09",
    "G10",
    "G11",
    "G14",
    "G21",
    "G25",
    "G29",
    "G31",
    "G34",
    "G35",
    "G37",
    "G38",
    "G52",
}


def test_case_3_the_journalist_as_it_came_in() -> None:
    basis = {"code": "HC", "status": "SIGNED_NOT_IN_FORCE", "binds": False}
    found = set(flagged(facts_of(journalist(), direction=INCOMING, other="XD", basis=basis)))
    assert found >= CASE_3


def test_case_3_if_we_asked_it_of_another_state() -> None:
    assert set(flagged(facts_of(journalist(), other="XA"))) >= CASE_3


def test_a_trigger_never_decides() -> None:
    """Screening gives questions: no ground carries an outcome, and whoever reads them finds reasons only."""
    for one in screen(facts_of(journalist())):
        assert all(reason.pointer.startswith("/") and reason.explanation for reason in one.raised)


@given(content=any_json(), direction=st.sampled_from(["outgoing", "incoming", "sideways", ""]))
def test_screening_never_raises_on_any_json(content: Any, direction: str) -> None:
    for one in screen(
        Facts(content if isinstance(content, dict) else {"offences": content}, direction=direction)
    ):
        assert one.code in GROUNDS


@settings(max_examples=60)
@given(content=requests())
def test_every_pointer_leads_into_the_content(content: dict[str, Any]) -> None:
    for one in screen(facts_of(content)):
        for reason in one.raised:
            assert _parent_exists(content, reason.pointer), reason


def _parent_exists(content: Any, pointer: str) -> bool:
    """A pointer may name an empty field, but the entry it belongs to exists, or the section is missing."""
    parts = pointer.split("/")[1:-1]
    if len(parts) == 1:
        return True
    section, entries, index = parts
    return entries == "entries" and int(index) < len(content[section]["entries"])


@settings(max_examples=150)
@given(content=requests())
def test_a_trigger_reads_only_what_its_ground_says_it_reads(content: dict[str, Any]) -> None:
    whole = facts_of(content)
    for ground in IN_ORDER:
        if ground.trigger:
            cut = facts_of(whole.only(ground.reads))
            assert ground.trigger(cut) == ground.trigger(whole), ground.code


def test_hostile_text_costs_no_more_than_its_length() -> None:
    """A quarter of a megabyte of half phrases, of stems, of marks and of one endless word: read once, word by word."""
    hostile = [
        "false " * 40_000,
        "aa" * 150_000,
        "\u0301\u200b\u202e" * 80_000,
        "all users " * 25_000,
        "{word}{name}" * 9,
    ]
    for text in hostile:
        content = changed(facts={"summary": text}, assistance={"description": text}, offences={"title": text})
        assert screen(facts_of(content))


def test_an_explanation_quotes_the_list_and_not_the_file() -> None:
    content = changed(offences={"title": "Blasphemies {name} <b>of Kateryna</b>"})
    (reason,) = next(one for one in screen(facts_of(content)) if one.code == "G30").raised
    assert reason.explanation == "Offence 1 speaks of belief, assembly or association: “blasphemies”."
