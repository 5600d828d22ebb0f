"""What the procedures really order: every document is worded, in both languages, and says what only they knew."""

import pytest

from requests_app.documents.kinds import Kind
from requests_app.documents.letters import compose
from requests_app.documents.models import Document
from requests_app.evidence import report as custody
from tests import emergency_builders, incoming_builders, preservation_builders
from tests.documents import papers
from tests.evidence import arrive

pytestmark = pytest.mark.django_db

ROADS = {
    "forwarded": lambda people: incoming_builders.incoming_at("forwarded", people),
    "questioned": lambda people: incoming_builders.incoming_at("questioned", people),
    "consultation": lambda people: incoming_builders.incoming_at("consultation", people),
    "postponed": lambda people: incoming_builders.incoming_at("postponed", people),
    "refused": lambda people: incoming_builders.incoming_at("refused", people),
    "closed": lambda people: incoming_builders.incoming_at("closed", people),
    "preservation released": lambda people: preservation_builders.theirs_at("released", people),
    "preservation extended": lambda people: preservation_builders.theirs_at("extended", people),
    "preservation warned": lambda people: preservation_builders.theirs_at("warned", people),
    "preservation refused": lambda people: preservation_builders.theirs_at("refused", people),
    "our preservation extended": lambda people: preservation_builders.ours_at("extended", people),
    "our preservation released": lambda people: preservation_builders.ours_at("released", people),
    "emergency closed": lambda people: emergency_builders.emergency_at("closed", people),
    "emergency rerouted": lambda people: emergency_builders.emergency_at("rerouted", people),
}
WANTED = {
    "forwarded": {Kind.FORWARDING_NOTICE, Kind.MISDIRECTED_NOTICE},
    "questioned": {Kind.ACKNOWLEDGEMENT, Kind.INFORMATION_REQUEST},
    "consultation": {Kind.CONSULTATION},
    "postponed": {Kind.POSTPONEMENT, Kind.MEMORANDUM},
    "refused": {Kind.REFUSAL, Kind.MEMORANDUM, Kind.DECISION_RECORD},
    "closed": {Kind.EXECUTION_REPORT},
    "preservation released": {Kind.PRESERVATION_ORDER, Kind.PRESERVATION_CONFIRMATION, Kind.RELEASE_NOTICE},
    "preservation extended": {Kind.PRESERVATION_ORDER, Kind.PRESERVATION_CONFIRMATION},
    "preservation warned": {Kind.PRESERVATION_WARNING},
    "preservation refused": {Kind.PRESERVATION_REFUSAL},
    "our preservation extended": {Kind.PRESERVATION_ANNEX},
    "our preservation released": {Kind.RELEASE_NOTICE},
    "emergency closed": {Kind.EMERGENCY_REPLY, Kind.AFTER_ACTION_REVIEW},
    "emergency rerouted": {Kind.EMERGENCY_REPLY},
}


@pytest.mark.parametrize("road", ROADS)
def test_every_document_on_the_way_is_worded(road, people):
    ROADS[road](people)
    found = list(Document.objects.select_related("version"))
    assert {document.kind for document in found} >= WANTED[road]
    for document in found:
        other = Document(
            version=document.version,
            kind=document.kind,
            data=document.data,
            language="fr" if document.language == "en" else "en",
            subject=document.subject,
        )
        for one in (document, other):
            assert compose.compose(one).html.endswith("</html>\n"), document.kind


def test_a_custody_report_of_a_real_exhibit_is_printed(people):
    incoming = incoming_builders.incoming_at("completeness", people)
    exhibit = arrive.with_file(people, incoming.case)
    document = custody.order(incoming.case, by=people.reviewer, exhibit=exhibit)
    composed = compose.compose(document)
    printed = papers.to_pdf(composed.html, assets=composed.assets, attachment=composed.attachment)
    text = papers.squeezed(papers.text_of(printed.pdf))
    assert exhibit.file_id in text
    assert "Filetakenintothevault" in text
