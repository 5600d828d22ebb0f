"""Everything that writes the library: propose a text, decide on it, retire a clause, bring the first set.

A text never changes. Another wording is another text, proposed by somebody and approved by somebody else.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.text import slugify

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.clauses import guards
from requests_app.clauses.models import Clause, ClauseText
from requests_app.clauses.starters import STARTERS
from requests_app.clauses.wording import Faulty, cleaned
from requests_app.core import clock
from requests_app.core.errors import Invalid, Stale, must_be_allowed, must_be_possible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.directory import languages
from requests_app.directory.models import BilateralTreaty
from requests_app.law.assistance import AVAILABLE
from requests_app.law.instruments import BASES

STREAM = "clauses"
LONGEST_NOTE = 2000
_TAKEN = "There is a clause of this code already. Propose a new text for it instead."
_CODE = re.compile(r"[a-z0-9][a-z0-9-]{1,58}[a-z0-9]\Z")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a writer hands in: title and text in one language, and what they fit."""

    title: str
    text: str
    language: str = "en"
    types: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    note: str = field(default="", kw_only=True)


@whole
def open_clause(code: str, wording: Wording, *, by: User | str) -> ClauseText:
    """Propose the first text of a new clause. Without a code, one is made from the title.

    Raises NotAllowed, or Invalid that names each wrong field.
    """
    _must_hold(by, Permission.CLAUSES_WRITE)
    given = Input()
    named = code.strip() if isinstance(code, str) else ""
    named = named or slugify(wording.title if isinstance(wording.title, str) else "")[:60].strip("-")
    if not _CODE.match(named) or named == "new":
        given.fault(
            "code", "Give a short code of small letters, digits and hyphens, such as chain-of-custody."
        )
    elif Clause.objects.filter(code=named).exists():
        given.fault("code", _TAKEN)
    kept = _checked(wording, given)
    clause, is_new = Clause.objects.get_or_create(
        code=named, defaults={"opened_by": _person(by), "opened_at": clock.now()}
    )
    if not is_new:
        raise Invalid(_TAKEN, fields={"code": [_TAKEN]})
    return _propose(clause, kept, by=by)


@whole
def propose(clause: Clause, wording: Wording, *, seen: int = 0, by: User) -> ClauseText:
    """Propose another text of a clause, in a language it has or in a new one.

    `seen` is the number of the newest text the person saw in that language. A proposal that is still open is
    set aside. Raises NotAllowed, Blocked for a retired clause, Stale, Invalid.
    """
    _must_hold(by, Permission.CLAUSES_WRITE)
    held = Clause.objects.select_for_update().get(pk=clause.pk)
    must_be_possible(guards.the_clause_is_in_use(held), "The clause cannot be changed.")
    kept = _checked(wording, Input())
    newest = held.texts.filter(language=kept.language).order_by("-number").first()
    if newest is not None and newest.number != seen:
        raise Stale("Somebody else has proposed a text meanwhile. Look at it first.", current=newest)
    if newest is not None and _same(newest, kept):
        sentence = "This says the same as the newest text. Change the words or what they fit."
        raise Invalid(sentence, fields={"text": [sentence]})
    if newest is not None and newest.is_open:
        _decide(newest, ClauseText.Standing.REPLACED, "", by=by)
    return _propose(held, kept, by=by)


@whole
def decide(text: ClauseText, *, approve: bool, note: str = "", by: User) -> ClauseText:
    """Approve a text for letters, or decline it with a note.

    Raises NotAllowed (not the legal adviser, or the author), Blocked (decided already, clause retired), Invalid.
    """
    _must_hold(by, Permission.CLAUSES_APPROVE)
    clause = Clause.objects.select_for_update().get(pk=text.clause_id)
    held = ClauseText.objects.select_for_update(of=("self",)).get(pk=text.pk)
    must_be_possible(guards.it_waits_for_a_decision(held), "The text cannot be decided now.")
    given = Input()
    needed = "" if approve else "Say what the author should change."
    note = given.text("note", note, needed=needed, longest=LONGEST_NOTE)
    if approve:
        must_be_possible(guards.the_clause_is_in_use(clause), "The text cannot be approved.")
        must_be_allowed(guards.somebody_else_wrote_it(held, by), "You may not approve your own text.")
        _check_text(held.text, given)
    given.done()
    return _decide(
        held, ClauseText.Standing.APPROVED if approve else ClauseText.Standing.DECLINED, note, by=by
    )


