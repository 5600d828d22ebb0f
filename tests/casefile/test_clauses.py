"""Clauses in a draft: only what is approved and fits, one click, the text kept as it was taken."""

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from requests_app.audit import register
from requests_app.casefile import clausing, queries, services
from requests_app.casefile.models import CaseFile
from requests_app.casefile.points import Severity
from requests_app.casefile.readiness import check
from requests_app.clauses import services as library
from requests_app.clauses.models import ClauseText
from requests_app.clauses.queries import Kept
from requests_app.clauses.services import Wording
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from tests import samples
from tests.casefile.sound import CONTEXT, after
from tests.casefile.writing import write

TEXT = "Items {item_number} are wanted by {deadline}."
ENTRY = {
    "id": "clauseab",
    "clause": "by-then",
    "number": 1,
    "language": "en",
    "title": "By then",
    "text": TEXT,
    "types": ["AT04"],
}
Put = Callable[..., ClauseText]


@pytest.fixture
def put(people: SimpleNamespace) -> Put:
    """Write a clause and have it approved."""

    def put(code: str = "by-then", **more: Any) -> ClauseText:
        said = {"title": "By then", "text": TEXT, "types": ("AT04",), **more}
        text = library.open_clause(code, Wording(**said), by=people.reviewer)
        return library.decide(text, approve=True, by=people.legal)

    return put


@pytest.fixture
def drafted(case: CaseFile, people: SimpleNamespace) -> CaseFile:
    """The hospital's case, whole but for its annexes."""
    write(case, samples.hospital(), by=people.officer)
    return case


def entries(case: CaseFile) -> list[dict[str, Any]]:
    return queries.draft_section(case, "clauses").entries


def test_an_approved_clause_that_fits_is_put_in_with_its_text(
    drafted: CaseFile, people: SimpleNamespace, put: Put
) -> None:
    text = put()
    assert [one.pk for one in clausing.offered(queries.draft_content(drafted))] == [text.pk]
    saved = clausing.insert(drafted, "by-then", by=people.officer)
    assert {**ENTRY, "id": saved.entry_id} == saved.entry
    assert clausing.offered(queries.draft_content(drafted)) == []
    line = register.read(drafted.stream)[-1]
    assert line.name == "casefile.clause_inserted"
    assert TEXT not in str(line.facts)


def test_it_goes_into_the_version_and_stays_as_it_was(
    drafted: CaseFile, people: SimpleNamespace, put: Put
) -> None:
    first = put()
    clausing.insert(drafted, "by-then", by=people.officer)
    version = services.freeze(drafted, by=people.officer)
    newer = library.propose(first.clause, Wording("By then", "Soon.", "en"), seen=1, by=people.reviewer)
    library.decide(newer, approve=True, by=people.legal)
    version.refresh_from_db()
    assert version.content["clauses"]["entries"][0]["text"] == TEXT


def test_what_is_not_approved_or_does_not_fit_cannot_be_put_in(
    drafted: CaseFile, people: SimpleNamespace, put: Put
) -> None:
    library.open_clause("waiting", Wording("W", "W."), by=people.reviewer)
    put("for-untoc", instruments=("UNTOC",))
    put("for-extradition", types=("AT22",))
    put("en-francais", language="fr", text="Tout de suite.")
    for code in ("waiting", "en-francais", "never-heard-of"):
        with pytest.raises(NotVisible):
            clausing.insert(drafted, code, by=people.officer)
    for code in ("for-untoc", "for-extradition"):
        with pytest.raises(Blocked):
            clausing.insert(drafted, code, by=people.officer)
    assert clausing.offered(queries.draft_content(drafted)) == []


def test_once_is_enough(drafted: CaseFile, people: SimpleNamespace, put: Put) -> None:
    put()
    clausing.insert(drafted, "by-then", by=people.officer)
    with pytest.raises(Blocked):
        clausing.insert(drafted, "by-then", by=people.colleague)
    assert len(entries(drafted)) == 1


