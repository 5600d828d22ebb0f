"""What single types of assistance ask beyond filled fields: points with the field they stand at."""

from datetime import date
from typing import Any

import pytest

from requests_app.casefile.points import Basis, Point
from tests.casefile.sound import CONTEXT, after, entry

EUROPEAN = Basis("ETS030", "1959 Convention", "IN_FORCE", True, True, "In force.")


def points(item: dict[str, Any], **context: Any) -> dict[str, Point]:
    """The points at an item that takes the place of the first one, by their codes."""

    def change(content: dict[str, Any]) -> None:
        common = {"id": "item0001", "description": "D", "relevance": "R" * 50, "offences": ["offdata1"]}
        content["assistance"]["entries"] = [common | item]

    return {one.code: one for one in after(change, **context).of("assistance") if one.entry_id}


@pytest.mark.parametrize(
    ("hearing", "found"),
    [
        ("2026-04-10", set()),
        ("2026-04-08", {"service_late_30"}),
        ("2026-03-10", {"hearing_past"}),
        ("2026-01-10", {"hearing_past"}),
    ],
)
def test_at02_papers_are_there_thirty_days_before_the_hearing(hearing: str, found: set[str]) -> None:
    late = points({"type": "AT02", "hearing_on": hearing}, on=date(2026, 3, 10))
    assert {code for code in late if code.startswith(("service", "hearing"))} == found


@pytest.mark.parametrize(("governing", "found"), [((EUROPEAN,), True), ((), False)])
def test_at02_fifty_days_count_where_the_1959_convention_binds(
    governing: tuple[Basis, ...], found: bool
) -> None:
    item = {"type": "AT02", "hearing_on": "2026-04-20"}
    late = points(item, on=date(2026, 3, 10), governing=governing).get("service_late_50")
    assert bool(late) is found
    if late is not None:
        assert late.source == "1959 Convention Article 7(3)"
        assert "1 March 2026" in late.message


@pytest.mark.parametrize(
    ("language", "translation", "found"),
    [("en", "", False), ("ar", "", True), ("ar", "fr", False), ("ar", "zh", True)],
)
def test_at02_documents_can_be_read_over_there(language: str, translation: str, found: bool) -> None:
    item = {"type": "AT02", "documents_language": language} | (
        {"documents_translation": translation} if translation else {}
    )
    assert ("documents_not_translated" in points(item)) is found


@pytest.mark.parametrize("code", ["AT11", "AT18", "AT19", "AT24"])
def test_consent_is_shown_by_its_record(code: str) -> None:
    given = {"type": code, "consent": "given"}
    assert points(given)["consent_not_recorded"].field == "consent_record"
    assert "consent_not_recorded" not in points(given | {"consent_record": ["annexord"]})
    assert "consent_not_recorded" not in points({"type": code, "consent": "to_be_asked"})


@pytest.mark.parametrize(
    ("code", "field"),
    [
        ("AT11", "safe_conduct"),
        ("AT18", "custody_kept"),
        ("AT18", "returned_without_extradition"),
        ("AT18", "time_credited"),
        ("AT18", "not_prosecuted_for_earlier"),
        ("AT22", "speciality"),
        ("AT23", "extradition_follows"),
    ],
)
def test_a_promise_due_is_not_withheld_in_silence(code: str, field: str) -> None:
    found = points({"type": code, field: "no"})[f"{field}_withheld"]
    assert found.field == field
    assert found.source
    assert f"{field}_withheld" not in points({"type": code, field: "yes"})
    assert f"{field}_withheld" not in points({"type": code})


def test_at18_does_not_make_the_detention_longer() -> None:
    item = {"type": "AT18", "release_due_on": "2026-09-01", "return_on": "2026-09-02"}
    assert points(item)["detention_longer"].field == "return_on"
    assert "detention_longer" not in points(item | {"return_on": "2026-09-01"})


@pytest.mark.parametrize(
    ("code", "custody", "found"),
    [
        ("AT11", "yes", "appearance_from_custody"),
        ("AT18", "no", "transfer_of_free_person"),
        ("AT11", "no", None),
        ("AT18", "yes", None),
        ("AT18", "unknown", None),
    ],
)
def test_who_is_free_comes_and_who_is_not_is_lent(code: str, custody: str, found: str | None) -> None:
    def change(content: dict[str, Any]) -> None:
        person = entry(content, "persons")
        person["in_custody"] = custody
        content["assistance"]["entries"] = [{"id": "item0001", "type": code, "person": person["id"]}]

    codes = {one.code for one in after(change).of("assistance") if one.field == "person"}
    assert codes - {"missing"} == ({found} if found else set())


def test_at22_a_short_sentence_is_asked_about() -> None:
    item = {"type": "AT22", "surrender_for": "sentence", "sentence_months": 3}
    assert points(item)["sentence_short"].field == "sentence_months"
    assert "sentence_short" not in points(item | {"sentence_months": 4})
    assert "sentence_short" not in points(item | {"surrender_for": "prosecution"})


@pytest.mark.parametrize(
    ("penalty", "found"),
    [
        ({"penalty_kind": "months", "penalty_months": 11}, True),
        ({"penalty_kind": "months", "penalty_months": 12}, False),
        ({"penalty_kind": "fine"}, True),
        ({"penalty_kind": "life"}, False),
    ],
)
def test_at22_an_offence_of_less_than_a_year_is_asked_about(penalty: dict[str, Any], found: bool) -> None:
    def change(content: dict[str, Any]) -> None:
        offence = entry(content, "offences")
        offence.pop("penalty_months", None)
        offence.update(penalty)
        item = {"id": "item0001", "type": "AT22", "offences": [offence["id"]]}
        content["assistance"]["entries"] = [item]

    assert any(one.code == "penalty_low" for one in after(change).of("assistance")) is found


@pytest.mark.parametrize("code", ["AT22", "AT23"])
def test_the_papers_leave_before_the_arrest_ends(code: str) -> None:
    item = {"type": code, "arrested_on": "2026-03-01"}
    assert not {one for one in points(item) if one.startswith("arrest_over")}
    assert "arrest_over_18" in points(item, on=date(2026, 3, 20))
    late = points(item, on=date(2026, 4, 11))
    assert {"arrest_over_18", "arrest_over_40"} <= late.keys()
    assert late["arrest_over_40"].source == "1957 Extradition Convention Article 16(4)"


def test_at23_papers_planned_too_late_are_asked_about() -> None:
    item = {"type": "AT23", "arrested_on": "2026-03-01", "extradition_request_on": "2026-04-20"}
    assert "arrest_over_40" in points(item)


@pytest.mark.parametrize(
    ("waiver", "undertaken", "found"), [("no", "no", True), ("yes", "no", False), ("no", "yes", False)]
)
def test_at03_objects_go_back_or_their_return_is_given_up(waiver: str, undertaken: str, found: bool) -> None:
    def change(content: dict[str, Any]) -> None:
        content["undertakings"]["return_originals"] = undertaken
        content["assistance"]["entries"] = [{"id": "item0001", "type": "AT03", "return_waiver": waiver}]

    assert any(one.code == "objects_kept" for one in after(change).of("assistance")) is found


def test_the_sound_case_stays_sound() -> None:
    assert CONTEXT.on == date(2026, 3, 10)
    assert not after(lambda content: None).points
