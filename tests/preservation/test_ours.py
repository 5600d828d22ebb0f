"""Where we ask: the form before the sending, the item of a request, too late, and one timeline."""

from datetime import timedelta

import pytest

from requests_app.casefile import queries as casefile
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.outgoing import services as outgoing
from requests_app.preservation import elements, services, standing, timeline
from requests_app.preservation.models import Preservation
from requests_app.preservation.states import Status
from requests_app.preservation.timeline import Tense
from tests.builders import drafted as request_drafted
from tests.builders import outgoing_at
from tests.preservation_builders import ask, drafted, effect, in_days, ours_at, preservation_at, theirs_at
from tests.samples import hospital


def test_nothing_is_handed_over_without_the_seven_elements(people):
    with pytest.raises(Blocked) as refused:
        services.submit(drafted(people, necessity="", will_follow=False), by=people.officer)
    assert {one.code for one in refused.value.blockers} == {"element_necessity", "element_follows"}


def test_nothing_is_sent_before_the_form_is_made(people):
    preservation = ours_at("proposed", people)
    with pytest.raises(Blocked):
        services.ask(preservation, by=people.duty, sent_on=clock.today())
    assert ask(preservation, people).status == Status.ASKED


def test_the_point_returns_and_the_officer_corrects(people):
    preservation = services.return_(ours_at("proposed", people), by=people.duty, note="Which logs?")
    assert preservation.case.draft_open
    content = casefile.draft_content(preservation.case)
    assert elements.told_by(content)["identifiers"]
    again = services.submit(preservation, by=people.officer)
    assert again.status == Status.PROPOSED


@pytest.mark.parametrize("who", ["stranger", "adviser", "auditor", "admin"])
def test_only_the_authority_that_asks_hands_it_over(people, who):
    with pytest.raises(NotAllowed):
        services.submit(drafted(people), by=getattr(people, who))


def test_the_warning_is_for_us_to_decide(people):
    preservation = preservation_at("cautioned", people)
    assert preservation.side == "ours"
    insisted = services.insist(preservation, by=people.officer, note="The account is abandoned.")
    assert insisted.status == Status.ASKED


def test_an_item_leads_into_a_record_with_its_text_and_its_request(people):
    request = request_drafted(people, hospital())
    item = elements.item_of(casefile.draft_content(request.case))
    preservation = services.ask_for_item(request.case, by=people.officer)
    content = casefile.draft_content(preservation.case)
    assert elements.item_of(content)["description"] == item["description"]
    assert content["basis"]["channel"] == "point_24_7"
    assert preservation.request_id == request.case_id
    with pytest.raises(Blocked):
        services.ask_for_item(request.case, by=people.officer)


@pytest.mark.parametrize("who", ["stranger", "duty"])
def test_the_item_of_a_request_that_is_not_seen_leads_nowhere(people, who):
    with pytest.raises(NotVisible):
        services.ask_for_item(request_drafted(people, hospital()).case, by=getattr(people, who))


def test_the_draft_of_the_request_names_it_with_the_end_of_that_day(people):
    request = request_drafted(people, hospital())
    preservation = services.link(ours_at("effected", people), request.case, by=people.officer)
    services.name_in_request(preservation, by=people.officer)
    services.extend(preservation, by=people.duty, until=in_days(90))
    services.name_in_request(Preservation.objects.get(pk=preservation.pk), by=people.officer)
    named = casefile.draft_content(request.case)["earlier"]["entries"]
    mine = [one for one in named if one["reference"] == preservation.reference]
    assert [one["expires_on"] for one in mine] == [in_days(90).isoformat()]


def test_the_alarm_of_a_request_that_comes_too_late(people):
    early = ours_at("effected", people, follow_up_on=in_days(30))
    late = ours_at("effected", people, follow_up_on=in_days(61))
    assert standing.comes_too_late(early) == ""
    assert "planned for a day after" in standing.comes_too_late(late)
    with clock.standing_at(clock.now() + timedelta(days=40)):
        assert "ends soon" in standing.comes_too_late(early)
    with clock.standing_at(clock.now() + timedelta(days=61)):
        assert "not sent" in standing.comes_too_late(early)
    assert standing.comes_too_late(theirs_at("effected", people, follow_up_on=in_days(61))) == ""


def test_a_basis_that_holds_nothing_is_an_alarm_of_its_own(people):
    request = outgoing_at("transmitted", people)
    held = services.link(ours_at("effected", people), request.case, by=people.officer)
    assert standing.comes_too_late(held) == ""
    unheld = ours_at("effected", people, instrument="RECIPROCITY")
    unheld = services.link(unheld, request.case, by=people.officer)
    assert "Nothing in the legal basis" in standing.comes_too_late(unheld)


def test_one_timeline_from_preservation_to_production(people):
    preservation = effect(ask(ours_at("proposed", people, follow_up_on=in_days(20)), people), people)
    planned = [(one.what, one.tense) for one in timeline.points(preservation, people.officer)]
    assert planned[0] == ("Preservation asked of the other State", Tense.DONE)
    assert ("Our authority means to file the request for the data", Tense.DUE) in planned
    assert ("Preservation ends, unless it is renewed", Tense.DUE) in planned
    request = outgoing_at("transmitted", people)
    linked = services.link(preservation, request.case, by=people.officer)
    seen = [(one.what, one.clock) for one in timeline.points(linked, people.officer)]
    assert ("Request for the data filed", "") in seen
    assert {"K20", "K23"} <= {clock_ for _, clock_ in seen}
    hidden = [one.what for one in timeline.points(linked, people.duty)]
    assert not any("Request" in what for what in hidden)
    outgoing.withdraw(request, by=people.officer, note="Found at home.")
    assert "Request decided" in [one.what for one in timeline.points(linked, people.officer)]


def test_the_timeline_marks_what_has_passed(people):
    preservation = preservation_at("effected", people)
    with clock.standing_at(clock.now() + timedelta(days=70)):
        late = [one.what for one in timeline.points(preservation, people.duty) if one.tense is Tense.LATE]
    assert late == ["Preservation ends, unless it is renewed"]


@pytest.mark.parametrize("status", ["asked", "cautioned"])
def test_their_refusal_ends_it_with_their_ground(people, status):
    preservation = preservation_at(status, people)
    given = {"reasons": "Security.", "declined_on": clock.today()}
    for wrong in ([], ["G11"], ["nonsense"]):
        with pytest.raises(Invalid):
            services.decline(preservation, by=people.duty, grounds=wrong, **given)
    declined = services.decline(preservation, by=people.duty, grounds=["G04", "other"], **given)
    assert declined.status == Status.DECLINED
