"""What stops a submission, what the other State will ask: every point, from one change of a sound case."""

import copy
import dataclasses
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.casefile.checks.plausibility import failing_ibans, iban_is_valid, odd_addresses
from requests_app.casefile.points import Addressee, Basis, Context, Counterpart, Progress, Readiness
from requests_app.casefile.readiness import check
from requests_app.casefile.sections import SECTIONS
from tests import samples

Content = dict[str, Any]

ON = date(2026, 3, 10)
TREATY = Basis(
    "xa-xb-2009",
    "Treaty of 2009",
    "IN_FORCE",
    True,
    True,
    "In force.",
    bilateral=True,
    languages=("fr", "en"),
)
UNTOC = Basis("UNTOC", "UNTOC", "IN_FORCE", True, True, "In force.")
HANOI = Basis("HC", "Hanoi Convention", "SIGNED_NOT_IN_FORCE", False, False, "Signed, not in force.")
RECIPROCITY = Basis("RECIPROCITY", "Reciprocity", "RECIPROCITY", True, False, "")
CONTEXT = Context(
    on=ON,
    home="XA",
    other=Counterpart("XB", "Solvara", ("fr", "en"), False),
    addressee=Addressee("xb-central", "Ministry of Justice", "XB", last_confirmed_on=date(2026, 2, 1)),
    basis=TREATY,
    governing=(TREATY, UNTOC),
)
ANNEX = {
    "id": "annexord",
    "category": "B",
    "title": "Order",
    "filename": "order.pdf",
    "media_type": "application/pdf",
    "size": 9,
    "sha256": "0" * 64,
}


def sound() -> Content:
    """Case 1 with its order annexed and a preservation that still lasts: nothing to say about it on 10 March."""
    return {
        "format": "outgoing-request/1",
        "reference": "OUT-2026-7KQ4MX",
        "title": "Mirrorlock",
        **samples.hospital(),
        "annexes": {"entries": [dict(ANNEX)]},
    }


def entry(content: Content, section: str, number: int = 0) -> dict[str, Any]:
    return content[section]["entries"][number]


def after(change: Callable[[Content], Any], **context: Any) -> Readiness:
    """The points after one change of the sound case."""
    content = sound()
    change(content)
    return check(content, context=dataclasses.replace(CONTEXT, **context))


def found(readiness: Readiness) -> set[tuple[str, str, str]]:
    return {(str(point.severity), point.code, point.pointer) for point in readiness.points}


def without(section: str, field: str, number: int | None = None) -> Callable[[Content], Any]:
    def change(content: Content) -> None:
        form = content[section] if number is None else entry(content, section, number)
        del form[field]

    return change


def putting(section: str, number: int | None = None, **fields: Any) -> Callable[[Content], Any]:
    def change(content: Content) -> None:
        form = content[section] if number is None else entry(content, section, number)
        form.update(fields)

    return change


def test_a_sound_case_has_no_points() -> None:
    readiness = after(lambda content: None)
    assert readiness.points == ()
    assert readiness.is_ready


def test_an_empty_draft_is_told_everything_that_is_needed() -> None:
    head = {"format": "outgoing-request/1", "reference": "OUT-2026-7KQ4MX", "title": "Mirrorlock"}
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
        ("assistance", "accounts", 0),
        ("assistance", "account_numbers", 3),
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
    (without("delivery", "costs"), "warn", "video_costs", "/delivery/costs"),
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


def test_data_nobody_preserved() -> None:
    def change(content: Content) -> None:
        content["earlier"]["entries"].pop(0)
        content["assistance"]["entries"].pop()
        for number in range(3):
            entry(content, "assistance", number).pop("preservation_reference")

    assert ("warn", "not_preserved", "/assistance/entries/0/preservation_reference") in found(after(change))


def test_an_assurance_answers_the_death_penalty() -> None:
    def change(content: Content) -> None:
        entry(content, "offences", 0)["death_possible"] = "yes"
        content["assurances"]["entries"].append(
            {"id": "assdeath", "kind": "death_penalty_not_imposed", "text": "It will not be imposed."}
        )

    assert "death_without_assurance" not in {point.code for point in after(change).points}


def test_a_state_that_retains_the_death_penalty_is_named() -> None:
    other = dataclasses.replace(CONTEXT.other, retains_death_penalty=True)
    assert ("warn", "death_penalty_there", "/offences") in found(after(lambda c: None, other=other))


@pytest.mark.parametrize(
    ("notes", "change", "expected"),
    [
        ({"practice": "Asks for the zone of every log."}, {}, {("known_practice", "/basis/requested_state")}),
        (
            {"languages": "French, or English with a translation."},
            {},
            {("language_remark", "/basis/letter_language")},
        ),
        ({"languages": "French, or English with a translation."}, {"translation_language": "fr"}, set()),
        ({"death_penalty": "Not for fraud."}, {}, set()),
    ],
)
def test_the_remarks_of_the_directory(notes, change, expected) -> None:
    other = dataclasses.replace(CONTEXT.other, notes=notes)
    points = after(putting("basis", **change), other=other).points
    assert {(point.code, point.pointer) for point in points} == expected
    assert all(note in point.message for point in points for note in notes.values())


