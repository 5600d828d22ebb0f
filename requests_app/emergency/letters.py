"""The letters of an emergency: the reply, the call for written confirmation, our own confirmation, the review."""

from typing import Any

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.directory import queries as directory
from requests_app.directory.models import Authority, State
from requests_app.documents import services as documents
from requests_app.documents.answers.emergencies import (
    AfterActionReview,
    Answered,
    EmergencyConfirmation,
    EmergencyReply,
    FollowUp,
    Moment,
    Tested,
)
from requests_app.documents.answers.requests import Condition
from requests_app.documents.answers.writing import Addressee, Signer
from requests_app.emergency import claims, courses, terms
from requests_app.emergency.elements import ELEMENTS
from requests_app.emergency.models import Emergency
from requests_app.emergency.records import Call, Decision, Delivery, Review
from requests_app.law.languages import LETTER_LANGUAGES

INTERNAL_LANGUAGE = "en"


def order_reply(emergency: Emergency, delivery: Delivery, *, by: User) -> None:
    """What was done of what was asked, and until when the written confirmation is expected."""
    done = {one["item"]: one for one in delivery.outcomes}
    answered = tuple(
        Answered(text=text, outcome=done[item]["outcome"], remark=done[item]["remark"])
        for item, text in claims.items(emergency.version)
        if item in done
    )
    all_given = all(one.outcome in ("given", "preserved") for one in answered)
    number = emergency.deliveries.count()
    letter = EmergencyReply(
        **_head(emergency, by=by, to=delivery.authority),
        outcome="granted" if all_given else "partly",
        answered=answered,
        received_at=emergency.received_at,
        decided_at=emergency.decided_at or delivery.delivered_at,
        received_by=emergency.moved_by.name,
        caller_verified=True,
        legal_basis=_legal_basis(emergency),
        delivered_at=delivery.delivered_at,
        delivered_by=str(delivery.means),
        conditions=(Condition(number=1, text=delivery.conditions),) if delivery.conditions else (),
        confirm_by=terms.confirm_by(emergency),
    )
    documents.order_letter(
        emergency.submitted_version,
        letter,
        _language(emergency),
        by=by,
        subject="" if number <= 1 else str(number),
    )


def order_reroute(emergency: Emergency, decision: Decision, *, by: User) -> None:
    """The requesting State is told that the matter goes on as an ordinary request, and why."""
    answered = tuple(Answered(text=text, outcome="later") for _, text in claims.items(emergency.version))
    letter = EmergencyReply(
        **_head(emergency, by=by),
        outcome="rerouted",
        answered=answered,
        received_at=emergency.received_at,
        decided_at=decision.recorded_at,
        caller_verified=_verified(emergency) is not None,
        reasons=decision.reasons,
        rerouted_to=_central(),
    )
    documents.order_letter(
        emergency.submitted_version, letter, _language(emergency), by=by, subject="rerouted"
    )


def order_reminder(emergency: Emergency, *, by: User) -> None:
    """The written confirmation is asked for again, with what was asked and what was given."""
    given = tuple(one.what for one in emergency.deliveries.all())
    letter = EmergencyConfirmation(
        **_head(emergency, by=by),
        asked_at=emergency.received_at,
        confirm_by=terms.confirm_by(emergency) or clock.now(),
        asked_by=emergency.caller,
        asked_through=str(emergency.how),
        what_was_asked=tuple(text for _, text in claims.items(emergency.version)),
        what_was_given=given,
        reminder=True,
    )
    documents.order_letter(
        emergency.submitted_version, letter, _language(emergency), by=by, subject=clock.today().isoformat()
    )