@whole
def retire(clause: Clause, *, why: str, by: User) -> Clause:
    """Take a clause out of use for good; requests that carry it are warned. Raises NotAllowed, Blocked, Invalid."""
    _must_hold(by, Permission.CLAUSES_APPROVE)
    held = Clause.objects.select_for_update().get(pk=clause.pk)
    must_be_possible(guards.the_clause_is_in_use(held), "The clause cannot be retired.")
    given = Input()
    why = given.text("why", why, needed="Say why the clause is not used any more.", longest=LONGEST_NOTE)
    given.done()
    held.retired_by, held.retired_at, held.retired_why = by, clock.now(), why
    held.save(update_fields=["retired_by", "retired_at", "retired_why"])
    register.record(STREAM, "clauses.retired", by=by, facts={"clause": held.code})
    return held


@whole
def load_starters() -> int:
    """Bring the first set as texts to approve, in the languages a clause lacks. What is there already stays.

    A clause that was retired is left alone. Gives how many texts were added.
    """
    there = {one.code: one for one in Clause.objects.all()}
    said = set(ClauseText.objects.values_list("clause__code", "language"))
    added = 0
    for starter in STARTERS:
        clause = there.get(starter.code) or Clause.objects.create(
            code=starter.code, opened_by=None, opened_at=clock.now()
        )
        missing = [one for one in starter.texts if (starter.code, one) not in said]
        for language in missing if clause.retired_at is None else ():
            title, text = starter.texts[language]
            wording = Wording(title, text, language, starter.types, starter.instruments)
            _propose(clause, _checked(wording, Input()), by="system")
            added += 1
    return added


def _checked(wording: Wording, given: Input) -> Wording:
    """The wording fit to be kept. Raises Invalid with every fault at its field."""
    title = given.line("title", wording.title, needed="Give the clause a title.")
    text = _check_text(wording.text, given)
    if not languages.is_known(wording.language):
        given.fault("language", "Choose the language of the text.")
    types = _codes("types", wording.types, set(AVAILABLE), given)
    known = {*BASES, *BilateralTreaty.objects.values_list("code", flat=True)}
    instruments = _codes("instruments", wording.instruments, known, given)
    note = given.text("note", wording.note, longest=LONGEST_NOTE)
    given.done()
    return Wording(title, text, wording.language, types, instruments, note=note)


def _check_text(text: str, given: Input) -> str:
    try:
        return cleaned(text)
    except Faulty as fault:
        given.fault("text", str(fault))
        return ""


def _codes(name: str, chosen: Iterable[str], known: set[str], given: Input) -> tuple[str, ...]:
    wanted = set(chosen)
    if not wanted <= known:
        given.fault(name, "Choose only from the list.")
    return tuple(sorted(wanted & known))


def _same(text: ClauseText, wording: Wording) -> bool:
    old = (text.title, text.text, tuple(text.types), tuple(text.instruments))
    return text.standing != ClauseText.Standing.DECLINED and old == (
        wording.title,
        wording.text,
        wording.types,
        wording.instruments,
    )


def _propose(clause: Clause, wording: Wording, *, by: User | str) -> ClauseText:
    number = clause.texts.filter(language=wording.language).count() + 1
    made = ClauseText.objects.create(
        clause=clause,
        language=wording.language,
        number=number,
        title=wording.title,
        text=wording.text,
        types=list(wording.types),
        instruments=list(wording.instruments),
        note=wording.note,
        written_by=_person(by),
        written_at=clock.now(),
    )
    facts = {"clause": clause.code, "language": made.language, "number": number}
    register.record(STREAM, "clauses.proposed", by=by, facts=facts)
    return made


def _decide(text: ClauseText, standing: ClauseText.Standing, note: str, *, by: User) -> ClauseText:
    text.standing, text.decided_by, text.decided_at = standing, by, clock.now()
    text.decision_note = note
    text.save(update_fields=["standing", "decided_by", "decided_at", "decision_note"])
    facts = {"clause": text.clause.code, "language": text.language, "number": text.number}
    register.record(STREAM, f"clauses.{standing.value}", by=by, facts=facts)
    return text


def _person(by: User | str) -> User | None:
    return None if isinstance(by, str) else by


def _must_hold(by: User | str, permission: Permission) -> None:
    if not isinstance(by, str):
        must_be_allowed(the_role_does_this(by, permission), "You may not do this in the library of clauses.")
