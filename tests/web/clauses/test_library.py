"""The library in the browser: reading, writing, deciding, as each role."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.clauses import queries, services
from requests_app.clauses.models import ClauseText
from requests_app.clauses.services import Wording

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]

TYPED = {
    "title": "Return of originals",
    "code": "",
    "language": "en",
    "text": "Originals under items {item_number} are sent back.",
    "types": ["AT09"],
    "instruments": [],
    "note": "",
    "seen": "0",
}
LIBRARY = "/clauses/"
NEW = "/clauses/new/"
PAGE = "/clauses/return-of-originals/"


@pytest.fixture
def written(people: SimpleNamespace) -> ClauseText:
    said = Wording(TYPED["title"], TYPED["text"], "en", ("AT09",))  # type: ignore[arg-type]
    return services.open_clause("return-of-originals", said, by=people.reviewer)


@pytest.fixture
def approved(written: ClauseText, people: SimpleNamespace) -> ClauseText:
    return services.decide(written, approve=True, by=people.legal)


def body(answer: Any) -> str:
    return str(answer.content.decode())


def test_an_empty_library_says_what_to_do(people: SimpleNamespace, signed_in: SignIn) -> None:
    answer = signed_in(people.officer).get(LIBRARY)
    assert answer.status_code == 200
    assert "once the legal adviser has approved them" in body(answer)
    assert "Write a clause" not in body(answer)
    assert "Write a clause" in body(signed_in(people.reviewer).get(LIBRARY))


def test_from_writing_to_approval(people: SimpleNamespace, signed_in: SignIn) -> None:
    reviewer, legal = signed_in(people.reviewer), signed_in(people.legal)
    preview = reviewer.post(NEW, {**TYPED, "preview": "1"})
    assert "Originals under items <bdi" in body(preview)
    assert not ClauseText.objects.exists()
    assert reviewer.post(NEW, TYPED).url == PAGE  # type: ignore[attr-defined]
    assert "It waits for the legal adviser." in body(reviewer.get(PAGE))
    assert "Return of originals (English)" in body(legal.get(LIBRARY))
    done = legal.post(f"{PAGE}en/1/decide/", {"approve": "1", "note": ""}, follow=True)
    assert "The text was approved." in body(done)
    assert "Return of originals" in body(signed_in(people.officer).get(LIBRARY, {"q": "originals"}))


def test_faults_stand_at_their_fields_and_nothing_typed_is_lost(
    people: SimpleNamespace, signed_in: SignIn
) -> None:
    answer = signed_in(people.reviewer).post(NEW, {**TYPED, "title": "", "text": "By {deadline.year}"})
    assert answer.status_code == 400
    assert "By {deadline.year}" in body(answer)
    assert "is not a variable" in body(answer)
    assert "Give the clause a title." in body(answer)


def test_declining_without_a_note_keeps_the_page(
    written: ClauseText, people: SimpleNamespace, signed_in: SignIn
) -> None:
    answer = signed_in(people.legal).post(f"{PAGE}en/1/decide/", {"decline": "1", "note": " "})
    assert answer.status_code == 400
    assert "Say what the author should change." in body(answer)


def test_ones_own_text_has_no_button_to_approve(people: SimpleNamespace, signed_in: SignIn) -> None:
    services.open_clause("mine", Wording("Mine", "Mine."), by=people.legal)
    page = body(signed_in(people.legal).get("/clauses/mine/"))
    assert "You wrote this text" in page
    assert 'name="approve"' not in page
    assert signed_in(people.legal).post("/clauses/mine/en/1/decide/", {"approve": "1"}).status_code == 403


def test_somebody_elses_newer_text_is_shown_beside_what_was_typed(
    written: ClauseText, people: SimpleNamespace, signed_in: SignIn
) -> None:
    theirs = Wording("Return", "Theirs.", "en", ("AT09",))
    services.propose(written.clause, theirs, seen=1, by=people.second_reviewer)
    answer = signed_in(people.reviewer).post(f"{PAGE}propose/", {**TYPED, "text": "Mine.", "seen": "1"})
    assert answer.status_code == 409
    assert "Theirs." in body(answer)
    assert "Mine." in body(answer)
    again = signed_in(people.reviewer).post(f"{PAGE}propose/", {**TYPED, "text": "Mine.", "seen": "2"})
    assert again.status_code == 302


def test_two_texts_are_compared_word_by_word(
    approved: ClauseText, people: SimpleNamespace, signed_in: SignIn
) -> None:
    newer = Wording("Return of originals", "Originals under items {item_number} stay here.", "en", ("AT09",))
    services.propose(approved.clause, newer, seen=1, by=people.reviewer)
    page = body(signed_in(people.reviewer).get(f"{PAGE}en/1/2/"))
    assert '<del class="app-clause__gone">are</del>' in page
    assert '<ins class="app-clause__new">stay</ins>' in page
    assert signed_in(people.officer).get(f"{PAGE}en/1/2/").status_code == 404


def test_what_is_not_approved_is_not_there_for_others(
    written: ClauseText, people: SimpleNamespace, signed_in: SignIn
) -> None:
    for who in ("officer", "adviser", "admin"):
        assert signed_in(getattr(people, who)).get(PAGE).status_code == 404


def test_retiring(approved: ClauseText, people: SimpleNamespace, signed_in: SignIn) -> None:
    legal = signed_in(people.legal)
    assert legal.post(f"{PAGE}retire/", {"why": ""}).status_code == 400
    assert legal.post(f"{PAGE}retire/", {"why": "The treaty says it."}).status_code == 302
    page = body(signed_in(people.officer).get(PAGE))
    assert "This clause was retired." in page
    assert "The treaty says it." in page
    assert legal.post(f"{PAGE}retire/", {"why": "Again."}).status_code == 409


FORBIDDEN = [
    ("officer", "get", NEW),
    ("adviser", "post", NEW),
    ("officer", "get", f"{PAGE}propose/"),
    ("reviewer", "post", f"{PAGE}en/1/decide/"),
    ("reviewer", "get", f"{PAGE}retire/"),
    ("supervisor", "post", f"{PAGE}retire/"),
]


@pytest.mark.parametrize(("who", "method", "address"), FORBIDDEN)
def test_who_may_not(
    approved: ClauseText, people: SimpleNamespace, signed_in: SignIn, who: str, method: str, address: str
) -> None:
    assert getattr(signed_in(getattr(people, who)), method)(address).status_code == 403


HOSTILE = "{reference.__class__}\x00\u202e<script>alert(1)</script>" * 50


@pytest.mark.parametrize("field", sorted(TYPED))
def test_hostile_input_is_answered_with_a_sentence(
    people: SimpleNamespace, signed_in: SignIn, field: str
) -> None:
    answer = signed_in(people.reviewer).post(NEW, {**TYPED, field: HOSTILE})
    assert answer.status_code in (302, 400)
    assert "<script>alert" not in body(answer)
    assert signed_in(people.officer).get(LIBRARY, {"q": HOSTILE, "type": HOSTILE}).status_code == 200


def test_the_library_is_read_with_few_queries(
    people: SimpleNamespace, signed_in: SignIn, django_assert_max_num_queries: Any
) -> None:
    services.load_starters()
    for text in queries.to_decide():
        services.decide(text, approve=True, by=people.legal)
    client = signed_in(people.officer)
    client.get(LIBRARY)
    with django_assert_max_num_queries(12):
        client.get(LIBRARY)


def test_the_adviser_finds_the_library_from_the_desk(people: SimpleNamespace, signed_in: SignIn) -> None:
    page = body(signed_in(people.legal).get("/"))
    assert reverse("clauses:library") in page