def test_the_remark_on_the_death_penalty_is_shown_with_the_warning() -> None:
    other = dataclasses.replace(
        CONTEXT.other, retains_death_penalty=True, notes={"death_penalty": "Not for fraud."}
    )
    (point,) = after(lambda c: None, other=other).points
    assert "Not for fraud." in point.message


@pytest.mark.parametrize(
    ("addressee", "severity", "code"),
    [
        (None, "block", "addressee_unknown"),
        (dataclasses.replace(CONTEXT.addressee, is_active=False), "block", "addressee_unknown"),
        (dataclasses.replace(CONTEXT.addressee, state="XC"), "block", "addressee_elsewhere"),
        (dataclasses.replace(CONTEXT.addressee, needs_confirming=True), "warn", "addressee_unconfirmed"),
        (
            dataclasses.replace(CONTEXT.addressee, needs_confirming=True, last_confirmed_on=None),
            "warn",
            "addressee_unconfirmed",
        ),
        (dataclasses.replace(CONTEXT.addressee, is_central=False), "warn", "addressee_not_central"),
    ],
)
def test_the_addressee(addressee: Addressee | None, severity: str, code: str) -> None:
    assert (severity, code, "/basis/addressee") in found(after(lambda c: None, addressee=addressee))


def test_a_channel_the_addressee_does_not_use() -> None:
    addressee = dataclasses.replace(CONTEXT.addressee, channels=("diplomatic",))
    assert ("warn", "channel_unusual", "/basis/channel") in found(after(lambda c: None, addressee=addressee))


@pytest.mark.parametrize(
    ("basis", "governing", "severity", "code"),
    [
        (None, (), "block", "basis_not_binding"),
        (HANOI, (TREATY,), "block", "basis_not_binding"),
        (UNTOC, (TREATY, UNTOC), "warn", "treaty_governs"),
        (RECIPROCITY, (UNTOC,), "warn", "treaty_available"),
    ],
)
def test_the_legal_basis(basis, governing, severity: str, code: str) -> None:
    assert (severity, code, "/basis/instrument") in found(
        after(lambda c: None, basis=basis, governing=governing)
    )


def test_reciprocity_needs_our_own_word() -> None:
    change = putting("basis", instrument="RECIPROCITY")
    points = found(after(change, basis=RECIPROCITY, governing=()))
    assert points == {("block", "missing", "/basis/reciprocity_undertaking")}
    change = putting("basis", instrument="RECIPROCITY", reciprocity_undertaking="no")
    points = found(after(change, basis=RECIPROCITY, governing=()))
    assert points == {("block", "no_reciprocity", "/basis/reciprocity_undertaking")}


def test_outside_the_hanoi_convention_below_four_years() -> None:
    basis = dataclasses.replace(HANOI, selectable=True, binds=True)
    change = putting("offences", 2, penalty_months=47)
    assert ("block", "not_serious", "/offences/entries/2/penalty_months") in found(after(change, basis=basis))
    assert "not_serious" not in {point.code for point in after(change).points}
    assert "not_serious" not in {point.code for point in after(lambda c: None, basis=basis).points}


@pytest.mark.parametrize(
    ("accepted", "languages", "translation", "code"),
    [
        (("fr",), (), "", "language_not_accepted"),
        (("fr",), (), "ar", "language_not_accepted"),
        (("fr",), (), "fr", None),
        (("en",), ("fr",), "", "language_not_accepted"),
        (("fr",), ("en",), "", None),
        ((), (), "", "language_unknown"),
    ],
)
def test_the_language(accepted, languages, translation: str, code: str | None) -> None:
    other = dataclasses.replace(CONTEXT.other, accepted_languages=accepted)
    basis = dataclasses.replace(TREATY, languages=languages)
    change = putting("basis", translation_language=translation) if translation else lambda c: None
    codes = {point.code for point in after(change, other=other, basis=basis).points}
    assert codes == ({code} if code else set())


IBAN = "XC00TEST0000123456789012"


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        (IBAN, [IBAN]),
        (f"{IBAN} held by AL NOOR GENERAL TRADING", [IBAN]),
        ("XC00 TEST 0000 1234 5678 9012", [IBAN]),
        ("DE89370400440532013000", []),
        ("DE89 3704 0044 0532 0130 00", []),
        ("DE88370400440532013000", ["DE88370400440532013000"]),
        ("account 12345678, BIC QASRXCPA", []),
        ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", []),
        ("", []),
    ],
)
def test_account_numbers_that_do_not_add_up(text: str, failing: list[str]) -> None:
    assert failing_ibans(text) == failing


