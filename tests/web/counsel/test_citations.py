"""Citations in the browser: the list, one place, confirming, correcting, withdrawing."""

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.counsel import queries
from requests_app.counsel.models import CounselWord
from requests_app.law import places
from requests_app.web.counsel.pages import address

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]

LIST = "/counsel/"
PAGE = "/counsel/HC/40(20)/"
READ = {"source": "A/RES/79/243, certified copy", "read_on": "2026-11-02", "reason": "", "seen": "0"}


def body(answer: Any) -> str:
    return str(answer.content.decode())


def test_the_list_begins_with_what_waits(people: SimpleNamespace, signed_in: SignIn) -> None:
    client = signed_in(people.legal)
    page = body(client.get(LIST))
    assert "40(20)" in page
    assert "18(15)(a)" not in page
    assert "18(15)(a)" in body(client.get(LIST, {"state": "every"}))
    assert "46(20)" in body(client.get(LIST, {"state": "every", "instrument": "UNCAC"}))
    found = body(client.get(LIST, {"state": "every", "q": "confidentiality 40(20)"}))
    assert "1 citation" in found
    assert "No citation fits." in body(client.get(LIST, {"q": "nothing of the kind"}))


def test_every_place_has_its_page(people: SimpleNamespace, signed_in: SignIn) -> None:
    client = signed_in(people.legal)
    for place in list(places.places().values())[::9]:
        answer = client.get(reverse("counsel:place", args=address(place)))
        assert answer.status_code == 200
        assert place.uses[0].title.split("“")[0][:20] in body(answer) or place.uses[0].code in body(answer)


def test_confirmed_corrected_withdrawn(people: SimpleNamespace, signed_in: SignIn) -> None:
    client = signed_in(people.legal)
    done = client.post(f"{PAGE}confirm/", READ, follow=True)
    assert "The citation was confirmed." in body(done)
    assert "Hanoi Convention Article 40(20)" in body(done)
    told = {**READ, "seen": "1", "printed": "40(21)", "reason": "Renumbered."}
    assert "corrected" in body(client.post(f"{PAGE}correct/", told, follow=True))
    assert "prints “Hanoi Convention Article 40(21)”" in body(client.get(LIST, {"state": "corrected"}))
    withdrawn = client.post(f"{PAGE}withdraw/", {"seen": "2", "reason": "A draft."}, follow=True)
    assert "The word was withdrawn." in body(withdrawn)
    assert CounselWord.objects.count() == 3
    assert "To be checked" in body(client.get(PAGE))


def test_faults_stand_at_their_fields(people: SimpleNamespace, signed_in: SignIn) -> None:
    client = signed_in(people.legal)
    answer = client.post(f"{PAGE}correct/", {**READ, "printed": "Article 99", "source": " "})
    assert answer.status_code == 400
    page = body(answer)
    assert "as lawyers do" in page
    assert "Name the text that was read" in page
    assert "Say why the place is another one." in page
    assert 'value="Article 99"' in page
    assert client.post(f"{PAGE}confirm/", {**READ, "read_on": "31 2 2026"}).status_code == 400
    assert client.post(f"{PAGE}confirm/", {**READ, "read_on": "2200-01-01"}).status_code == 400


def test_somebody_was_faster(people: SimpleNamespace, signed_in: SignIn) -> None:
    client = signed_in(people.legal)
    client.post(f"{PAGE}confirm/", READ)
    answer = client.post(f"{PAGE}correct/", {**READ, "printed": "40(21)", "reason": "Renumbered."})
    assert answer.status_code == 409
    assert "meanwhile" in body(answer)
    assert 'value="40(21)"' in body(answer)
    again = client.post(
        f"{PAGE}correct/", {**READ, "seen": "1", "printed": "40(21)", "reason": "Renumbered."}
    )
    assert again.status_code == 302
    assert client.post(f"{PAGE}correct/", {**READ, "seen": "x"}).status_code in (400, 409)


@pytest.mark.parametrize("who", ["officer", "reviewer", "adviser", "supervisor", "auditor", "admin"])
def test_others_read_and_do_not_speak(people: SimpleNamespace, signed_in: SignIn, who: str) -> None:
    client = signed_in(getattr(people, who))
    page = body(client.get(PAGE))
    assert "Where it is used" in page
    assert "<form" not in page.split("<main")[1].split("</main")[0]
    for verb in ("confirm", "correct", "withdraw"):
        assert client.post(f"{PAGE}{verb}/", {**READ, "printed": "40(21)"}).status_code == 403
    assert not CounselWord.objects.exists()


@pytest.mark.parametrize(
    "address", ["/counsel/HC/99/", "/counsel/XX/1/", "/counsel/HC/%00/", "/counsel/HC/40(20)%20/"]
)
def test_what_the_catalogue_does_not_cite_is_not_there(
    people: SimpleNamespace, signed_in: SignIn, address: str
) -> None:
    assert signed_in(people.legal).get(address).status_code == 404


HOSTILE = "\x00\u202e{0.__class__}<script>alert(1)</script>" * 100


@pytest.mark.parametrize("field", ["source", "read_on", "reason", "printed", "seen"])
def test_hostile_input_is_answered_with_a_sentence(
    people: SimpleNamespace, signed_in: SignIn, field: str
) -> None:
    client = signed_in(people.legal)
    told = {**READ, "printed": "40(21)", "reason": "Renumbered.", field: HOSTILE}
    answer = client.post(f"{PAGE}correct/", told)
    assert answer.status_code in (400, 409)
    assert "<script>alert" not in body(answer)
    assert client.get(LIST, {"q": HOSTILE, "state": HOSTILE, "instrument": HOSTILE}).status_code == 200


def test_a_lapsed_word_is_shown_and_alarms(
    people: SimpleNamespace, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = signed_in(people.legal)
    client.post(f"{PAGE}confirm/", READ)
    now = dict(places.places())
    now["HC 40(20)"] = replace(now["HC 40(20)"], notes=("Changed.",))
    gone = dict(now)
    gone.pop("HC 40(20)")
    monkeypatch.setattr(places, "places", lambda: now)
    assert "This word has lapsed." in body(client.get(PAGE))
    assert "Words on citations that have lapsed: 1" in body(client.get("/"))
    monkeypatch.setattr(places, "places", lambda: gone)
    assert "no longer cited by the catalogue" in body(client.get(LIST))
    assert queries.standing().places == {}


def test_the_list_is_read_with_few_queries(
    people: SimpleNamespace, signed_in: SignIn, django_assert_max_num_queries: Any
) -> None:
    client = signed_in(people.legal)
    client.post(f"{PAGE}confirm/", READ)
    client.get(LIST)
    with django_assert_max_num_queries(8):
        client.get(LIST, {"state": "every"})
