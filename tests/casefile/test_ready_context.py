"""What the other State will ask: addressee, legal basis, language, numbers that cannot be right, the task list."""

import copy
import dataclasses
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.casefile.checks.plausibility import failing_ibans, iban_is_valid, odd_addresses
from requests_app.casefile.points import Addressee, Progress
from requests_app.casefile.readiness import check
from requests_app.casefile.sections import SECTIONS
from tests import samples
from tests.casefile.sound import (
    CONTEXT,
    HANOI,
    ON,
    RECIPROCITY,
    TREATY,
    UNTOC,
    Content,
    after,
    entry,
    found,
    putting,
    sound,
    without,
)


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
