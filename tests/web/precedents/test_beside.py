"""Earlier findings beside the ground of dual criminality."""

import pytest

from requests_app.casefile.models import CaseFile
from tests import builders, samples
from tests.precedents.sheets import SECRET, sheet

pytestmark = pytest.mark.django_db


@pytest.fixture
def judged(people):
    sections = samples.hospital()
    sections["dual_criminality"] = {"entries": [sheet(sections["offences"]["entries"][0]["id"])]}
    return builders.outgoing_at("approved", people, sections=sections, title="Earlier")


@pytest.fixture
def review(people):
    return builders.outgoing_at("submitted", people)


def page(client, outgoing, ground="G11") -> str:
    return client.get(f"/cases/{outgoing.reference}/assessment/{ground}/").content.decode()


def test_the_reviewer_sees_what_was_judged_before(judged, review, people, signed_in):
    text = page(signed_in(people.reviewer), review)
    assert "Judged before" in text
    assert judged.reference in text
    assert SECRET in text


def test_other_grounds_and_the_own_case_have_none(judged, review, people, signed_in):
    client = signed_in(people.reviewer)
    assert "Judged before" not in page(client, review, "G34")
    assert "Nothing for this State and offence." in page(client, judged)


def test_a_restricted_case_is_not_mentioned(judged, review, people, signed_in):
    CaseFile.objects.filter(pk=judged.case_id).update(confidentiality="restricted")
    text = page(signed_in(people.second_reviewer), review)
    assert "Nothing for this State and offence." in text
    assert judged.reference not in text
