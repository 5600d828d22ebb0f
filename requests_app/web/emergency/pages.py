"""What the pages of emergencies show."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import NotAllowed, PortalError
from requests_app.core.verdicts import no
from requests_app.directory import queries as directory
from requests_app.emergency import claims, courses, guards, queries
from requests_app.emergency.elements import ELEMENTS, Answer
from requests_app.emergency.models import Emergency
from requests_app.emergency.records import Decision
from requests_app.emergency.states import ENDED, Status
from requests_app.emergency.verbs.asking import LATER
from requests_app.emergency.verbs.delivering import FURTHER, OUTCOMES
from requests_app.emergency.verbs.ordering import MORE_ORDERS
from requests_app.web.case_head import case_head, next_steps, steps_of_others, where_is_it
from requests_app.web.components import (
    CaseHead,
    Cell,
    Empty,
    Event,
    Fact,
    Link,
    Piece,
    Reason,
    Step,
    Table,
    Tag,
    Where,
    fact,
)
from requests_app.web.documents.pages import Panel, panel
from requests_app.web.emergency.door import DOOR, claim_facts
from requests_app.web.emergency.forms.acts import ACTS
from requests_app.web.emergency.forms.register import ClaimForm
from requests_app.web.emergency.wording import ACT_LABELS, ACT_NEEDS
from requests_app.web.emergency.wording import ACTS as WORDS
from requests_app.web.panels import MAIN, SIDE, pieces
from requests_app.web.procedures import Wording, case_address, door
from requests_app.web.steps.forms import StepForm
from requests_app.web.steps.pages import mark
from requests_app.web.tags import moment

WHEN: dict[str, Callable[[Emergency], bool]] = {
    "review": lambda emergency: bool(guards.can_be_reviewed(emergency)),
    "order_again": lambda emergency: emergency.status in MORE_ORDERS,
    "record_answer": lambda emergency: emergency.orders.filter(answer=None).exists(),
    "deliver_more": lambda emergency: emergency.status in FURTHER,
    "receive_more": lambda emergency: not emergency.asked_of_us and emergency.status in LATER,
    "remind": lambda emergency: emergency.status == Status.DELIVERED,
    "name_ordinary": lambda emergency: emergency.ordinary_id is None and emergency.status not in ENDED,
}


@dataclass(frozen=True)
class ListPage:
    """The emergencies that are open, and those that ended last."""

    open: Table
    ended: Table
    empty: Empty | None
    may_register: bool
    may_ask: bool


@dataclass(frozen=True)
class StartPage:
    """A call that came in, or our own: one page."""

    form: ClaimForm
    ours: bool


@dataclass(frozen=True)
class OverviewPage:
    """The emergency at a glance."""

    head: CaseHead
    steps: tuple[Step, ...]
    others: tuple[str, ...]
    where: Where
    acts: tuple[Link, ...]
    claim: tuple[Fact, ...]
    caller: tuple[Fact, ...]
    asked: Table
    test: Table | None
    test_note: str
    orders: Table | None
    course: tuple[Event, ...]
    ordinary: Link | None
    correct_url: str
    hand_over_url: str
    documents: Panel | None
    history_url: str
    main: tuple[Piece, ...]
    side: tuple[Piece, ...]


@dataclass(frozen=True)
class ActPage:
    """Something that is recorded without the emergency moving; printed by the page of a step."""

    head: CaseHead
    where: Where
    words: Wording
    form: StepForm
    seen: str
    reasons: tuple[Reason, ...]
    reasons_title: str
    possible: bool
    reminders: tuple[Fact, ...]
    in_force: None
    pieces: str
    writes: bool


def listing(user: User) -> ListPage:
    """The list for this person."""
    waiting, ended = queries.open_ones(user), queries.closed_ones(user)
    words = "Calls of other States for help at once, and our own calls, appear here."
    return ListPage(
        open=_table("Open", waiting),
        ended=_table("Closed", ended),
        empty=None if waiting or ended else Empty("No emergencies.", words),
        may_register=user.holds(Permission.EMERGENCY_VERIFY),
        may_ask=user.holds(Permission.EMERGENCY_WRITE),
    )


def _table(caption: str, rows: list[Emergency]) -> Table:
    columns = ("Emergency", "Status", "State", "Since")
    return Table(caption, columns, tuple(_row(one) for one in rows), empty=f"None {caption.lower()}.")


def _row(emergency: Emergency) -> tuple[Cell, ...]:
    state = directory.find_state(emergency.state)
    alarm = DOOR.alarm(emergency)
    return (
        Cell(
            emergency.reference,
            url=reverse("emergency:case", args=[emergency.reference]),
            note=emergency.case.title,
        ),
        Cell(tag=DOOR.status_tag(emergency.status), note=alarm or emergency.waits_for),
        Cell(
            state.name() if state else emergency.state,
            note="They call us" if emergency.asked_of_us else "We call them",
        ),
        Cell(moment(emergency.moved_at)),
    )


def overview(emergency: Emergency, user: User) -> OverviewPage:
    """The overview for this person."""
    place = [emergency.reference]
    records = queries.records(emergency)
    writes = emergency.case.draft_open and user.holds(Permission.EMERGENCY_WRITE)
    decision = records.decisions[-1] if records.decisions else None
    return OverviewPage(
        head=case_head(emergency, user),
        steps=next_steps(emergency, user),
        others=steps_of_others(emergency, user),
        where=where_is_it(emergency, user),
        acts=_acts(emergency, user),
        claim=claim_facts(emergency),
        caller=_caller(emergency),
        asked=_asked(emergency, records),
        test=_test(decision) if decision else None,
        test_note=decision.get_outcome_display() if decision else "",
        orders=_orders(records) if records.orders else None,
        course=_course(emergency),
        ordinary=_ordinary(emergency, user),
        correct_url=reverse("drafting:tasks", args=place) if writes else "",
        hand_over_url=_hand_over_url(emergency, user),
        documents=panel(emergency, user) if emergency.version else None,
        history_url=reverse("emergency:history", args=place),
        main=pieces(MAIN, emergency, user),
        side=pieces(SIDE, emergency, user),
    )


def act(
    emergency: Emergency, user: User, name: str, form: StepForm, *, error: PortalError | None = None
) -> ActPage:
    """The page of one act. Raises NotAllowed for other roles."""
    if not user.holds(ACT_NEEDS[name]):
        raise NotAllowed("This is for another role.")
    reasons = _why_not(emergency, user, name)
    title = "This cannot be done now"
    if error is not None:
        reasons = tuple(Reason(one.message, one.basis) for one in error.blockers) or (Reason(error.message),)
        title = error.message
    return ActPage(
        head=case_head(emergency, user, current="step"),
        where=where_is_it(emergency, user),
        words=WORDS[name],
        form=form,
        seen=mark(emergency),
        reasons=reasons,
        reasons_title=title,
        possible=not _why_not(emergency, user, name),
        reminders=_reminders(emergency, name),
        in_force=None,
        pieces="emergency/_item_fields.html" if name == "deliver_more" else "steps/_fields.html",
        writes=name in door(emergency).writes,
    )


def _hand_over_url(emergency: Emergency, user: User) -> str:
    if emergency.status in ENDED or not user.holds(Permission.CASEFILE_ASSIGN):
        return ""
    return reverse("caseload:hand_over", args=[emergency.reference])


def _acts(emergency: Emergency, user: User) -> tuple[Link, ...]:
    """What may be recorded now besides the steps; the review stands among the next steps."""
    names = [one for one in ACTS if one != "review" and user.holds(ACT_NEEDS[one]) and WHEN[one](emergency)]
    return tuple(
        Link(ACT_LABELS[one], reverse("emergency:act", args=[emergency.reference, one])) for one in names
    )


def _why_not(emergency: Emergency, user: User, name: str) -> tuple[Reason, ...]:
    verdict = emergency.open_to(user)
    if not WHEN[name](emergency):
        verdict &= no(
            "status", f"There is nothing to record here while the case is “{emergency.status_label()}”."
        )
    if name == "review":
        verdict &= guards.they_did_not_act_in_it(emergency, user)
    return tuple(Reason(one.message, one.basis) for one in verdict.blockers)


def _reminders(emergency: Emergency, name: str) -> tuple[Fact, ...]:
    if name != "review":
        return ()
    decision = emergency.decisions.last()
    tested = _test(decision).rows if decision else ()
    answers = tuple(fact(row[0].text, row[1].tag.label if row[1].tag else "", row[2].text) for row in tested)
    course = tuple(f"{moment(one.at)}: {one.what}" for one in courses.of(emergency))
    return (*claim_facts(emergency), *answers, fact("Course of events", *course))


def _caller(emergency: Emergency) -> tuple[Fact, ...]:
    if not emergency.asked_of_us:
        return ()
    given = " ".join(filter(None, (emergency.number_given, emergency.email_given)))
    warned = "Not verified by itself. Call the number of the directory." if given else ""
    return (
        fact("Caller", emergency.caller, emergency.caller_office),
        fact("How it came", emergency.get_how_display(), moment(emergency.received_at)),
        fact("Number and address they gave", emergency.number_given, emergency.email_given, warned),
        fact("Their reference", emergency.their_reference),
    )


def _asked(emergency: Emergency, records: queries.Records) -> Table:
    done = {one["item"]: one for delivery in records.deliveries for one in delivery.outcomes}
    rows = []
    for number, (item, said) in enumerate(claims.items(emergency.version), start=1):
        came = done.get(item, {})
        label = OUTCOMES.get(came.get("outcome", ""), "")
        rows.append((Cell(f"{number}. {said}"), Cell(label or "Nothing yet", note=came.get("remark", ""))))
    return Table(
        "What is needed", ("What", "What became of it"), tuple(rows), empty="Nothing is asked for yet."
    )


def _test(decision: Decision) -> Table:
    said = {one["element"]: one for one in decision.test}
    colours = {Answer.YES: "green", Answer.NO: "red", Answer.UNKNOWN: "orange"}
    rows = tuple(
        (
            Cell(one.question),
            Cell(tag=_answer_tag(said[one.code]["answer"], colours)),
            Cell(said[one.code]["reasons"]),
        )
        for one in ELEMENTS
        if one.code in said
    )
    return Table("Test of Article 2(o)", ("Element", "Answer", "What it rests on"), rows)


def _answer_tag(code: str, colours: dict[Answer, str]) -> Tag:
    return Tag(str(Answer(code).label), colours[Answer(code)])


def _orders(records: queries.Records) -> Table:
    rows = []
    for one in records.orders:
        answer = getattr(one, "answer", None)
        came = answer.get_outcome_display() if answer else "Nothing yet"
        due = f"Due {moment(one.due_at)}" if one.due_at and not answer else ""
        rows.append(
            (
                Cell(f"{one.number}. {one.provider}", note=one.contact),
                Cell(one.get_kind_display(), note=one.legal_basis),
                Cell(one.what, note=moment(one.sent_at)),
                Cell(came, note=answer.what if answer else due),
            )
        )
    return Table("Providers", ("Provider", "How", "What", "What came"), tuple(rows))


def _course(emergency: Emergency) -> tuple[Event, ...]:
    return tuple(
        Event(one.what, one.by, moment(one.at), one.at.isoformat(), lines=one.lines)
        for one in courses.of(emergency)
    )


def _ordinary(emergency: Emergency, user: User) -> Link | None:
    case = emergency.ordinary
    if case is None or not queries.sees(case, user):
        return None
    return Link(case.reference, case_address(case))
