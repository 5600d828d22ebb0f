"""Approving, declining and retiring: four eyes, once, for good."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.db import DatabaseError, connection, transaction

from requests_app.audit import register
from requests_app.clauses import queries, services
from requests_app.clauses.models import Clause, ClauseText
from requests_app.clauses.queries import Kept, Wanted
from requests_app.clauses.services import Wording
from requests_app.clauses.starters import STARTERS
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.law.languages import LETTER_LANGUAGES
from tests.clauses.conftest import wording

pytestmark = pytest.mark.django_db
S = ClauseText.Standing
Approve = Callable[[ClauseText], ClauseText]


def test_the_legal_adviser_approves_what_somebody_else_wrote(proposed: ClauseText, approve: Approve) -> None:
    assert queries.library(Wanted()) == []
    assert [one.pk for one in queries.to_decide()] == [proposed.pk]
    assert approve(proposed).standing == S.APPROVED
    assert [one.pk for one in queries.library(Wanted())] == [proposed.pk]
    assert queries.to_decide() == []
    assert register.read(services.STREAM)[-1].name == "clauses.approved"


def test_nobody_approves_their_own_text(people: SimpleNamespace) -> None:
    own = services.open_clause("mine", wording(), by=people.legal)
    with pytest.raises(NotAllowed, match="own text"):
        services.decide(own, approve=True, by=people.legal)
    own.refresh_from_db()
    assert own.is_open


def test_one_may_take_back_ones_own_text(people: SimpleNamespace) -> None:
    own = services.open_clause("mine", wording(), by=people.legal)
    assert services.decide(own, approve=False, note="Not needed.", by=people.legal).standing == S.DECLINED


@pytest.mark.parametrize("who", ["officer", "reviewer", "adviser", "supervisor", "auditor", "admin"])
def test_nobody_but_the_legal_adviser_decides_or_retires(
    proposed: ClauseText, people: SimpleNamespace, who: str
) -> None:
    person = getattr(people, who)
    with pytest.raises(NotAllowed):
        services.decide(proposed, approve=True, by=person)
    with pytest.raises(NotAllowed):
        services.retire(proposed.clause, why="Why not", by=person)


def test_declining_needs_a_note(proposed: ClauseText, people: SimpleNamespace) -> None:
    with pytest.raises(Invalid) as refused:
        services.decide(proposed, approve=False, note=" ", by=people.legal)
    assert "note" in refused.value.fields


def test_a_text_is_decided_once(proposed: ClauseText, approve: Approve, people: SimpleNamespace) -> None:
    approve(proposed)
    with pytest.raises(Blocked):
        services.decide(proposed, approve=False, note="After all not.", by=people.legal)


def test_the_newest_approved_text_counts(
    proposed: ClauseText, approve: Approve, people: SimpleNamespace
) -> None:
    approve(proposed)
    newer = services.propose(proposed.clause, wording(title="Back"), seen=1, by=people.reviewer)
    assert queries.approved_text("originals-back", "en").number == 1
    approve(newer)
    assert queries.approved_text("originals-back", "en").number == 2
    assert queries.kept(["originals-back"]) == {("originals-back", "en"): Kept(2)}


def test_a_retired_clause_is_offered_no_more(
    proposed: ClauseText, approve: Approve, people: SimpleNamespace
) -> None:
    approve(proposed)
    with pytest.raises(Invalid):
        services.retire(proposed.clause, why="", by=people.legal)
    services.retire(proposed.clause, why="The treaty says it now.", by=people.legal)
    assert queries.library(Wanted()) == []
    assert [one.code for one in queries.retired()] == ["originals-back"]
    assert queries.kept(["originals-back"]) == {("originals-back", "en"): Kept(1, retired=True)}
    with pytest.raises(NotVisible):
        queries.approved_text("originals-back", "en")
    with pytest.raises(Blocked):
        services.retire(proposed.clause, why="Again.", by=people.legal)


def test_a_text_waiting_when_its_clause_is_retired_cannot_be_approved(
    proposed: ClauseText, people: SimpleNamespace
) -> None:
    services.retire(proposed.clause, why="Not needed.", by=people.legal)
    with pytest.raises(Blocked):
        services.decide(proposed, approve=True, by=people.legal)


@transaction.atomic
def execute(statement: str) -> None:
    """One statement, with what is checked at the end of a transaction checked at once."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(statement)


