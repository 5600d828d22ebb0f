"""A ground cured by an assurance is not cured until the assurance is received, and no longer than it is in force."""

from datetime import timedelta

import pytest

from requests_app.assessment import guards, queries
from requests_app.assessment import services as assessment
from requests_app.assurances import services
from requests_app.assurances.models import Assurance, CuredGround
from requests_app.core import clock
from requests_app.core.errors import Blocked
from requests_app.outgoing import services as outgoings
from tests import builders
from tests.assurances.keeping import (
    OTHER_PROMISE,
    PROMISE,
    SOURCES,
    added,
    answered_but_cured,
    cure,
    finding,
    only,
    receive,
)

pytestmark = pytest.mark.django_db
RETURN = [{"code": "proceeding_unclear", "pointer": "", "note": "Say more."}]


def blockers(outgoing):
    return [one.code for one in guards.every_required_assurance_is_received(outgoing.version).blockers]


def test_the_answer_puts_a_required_entry_into_the_register(people):
    outgoing = builders.outgoing_at("submitted", people)
    said = cure(outgoing, people)
    entry = only(outgoing)
    assert (entry.status, entry.ground, entry.origin, entry.kind) == (
        "required", "G23", "ground", "death_penalty_not_imposed",
    )  # fmt: skip
    assert (entry.text, entry.version, entry.number) == (PROMISE, outgoing.version, 1)
    assert list(entry.cured.values_list("answer", flat=True)) == [said.pk]
    assert [change.verb for change in entry.changes.all()] == ["open"]


def test_approval_is_blocked_with_a_reason_and_a_way_out_until_it_is_received(people):
    outgoing = answered_but_cured(people)
    with pytest.raises(Blocked) as refused:
        outgoings.approve(outgoing, by=people.reviewer)
    assert [one.code for one in refused.value.blockers] == ["G23"]
    assert "register of assurances" in refused.value.blockers[0].message
    receive(only(outgoing), people.reviewer)
    assert outgoings.approve(outgoing, by=people.reviewer).status == "approved"


@pytest.mark.parametrize("stage", ["ask", "offer", "decline", "end"])
def test_no_other_stage_cures(people, stage):
    outgoing = answered_but_cured(people)
    entry, today = only(outgoing), clock.today()
    words = {"given_by": "The Minister", "text": PROMISE}
    if stage != "end":
        entry = services.ask(entry, by=people.reviewer, kind=entry.kind, giver="us", asked_on=today, **words)
    if stage in ("offer", "decline"):
        entry = services.offer(entry, by=people.reviewer, offered_on=today, **words)
    if stage == "decline":
        services.decline(entry, by=people.reviewer, note="The minister refuses.")
    if stage == "end":
        services.end(entry, by=people.reviewer, how="not_needed", note="Not needed.")
    assert blockers(outgoing) == ["G23"]


def offered(outgoing, people):
    words = {"given_by": "The Minister", "text": PROMISE}
    return services.offer(only(outgoing), by=people.reviewer, offered_on=clock.today(), **words)


def test_an_offer_that_is_accepted_cures_nothing_before_it_was_received(people):
    outgoing = answered_but_cured(people)
    entry = offered(outgoing, people)
    with pytest.raises(Blocked) as refused:
        services.accept(entry, by=people.reviewer)
    assert [one.code for one in refused.value.blockers] == ["not_received"]
    assert blockers(outgoing) == ["G23"]
    services.accept(receive(entry, people.reviewer), by=people.reviewer)
    assert not blockers(outgoing)


def test_nor_does_one_that_was_only_accepted_settle_it(people):
    outgoing = answered_but_cured(people)
    services.accept(added(outgoing, people.reviewer), by=people.reviewer)
    with pytest.raises(Exception, match="received"):
        services.serve(only(outgoing, number=1), by=people.reviewer, other="2")
    assert blockers(outgoing) == ["G23"]


def test_what_was_found_wanting_and_asked_for_anew_is_not_received_by_its_old_day(people):
    outgoing = answered_but_cured(people)
    entry = services.decline(receive(only(outgoing), people.reviewer), by=people.reviewer, note="Too vague.")
    today = clock.today()
    entry = services.ask(
        entry, by=people.reviewer, kind=entry.kind, giver="us", given_by="M", text=PROMISE, asked_on=today
    )
    assert entry.received_on is None
    assert blockers(outgoing) == ["G23"]


