"""Having a failed document made again: who may, when, and what is written."""

import pytest

from requests_app.core.errors import Blocked, NotAllowed
from requests_app.documents import services
from tests.documents.ordering import PDF, events, failed, fresh, messages, ordered, payload_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["reviewer", "supervisor"])
def test_a_failed_document_is_made_again_from_the_start(version, people, who):
    document = failed(ordered(version, people))
    services.retry(document, by=getattr(people, who))
    document = fresh(document)
    assert (document.state, document.attempts, document.failure) == ("making", 0, "")
    assert messages() == [str(document.pk)] * 2
    assert events(document)[-1] == "document.retried"
    services.finish(payload_of(document), PDF)
    assert fresh(document).state == "ready"


@pytest.mark.parametrize("who", ["officer", "stranger", "adviser", "duty", "executing", "auditor", "admin"])
def test_others_may_not(version, people, who):
    document = failed(ordered(version, people))
    with pytest.raises(NotAllowed):
        services.retry(document, by=getattr(people, who))
    assert fresh(document).state == "failed"


def test_what_has_not_failed_is_not_repeated(version, people):
    document = ordered(version, people)
    with pytest.raises(Blocked):
        services.retry(document, by=people.reviewer)
    services.finish(payload_of(document), PDF)
    with pytest.raises(Blocked):
        services.retry(document, by=people.reviewer)
    assert len(messages()) == 1
