"""From the confirmation to the end: the sixty days, parts, extensions, holds, releases, wrong orders."""

from datetime import date, timedelta

import pytest

from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.documents.models import Document
from requests_app.preservation import later, services, standing
from requests_app.preservation.states import Status
from requests_app.preservation.term import Standing
from tests.builders import outgoing_at
from tests.preservation_builders import (
    ask,
    effect,
    in_days,
    order,
    ours_at,
    preservation_at,
    registered,
)

WHY = {"because": "withdrawn", "reasons": "No longer needed."}


def subjects(preservation):
    return set(Document.objects.filter(case=preservation.case).values_list("kind", "subject"))


def test_the_clock_starts_when_it_takes_effect_and_lasts_sixty_days_at_least(people):
    preservation = preservation_at("effected", people)
    assert preservation.ends_on == in_days(60)
    assert ("preservation_confirmation", "confirmation-1") in subjects(preservation)


def test_what_was_asked_for_is_given_within_what_an_order_allows(people):
    assert effect(order(registered(people, days=75), people), people).ends_on == in_days(75)
    assert effect(order(registered(people, days=400), people), people).ends_on == in_days(90)


def test_less_than_sixty_days_is_refused_under_our_order(people):
    with pytest.raises(Invalid) as error:
        effect(order(registered(people), people), people, ends_on=in_days(59))
    assert "ends_on" in error.value.fields


def test_a_confirmation_before_the_order_is_blocked_with_the_way_out(people):
    with pytest.raises(Blocked):
        effect(registered(people), people)
    with pytest.raises(Blocked) as refused:
        effect(preservation_at("warned", people), people)
    assert "no_order" in {one.code for one in refused.value.blockers}


def test_the_moment_lies_between_the_receipt_and_now(people):
    preservation = order(registered(people), people)
    for wrong in (clock.now() + timedelta(minutes=5), clock.now() - timedelta(days=2), None):
        with pytest.raises(Invalid) as error:
            effect(preservation, people, effected_at=wrong)
        assert "effected_at" in error.value.fields


def test_answers_come_in_parts(people):
    preservation = order(registered(people), people)
    with pytest.raises(Invalid) as error:
        effect(preservation, people, extent="partial")
    assert "left_out" in error.value.fields
    preservation = effect(preservation, people, extent="partial", left_out="Traffic data: another system.")
    end = preservation.ends_on
    services.answer(
        preservation, by=people.duty, extent="full", effected_at=clock.now(), scope="Traffic data"
    )
    preservation.refresh_from_db()
    assert preservation.ends_on == end
    assert preservation.answers.count() == 2
    assert ("preservation_confirmation", "confirmation-2") in subjects(preservation)


def test_nothing_there_starts_no_clock(people):
    preservation = order(registered(people), people)
    with pytest.raises(Invalid) as error:
        effect(preservation, people, extent="none", left_out="No such account.")
    assert "extent" in error.value.fields
    services.answer(preservation, by=people.duty, extent="none", left_out="No such account.")
    preservation.refresh_from_db()
    assert (preservation.status, preservation.ends_on) == (Status.ORDERED, None)


@pytest.mark.parametrize(
    ("method", "value"), [("sha256", "abc"), ("sha512", "0" * 64), ("nonsense", "0" * 64)]
)
def test_a_hash_has_its_shape(people, method, value):
    with pytest.raises(Invalid):
        effect(order(registered(people), people), people, hash_method=method, hash_value=value)


def test_renewal_is_one_step_and_a_second_tap_changes_nothing(people):
    preservation = preservation_at("effected", people)
    until = in_days(80)
    extended = services.extend(preservation, by=people.duty, until=until)
    again = services.extend(extended, by=people.duty, until=until)
    assert (again.status, again.ends_on, again.extensions.count()) == (Status.EXTENDED, until, 1)
    assert {("preservation_order", "order-2"), ("preservation_confirmation", "confirmation-2")} <= subjects(
        again
    )


