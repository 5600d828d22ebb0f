"""Versions: the list, one in full, two compared, one as data."""

import hashlib

import pytest
from django.urls import reverse

from requests_app.casefile import queries as casefile
from requests_app.casefile import services as casefiles
from requests_app.law.return_reasons import REASONS
from requests_app.outgoing import services
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def twice(people):
    """A request that was returned, corrected and submitted again: two versions."""
    outgoing = builders.outgoing_at("submitted", people)
    reasons = [{"code": next(iter(REASONS)), "pointer": "/timing", "note": ""}]
    outgoing = services.return_(outgoing, by=people.reviewer, reasons=reasons)
    draft = casefile.draft_section(outgoing.case, "timing")
    changed = {**draft.data, "reason": "The hearing is on the first day of the new term."}
    casefiles.save_section(outgoing.case, "timing", changed, revision=draft.revision, by=people.officer)
    return builders.submit(outgoing, people)


def get(client, name, *args):
    response = client.get(reverse(name, args=args))
    assert response.status_code == 200
    return response.content.decode()


def test_every_version_is_listed_with_its_hash(people, signed_in, twice):
    text = get(signed_in(people.officer), "versions:list", twice.reference)
    for version in casefile.versions(twice.case):
        assert version.sha256 in text
    assert "What changed" in text


def test_a_version_is_shown_whole_and_every_field_has_an_anchor(people, signed_in, twice):
    text = get(signed_in(people.reviewer), "versions:read", twice.reference, 1)
    offence = twice.version.content["offences"]["entries"][0]
    assert f'id="offences-{offence["id"]}-title"' in text
    assert 'id="facts-summary"' in text
    assert "This is not the newest version." in text


def test_what_changed_is_shown_side_by_side(people, signed_in, twice):
    text = get(signed_in(people.reviewer), "versions:compare", twice.reference, 1, 2)
    assert "The hearing is on the first day of the new term." in text
    assert "1 changed field" in text
    assert text.count('href="/cases/' + twice.reference + '/versions/1/2/marked.pdf" target="_blank"') == 1
    assert "The two versions say the same." in get(
        signed_in(people.reviewer), "versions:compare", twice.reference, 2, 2
    )


def test_changes_stand_under_their_section_and_say_its_name_once(people, signed_in, twice):
    text = get(signed_in(people.reviewer), "versions:compare", twice.reference, 1, 2)
    assert text.count('scope="rowgroup" colspan="3" class="govuk-table__header" dir="ltr">Timing</th>') == 1
    assert "Timing, " not in text
    assert 'data-label="Version 1"' in text, "On a phone each cell tells the version, not its day as well."


def test_the_form_leads_to_the_comparison(people, signed_in, twice):
    client, url = signed_in(people.officer), reverse("versions:choose", args=[twice.reference])
    found = client.get(url, {"old": "2", "new": "1"})
    assert found["Location"] == reverse("versions:compare", args=[twice.reference, 1, 2])
    assert client.get(url, {"old": "x", "new": "1"}).status_code == 400


def test_the_data_is_the_text_that_was_hashed(people, signed_in, twice):
    response = signed_in(people.officer).get(reverse("versions:content", args=[twice.reference, 2]))
    assert hashlib.sha256(response.content).hexdigest() == twice.version.sha256
    assert response["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("number", [0, 3, 99999999999999999999])
def test_a_version_that_is_none_is_not_found(people, signed_in, twice, number):
    assert signed_in(people.officer).get(f"/cases/{twice.reference}/versions/{number}/").status_code == 404


def test_strangers_find_no_version(people, signed_in, twice):
    client = signed_in(people.stranger)
    for path in ("", "1/", "1/2/", "1/content.json"):
        assert client.get(f"/cases/{twice.reference}/versions/{path}").status_code == 404
