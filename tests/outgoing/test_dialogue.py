"""After sending: acknowledgement, questions, conditions, postponement, refusal, result, end."""

from datetime import timedelta

import pytest

from requests_app.caseload import services as caseload
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.outgoing import services
from tests import builders

WORDS = "Because the facts of the case ask for it."


def test_sending_needs_the_letters(people):
    outgoing = builders.outgoing_at("approved", people)
    with pytest.raises(Blocked) as refused:
        services.prepare(outgoing, by=people.reviewer)
    assert [blocker.code for blocker in refused.value.blockers] == ["document.making"]


def test_the_first_acknowledgement_needs_their_reference(people):
    outgoing = builders.outgoing_at("transmitted", people)
    with pytest.raises(Invalid) as refused:
        services.acknowledge(outgoing, by=people.reviewer, acknowledged_on=clock.today())
    assert "their_reference" in refused.value.fields
    outgoing = services.acknowledge(
        outgoing, by=people.reviewer, their_reference="SOL 1/26", acknowledged_on=clock.today()
    )
    assert outgoing.their_reference == "SOL 1/26"
    outgoing.case.refresh_from_db()
    assert "SOL 1/26" in str(outgoing.case.other_references)


@pytest.mark.parametrize("days", [1, 400])
def test_nothing_is_acknowledged_in_the_future(people, days):
    outgoing = builders.outgoing_at("transmitted", people)
    with pytest.raises(Invalid) as refused:
        services.acknowledge(
            outgoing,
            by=people.reviewer,
            their_reference="1",
            acknowledged_on=clock.today() + timedelta(days=days),
        )
    assert "acknowledged_on" in refused.value.fields


def test_nor_before_it_was_sent(people):
    outgoing = builders.outgoing_at("transmitted", people)
    with pytest.raises(Invalid):
        services.acknowledge(
            outgoing,
            by=people.reviewer,
            their_reference="1",
            acknowledged_on=clock.today() - timedelta(days=3),
        )


def test_a_question_is_an_object_with_its_answer(people):
    outgoing = builders.outgoing_at("questioned", people)
    asked = outgoing.questions.get()
    assert (asked.answer, asked.answered_at) == ("", None)
    outgoing = services.supplement(outgoing, by=people.officer, answers={str(asked.pk): "Since 11 February."})
    asked.refresh_from_db()
    assert (asked.answer, asked.answered_by) == ("Since 11 February.", people.officer)
    assert outgoing.status == "supplemented"


@pytest.mark.parametrize("answers", [{}, {"x": "y"}, {"": " "}])
def test_a_question_is_not_answered_by_nothing(people, answers):
    outgoing = builders.outgoing_at("questioned", people)
    with pytest.raises(Invalid):
        services.supplement(outgoing, by=people.officer, answers=answers)
    assert outgoing.questions.get().answered_at is None


def test_an_officer_from_elsewhere_does_not_answer(people):
    outgoing = builders.outgoing_at("questioned", people)
    answers = {str(outgoing.questions.get().pk): WORDS}
    with pytest.raises(NotAllowed):
        services.supplement(outgoing, by=people.stranger, answers=answers)
    assert outgoing.questions.get().answered_at is None


def test_conditions_are_accepted_or_declined_with_reasons(people):
    outgoing = builders.outgoing_at("conditioned", people)
    with pytest.raises(Invalid):
        services.decline_condition(outgoing, by=people.reviewer, reasons="")
    outgoing = services.decline_condition(outgoing, by=people.reviewer, reasons=WORDS)
    assert (outgoing.status, outgoing.conditions.get().accepted) == ("consulted", False)
    outgoing = services.condition(outgoing, by=people.reviewer, conditions=["Only for trial."])
    outgoing = services.accept_condition(outgoing, by=people.reviewer)
    assert outgoing.status == "executed"
    assert sorted(outgoing.conditions.values_list("accepted", flat=True)) == [False, True]


def test_a_refusal_names_grounds_and_reasons(people):
    outgoing = builders.outgoing_at("acknowledged", people)
    facts = {"grounds": ["G04"], "reasons": WORDS, "refused_on": clock.today(), "consulted": False}
    for wrong in ({"grounds": []}, {"grounds": ["G99"]}, {"reasons": ""}, {"consulted": True}):
        with pytest.raises(Invalid):
            services.decline(outgoing, by=people.reviewer, **(facts | wrong))
    outgoing = services.decline(outgoing, by=people.reviewer, **facts)
    assert outgoing.refusals.get().side == "theirs"