def order_our_confirmation(emergency: Emergency, call: Call, *, by: User) -> None:
    """Our own letter that confirms in writing what we asked by telephone."""
    to = f"{call.spoke_to}, {call.authority.name}" if call.authority else call.spoke_to
    oral = {"on": call.called_at.date().isoformat(), "channel": "point_24_7", "to": to}
    signer = {"name": by.name, "office": by.authority.name if by.authority else ""}
    data = {"oral": oral, "signer": signer, "dated_on": clock.today().isoformat()}
    documents.order(emergency.submitted_version, "oral_confirmation", _language(emergency), by=by, data=data)


def order_review(emergency: Emergency, review: Review, *, by: User) -> None:
    """The review by a second person, with the course of events. It stays inside."""
    decision = emergency.decisions.last()
    verified = _verified(emergency)
    letter = AfterActionReview(
        dated_on=clock.today(),
        our_reference=emergency.reference,
        their_reference=emergency.their_reference,
        course=tuple(_moment(one) for one in courses.of(emergency)),
        tested=_tested(decision),
        requesting=emergency.state if emergency.asked_of_us else "",
        outcome=str(decision.outcome if decision else emergency.status),
        verified_how=str(verified.through) if verified else "",
        confirmed_at=emergency.confirmed_at,
        went_well=review.went_well,
        went_badly=review.went_badly,
        data_beyond_need=review.beyond_need,
        rightly_handled=review.rightly,
        follow_ups=(FollowUp(what=review.follow_up),) if review.follow_up else (),
        reviewed_by=(_signer(by),),
    )
    number = emergency.reviews.count()
    documents.order_letter(
        emergency.submitted_version,
        letter,
        INTERNAL_LANGUAGE,
        by=by,
        subject="" if number <= 1 else str(number),
    )


def _head(emergency: Emergency, *, by: User, to: Authority | None = None) -> dict[str, Any]:
    office = to or _point(emergency)
    state = directory.state(emergency.state)
    addressee = (
        Addressee.of(office) if office else Addressee(name=_unknown(emergency, state), state=state.code)
    )
    return {
        "addressee": addressee,
        "signer": _signer(by),
        "dated_on": clock.today(),
        "their_reference": emergency.their_reference,
        "our_reference": emergency.reference,
        "confidential": True,
    }


def _unknown(emergency: Emergency, state: State) -> str:
    return emergency.caller_office or f"24/7 point of contact of {state.name()}"


def _signer(by: User) -> Signer:
    return Signer(name=by.name, office=by.authority.name if by.authority else "")


def _verified(emergency: Emergency) -> Call | None:
    return emergency.calls.filter(outcome=Call.Outcome.CONFIRMED).last()


def _point(emergency: Emergency) -> Authority | None:
    """Who confirmed the call; failing that their 24/7 point, then their central authority."""
    verified = _verified(emergency)
    if verified is not None and verified.authority is not None:
        return verified.authority
    offices = directory.authorities_of(emergency.state)
    wanted = [Authority.Kind.POINT_24_7, Authority.Kind.CENTRAL]
    return next((one for kind in wanted for one in offices if one.kind == kind), None)


def _central() -> str:
    offices = directory.authorities_of(directory.home_state().code)
    return next((one.name for one in offices if one.kind == Authority.Kind.CENTRAL), "")


def _legal_basis(emergency: Emergency) -> str:
    return "; ".join(dict.fromkeys(one.legal_basis for one in emergency.orders.all()))


def _moment(one: courses.Happened) -> Moment:
    return Moment(at=one.at, event=one.event, number=one.number, name=one.name, by=one.by)


def _tested(decision: Decision | None) -> tuple[Tested, ...]:
    if decision is None:
        return ()
    said = {one["element"]: one for one in decision.test}
    return tuple(
        Tested(element=one.code, answer=said[one.code]["answer"], rests_on=said[one.code]["reasons"])
        for one in ELEMENTS
        if one.code in said
    )


def _language(emergency: Emergency) -> str:
    """The first language of theirs in which letters are made; failing that English."""
    accepted = directory.state(emergency.state).accepted_languages
    return next((one for one in accepted if one in LETTER_LANGUAGES), INTERNAL_LANGUAGE)