@pytest.mark.parametrize("number", ["", "DE", "DE89370400440532013000X" * 3, "XX٣٤" + "0" * 15])
def test_what_is_no_account_number(number: str) -> None:
    assert not iban_is_valid(number)


def test_an_account_number_that_fails_is_said_and_confirmed() -> None:
    item = putting("assistance", 3, account_numbers=IBAN)
    assert ("block", "account_number_fails", "/assistance/entries/3/account_confirmed") in found(after(item))
    item = putting("assistance", 3, account_numbers=IBAN, account_confirmed="yes")
    assert found(after(item)) == {
        ("warn", "account_number_as_stated", "/assistance/entries/3/account_numbers")
    }


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("198.51.100.77:443 (TCP)\n2001:db8:4:a1::9c", []),
        ("8.8.8.8, 2606:4700::1111", []),
        ("300.1.1.1", ["300.1.1.1"]),
        ("127.0.0.1", ["127.0.0.1"]),
        ("192.168.1.1:80", ["192.168.1.1"]),
        ("fe80::1", ["fe80::1"]),
        ("billing@tarn-grid.example", []),
        ("write to billing@tarn-grid.", ["billing@tarn-grid"]),
        ("@handle", ["@handle"]),
        ("version 1.2.3, at 03:14:15", []),
        ("x" * 20_000, []),
        ("1." * 10_000, []),
        ("::" * 10_000, []),
    ],
)
def test_addresses_that_cannot_be_right(text: str, odd: list[str]) -> None:
    assert odd_addresses(text) == odd


def test_a_word_given_on_other_facts_lapses() -> None:
    change = putting("assistance", 0, relevance="Important.")
    content = sound()
    change(content)
    (point,) = after(change).points
    acknowledged = frozenset({point.key})
    assert check(content, context=CONTEXT, acknowledged=acknowledged).is_ready
    entry(content, "assistance", 0)["relevance"] = "Very important."
    readiness = check(content, context=CONTEXT, acknowledged=acknowledged)
    assert not readiness.is_ready
    assert len(readiness.unacknowledged) == 1
    tomorrow = dataclasses.replace(CONTEXT, on=ON + timedelta(days=1))
    entry(content, "assistance", 0)["relevance"] = "Important."
    assert check(content, context=tomorrow, acknowledged=acknowledged).is_ready


def test_the_task_list_says_how_far_each_section_is() -> None:
    content = sound()
    del content["procedure"]
    del entry(content, "offences", 0)["provision_text"]
    entry(content, "persons", 1)["roles"] = ["unclear"]
    content["basis"]["requested_state"] = "XA"
    readiness = check(content, context=CONTEXT)
    progress = {code: readiness.progress(code, content) for code in SECTIONS}
    assert progress["procedure"] is Progress.NOT_STARTED
    assert progress["offences"] is Progress.IN_PROGRESS
    assert progress["persons"] is Progress.NEEDS_ATTENTION
    assert progress["basis"] is Progress.NEEDS_ATTENTION
    assert progress["facts"] is Progress.COMPLETE
    assert readiness.is_optional("procedure")
    assert not readiness.is_optional("offences")


def test_points_know_their_place() -> None:
    (point,) = after(without("offences", "provision_text", 0)).points
    assert point.pointer == "/offences/entries/0/provision_text"
    assert point.anchor == "offences-offdata1-provision_text"
    assert point.key.startswith("missing@offences.offdata1.provision_text#")
    assert len(point.key) <= 120


def test_the_key_of_every_point_fits_its_column() -> None:
    longest = max(
        len(code) for section in SECTIONS.values() for code in [field.code for field in section.fields]
    )
    assert len("account_number_as_stated") + 1 + len("confidentiality.abcdefgh.") + longest + 9 <= 120


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_no_part_of_a_content_may_be_missing_for_the_check(data: st.DataObject) -> None:
    """Whatever is left out, the check answers; it never fails, and filling in never makes it refuse to look."""
    content = copy.deepcopy(data.draw(st.sampled_from([sound(), {**sound(), **samples.invoice()}])))
    for code in data.draw(st.sets(st.sampled_from(sorted(SECTIONS)), max_size=8)):
        content.pop(code, None)
    forms = [content[code] for code in SECTIONS if code in content and "entries" not in content[code]]
    forms += [form for code in SECTIONS for form in content.get(code, {}).get("entries", ())]
    for form in forms:
        for name in data.draw(st.sets(st.sampled_from(sorted(form)), max_size=3)):
            if name != "id":
                del form[name]
    context = dataclasses.replace(
        CONTEXT,
        other=data.draw(st.sampled_from([None, CONTEXT.other])),
        addressee=data.draw(st.sampled_from([None, CONTEXT.addressee])),
        basis=data.draw(st.sampled_from([None, TREATY, RECIPROCITY, HANOI])),
    )
    readiness = check(content, context=context)
    assert len({point.key for point in readiness.points}) == len(readiness.points)
