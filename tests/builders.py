"""Arrive at a state through the front door: every step is taken by the real services, by the right person."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from types import SimpleNamespace
from typing import Any

from requests_app.assessment import queries as assessments
from requests_app.assessment import services as assessment
from requests_app.casefile import queries as casefile_queries
from requests_app.casefile import services as casefile
from requests_app.casefile.sections import SECTIONS
from requests_app.core import clock
from requests_app.documents import services as documents
from requests_app.documents.models import Document
from requests_app.outgoing import items, services, translated
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import Status
from requests_app.outgoing.translated import translation_wanted
from requests_app.translation import services as translations
from requests_app.translation.models import Translation
from tests import samples
from tests.plugins.roads import once

People = SimpleNamespace
Sections = dict[str, dict[str, Any]]

REASONS = "Looked at the facts of the request and the sources named; nothing points to this ground."
SMALL_PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"
AGREED = "I come to the same result on the same facts and sources."
FACTS = "The summary of facts and the provisions as quoted in the request."


def outgoing_at(
    status: str, people: People, *, sections: Sections | None = None, title: str = "Mirrorlock"
) -> Outgoing:
    """An outgoing request that has walked to a status on the shortest road."""
    road = ROADS[Status(status)]
    outgoing = _walked(road, people, sections if sections is not None else samples.hospital(), title)
    assert outgoing.status == status
    return outgoing


@once
def _walked(road: tuple[str, ...], people: People, sections: Sections, title: str) -> Outgoing:
    """Every road begins with one that is shorter by a step."""
    if not road:
        return drafted(people, sections, title=title)
    return STEPS[road[-1]](_walked(road[:-1], people, sections, title), people)


@once
def drafted(people: People, sections: Sections, *, title: str = "Mirrorlock") -> Outgoing:
    """A draft, written by the officer section by section."""
    outgoing = services.open_request(by=people.officer, title=title)
    write(outgoing, sections, by=people.officer)
    return outgoing


def write(outgoing: Outgoing, sections: Sections, *, by: Any) -> None:
    """Save every section of the draft as a person would, on top of what is there."""
    for code in SECTIONS:
        if code in sections:
            revision = casefile_queries.draft_section(outgoing.case, code).revision
            casefile.save_section(outgoing.case, code, sections[code], revision=revision, by=by)


def acknowledge_warnings(outgoing: Outgoing, *, by: Any) -> None:
    """Give a word of reason for every warning of the readiness check."""
    for point in casefile_queries.readiness(outgoing.case).unacknowledged:
        casefile.acknowledge(outgoing.case, point.key, "Checked with the prosecutor; it is as stated.", by=by)


def submit(outgoing: Outgoing, people: People) -> Outgoing:
    """Acknowledge the warnings and submit; screening is done at once, as the worker would."""
    acknowledge_warnings(outgoing, by=people.officer)
    outgoing = services.submit(outgoing, by=people.officer)
    assessment.screen(outgoing.version)
    return outgoing


def answer_every_ground(outgoing: Outgoing, people: People, *, barring: tuple[str, ...] = ()) -> None:
    """The reviewer answers every ground, the adviser agrees; those named in `barring` bar."""
    open_ = [row.finding for row in assessments.rows(outgoing.version) if row.outcome is None]
    plain = [one for one in open_ if not one.flagged and one.ground not in barring]
    given = assessment.answer_many(plain, reasons=REASONS, facts_relied=FACTS, by=people.reviewer)
    seconded = [one for one in given if one.finding.second_person]
    assessment.countersign_many(seconded, reasons=AGREED, by=people.adviser)
    for finding in open_:
        if finding not in plain:
            answer_ground(finding, people, outcome="bars" if finding.ground in barring else "not_engaged")


def answer_ground(finding: Any, people: People, *, outcome: str) -> None:
    """One ground: the reviewer's answer and, where it is needed, the adviser's agreement."""
    given = assessment.answer(
        finding,
        answer=outcome,
        reasons=REASONS,
        facts_relied=FACTS,
        sources=[{"title": "Country report", "on": "2026-10-01"}],
        cures=[],
        by=people.reviewer,
    )
    if finding.second_person:
        assessment.countersign(given, agrees=True, reasons=AGREED, by=people.adviser)


def approve(outgoing: Outgoing, people: People) -> Outgoing:
    """Answer everything, then approve."""
    answer_every_ground(outgoing, people)
    return services.approve(outgoing, by=people.reviewer)


def make_letters(outgoing: Outgoing) -> None:
    """Keep a small PDF for every ordered document, in place of the print that tests/documents looks at."""
    for document in Document.objects.filter(case=outgoing.case, file=None):
        documents.finish({"document": str(document.pk)}, documents.Outcome(pdf=SMALL_PDF, pages=1))


def prepare(outgoing: Outgoing, people: People) -> Outgoing:
    """Letters are made and translated where that is wanted, then the request is declared ready."""
    make_letters(outgoing)
    if translation_wanted(outgoing.version):
        translate(outgoing, people)
    return services.prepare(outgoing, by=people.reviewer)


def translate(outgoing: Outgoing, people: People, *, text: str = "Traduction.") -> Translation:
    """Order a translation, hand it in as plain text, compare it as the worker would, accept it."""
    ordered = order_translation(outgoing, people)
    received = hand_in(ordered, people, text)
    return translations.accept(received, checked="Compared by hand, line by line.", by=people.reviewer)


def order_translation(outgoing: Outgoing, people: People, **more: Any) -> Translation:
    """A translation ordered by the reviewer, into the language the request names or else French."""
    given = {
        "source_language": outgoing.submitted_version.content["basis"]["letter_language"],
        "language": translation_wanted(outgoing.version) or "fr",
        "translator": "Amal Haddad",
        "sworn": True,
        "due_on": _soon(),
        **more,
    }
    return translations.order(outgoing.submitted_version, by=people.reviewer, **given)


def hand_in(translation: Translation, people: People, text: str) -> Translation:
    """The translated text arrives and is compared."""
    file = BytesIO(text.encode())
    file.name = "translation.txt"
    received = translations.receive(translation, upload=file, by=people.reviewer)
    payload = {"translation": str(received.pk)}
    translated.keep(payload, translated.compare(payload))
    received.refresh_from_db()
    return received


def refuse(outgoing: Outgoing, people: People) -> Outgoing:
    """One ground bars; the reviewer refuses on it."""
    answer_every_ground(outgoing, people, barring=("G34",))
    return services.refuse(
        outgoing,
        by=people.reviewer,
        grounds=["G34"],
        reasons="The measure goes beyond what the gravity of the case allows.",
        consulted=False,
        consultation="The request was not sent; the officer was heard.",
    )


def supplement(outgoing: Outgoing, people: People) -> Outgoing:
    """The officer answers whatever is open."""
    answers = {
        str(one.pk): "The second address was leased from 11 February on." for one in outgoing.questions.all()
    }
    return services.supplement(outgoing, by=people.officer, answers=answers)


def _reviewer(verb: str, **given: Callable[[], Any] | Any) -> Callable[[Outgoing, People], Outgoing]:
    def take(outgoing: Outgoing, people: People) -> Outgoing:
        facts = {name: value() if callable(value) else value for name, value in given.items()}
        return getattr(services, verb)(outgoing, by=people.reviewer, **facts)

    return take


def everything_came(outgoing: Outgoing) -> dict[str, dict[str, str]]:
    """What a whole result says of each item."""
    return {item.id: {"execution": "executed"} for item in items.of(outgoing)}


def _soon() -> Any:
    return clock.today() + timedelta(days=30)


STEPS: dict[str, Callable[[Outgoing, People], Outgoing]] = {
    "submit": submit,
    "pre_contact": _reviewer("pre_contact", channel="point_24_7", sent_on=clock.today, note="Asked for the provider."),
    "approve": approve,
    "refuse": refuse,
    "prepare": prepare,
    "transmit": _reviewer("transmit", channel="central_authority", sent_on=clock.today),
    "send_orally": _reviewer("send_orally", channel="central_authority", sent_on=clock.today, note="Agreed by phone."),
    "acknowledge": _reviewer("acknowledge", their_reference="SOL/2026/77", acknowledged_on=clock.today),
    "question": _reviewer("question", question="Leased since when?", asked_on=clock.today, due_on=_soon),
    "supplement": supplement,
    "consult": _reviewer("consult", note="They ask whether the images may wait."),
    "condition": _reviewer("condition", conditions=["Use only in proceeding 4 Js 2217/26."]),
    "execute": _reviewer("execute"),
    "postpone": _reviewer("postpone", note="A case of theirs is live.", review_on=_soon),
    "decline": _reviewer("decline", grounds=["G57"], reasons="Live case.", refused_on=clock.today, consulted=False),
    "receive": _reviewer("receive", extent="partial", description="Data.", outstanding="All.", received_on=clock.today),
    "withdraw": _reviewer("withdraw", note="The suspect has confessed; the data are no longer needed."),
    "control": _reviewer("control", note="Hashes compared; use limited to the proceeding."),
    "close": _reviewer("close"),
}  # fmt: skip

_SENT = ("submit", "approve", "prepare", "transmit")
_THERE = (*_SENT, "acknowledge")
ROADS: dict[Status, tuple[str, ...]] = {
    Status.DRAFTED: (),
    Status.SUBMITTED: ("submit",),
    Status.PRE_CONTACTED: ("submit", "pre_contact"),
    Status.REFUSED: ("submit", "refuse"),
    Status.APPROVED: ("submit", "approve"),
    Status.PREPARED: ("submit", "approve", "prepare"),
    Status.TRANSMITTED: _SENT,
    Status.SENT_ORALLY: ("submit", "approve", "prepare", "send_orally"),
    Status.ACKNOWLEDGED: _THERE,
    Status.QUESTIONED: (*_THERE, "question"),
    Status.SUPPLEMENTED: (*_THERE, "question", "supplement"),
    Status.CONSULTED: (*_THERE, "consult"),
    Status.CONDITIONED: (*_THERE, "consult", "condition"),
    Status.EXECUTED: (*_THERE, "execute"),
    Status.POSTPONED: (*_THERE, "postpone"),
    Status.DECLINED: (*_THERE, "decline"),
    Status.RECEIVED: (*_THERE, "execute", "receive"),
    Status.CONTROLLED: (*_THERE, "execute", "receive", "control"),
    Status.WITHDRAWN: (*_THERE, "withdraw"),
    Status.CLOSED: (*_THERE, "withdraw", "close"),
}
