"""Clauses of a draft in the browser: what fits, one click, how it reads, the newer text."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from requests_app.accounts.models import User
from requests_app.casefile import clausing
from requests_app.casefile import queries as casefile
from requests_app.clauses import services as library
from requests_app.clauses.services import Wording
from requests_app.outgoing.models import Outgoing
from requests_app.web.outgoing.pages.content import chapters
from tests import samples
from tests.builders import drafted

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def draft(people: SimpleNamespace) -> Outgoing:
    return drafted(people, samples.hospital())


@pytest.fixture
def put(people: SimpleNamespace) -> Callable[..., Any]:
    def put(code: str, text: str, **more: Any) -> Any:
        proposed = library.open_clause(code, Wording(f"Title of {code}", text, **more), by=people.reviewer)
        return library.decide(proposed, approve=True, by=people.legal)

    return put


def body(answer: Any) -> str:
    return str(answer.content.decode())


def entries(draft: Outgoing) -> list[dict[str, Any]]:
    return casefile.draft_section(draft.case, "clauses").entries


def test_a_clause_is_put_in_with_one_click_from_the_card(
    people: SimpleNamespace, signed_in: SignIn, draft: Outgoing, put: Callable[..., Any]
) -> None:
    put("when", "By {deadline}.")
    client = Client(enforce_csrf_checks=True)
    client.cookies = signed_in(people.officer).cookies
    page = body(client.get(f"/cases/{draft.reference}/draft/"))
    assert "Clauses that fit" in page
    token = client.cookies["csrftoken"].value
    where = f"/cases/{draft.reference}/clauses/insert/"
    assert client.post(where, {"code": "when"}).status_code == 403
    answer = client.post(where, {"code": "when", "csrfmiddlewaretoken": token})
    assert answer.url == f"/cases/{draft.reference}/draft/clauses/"  # type: ignore[attr-defined]
    assert [one["clause"] for one in entries(draft)] == ["when"]
    assert "Title of when" in body(client.get(answer.url))  # type: ignore[attr-defined]
    assert page.count("csrfmiddlewaretoken") >= 2


def test_the_list_shows_how_each_would_read_in_this_letter(
    people: SimpleNamespace, signed_in: SignIn, draft: Outgoing, put: Callable[..., Any]
) -> None:
    put("who", "{requesting_authority} asks {addressee} of {requested_state} under {instrument}.")
    page = body(signed_in(people.officer).get(f"/cases/{draft.reference}/clauses/"))
    assert "xa-halden-cyber" not in page
    assert "xb-central" not in page
    assert "Solvara" in page


def test_add_leads_to_the_library_and_an_entry_to_its_words(
    people: SimpleNamespace, signed_in: SignIn, draft: Outgoing, put: Callable[..., Any]
) -> None:
    client = signed_in(people.officer)
    put("when", "By {deadline}.")
    place = f"/cases/{draft.reference}/draft/clauses/"
    assert client.get(f"{place}new/").url == f"/cases/{draft.reference}/clauses/"  # type: ignore[attr-defined]
    client.post(f"/cases/{draft.reference}/clauses/insert/", {"code": "when"})
    [entry] = entries(draft)
    shown = client.get(f"{place}{entry['id']}/", follow=True)
    assert "By <bdi" in body(shown)
    assert client.get(f"{place}{entry['id']}/remove/").status_code == 200
    client.post(f"{place}{entry['id']}/remove/")
    assert entries(draft) == []


def test_a_newer_text_is_taken_with_a_click(
    people: SimpleNamespace, signed_in: SignIn, draft: Outgoing, put: Callable[..., Any]
) -> None:
    client, first = signed_in(people.officer), put("when", "By {deadline}.")
    client.post(f"/cases/{draft.reference}/clauses/insert/", {"code": "when"})
    [entry] = entries(draft)
    newer = library.propose(first.clause, Wording("When", "Soon."), seen=1, by=people.reviewer)
    library.decide(newer, approve=True, by=people.legal)
    place = f"/cases/{draft.reference}/clauses/{entry['id']}/"
    assert "Take text 2" in body(client.get(place))
    assert client.post(place).status_code == 302
    assert entries(draft)[0]["text"] == "Soon."
    assert "Take text" not in body(client.get(place))


def test_who_may_not_and_what_is_not_there(
    people: SimpleNamespace, signed_in: SignIn, draft: Outgoing, put: Callable[..., Any]
) -> None:
    put("when", "By {deadline}.")
    place = f"/cases/{draft.reference}/clauses/"
    assert signed_in(people.stranger).get(place).status_code == 404
    assert signed_in(people.legal).get(place).status_code == 404
    assert signed_in(people.reviewer).post(f"{place}insert/", {"code": "when"}).status_code == 404
    client = signed_in(people.officer)
    assert client.post(f"{place}insert/", {"code": "nothing\x00" * 99}).status_code == 404
    assert client.post(f"{place}insert/").status_code == 404
    assert client.get(f"{place}abcdefgh/").status_code == 404
    assert client.get(f"{place}insert/").status_code == 405
    assert entries(draft) == []


def test_nothing_fits_says_why(people: SimpleNamespace, signed_in: SignIn, draft: Outgoing) -> None:
    page = body(signed_in(people.officer).get(f"/cases/{draft.reference}/clauses/"))
    assert "No other clause fits this draft." in page


def test_a_reviewer_reads_the_clause_as_the_letter_prints_it(
    people: SimpleNamespace, draft: Outgoing, put: Callable[..., Any]
) -> None:
    put("who", "{requesting_authority} asks {addressee} under {instrument}, items {item_number}.")
    clausing.insert(draft.case, "who", by=people.officer)
    content = casefile.draft_content(draft.case)
    [chapter] = [one for one in chapters(content) if one.anchor == "clauses"]
    text = next(one for one in chapter.blocks[0].facts if one.key == "Text as approved")
    assert "{" not in text.lines[0]
    assert "xb-central" not in text.lines[0]
    assert "Treaty between Northmark and Solvara" in text.lines[0]
