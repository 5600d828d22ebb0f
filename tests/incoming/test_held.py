"""The letters of a request name the data that are preserved for it, and nothing of a restricted case."""

import pytest

from requests_app.incoming import services
from requests_app.preservation import services as preservations
from tests import incoming_builders as builders
from tests.preservation_builders import preservation_at

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(people):
    return preservation_at("effected", people)


def acknowledged(people, kept):
    incoming = builders.incoming_at("registered", people)
    preservations.link(kept, incoming.case, by=people.duty)
    services.acknowledge(incoming, by=people.reviewer)
    return incoming.case.documents.get(kind="acknowledgement").data["letter"]


def test_a_letter_names_what_is_preserved_for_the_request(people, kept):
    held = acknowledged(people, kept)["held"]
    assert held["reference"] == kept.reference
    assert held["data"].startswith("Subscriber information, traffic data")
    assert held["ends_on"] == kept.ends_on.isoformat()


def test_a_refusal_does_not_say_that_nothing_is_preserved(people, kept):
    incoming = builders.incoming_at("tests", people)
    preservations.link(kept, incoming.case, by=people.duty)
    incoming = builders.reviewed_for_rights(incoming, people, barring=("G34",))
    incoming = builders.refuse(incoming, people)
    letter = incoming.case.documents.get(kind="refusal").data["letter"]
    assert letter["held"]["reference"] == kept.reference


def test_a_restricted_preservation_is_named_in_no_other_case(people, kept):
    type(kept.case).objects.filter(pk=kept.case_id).update(confidentiality="restricted")
    incoming = builders.incoming_at("registered", people)
    type(kept).objects.filter(pk=kept.pk).update(request=incoming.case)
    services.acknowledge(incoming, by=people.reviewer)
    letter = incoming.case.documents.get(kind="acknowledgement").data["letter"]
    assert "held" not in letter