def test_a_promise_for_one_state_cures_nothing_once_the_request_goes_to_another(people):
    outgoing = answered_but_cured(people)
    receive(only(outgoing), people.reviewer)
    outgoing = outgoings.return_(outgoing, by=people.reviewer, reasons=RETURN)
    Assurance.objects.filter(case=outgoing.case).update(other_state="XC")
    builders.write(outgoing, {"delivery": {"method": "By courier, sealed."}}, by=people.officer)
    outgoing = builders.submit(outgoing, people)
    assert blockers(outgoing) == ["G23"]
    assert only(outgoing, status="required").other_state == outgoing.case.requested_state
    with pytest.raises(Exception, match="received"):
        services.serve(only(outgoing, number=2), by=people.reviewer, other="1")


def test_days_that_are_over_are_renewed_and_not_moved(people):
    outgoing = answered_but_cured(people)
    entry = receive(only(outgoing), people.reviewer, days=3)
    with clock.standing_at(clock.now() + timedelta(days=4)):
        later = clock.today() + timedelta(days=90)
        with pytest.raises(Blocked):
            services.set_terms(entry, by=people.reviewer, expires_on=later, note="They said so.")
        assert blockers(outgoing) == ["G23"]


def test_it_cures_no_longer_than_it_is_in_force_even_before_the_sweep(people):
    outgoing = answered_but_cured(people)
    receive(only(outgoing), people.reviewer, days=3)
    assert not blockers(outgoing)
    with clock.standing_at(clock.now() + timedelta(days=4)):
        assert blockers(outgoing) == ["G23"]
        assert services.expire_due() == 1
        assert blockers(outgoing) == ["G23"]
        receive(only(outgoing), people.reviewer, days=30)
        assert not blockers(outgoing)


def test_nor_before_its_first_day(people):
    outgoing = answered_but_cured(people)
    receive(only(outgoing), people.reviewer, starts_on=clock.today() + timedelta(days=2))
    assert blockers(outgoing) == ["G23"]


def test_a_breach_opens_the_ground_again_also_after_approval(people):
    outgoing = answered_but_cured(people)
    entry = receive(only(outgoing), people.reviewer)
    outgoing = outgoings.approve(outgoing, by=people.reviewer)
    builders.make_letters(outgoing)
    services.breach(
        entry,
        by=people.reviewer,
        happened_on=clock.today(),
        note="A death sentence was sought.",
        done="Told.",
    )
    with pytest.raises(Blocked) as refused:
        outgoings.prepare(outgoing, by=people.reviewer, note="Translated and attached.")
    assert [one.code for one in refused.value.blockers] == ["G23"]


def test_what_was_asked_orally_is_not_confirmed_in_writing_on_a_broken_promise(people):
    outgoing = answered_but_cured(people)
    entry = receive(only(outgoing), people.reviewer)
    outgoing = builders.prepare(outgoings.approve(outgoing, by=people.reviewer), people)
    sent = {"channel": "central_authority", "sent_on": clock.today(), "note": "With Ms Idun, by telephone."}
    outgoing = outgoings.send_orally(outgoing, by=people.reviewer, **sent)
    builders.make_letters(outgoing)
    services.breach(entry, by=people.reviewer, happened_on=clock.today(), note="Broken.", done="Told.")
    with pytest.raises(Blocked) as refused:
        outgoings.confirm(outgoing, by=people.reviewer, **sent)
    assert [one.code for one in refused.value.blockers] == ["G23"]


def test_sending_is_blocked_when_it_runs_out_in_between(people):
    outgoing = answered_but_cured(people)
    receive(only(outgoing), people.reviewer, days=1)
    outgoing = builders.prepare(outgoings.approve(outgoing, by=people.reviewer), people)
    with clock.standing_at(clock.now() + timedelta(days=3)), pytest.raises(Blocked) as refused:
        outgoings.transmit(outgoing, by=people.reviewer, channel="central_authority", sent_on=clock.today())
    assert [one.code for one in refused.value.blockers] == ["G23"]


def test_answering_anew_in_other_words_asks_for_another_assurance(people):
    outgoing = answered_but_cured(people)
    receive(only(outgoing), people.reviewer)
    assert not blockers(outgoing)
    cure(outgoing, people, text=OTHER_PROMISE)
    assert blockers(outgoing) == ["G23"]
    receive(only(outgoing, status="required"), people.reviewer)
    assert not blockers(outgoing)


def test_answering_anew_in_the_same_words_keeps_the_entry(people):
    outgoing = answered_but_cured(people)
    receive(only(outgoing), people.reviewer)
    cure(outgoing, people, text=f"  {PROMISE} ")
    assert only(outgoing).cured.count() == 2
    assert not blockers(outgoing)


def test_answering_anew_without_it_ends_what_nobody_asked_for(people):
    outgoing = builders.outgoing_at("submitted", people)
    cure(outgoing, people)
    builders.answer_ground(finding(outgoing), people, outcome="not_engaged")
    entry = only(outgoing)
    assert (entry.status, entry.moved_by) == ("ended", None)
    assert not blockers(outgoing)


