"""Choosing a type of assistance, and the long form that follows."""

import re

import pytest
from django.urls import reverse

from requests_app.casefile import queries as casefile
from requests_app.casefile import services as drafts
from requests_app.law.assistance import AVAILABLE
from requests_app.outgoing import services
from requests_app.web.drafting.picking import matching
from tests import builders, samples


@pytest.fixture
def draft(people):
    return services.open_request(by=people.officer, title="Mirrorlock")


@pytest.fixture
def see(people, signed_in, draft):
    client, url = signed_in(people.officer), reverse("drafting:new", args=[draft.reference, "assistance"])
    return lambda data=None, **headers: client.get(url, data or {}, headers=headers)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("bitcoin wallet", None),
        ("crypto", "AT10"),
        ("video", "AT19"),
        ("service of documents", "AT02"),
        ("AT29", "AT29"),
        ("INTERCEPTION", "AT06"),
        ("extradition", "AT22"),
        ("iban ßøé \x00", None),
        ("<script>", None),
    ],
)
def test_every_word_has_to_occur_and_titles_come_first(query: str, first: str | None) -> None:
    found = [one.code for one in matching(query)]
    assert (found[0] if found else None) == first


def test_without_words_everything_is_offered_by_family(see) -> None:
    page = see().content.decode()
    assert {code for code in AVAILABLE if f'id="type-{code}"' in page} == AVAILABLE
    headings = re.findall(r'<h2[^>]*id="family-(\w+)"', page)
    assert headings == ["data", "persons", "assets", "documents", "cooperation"]
    assert "What it needs, what usually stops it" in page


def test_a_search_narrows_and_htmx_gets_only_the_list(see) -> None:
    page = see({"q": "video"}).content.decode()
    assert 'id="type-AT19"' in page
    assert 'id="type-AT29"' not in page
    part = see({"q": "video"}, **{"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert 'id="type-AT19"' in part


def test_nothing_found_says_what_to_do(see) -> None:
    page = see({"q": "<b>zzz</b>"}).content.decode()
    assert "No type says this" in page
    assert "<b>zzz" not in page


def test_an_unknown_type_is_refused_with_the_list(see) -> None:
    answer = see({"type": "AT99"})
    assert answer.status_code == 400
    assert "Choose what kind of assistance you need." in answer.content.decode()


def test_what_is_needed_comes_first_and_the_rest_is_folded(see) -> None:
    page = see({"type": "AT04"}).content.decode()
    folded = page.index('<details class="govuk-details app-more"')
    assert (
        page.index('name="description"') < page.index('name="data_categories"') < page.index('name="holder"')
    )
    assert page.index('name="relevance"') < folded < page.index('name="hash_method"')
    assert '<details class="govuk-details app-more" open' not in page


def test_what_was_said_besides_stands_open(people, signed_in, draft) -> None:
    builders.write(draft, samples.hospital(), by=people.officer)
    place = [draft.reference, "assistance", "subscrib"]
    page = signed_in(people.officer).get(reverse("drafting:entry", args=place)).content.decode()
    assert '<details class="govuk-details app-more" open' in page


def test_a_condition_is_said_in_the_words_of_the_form(see) -> None:
    page = see({"type": "AT14"}).content.decode()
    assert "Needed if “The extension of an earlier preservation” is the answer to" in page


def test_counted_days_stand_beside_the_item(people, signed_in, draft) -> None:
    item = {
        "type": "AT14",
        "extension_wanted": "yes",
        "effected_on": "2026-03-04",
        "expires_on": "2099-05-03",
    }
    saved = drafts.save_entry(draft.case, "assistance", None, item, by=people.officer)
    place = reverse("drafting:entry", args=[draft.reference, "assistance", saved.entry_id])
    page = signed_in(people.officer).get(place).content.decode()
    assert "Counted days" in page
    assert "3 May 2026" in page
    assert "2 May 2099" in page
    new = reverse("drafting:new", args=[draft.reference, "assistance"])
    assert "Counted days" not in signed_in(people.officer).get(new, {"type": "AT14"}).content.decode()


def test_identifiers_are_ticked_by_what_they_are(people, signed_in, draft) -> None:
    entry = {"kind": "ip", "value": "198.51.100.77:443"}
    saved = drafts.save_entry(draft.case, "identifiers", None, entry, by=people.officer)
    new = reverse("drafting:new", args=[draft.reference, "assistance"])
    client = signed_in(people.officer)
    assert "198.51.100.77:443" in client.get(new, {"type": "AT04"}).content.decode()
    typed = {"type": "AT04", "revision": 0, "description": "x", "identifiers": [saved.entry_id, "nosuchid"]}
    assert "there is no such identifier" in client.post(new, typed).content.decode()
    typed["identifiers"] = [saved.entry_id]
    assert client.post(new, typed).status_code == 302
    [item] = casefile.draft_section(draft.case, "assistance").entries
    assert item["identifiers"] == [saved.entry_id]
    remove = reverse("drafting:remove", args=[draft.reference, "identifiers", saved.entry_id])
    assert client.post(remove).status_code == 409
