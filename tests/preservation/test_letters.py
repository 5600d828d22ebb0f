"""Every letter and form of a preservation is really printed."""

import pytest

from requests_app.core import clock
from requests_app.documents import services as documents
from requests_app.documents.models import Document
from requests_app.preservation import services
from tests.preservation_builders import in_days, ours_at, theirs_at

WHY = {"because": "withdrawn", "reasons": "No longer needed."}


def released(people):
    """Asked of us, all the way: order, confirmation, renewal, third State, release."""
    preservation = services.extend(theirs_at("effected", people), by=people.duty)
    path = {"state": "XD", "provider": "Ostra Relay", "path": "198.51.100.4\n203.0.113.9"}
    services.note_third_state(preservation, by=people.duty, told_on=clock.today(), **path)
    services.propose_release(preservation, by=people.duty, **WHY)
    return services.release(preservation, by=people.reviewer, **WHY)


def asked(people):
    """Asked by us: the form, the renewal request, the release."""
    preservation = ours_at("effected", people)
    services.ask_extension(preservation, by=people.officer, until=in_days(120), reason="Translation.")
    services.propose_release(preservation, by=people.officer, **WHY)
    return services.release(preservation, by=people.duty, **WHY)


ROADS = {
    "released": (
        released,
        {"preservation_order", "preservation_confirmation", "third_state_notice", "release_notice"},
    ),
    "refused": (lambda people: theirs_at("refused", people), {"preservation_refusal"}),
    "warned": (lambda people: theirs_at("warned", people), {"preservation_warning"}),
    "asked": (asked, {"preservation_annex", "preservation_extension", "release_notice"}),
}


@pytest.mark.parametrize("road", ROADS)
def test_every_letter_is_printed(people, road):
    walk, kinds = ROADS[road]
    preservation = walk(people)
    made = list(Document.objects.filter(case=preservation.case))
    assert {one.kind for one in made} == kinds
    for document in made:
        Document.objects.filter(pk=document.pk).update(file=None, made_at=None, page_count=None, attempts=0)
        outcome = documents.prepare({"document": str(document.pk)})
        assert outcome is not None, document.kind
        assert not outcome.failure, (document.kind, outcome.failure)
        assert outcome.pdf.startswith(b"%PDF"), document.kind