@pytest.mark.parametrize("days", [60, 5, -1, 91])
def test_an_extension_is_later_and_within_ninety_days(people, days):
    with pytest.raises(Invalid) as error:
        services.extend(preservation_at("effected", people), by=people.duty, until=in_days(days))
    assert "until" in error.value.fields


def test_nothing_ends_by_itself(people):
    preservation = preservation_at("effected", people)
    with clock.standing_at(clock.now() + timedelta(days=400)):
        preservation.refresh_from_db()
        assert preservation.status == Status.EFFECTED
        assert standing.of(preservation) is Standing.OVERDUE
        renewed = services.extend(preservation, by=people.duty)
        assert renewed.ends_on > clock.today()
        assert standing.of(renewed) is Standing.RUNNING


@pytest.mark.parametrize(
    ("passed", "shown"),
    [
        (0, Standing.RUNNING),
        (38, Standing.RUNNING),
        (39, Standing.ENDING),
        (53, Standing.LAST_WEEK),
        (60, Standing.LAST_WEEK),
        (61, Standing.OVERDUE),
    ],
)
def test_the_standing_follows_the_days(people, passed, shown):
    preservation = preservation_at("effected", people)
    with clock.standing_at(clock.now() + timedelta(days=passed)):
        assert standing.of(preservation) is shown


def test_before_the_end_one_proposes_and_another_releases(people):
    preservation = preservation_at("effected", people)
    with pytest.raises(Blocked):
        services.release(preservation, by=people.duty, **WHY)
    services.propose_release(preservation, by=people.duty, **WHY)
    with pytest.raises(NotAllowed):
        services.release(preservation, by=people.duty, **WHY)
    released = services.release(preservation, by=people.reviewer, **WHY)
    assert released.status == Status.RELEASED
    assert {("release_notice", "release-provider"), ("release_notice", "release-state")} <= subjects(released)


def test_after_the_end_one_person_suffices(people):
    preservation = preservation_at("effected", people)
    with clock.standing_at(clock.now() + timedelta(days=61)):
        released = services.release(preservation, by=people.duty, because="expired", reasons="Nobody asked.")
    assert released.status == Status.RELEASED


def test_a_filed_request_holds_until_it_is_decided(people):
    preservation = preservation_at("held", people)
    assert preservation.side == "theirs"
    assert standing.of(preservation) is Standing.HELD
    for attempt in (services.propose_release, services.release):
        with pytest.raises(Blocked) as refused:
            attempt(preservation, by=people.duty, **WHY)
        assert "held" in {one.code for one in refused.value.blockers}
    with clock.standing_at(clock.now() + timedelta(days=400)):
        assert standing.of(preservation) is Standing.HELD
        with pytest.raises(Blocked):
            services.release(preservation, by=people.duty, **WHY)
        with pytest.raises(Blocked):
            services.free(preservation, by=people.duty, reason="Needed.")


def test_once_it_is_decided_the_data_are_released_or_kept_on(people):
    preservation = preservation_at("held", people)
    _decide(preservation.request)
    assert later.of(preservation.request) is later.Standing.DECIDED
    assert standing.of(preservation) is Standing.DECIDED
    kept_on = services.free(preservation, by=people.duty, reason="A supplementary request follows.")
    assert kept_on.status == Status.EXTENDED
    with pytest.raises(Blocked):
        services.hold(kept_on, by=people.duty)


def test_a_request_linked_too_early_holds_from_the_confirmation_on(people):
    preservation = ours_at("proposed", people)
    request = outgoing_at("transmitted", people)
    linked = services.link(preservation, request.case, by=people.officer)
    assert linked.status == Status.PROPOSED
    assert effect(ask(linked, people), people).status == Status.HELD


