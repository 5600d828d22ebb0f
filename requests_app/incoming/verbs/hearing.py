"""Hear the requesting State before it gets less than it asked for, or say why not; offer conditions."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, BinaryIO

from django.conf import settings

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.assurances.kinds import Kind as Assured
from requests_app.assurances.kinds import Nature, Origin
from requests_app.assurances.models import Assurance
from requests_app.assurances.states import Status as Standing
from requests_app.assurances.writing import open_entry, take
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.documents.answers.requests import Condition, ConditionsOffer, Consultation
from requests_app.documents.answers.writing import Objection
from requests_app.incoming import guarded, letters, moving, papers
from requests_app.incoming.models import Incoming
from requests_app.incoming.papers import Looked
from requests_app.incoming.records import (
    ConsultationOffer,
    IncomingConsultation,
    IncomingPaper,
    Unconsulted,
)
from requests_app.incoming.states import CONSULTABLE, Status
from requests_app.law.grounds import GROUNDS

REPLY_DAYS = 30
"""K37: a working value of the portal, not law."""
MOST_OFFERS = 20
Offer = Mapping[str, str]
Outcome = IncomingConsultation.Outcome
ABOUT = ("refusal", "postponement")


@whole
def consult(
    incoming: Incoming,
    *,
    by: User,
    subject: str,
    grounds: Sequence[str] = (),
    offers: Sequence[Offer] = (),
    due_on: date | None = None,
    about: str = "refusal",
    kept_back: Sequence[str] = (),
    language: str = "en",
) -> Incoming:
    """Consult on terms and conditions. Each condition offered enters the register; the letters are ordered."""
    given = Input()
    subject = given.text(
        "subject", subject, needed="Say on what the requesting State is consulted. It reads this."
    )
    codes = [given.choice("grounds", one, GROUNDS) for one in dict.fromkeys(grounds)]
    if not codes:
        given.fault("grounds", "Choose at least one ground that stands against the request.")
    about = given.choice("about", about, ABOUT)
    pairs = read_conditions(given, "offers", offers)
    until = given.future_day("due_on", due_on, needed=False) or clock.today() + timedelta(days=REPLY_DAYS)
    given.done()
    facts = {"grounds": codes, "offers": len(pairs), "due_on": str(until)}
    incoming = moving.perform(incoming, "consult", by=by, facts=facts, due=until)
    row = moving.keep(
        IncomingConsultation,
        incoming,
        number=moving.next_number(incoming.consultations),
        subject=subject,
        grounds=codes,
        due_on=until,
        by=by,
    )
    _offer(incoming, row, pairs, by=by)
    _order_letters(incoming, row, about, kept_back, language, by=by)
    return incoming


def answer_consultation(
    incoming: Incoming,
    *,
    by: User,
    outcome: str,
    answer: str = "",
    answered_on: date | None = None,
    accepted: Sequence[str] = (),
    papers: Sequence[BinaryIO] = (),
) -> Incoming:
    """Record what the consultation brought. `accepted` are the ids of the offers accepted, if only some were."""
    looked = _look_at(papers)
    return _answer(
        incoming,
        by=by,
        outcome=outcome,
        answer=answer,
        answered_on=answered_on,
        accepted=[str(one) for one in accepted],
        looked=looked,
    )


@whole
def _answer(
    incoming: Incoming,
    *,
    by: User,
    outcome: str,
    answer: str,
    answered_on: date | None,
    accepted: list[str],
    looked: list[Looked],
) -> Incoming:
    given = Input()
    outcome = given.choice("outcome", outcome, Outcome.values)
    replied = outcome != Outcome.NO_REPLY
    needed = "Write what the requesting State answered." if replied and not looked else ""
    text = given.text("answer", answer, needed=needed)
    row = incoming.consultations.filter(outcome="").last()
    begun = row.recorded_at.date() if row is not None else None
    day = given.past_day("answered_on", answered_on, not_before=begun) if replied else None
    if row is not None and not replied and row.due_on >= clock.today():
        given.fault("outcome", f"The answer may still come until {row.due_on:%-d %B %Y}.")
    given.done()
    incoming = moving.perform(
        incoming, "answer_consultation", by=by, facts={"outcome": outcome}, happened=day
    )
    if row is None:
        raise Blocked("No consultation is open.")
    row.outcome, row.answer, row.answered_on = outcome, text, day
    row.settled_at, row.settled_by = clock.now(), by
    row.save(update_fields=["outcome", "answer", "answered_on", "settled_at", "settled_by"])
    _decide_offers(row, outcome, accepted, by=by)
    papers.enter(incoming, looked, by=by)
    return incoming


@whole
def not_consulted(incoming: Incoming, *, by: User, why: str, reason: str) -> Incoming:
    """Record why the requesting State is not consulted. The reason stays inside, whatever the letter says."""
    held = moving.hold(incoming, Permission.INCOMING_CONSULT, by=by)
    moving.must_be(held, *CONSULTABLE, Status.CONSULTATION, Status.POSTPONED)
    given = Input()
    why = given.choice("why", why, Unconsulted.Why.values)
    reason = given.text("reason", reason, needed="Say why: somebody has to be able to judge it later.")
    given.done()
    moving.keep(Unconsulted, held, why=why, reason=reason, by=by)
    moving.write(held, "not_consulted", by=by, facts={"why": why})
    return held


def read_conditions(given: Input, name: str, offers: Sequence[Offer]) -> list[tuple[str, str]]:
    """Conditions as kind and text, each once; faults are named `name`."""
    pairs = []
    for one in offers:
        kind, text = (
            str(one.get("kind") or Assured.OTHER),
            given.text(name, one.get("text", ""), longest=4000),
        )
        if kind not in Assured.values:
            given.fault(name, "Choose what the condition is about.")
        elif text:
            pairs.append((kind, text))
    if len(pairs) > MOST_OFFERS:
        given.fault(name, f"Set at most {MOST_OFFERS} conditions.")
    return list(dict.fromkeys(pairs))


def set_condition(incoming: Incoming, kind: str, text: str, *, by: User) -> Assurance:
    """A condition of ours in the register, asked of the requesting State; the one that stands there if it does."""
    held = (Standing.ASKED, Standing.RECEIVED, Standing.ACCEPTED)
    found = incoming.case.assurances.filter(nature=Nature.CONDITION, text=text, status__in=held).first()
    if found is not None:
        return found
    return open_entry(
        incoming.case,
        by=by,
        version=incoming.version,
        status=Standing.ASKED,
        nature=Nature.CONDITION,
        kind=kind,
        origin=Origin.PERSON,
        other_state=incoming.requesting_state,
        asked_by_state=settings.HOME_STATE,
        asked_by=by.authority.name[:120] if by.authority else "",
        given_by_state=incoming.requesting_state,
        given_by=incoming.from_whom[:120],
        text=text,
    )


def _decide_offers(row: IncomingConsultation, outcome: str, accepted: list[str], *, by: User) -> None:
    """Accepted conditions bind; what was not accepted is declined."""
    for offer in row.offers.select_related("assurance"):
        if offer.assurance.status != Standing.ASKED:
            continue
        takes = outcome == Outcome.AGREED or (outcome == Outcome.PARTLY and str(offer.pk) in accepted)
        note = f"Consultation no. {row.number}."
        take(offer.assurance, "accept" if takes else "decline", by=by, note=note)


def _look_at(uploads: Sequence[BinaryIO]) -> list[Looked]:
    return papers.look_at((upload, IncomingPaper.Kind.ANSWER) for upload in uploads)


def _offer(
    incoming: Incoming, row: IncomingConsultation, pairs: Sequence[tuple[str, str]], *, by: User
) -> None:
    for kind, text in pairs:
        entry = set_condition(incoming, kind, text, by=by)
        ConsultationOffer.objects.create(consultation=row, kind=kind, text=text, assurance=entry)


def _order_letters(
    incoming: Incoming,
    row: IncomingConsultation,
    about: str,
    kept: Sequence[str],
    language: str,
    *,
    by: User,
) -> None:
    """Word and order the letters. Raises Invalid at `subject` if they would say too much."""
    try:
        _word(incoming, row, about, kept, language, by=by)
    except Invalid as error:
        said = [sentence for sentences in error.fields.values() for sentence in sentences]
        raise Invalid(error.message, fields={"subject": said or [error.message]}) from error


def _word(
    incoming: Incoming,
    row: IncomingConsultation,
    about: str,
    kept: Sequence[str],
    language: str,
    *,
    by: User,
) -> None:
    offers = list(row.offers.select_related("assurance"))
    keeping: dict[str, Any] = {
        "guarded": guarded.at_stake(row.grounds),
        "kept_back": guarded.kept_back(incoming.submitted_version, kept),
    }
    letter = Consultation(
        **letters.head(incoming, by=by),
        objections=(Objection(grounds=tuple(row.grounds), reasons=row.subject),),
        reply_by=row.due_on,
        about=about,
        offers=tuple(one.text for one in offers),
        **keeping,
    )
    letters.order(incoming, letter, by=by, language=language, subject=f"consultation-{row.number}")
    if offers:
        conditions = tuple(
            Condition(number=one.assurance.number, text=one.text, kind=one.kind) for one in offers
        )
        offer = ConditionsOffer(
            **letters.head(incoming, by=by), conditions=conditions, reply_by=row.due_on, **keeping
        )
        letters.order(incoming, offer, by=by, language=language, subject=f"consultation-{row.number}")