def test_what_was_asked_for_stays_in_the_register_when_the_answer_changes(people):
    outgoing = builders.outgoing_at("submitted", people)
    cure(outgoing, people)
    services.ask(
        only(outgoing),
        by=people.reviewer,
        kind="other",
        giver="us",
        given_by="M",
        text="T",
        asked_on=clock.today(),
    )
    builders.answer_ground(finding(outgoing), people, outcome="not_engaged")
    assert only(outgoing).status == "asked"
    assert not blockers(outgoing)


def test_a_supervisor_who_decides_for_an_assurance_requires_it(people):
    outgoing = builders.outgoing_at("submitted", people)
    said = assessment.answer(
        finding(outgoing), answer="not_engaged", reasons=builders.REASONS, facts_relied=builders.FACTS,
        sources=SOURCES, by=people.reviewer,
    )  # fmt: skip
    assessment.countersign(said, agrees=False, reasons=builders.AGREED, by=people.adviser)
    assessment.resolve(
        said,
        outcome="cured",
        reasons=builders.REASONS,
        cures=[{"kind": "A", "text": PROMISE}],
        by=people.supervisor,
    )
    assert blockers(outgoing) == ["G23"]
    receive(only(outgoing), people.reviewer)
    assert not blockers(outgoing)


def test_a_supervisor_who_decides_against_it_ends_it(people):
    outgoing = builders.outgoing_at("submitted", people)
    said = cure(outgoing, people, agrees=False)
    assessment.resolve(said, outcome="bars", reasons=builders.REASONS, by=people.supervisor)
    assert only(outgoing).status == "ended"


def test_a_carried_answer_carries_its_assurance(people):
    outgoing = answered_but_cured(people)
    receive(only(outgoing), people.reviewer)
    outgoing = outgoings.return_(outgoing, by=people.reviewer, reasons=RETURN)
    builders.write(
        outgoing,
        {"delivery": {"method": "By courier, sealed, to the registry of the court."}},
        by=people.officer,
    )
    outgoing = builders.submit(outgoing, people)
    assert queries.row(outgoing.version, "G23").answer.carried_from is not None
    assert not blockers(outgoing)
    assert Assurance.objects.filter(case=outgoing.case).count() == 1
    assert CuredGround.objects.filter(assurance=only(outgoing)).count() == 2


def test_a_carried_answer_whose_assurance_was_refused_asks_for_it_again(people):
    outgoing = answered_but_cured(people)
    services.end(only(outgoing), by=people.reviewer, how="not_needed", note="A mistake.")
    outgoing = outgoings.return_(outgoing, by=people.reviewer, reasons=RETURN)
    builders.write(
        outgoing,
        {"delivery": {"method": "By courier, sealed, to the registry of the court."}},
        by=people.officer,
    )
    outgoing = builders.submit(outgoing, people)
    assert blockers(outgoing) == ["G23"]
    assert only(outgoing, status="required").number == 2


def test_what_only_an_earlier_version_required_ends_with_the_next(people):
    outgoing = answered_but_cured(people)
    outgoing = outgoings.return_(outgoing, by=people.reviewer, reasons=RETURN)
    offences = builders.casefile_queries.draft_section(outgoing.case, "offences").data
    offences["entries"][0]["penalty_months"] = 60
    builders.write(outgoing, {"offences": offences}, by=people.officer)
    outgoing = builders.submit(outgoing, people)
    assert queries.row(outgoing.version, "G23").answer is None
    assert only(outgoing).status == "ended"


def test_another_assurance_in_force_can_settle_it(people):
    outgoing = answered_but_cured(people)
    receive(only(outgoing), people.reviewer)
    cure(outgoing, people, text=OTHER_PROMISE)
    ended = services.serve(only(outgoing, status="required"), by=people.reviewer, other="1")
    assert ended.status == "ended"
    assert not blockers(outgoing)


def test_but_not_one_that_is_not_in_force(people):
    outgoing = answered_but_cured(people)
    cure(outgoing, people, text=OTHER_PROMISE)
    with pytest.raises(Exception, match="in force"):
        services.serve(only(outgoing, number=2), by=people.reviewer, other="1")
    assert blockers(outgoing) == ["G23"]


@pytest.mark.parametrize("end", ["refuse", "withdraw"])
def test_a_request_that_is_not_pursued_asks_for_nothing(people, end):
    outgoing = builders.outgoing_at("submitted", people)
    cure(outgoing, people)
    if end == "withdraw":
        outgoings.withdraw(outgoing, by=people.officer, note="No longer needed.")
    else:
        builders.refuse(outgoing, people)
    assert only(outgoing).status == "ended"