def test_a_postponement_has_a_day_to_come(people):
    outgoing = builders.outgoing_at("acknowledged", people)
    with pytest.raises(Invalid):
        services.postpone(
            outgoing, by=people.reviewer, note=WORDS, review_on=clock.today() - timedelta(days=1)
        )
    day = clock.today() + timedelta(days=10)
    assert services.postpone(outgoing, by=people.reviewer, note=WORDS, review_on=day).review_on == day


def test_a_partial_result_names_the_rest_and_lets_us_wait_for_it(people):
    outgoing = builders.outgoing_at("executed", people)
    facts = {"extent": "partial", "description": WORDS, "received_on": clock.today()}
    with pytest.raises(Invalid) as refused:
        services.receive(outgoing, by=people.reviewer, **facts)
    assert "outstanding" in refused.value.fields
    outgoing = services.receive(outgoing, by=people.reviewer, outstanding="Images.", **facts)
    assert services.await_rest(outgoing, by=people.reviewer).status == "executed"


def test_nothing_is_awaited_after_a_full_result(people):
    outgoing = builders.outgoing_at("executed", people)
    outgoing = services.receive(
        outgoing,
        by=people.reviewer,
        extent="full",
        description=WORDS,
        received_on=clock.today(),
        items=builders.everything_came(outgoing),
    )
    with pytest.raises(Blocked):
        services.await_rest(outgoing, by=people.reviewer)


def test_withdrawing_needs_a_reason_and_closes_the_review(people):
    outgoing = builders.outgoing_at("submitted", people)
    with pytest.raises(Invalid):
        services.withdraw(outgoing, by=people.officer, note=" ")
    outgoing = services.withdraw(outgoing, by=people.officer, note=WORDS)
    assert outgoing.notes.get(verb="withdraw").text == WORDS
    assert outgoing.version.assessment.closed_at is not None


def test_a_closed_case_comes_back_for_use_control(people):
    outgoing = builders.outgoing_at("closed", people)
    outgoing = services.control(outgoing, by=people.reviewer, note=WORDS)
    assert (outgoing.status, outgoing.closed_at, outgoing.closed_by) == ("controlled", None, None)


def test_only_an_urgent_request_is_made_orally(people):
    from tests import samples

    sections = samples.hospital()
    sections["timing"]["urgency"] = "ordinary"
    outgoing = builders.outgoing_at("prepared", people, sections=sections)
    with pytest.raises(Blocked) as refused:
        services.send_orally(
            outgoing, by=people.reviewer, channel="central_authority", sent_on=clock.today(), note=WORDS
        )
    assert [blocker.code for blocker in refused.value.blockers] == ["urgent"]


@pytest.mark.parametrize("bad", ["\x00", "\ud800", "x" * 20_001])
def test_text_that_cannot_be_kept_is_refused_at_its_field(people, bad):
    outgoing = builders.outgoing_at("acknowledged", people)
    with pytest.raises(Invalid) as refused:
        services.question(outgoing, by=people.reviewer, question=bad, asked_on=clock.today())
    assert "question" in refused.value.fields


def test_handing_over_stays_in_the_authority(people):
    outgoing = builders.outgoing_at("submitted", people)
    with pytest.raises(NotAllowed):
        caseload.hand_over(outgoing, to=people.colleague, by=people.reviewer)
    for wrong in (people.stranger, people.reviewer):
        with pytest.raises(Invalid):
            caseload.hand_over(outgoing, to=wrong, by=people.supervisor)
    outgoing = caseload.hand_over(outgoing, to=people.colleague, by=people.supervisor)
    outgoing.case.refresh_from_db()
    assert outgoing.officer == outgoing.case.officer == people.colleague


def test_a_draft_nobody_saw_is_withdrawn_and_closed_by_its_own_authority(people):
    outgoing = builders.outgoing_at("drafted", people)
    outgoing = services.withdraw(outgoing, by=people.officer, note=WORDS)
    with pytest.raises(NotAllowed):
        services.close(outgoing, by=people.stranger)
    with pytest.raises(NotAllowed):
        services.close(outgoing, by=people.reviewer)
    assert services.close(outgoing, by=people.colleague).status == "closed"


def test_what_was_submitted_is_closed_by_the_central_authority(people):
    outgoing = builders.outgoing_at("withdrawn", people)
    with pytest.raises(NotAllowed):
        services.close(outgoing, by=people.officer)
    assert services.close(outgoing, by=people.reviewer).status == "closed"
