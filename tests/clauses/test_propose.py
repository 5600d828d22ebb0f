"""Writing for the library: who may, what is refused at which field, and that nothing is overwritten."""

from types import SimpleNamespace
from typing import Any

import pytest

from requests_app.audit import register
from requests_app.clauses import queries, services
from requests_app.clauses.models import Clause, ClauseText
from requests_app.core.errors import Blocked, Invalid, NotAllowed, Stale
from tests.clauses.conftest import wording

pytestmark = pytest.mark.django_db
S = ClauseText.Standing


@pytest.mark.parametrize("who", ["reviewer", "legal"])
def test_reviewers_and_the_legal_adviser_write(people: SimpleNamespace, who: str) -> None:
    text = services.open_clause("", wording(), by=getattr(people, who))
    assert (text.clause.code, text.number, text.standing) == ("return-of-originals", 1, S.PROPOSED)
    line = register.read(services.STREAM)[-1]
    assert (line.name, line.facts) == (
        "clauses.proposed",
        {"clause": "return-of-originals", "language": "en", "number": 1},
    )


@pytest.mark.parametrize("who", ["officer", "adviser", "supervisor", "duty", "executing", "auditor", "admin"])
def test_nobody_else_does(people: SimpleNamespace, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.open_clause("some-clause", wording(), by=getattr(people, who))
    assert not Clause.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 200}, "title"),
        ({"text": "By {deadline"}, "text"),
        ({"text": "By {unheard_of}"}, "text"),
        ({"text": "x" * 200_000}, "text"),
        ({"language": "zz"}, "language"),
        ({"types": ("AT99",)}, "types"),
        ({"instruments": ("NLHK",)}, "instruments"),
        ({"note": "x" * 3000}, "note"),
    ],
)
def test_each_fault_is_named_at_its_field(people: SimpleNamespace, wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        services.open_clause("some-clause", wording(**wrong), by=people.reviewer)
    assert list(refused.value.fields) == [field]


@pytest.mark.parametrize("code", ["A B", "../x", "-x-", "a", "x" * 70, "originals-back"])
def test_a_code_that_cannot_be_or_is_taken_is_refused(
    proposed: ClauseText, people: SimpleNamespace, code: str
) -> None:
    with pytest.raises(Invalid) as refused:
        services.open_clause(code, wording(), by=people.reviewer)
    assert "code" in refused.value.fields


def test_another_proposal_sets_an_open_one_aside(proposed: ClauseText, people: SimpleNamespace) -> None:
    second = services.propose(proposed.clause, wording(title="Back"), seen=1, by=people.legal)
    proposed.refresh_from_db()
    assert (second.number, proposed.standing, proposed.decided_by) == (2, S.REPLACED, people.legal)


def test_two_people_at_once_do_not_overwrite_each_other(
    proposed: ClauseText, people: SimpleNamespace
) -> None:
    services.propose(proposed.clause, wording(title="Back"), seen=1, by=people.reviewer)
    with pytest.raises(Stale) as refused:
        services.propose(proposed.clause, wording(title="Home"), seen=1, by=people.second_reviewer)
    assert refused.value.current.number == 2  # type: ignore[attr-defined]


def test_the_same_words_again_are_refused(proposed: ClauseText, people: SimpleNamespace) -> None:
    with pytest.raises(Invalid):
        services.propose(proposed.clause, wording(), seen=1, by=people.reviewer)


def test_a_language_is_added_with_numbers_of_its_own(proposed: ClauseText, people: SimpleNamespace) -> None:
    arabic = wording(title="إعادة الأصول", text="تعاد الأصول {item_number}.", language="ar")
    added = services.propose(proposed.clause, arabic, by=people.reviewer)
    assert (added.language, added.number) == ("ar", 1)
    assert queries.languages() == ["ar", "en"]


def test_a_retired_clause_gets_no_new_text(proposed: ClauseText, people: SimpleNamespace) -> None:
    services.retire(proposed.clause, why="Superseded by the treaty.", by=people.legal)
    with pytest.raises(Blocked):
        services.propose(proposed.clause, wording(title="Back"), seen=1, by=people.reviewer)