STATEMENTS = [
    "UPDATE requests_app_clausetext SET text = 'Other words'",
    "UPDATE requests_app_clausetext SET types = '[]'",
    "UPDATE requests_app_clausetext SET standing = 'proposed', decided_by_id = NULL, decided_at = NULL",
    "DELETE FROM requests_app_clausetext",
    "TRUNCATE requests_app_clausetext",
    "UPDATE requests_app_clause SET code = 'other'",
    "DELETE FROM requests_app_clause",
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_postgresql_refuses_to_change_what_was_approved(
    proposed: ClauseText, approve: Approve, statement: str
) -> None:
    approve(proposed)
    with pytest.raises(DatabaseError):
        execute(statement)
    assert queries.approved_text("originals-back", "en").text == proposed.text


def test_postgresql_refuses_ones_own_approval_and_the_words_of_a_proposal(
    proposed: ClauseText, people: SimpleNamespace
) -> None:
    rows = ClauseText.objects.filter(pk=proposed.pk)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(text="Other words")
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(standing="approved", decided_by=people.reviewer, decided_at=proposed.written_at)
    Clause.objects.filter(pk=proposed.clause_id).get()


def test_the_first_set_comes_as_texts_to_approve_and_only_once(home: None, people: SimpleNamespace) -> None:
    added = services.load_starters()
    assert added == len(queries.to_decide()) >= 18
    assert services.load_starters() == 0
    assert {one.language for one in queries.to_decide()} == set(LETTER_LANGUAGES)
    for text in queries.to_decide():
        services.decide(text, approve=True, by=people.legal)
    assert len({len(queries.library(Wanted(language=one))) for one in LETTER_LANGUAGES}) == 1


def test_a_clause_of_the_first_set_gets_the_languages_it_lacks_and_keeps_what_it_has(
    home: None, people: SimpleNamespace
) -> None:
    starter = STARTERS[0]
    clause = Clause.objects.create(code=starter.code, opened_by=None, opened_at=clock.now())
    services.propose(clause, Wording("Our own", "Please keep a record.", "en"), seen=0, by=people.reviewer)
    retired = Clause.objects.create(code=STARTERS[1].code, opened_by=None, opened_at=clock.now())
    services.retire(retired, why="Never used.", by=people.legal)
    services.load_starters()
    texts = {one.language: one.title for one in clause.texts.all()}
    assert texts == {one: title for one, (title, _) in starter.texts.items()} | {"en": "Our own"}
    assert not retired.texts.exists()


def test_the_library_is_narrowed(proposed: ClauseText, approve: Approve) -> None:
    approve(proposed)
    for wanted, found in (
        (Wanted(words="ORIGINALS sent"), 1),
        (Wanted(words="video"), 0),
        (Wanted(type="AT09"), 1),
        (Wanted(type="AT04"), 0),
        (Wanted(language="fr"), 0),
        (Wanted(instrument="UNTOC"), 1),
    ):
        assert len(queries.library(wanted)) == found


@pytest.mark.parametrize(
    ("basis", "types", "fits"),
    [
        ({"instrument": "UNTOC", "letter_language": "en"}, ["AT09"], True),
        ({"instrument": "UNTOC"}, ["AT04", "AT09"], True),
        ({"instrument": "UNTOC", "letter_language": "fr"}, ["AT09"], False),
        ({"instrument": "UNCAC"}, ["AT09"], False),
        ({}, ["AT09"], False),
        ({"instrument": "UNTOC"}, ["AT04"], False),
        ({"instrument": "UNTOC"}, [], False),
    ],
)
def test_what_fits_a_request(
    people: SimpleNamespace, approve: Approve, basis: dict[str, str], types: list[str], fits: bool
) -> None:
    approve(services.open_clause("bound", wording(instruments=("UNTOC",)), by=people.reviewer))
    content = {"basis": basis, "assistance": {"entries": [{"type": code} for code in types]}}
    assert bool(queries.fitting(content)) is fits
