"""What the requested State says and does after it has the request, and our answers."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import zip_longest
from types import MappingProxyType

from requests_app.accounts.models import User
from requests_app.assurances import following
from requests_app.core import clock
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.law.grounds import GROUNDS
from requests_app.law.return_reasons import REASONS
from requests_app.outgoing import letters
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.moving import perform
from requests_app.outgoing.records import Condition, InformationRequest, Refusal
from requests_app.outgoing.verbs.items import Said, keep_rows, read, refused_with_the_whole
from requests_app.outgoing.verbs.recording import add_note, keep, with_note
from requests_app.sheets import services as sheets
from requests_app.workflow.perform import lock

MOST_CONDITIONS = 20
MOST_PAPERS = 50
LONGEST_TITLE = 300
NOTHING: Mapping[str, Said] = MappingProxyType({})


@whole
def question(
    outgoing: Outgoing,
    *,
    by: User,
    question: str,
    their_reference: str = "",
    asked_on: date,
    due_on: date | None = None,
    codes: Sequence[str] = (),
) -> Outgoing:
    """Record what the requested State wants to know, and until when. `codes` are those of return reasons."""
    given = Input()
    text = given.text("question", question, needed="Write the question as the requested State asked it.")
    their_reference = given.line("their_reference", their_reference)
    asked_on = given.past_day("asked_on", asked_on)
    due_on = given.future_day("due_on", due_on, needed=False)
    codes = list(dict.fromkeys(code for code in codes if code))
    if any(code not in REASONS for code in codes):
        given.fault("codes", "Choose the reasons from the list.")
    given.done()
    facts = {"on": asked_on.isoformat(), **({"reasons": codes} if codes else {})}
    outgoing = perform(outgoing, "question", by=by, facts=facts, happened=asked_on, due=due_on)
    keep(
        InformationRequest,
        outgoing,
        question=text,
        their_reference=their_reference,
        asked_on=asked_on,
        due_on=due_on,
        codes=codes,
        by=by,
    )
    if not outgoing.restricted:
        sheets.note_return(outgoing.pk, codes, by=by)
    return outgoing


@whole
def supplement(
    outgoing: Outgoing, *, by: User, answers: Mapping[str, str], papers: str = "", statement: str = ""
) -> Outgoing:
    """Answer the open questions, and order the letter that says so.

    `answers` maps the id of a question to the answer. `papers` names what is enclosed, one on a line; `statement`
    says how the request is to be read from now on, and is empty where it stands unchanged.
    """
    outgoing = lock(outgoing)
    given = Input()
    now = clock.now()
    open_questions = list(outgoing.questions.filter(answered_at=None))
    for asked in open_questions:
        name = f"answer-{asked.pk}" if len(open_questions) > 1 else "answer"
        asked.answer = given.text(name, answers.get(str(asked.pk), ""), needed="Write the answer.")
        asked.answered_at, asked.answered_by = now, by
    enclosed, statement = _enclosed(given, papers), given.text("statement", statement)
    given.done()
    for asked in open_questions:
        asked.save(update_fields=["answer", "answered_at", "answered_by"])
    outgoing = perform(outgoing, "supplement", by=by, facts={"answered": len(open_questions)})
    add_note(outgoing, "supplement", statement, by=by)
    letters.order_information_answer(outgoing, open_questions, papers=enclosed, statement=statement, by=by)
    return outgoing


def _enclosed(given: Input, papers: str) -> list[str]:
    """The papers that go along, by title."""
    titles = [" ".join(line.split()) for line in given.text("papers", papers).splitlines() if line.strip()]
    if len(titles) > MOST_PAPERS:
        given.fault("papers", f"Name at most {MOST_PAPERS} papers.")
    if any(len(title) > LONGEST_TITLE for title in titles):
        given.fault("papers", f"Name each paper in at most {LONGEST_TITLE} characters, one on a line.")
    return titles


@whole
def consult(outgoing: Outgoing, *, by: User, note: str) -> Outgoing:
    """Record that the requested State consults us, and on what."""
    return with_note(outgoing, "consult", note, by=by, needed="Say what the consultation is about.")


@whole
def condition(
    outgoing: Outgoing,
    *,
    by: User,
    conditions: list[str],
    kinds: Sequence[str] = (),
    items: Mapping[str, Said] = NOTHING,
) -> Outgoing:
    """Record the conditions on which assistance is offered; each enters the register of assurances.

    `kinds` says what each condition is about, in the same order; without it they are of no particular kind.
    """
    given = Input()
    pairs = [
        (given.text("conditions", text), kind) for text, kind in zip_longest(conditions, kinds, fillvalue="")
    ]
    pairs = [(text, kind) for text, kind in pairs if text]
    texts = [text for text, _ in pairs]
    if not texts:
        given.fault("conditions", "Write at least one condition, in the words of the requested State.")
    if len(texts) > MOST_CONDITIONS:
        given.fault("conditions", f"Record at most {MOST_CONDITIONS} conditions.")
    rows = read(given, outgoing, items, on=clock.today(), reason="On the conditions recorded.")
    given.done()
    outgoing = perform(outgoing, "condition", by=by, facts={"conditions": len(texts)})
    now = clock.now()
    kept = [Condition(outgoing=outgoing, text=text, recorded_at=now, recorded_by=by) for text in texts]
    Condition.objects.bulk_create(kept)
    following.enter_conditions(outgoing.submitted_version, kept, [kind for _, kind in pairs], by=by)
    keep_rows(outgoing, rows, verb="condition", by=by)
    return outgoing


@whole
def accept_condition(outgoing: Outgoing, *, by: User, reasons: str = "") -> Outgoing:
    """Accept the open conditions; from now on they bind us."""
    given = Input()
    reasons = given.text("reasons", reasons)
    given.done()
    outgoing = perform(outgoing, "accept_condition", by=by)
    _decide_conditions(outgoing, accepted=True, reasons=reasons, by=by)
    return outgoing


@whole
def decline_condition(outgoing: Outgoing, *, by: User, reasons: str) -> Outgoing:
    """Say at once that we cannot comply, and why."""
    given = Input()
    reasons = given.text("reasons", reasons, needed="Say why the conditions cannot be accepted.")
    given.done()
    outgoing = perform(outgoing, "decline_condition", by=by)
    _decide_conditions(outgoing, accepted=False, reasons=reasons, by=by)
    return outgoing


@whole
def execute(outgoing: Outgoing, *, by: User, note: str = "", items: Mapping[str, Said] = NOTHING) -> Outgoing:
    """Record that the requested State executes the request, and which items it grants."""
    given = Input()
    rows = read(given, outgoing, items, on=clock.today())
    given.done()
    outgoing = with_note(outgoing, "execute", note, by=by)
    keep_rows(outgoing, rows, verb="execute", by=by)
    return outgoing


@whole
def postpone(
    outgoing: Outgoing, *, by: User, note: str, review_on: date, items: Mapping[str, Said] = NOTHING
) -> Outgoing:
    """Record that execution is postponed, why, and when it is looked at again."""
    given = Input()
    note = given.text("note", note, needed="Give the reason that the requested State named.")
    day = given.future_day("review_on", review_on)
    rows = read(given, outgoing, items, on=clock.today(), reason=note)
    given.done()
    outgoing = perform(outgoing, "postpone", by=by, review_on=day, due=day, facts={"review_on": str(day)})
    add_note(outgoing, "postpone", note, by=by)
    keep_rows(outgoing, rows, verb="postpone", by=by)
    return outgoing


@whole
def decline(
    outgoing: Outgoing,
    *,
    by: User,
    grounds: list[str],
    reasons: str,
    refused_on: date,
    consulted: bool,
    consultation: str = "",
    items: Mapping[str, Said] = NOTHING,
) -> Outgoing:
    """Record that the requested State refused: its grounds, its reasons, whether it consulted us first.

    Items of which nothing is said and nothing was executed are refused with the whole.
    """
    given = Input()
    grounds = _grounds(given, grounds)
    reasons = given.text("reasons", reasons, needed="Write the reasons that the requested State gave.")
    needed = "Say what the consultation was about." if consulted else ""
    consultation = given.text("consultation", consultation, needed=needed)
    refused_on = given.past_day("refused_on", refused_on)
    rows = read(given, outgoing, items, on=refused_on, reason=reasons)
    given.done()
    outgoing = perform(outgoing, "decline", by=by, facts={"grounds": grounds, "on": refused_on.isoformat()})
    keep(
        Refusal,
        outgoing,
        version=outgoing.submitted_version,
        side=Refusal.Side.THEIRS,
        grounds=grounds,
        reasons=reasons,
        consulted=consulted,
        consultation=consultation,
        refused_on=refused_on,
        by=by,
    )
    rest = refused_with_the_whole(outgoing, rows, ground=grounds[0], reason=reasons, on=refused_on)
    keep_rows(outgoing, [*rows, *rest], verb="decline", by=by)
    following.drop_open(outgoing.case, "The requested State refused the request.")
    return outgoing


def _grounds(given: Input, grounds: Sequence[str]) -> list[str]:
    if not grounds:
        given.fault("grounds", "Choose the ground that comes nearest to what the requested State wrote.")
    if any(code not in GROUNDS for code in grounds):
        given.fault("grounds", "Choose the grounds from the list.")
    return list(dict.fromkeys(grounds))


def _decide_conditions(outgoing: Outgoing, *, accepted: bool, reasons: str, by: User) -> None:
    outgoing.conditions.filter(accepted=None).update(
        accepted=accepted, reasons=reasons, decided_at=clock.now(), decided_by=by
    )
    following.decide_conditions(outgoing.case, accepted=accepted, note=reasons, by=by)
