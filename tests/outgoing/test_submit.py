"""Submit: the draft becomes a version and the reviewers' work."""

import pytest

from requests_app.audit import register
from requests_app.casefile import services as casefile
from requests_app.casefile.models import Version
from requests_app.core.errors import Blocked, NotAllowed
from requests_app.outbox.models import OutboxMessage
from requests_app.outgoing import services
from tests import builders, samples


@pytest.fixture
def draft(people):
    outgoing = builders.drafted(people, samples.hospital())
    builders.acknowledge_warnings(outgoing, by=people.officer)
    return outgoing


def test_it_freezes_the_draft(people, draft):
    outgoing = services.submit(draft, by=people.officer)
    assert (outgoing.status, outgoing.version.number) == ("submitted", 1)
    assert outgoing.submitted_by == people.officer
    assert (outgoing.requested_state, outgoing.urgent) == ("XB", True)
    assert outgoing.due_on == outgoing.case.due_on


def test_it_is_written_and_told(people, draft):
    outgoing = services.submit(draft, by=people.officer)
    line = next(one for one in register.read(outgoing.case.stream) if one.name == "outgoing.submitted")
    assert line.facts == {
        "from": "drafted",
        "to": "submitted",
        "version": 1,
        "sha256": outgoing.version.sha256,
    }
    message = OutboxMessage.objects.get(topic="version.screen")
    assert message.payload == {"outgoing": str(outgoing.pk), "version": str(outgoing.version_id)}


def test_a_colleague_may(people, draft):
    assert services.submit(draft, by=people.colleague).submitted_by == people.colleague


@pytest.mark.parametrize("who", ["stranger", "reviewer", "adviser", "supervisor", "auditor", "admin", "duty"])
def test_others_may_not(people, draft, who):
    with pytest.raises(NotAllowed):
        services.submit(draft, by=getattr(people, who))
    assert not Version.objects.exists()


def test_missing_penalty_text_stops_it(people):
    sections = samples.hospital()
    sections["offences"]["entries"][0].pop("provision_text")
    outgoing = builders.drafted(people, sections)
    builders.acknowledge_warnings(outgoing, by=people.officer)
    with pytest.raises(Blocked) as refused:
        services.submit(outgoing, by=people.officer)
    assert any("provision" in blocker.code for blocker in refused.value.blockers)
    assert not Version.objects.exists()


def test_a_warning_without_a_word_stops_it(people):
    outgoing = builders.drafted(people, samples.hospital())
    with pytest.raises(Blocked):
        services.submit(outgoing, by=people.officer)


def test_an_empty_draft_is_stopped_with_every_reason(people):
    outgoing = services.open_request(by=people.officer, title="Nothing yet")
    with pytest.raises(Blocked) as refused:
        services.submit(outgoing, by=people.officer)
    assert len(refused.value.blockers) > 10


def test_twice_is_refused(people, draft):
    services.submit(draft, by=people.officer)
    with pytest.raises(Blocked) as refused:
        services.submit(draft, by=people.officer)
    assert [blocker.code for blocker in refused.value.blockers] == ["status"]
    assert Version.objects.count() == 1


def test_the_draft_is_closed_to_writing(people, draft):
    services.submit(draft, by=people.officer)
    with pytest.raises(Blocked):
        casefile.save_section(draft.case, "timing", {"urgency": "ordinary"}, revision=1, by=people.officer)
