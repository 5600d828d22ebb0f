"""Pasting identifiers in the browser: seen before they are kept, corrected in place, kept together."""

import pytest
from django.urls import reverse

from requests_app.casefile import queries as casefile
from requests_app.outgoing import services
from tests import builders

TEXT = "198.51.100.77:443 2026-02-11T22:07:31Z\nXC00TEST0000123456789012\ntarn_grid"


@pytest.fixture
def draft(people):
    return services.open_request(by=people.officer, title="Mirrorlock")


@pytest.fixture
def paste(people, signed_in, draft):
    client, url = signed_in(people.officer), reverse("drafting:paste", args=[draft.reference])
    return lambda data=None: client.post(url, data) if data is not None else client.get(url)


def kept(draft):
    return casefile.draft_section(draft.case, "identifiers").data.get("entries", [])


def seen(text=TEXT, **more):
    lines = {f"line-{number}": line for number, line in enumerate(text.splitlines(), 1)}
    return {"text": text, "save": "1", "kind-1": "ip", "kind-2": "iban", "kind-3": "account", **lines, **more}


def test_the_list_offers_to_paste(people, signed_in, draft, paste):
    page = signed_in(people.officer).get(reverse("drafting:section", args=[draft.reference, "identifiers"]))
    assert reverse("drafting:paste", args=[draft.reference]) in page.content.decode()
    assert paste().status_code == 200


def test_nothing_is_kept_before_it_was_seen(draft, paste):
    answer = paste({"text": TEXT, "look": "1"})
    page = answer.content.decode()
    assert "198.51.100.77:443" in page
    assert "check digits of this IBAN are wrong" in page
    assert paste({"text": TEXT, "save": "1"}).status_code == 400
    assert paste({"text": "tarn_grid", "save": "1"}).status_code == 200
    assert kept(draft) == []


def test_a_fault_keeps_everything_typed(draft, paste):
    answer = paste(seen(service="Kestrel & Sons"))
    page = answer.content.decode()
    assert answer.status_code == 400
    assert 'href="#kind-2"' in page
    assert "Kestrel &amp; Sons" in page
    assert kept(draft) == []


def test_confirmed_and_left_out_lines(draft, paste):
    answer = paste(seen(**{"stated-2": "on", "out-3": "on"}))
    assert answer.status_code == 302
    first, second = kept(draft)
    assert (first["value"], first["port"], first["seen_from"]) == (
        "198.51.100.77",
        443,
        "2026-02-11T22:07:31Z",
    )
    assert (second["value"], second["as_stated"]) == ("XC00TEST0000123456789012", "yes")


def test_a_changed_list_is_shown_again_first(draft, paste):
    data = seen(**{"stated-2": "on"}) | {"text": f"other_account\n{TEXT}"}
    answer = paste(data)
    assert answer.status_code == 400
    assert kept(draft) == []


def test_the_same_list_twice_adds_nothing(draft, paste):
    assert paste(seen(**{"stated-2": "on"})).status_code == 302
    answer = paste(seen(**{"stated-2": "on"}))
    assert answer.status_code == 400
    assert "Nothing is new here" in answer.content.decode()
    assert len(kept(draft)) == 3


def test_what_is_hostile_is_shown_as_text(paste):
    page = paste({"text": "<script>alert(1)</script>\n{{ 7*7 }}", "look": "1"}).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;" in page


def test_only_those_who_draft_may_paste(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    url = reverse("drafting:paste", args=[outgoing.reference])
    assert signed_in(people.reviewer).get(url).status_code == 403
    assert signed_in(people.stranger).get(url).status_code == 404
    assert signed_in(people.officer).get(url).status_code == 409
