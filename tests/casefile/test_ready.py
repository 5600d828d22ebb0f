"""What stops a submission, what the other State will ask: the rules on content."""

import pytest

from requests_app.casefile.points import Basis, Context
from requests_app.casefile.readiness import check
from tests.casefile.sound import ON, after, entry, found, putting, without


def test_a_sound_case_has_no_points() -> None:
    readiness = after(lambda content: None)
    assert readiness.points == ()
    assert readiness.is_ready


def test_an_empty_draft_is_told_everything_that_is_needed() -> None:
    head = {"format": "outgoing-request/2", "reference": "OUT-2026-7KQ4MX", "title": "Mirrorlock"}
    readiness = check(head, context=Context(on=ON, home="XA"))
    assert not readiness.is_ready
    assert not readiness.warnings
    assert {point.code for point in readiness.points} == {"missing"}
    for section in (
        "authority",
        "basis",
        "offences",
        "facts",
        "assistance",
        "timing",
        "confidentiality",
        "delivery",
    ):
        assert readiness.of(section), section


RULES = [
    ("R1", "authority", "requesting_authority", None, "UNTOC Article 18(15)(a)"),
    ("R2", "authority", "conducting_official", None, "UNTOC Article 18(15)(b)"),
    ("R2", "authority", "official_function", None, "UNTOC Article 18(15)(b)"),
    ("R2", "authority", "nature", None, "UNTOC Article 18(15)(b)"),
    ("R3", "facts", "summary", None, "UNTOC Article 18(15)(c)"),
    ("R4", "assistance", "description", 0, "UNTOC Article 18(15)(d)"),
    ("R5", "persons", "kind", 0, "UNTOC Article 18(15)(e)"),
    ("R6", "assistance", "period_from", 0, "Hanoi Convention Article 40"),
    ("R7", "authority", "purpose", None, "UNTOC Article 18(15)(f)"),
]


@pytest.mark.parametrize(("rule", "section", "field", "number", "source"), RULES)
def test_the_rules_on_content(rule: str, section: str, field: str, number: int | None, source: str) -> None:
    readiness = after(without(section, field, number))
    (point,) = [point for point in readiness.blocks if point.field == field]
    assert (point.section, point.code, point.source) == (section, "missing", source)


@pytest.mark.parametrize(
    ("basis", "source"),
    [
        (Basis("UNCAC", "UNCAC", "IN_FORCE", True, True, ""), "UNCAC Article 46(15)(c)"),
        (Basis("HC", "HC", "IN_FORCE", True, True, ""), "Hanoi Convention Article 40"),
        (None, "UNTOC Article 18(15)(c)"),
    ],
)
def test_a_rule_is_cited_from_the_basis_of_the_request(basis: Basis | None, source: str) -> None:
    readiness = after(without("facts", "summary"), basis=basis)
    assert [point.source for point in readiness.of("facts")] == [source]


@pytest.mark.parametrize(
    ("section", "field", "number"),
    [
        ("offences", "provision_text", 0),
        ("offences", "penalty_kind", 0),
        ("offences", "penalty_months", 0),
        ("offences", "death_possible", 0),
        ("offences", "committed_from", 0),
        ("assistance", "relevance", 0),
        ("assistance", "offences", 0),
        ("assistance", "holder", 0),
        ("assistance", "time_zone", 0),
        ("assistance", "data_categories", 0),
        ("assistance", "identifiers", 0),
        ("assistance", "tracing_question", 3),
        ("assistance", "examinee", 4),
        ("assistance", "video_reason", 4),
        ("assistance", "earlier_reference", 5),
        ("assistance", "necessity", 5),
        ("persons", "minor", 1),
        ("persons", "nationalities", 1),
        ("facts", "link", None),
        ("facts", "custody_statement", None),
        ("timing", "reason", None),
        ("timing", "deadline", None),
        ("timing", "urgency", None),
        ("confidentiality", "reason", None),
        ("procedure", "reasons", None),
        ("undertakings", "use_limit", None),
        ("undertakings", "onward_transfer", None),
        ("delivery", "method", None),
        ("basis", "letter_language", None),
    ],
)
def test_what_practice_needs(section: str, field: str, number: int | None) -> None:
    readiness = after(without(section, field, number))
    points = [point for point in readiness.blocks if point.field == field and point.section == section]
    assert points
    assert all(point.message.endswith(".") for point in points)


