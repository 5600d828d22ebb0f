"""Every type of assistance has a form that can be filled in, kept, and read again."""

import pytest
from django.urls import reverse

from requests_app.casefile import queries
from requests_app.law.assistance import AVAILABLE, find
from tests import builders

ITEM = {"description": "What is asked for, said in a sentence.", "relevance": "It would show who did it."}


@pytest.fixture
def draft(people):
    return builders.outgoing_at("drafted", people)


@pytest.mark.parametrize("code", sorted(AVAILABLE))
def test_an_item_of_every_type_is_drafted(code: str, people, signed_in, draft) -> None:
    declared = find(code)
    client = signed_in(people.officer)
    place = reverse("drafting:new", args=[draft.reference, "assistance"])
    page = client.get(place, {"type": code})
    assert page.status_code == 200
    text = page.content.decode()
    for field in declared.fields:
        assert f'name="{field.code}' in text or f'id="id_{field.code}' in text, field.code
    revision = queries.draft_section(draft.case, "assistance").revision
    kept = client.post(place, {"type": code, "revision": revision, **ITEM})
    assert kept.status_code == 302
    entries = queries.draft_section(draft.case, "assistance").data["entries"]
    assert entries[-1]["type"] == code
    again = client.get(reverse("drafting:entry", args=[draft.reference, "assistance", entries[-1]["id"]]))
    assert ITEM["description"] in again.content.decode()


def test_what_a_type_does_not_need_is_marked_as_optional(people, signed_in, draft) -> None:
    client = signed_in(people.officer)
    place = reverse("drafting:new", args=[draft.reference, "assistance"])
    optional = "Why it matters for the offence (optional)"
    assert optional in client.get(place, {"type": "AT26"}).content.decode()
    assert optional not in client.get(place, {"type": "AT04"}).content.decode()


def test_the_types_to_choose_from_end_with_any_other_assistance(people, signed_in, draft) -> None:
    page = signed_in(people.officer).get(reverse("drafting:new", args=[draft.reference, "assistance"]))
    assert all(f'?type={code}"' in page.content.decode() for code in AVAILABLE)
