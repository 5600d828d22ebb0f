"""Lines of the register about documents are in words; who did it is told with an office, whatever way the name runs."""

import pytest

from requests_app.audit.models import AuditEvent
from requests_app.core import clock
from requests_app.web.outgoing import events
from requests_app.web.tags import isolated


def told(name="document.sealed", actor="system", *, short=False):
    return events.entry(AuditEvent(name=name, actor=actor, at=clock.now(), facts={}), short=short)


@pytest.mark.parametrize(
    "name",
    "sealed seal_ordered seal_failed seal_retried withdrawn withdrawal_taken_back".split(),
)
def test_what_became_of_a_document_is_in_words(name):
    assert ":" not in told(f"document.{name}").title


def test_a_name_from_right_to_left_leaves_its_office_where_it_is():
    said = told(actor="ليلى المنصوري (duty_officer, 24/7 Point of Contact)").by
    assert said == "\u200e\u2068ليلى المنصوري\u2069 (duty officer, 24/7 Point of Contact)"
    assert isolated(said).startswith('<bdi dir="ltr">')


def test_the_office_is_left_out_where_there_is_little_room():
    assert told(actor="Ingrid Solheim (reviewer, Central Authority)", short=True).by == "Ingrid Solheim"
    assert told(actor="Ingrid Solheim (reviewer, Central Authority)").by.endswith(
        "(reviewer, Central Authority)"
    )
    assert (told().by, told(actor="command line").by) == ("the portal", "command line")