def test_nobody_else_writes_it_and_nobody_smuggles_a_text_in(
    drafted: CaseFile, people: SimpleNamespace, put: Put
) -> None:
    put()
    with pytest.raises(NotAllowed):
        clausing.insert(drafted, "by-then", by=people.reviewer)
    clausing.insert(drafted, "by-then", by=people.officer)
    forged = {**ENTRY, "text": "We promise everything."}
    with pytest.raises(Invalid):
        services.save_entry(drafted, "clauses", None, forged, by=people.officer)
    saved = entries(drafted)[0]
    services.save_entry(
        drafted, "clauses", saved["id"], {**saved, "text": "Everything."}, revision=1, by=people.officer
    )
    assert entries(drafted)[0]["text"] == TEXT


def test_the_newer_text_is_taken_on_request(drafted: CaseFile, people: SimpleNamespace, put: Put) -> None:
    first = put()
    saved = clausing.insert(drafted, "by-then", by=people.officer)
    newer = library.propose(
        first.clause, Wording("By then", "Soon.", "en", ("AT04",)), seen=1, by=people.reviewer
    )
    library.decide(newer, approve=True, by=people.legal)
    assert [one.code for one in queries.readiness(drafted).of("clauses")] == ["clause_newer"]
    renewed = clausing.renew(drafted, saved.entry_id, by=people.officer)
    assert (renewed.entry["number"], renewed.entry["text"]) == (2, "Soon.")
    assert queries.readiness(drafted).of("clauses") == ()


def test_a_retired_clause_asks_for_a_word(drafted: CaseFile, people: SimpleNamespace, put: Put) -> None:
    text = put()
    saved = clausing.insert(drafted, "by-then", by=people.officer)
    library.retire(text.clause, why="The treaty says it.", by=people.legal)
    (point,) = queries.readiness(drafted).of("clauses")
    assert (point.code, point.severity) == ("clause_retired", Severity.WARN)
    with pytest.raises(NotVisible):
        clausing.renew(drafted, saved.entry_id, by=people.officer)


def with_clause(**more: Any) -> Callable[[dict[str, Any]], None]:
    def change(content: dict[str, Any]) -> None:
        content["clauses"] = {"entries": [{**ENTRY, **more}]}

    return change


def test_a_clause_the_request_fills_raises_nothing() -> None:
    assert after(with_clause()).points == ()


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"text": "By {hash_algorithm}.", "types": ["AT19"]}, "clause_unfilled"),
        ({"text": "By {unheard_of}."}, "clause_unreadable"),
        ({"text": "{" * 3000}, "clause_unreadable"),
        ({"language": "fr"}, "clause_language"),
        ({"types": ["AT22"], "text": "Fine."}, "clause_without_item"),
    ],
)
def test_what_stops_the_submission(more: dict[str, Any], code: str) -> None:
    (point,) = after(with_clause(**more)).of("clauses")
    assert (point.code, point.severity) == (code, Severity.BLOCK)


def test_an_unfilled_variable_says_where_to_fill_it_in() -> None:
    def change(content: dict[str, Any]) -> None:
        with_clause()(content)
        content["timing"].pop("deadline")

    (point,) = after(change).of("clauses")
    assert "Day by which it is needed" in point.message
    assert "Timing" in point.message


@pytest.mark.parametrize(
    ("kept", "code"),
    [(Kept(1), ""), (Kept(2), "clause_newer"), (Kept(1, retired=True), "clause_retired"), (Kept(0), "")],
)
def test_how_the_library_stands_today(kept: Kept, code: str) -> None:
    content = {
        "format": "outgoing-request/2",
        "clauses": {"entries": [{**ENTRY, "text": "Fine.", "types": []}]},
    }
    context = replace(CONTEXT, clauses={("by-then", "en"): kept})
    found = {point.code for point in check(content, context=context).of("clauses")}
    assert found == ({code} if code else set())


@given(st.text(max_size=80), st.lists(st.sampled_from(["AT04", "AT99", ""]), max_size=3))
def test_no_stored_text_makes_the_check_fail(text: str, types: list[str]) -> None:
    content = {"clauses": {"entries": [{**ENTRY, "text": text, "types": types}]}}
    assert check(content, context=CONTEXT).of("clauses") is not None