def test_a_draft_holds_nothing(people):
    preservation = ours_at("effected", people)
    linked = services.link(preservation, outgoing_at("drafted", people).case, by=people.officer)
    assert linked.status == Status.EFFECTED
    with pytest.raises(Blocked):
        services.hold(linked, by=people.officer)


def test_only_requests_that_are_seen_and_fit_are_linked(people):
    theirs = preservation_at("effected", people)
    mine = outgoing_at("transmitted", people)
    with pytest.raises(NotVisible):
        services.link(theirs, mine.case, by=people.duty)
    with pytest.raises(Invalid):
        services.link(theirs, mine.case, by=people.reviewer)
    with pytest.raises(NotAllowed):
        services.link(ours_at("effected", people), mine.case, by=people.stranger)


def test_an_order_is_renewed_while_a_request_holds(people):
    preservation = preservation_at("held", people)
    renewed = services.prolong(preservation, by=people.duty)
    assert (renewed.status, renewed.extensions.count()) == (Status.HELD, 1)


def test_the_renewal_we_ask_for_is_a_letter_and_their_word_moves_the_end(people):
    preservation = ours_at("effected", people)
    end = preservation.ends_on
    asked = services.ask_extension(preservation, by=people.officer, until=in_days(150), reason="Translation.")
    assert (asked.status, asked.ends_on) == (Status.EFFECTED, end)
    assert ("preservation_extension", "extension-1") in subjects(asked)
    assert services.extend(asked, by=people.duty).ends_on == in_days(150)


def test_the_path_to_a_third_state_is_told_and_nothing_else_changes(people):
    preservation = preservation_at("ordered", people)
    told = {
        "state": "XD",
        "provider": "Ostra Relay",
        "path": "198.51.100.4 14:03 UTC",
        "told_on": clock.today(),
    }
    noted = services.note_third_state(preservation, by=people.duty, **told)
    assert noted.status == Status.ORDERED
    assert ("third_state_notice", "path-1") in subjects(noted)
    for wrong in ({"state": "XB"}, {"state": "XA"}, {"provider": ""}, {"path": ""}):
        with pytest.raises(Invalid):
            services.note_third_state(preservation, by=people.duty, **told | wrong)


def test_a_second_tap_on_what_is_recorded_between_the_steps_records_nothing(people):
    theirs, ours, now = preservation_at("effected", people), ours_at("effected", people), clock.now()
    path = {"state": "XD", "provider": "Ostra Relay", "path": "198.51.100.4", "told_on": clock.today()}
    for _tap in range(2):
        services.answer(theirs, by=people.duty, extent="full", effected_at=now, scope="Traffic data")
        services.note_third_state(theirs, by=people.duty, **path)
        services.propose_release(theirs, by=people.duty, **WHY)
        services.ask_extension(ours, by=people.officer, until=in_days(150), reason="Translation.")
    assert theirs.answers.count() == 2
    assert theirs.third_states.count() == 1
    assert theirs.words.filter(verb="propose_release").count() == 1
    assert ours.extensions.count() == 1


@pytest.mark.parametrize("records", ["orders", "answers"])
def test_what_was_recorded_is_final(people, records):
    rows = getattr(preservation_at("effected", people), records)
    with pytest.raises(Exception, match="final"):
        rows.all()._raw_delete("default")


def _decide(case):
    """The outgoing request is withdrawn, which ends what it asks for."""
    from requests_app.outgoing import services as outgoing

    outgoing.withdraw(case.outgoing, by=case.officer, note="The suspect confessed.")


FAR = date.max


def test_no_end_lies_beyond_what_can_be_counted(people):
    kept = ours_at("effected", people)
    asked = ours_at("asked", people)
    for act in (
        lambda: services.extend(kept, by=people.duty, until=FAR),
        lambda: services.ask_extension(kept, by=people.officer, until=FAR, reason="They wrote."),
        lambda: effect(asked, people, ends_on=FAR),
    ):
        with pytest.raises(Invalid):
            act()