CHANGES = [
    (putting("basis", requested_state="XA"), "block", "own_state", "/basis/requested_state"),
    (lambda c: c["assistance"]["entries"].clear(), "block", "missing", "/assistance"),
    (lambda c: c.pop("offences"), "block", "missing", "/offences"),
    (
        lambda c: [c["authority"].pop("contact_email"), c["authority"].pop("contact_phone")],
        "block",
        "missing",
        "/authority/contact_email",
    ),
    (
        putting("offences", 0, death_possible="yes"),
        "warn",
        "death_without_assurance",
        "/offences/entries/0/death_possible",
    ),
    (
        putting("offences", 0, penalty_kind="death", death_possible="no"),
        "block",
        "death_contradiction",
        "/offences/entries/0/death_possible",
    ),
    (
        putting("offences", 1, law_in_force_since="2026-03-03"),
        "block",
        "law_after_acts",
        "/offences/entries/1/law_in_force_since",
    ),
    (
        putting("offences", 0, law_in_force_since="2026-02-20"),
        "warn",
        "law_during_acts",
        "/offences/entries/0/law_in_force_since",
    ),
    (putting("offences", 0, penalty_months=6), "warn", "trifle", "/offences/entries/0/penalty_kind"),
    (putting("offences", 0, penalty_kind="fine"), "warn", "trifle", "/offences/entries/0/penalty_kind"),
    (
        putting("offences", 0, committed_to="2026-03-02", limitation_date="2026-03-09"),
        "warn",
        "time_barred",
        "/offences/entries/0/limitation_date",
    ),
    (without("persons", "name_latin", 2), "warn", "no_transliteration", "/persons/entries/2/name_latin"),
    (putting("persons", 1, roles=["suspect", "witness"]), "warn", "role_unclear", "/persons/entries/1/roles"),
    (putting("persons", 1, roles=["unclear"]), "warn", "role_unclear", "/persons/entries/1/roles"),
    (
        putting("persons", 2, birth_date="2010-01-01"),
        "block",
        "age_contradiction",
        "/persons/entries/2/minor",
    ),
    (
        putting("persons", 2, prior_judgment="Acquitted"),
        "warn",
        "judged_before",
        "/persons/entries/2/prior_judgment",
    ),
    (without("persons", "whereabouts", 4), "warn", "not_located", "/persons/entries/4/whereabouts"),
    (putting("facts", summary="They did it."), "warn", "summary_short", "/facts/summary"),
    (putting("facts", custody_statement="yes"), "warn", "custody_statement", "/facts/custody_statement"),
    (
        putting("assistance", 0, holder_country="XC"),
        "warn",
        "held_elsewhere",
        "/assistance/entries/0/holder_country",
    ),
    (
        putting("assistance", 0, period_to="2026-06-01T00:00:00Z"),
        "warn",
        "period_in_future",
        "/assistance/entries/0/period_to",
    ),
    (
        putting("assistance", 3, period_from="2020-01-01T00:00:00Z"),
        "warn",
        "period_long",
        "/assistance/entries/3/period_to",
    ),
    (
        putting("assistance", 0, relevance="Important."),
        "warn",
        "relevance_short",
        "/assistance/entries/0/relevance",
    ),
    (putting("assistance", 3, certification="originals"), None, None, None),
    (
        lambda c: [
            entry(c, "assistance", 3).update(certification="originals"),
            c["undertakings"].pop("return_originals"),
        ],
        "block",
        "missing",
        "/undertakings/return_originals",
    ),
    (
        putting("earlier", 0, expires_on="2026-03-09"),
        "warn",
        "preservation_ended",
        "/earlier/entries/0/expires_on",
    ),
    (
        putting("earlier", 0, expires_on="2026-03-30"),
        "warn",
        "preservation_ending",
        "/earlier/entries/0/expires_on",
    ),
    (
        lambda c: [entry(c, "assistance", 4).update(type="AT01", by_video="yes"), c["delivery"].pop("costs")],
        "warn",
        "video_costs",
        "/delivery/costs",
    ),
    (
        putting("assistance", 0, accounts="198.51.100.777"),
        "warn",
        "address_odd",
        "/assistance/entries/0/accounts",
    ),
    (putting("assistance", 0, accounts="10.0.0.1"), "warn", "address_odd", "/assistance/entries/0/accounts"),
    (
        putting("assistance", 0, accounts="*@tarn-grid.example"),
        "warn",
        "not_specific",
        "/assistance/entries/0/accounts",
    ),
    (
        putting("authority", contact_phone="555 0107"),
        "warn",
        "phone_without_prefix",
        "/authority/contact_phone",
    ),
    (putting("timing", deadline="2026-03-10"), "warn", "deadline_passed", "/timing/deadline"),
    (
        putting("timing", urgency="ordinary", deadline="2026-03-20"),
        "warn",
        "deadline_short",
        "/timing/deadline",
    ),
    (putting("confidentiality", level="ordinary"), "warn", "secrecy_unclear", "/confidentiality/level"),
    (putting("undertakings", use_limit="no"), "warn", "use_not_limited", "/undertakings/use_limit"),
    (
        putting("undertakings", onward_transfer="yes", onward_recipients="Europol"),
        "warn",
        "onward_transfer",
        "/undertakings/onward_transfer",
    ),
    (without("undertakings", "data_protection"), "warn", "data_protection", "/undertakings/data_protection"),
    (
        lambda c: [c["delivery"].pop("contact"), c["delivery"].pop("phone")],
        "warn",
        "no_delivery_contact",
        "/delivery/contact",
    ),
    (lambda c: c.pop("annexes"), "warn", "order_not_annexed", "/authority/orders"),
    (
        lambda c: [c.pop("annexes"), c["authority"].pop("orders")],
        "warn",
        "content_without_order",
        "/assistance/entries/2/data_categories",
    ),
    (
        putting("persons", 2, profession="journalist"),
        "warn",
        "ground_g31",
        "/persons/entries/2/profession",
    ),
]


@pytest.mark.parametrize(("change", "severity", "code", "pointer"), CHANGES)
def test_one_change_raises_its_point(change, severity, code, pointer) -> None:
    raised = found(after(change))
    if code is None:
        assert raised == set()
    else:
        assert (severity, code, pointer) in raised
