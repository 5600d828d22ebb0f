"""The legal adviser speaks about a place: confirms it, corrects it, takes an earlier word back."""

import re
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Stale, must_be_allowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.counsel.models import CounselWord
from requests_app.counsel.queries import Standing, standing_of
from requests_app.law import catalogue
from requests_app.law.instruments import INSTRUMENTS
from requests_app.law.places import Place

STREAM = "counsel"
LONGEST_SOURCE = 500
LONGEST_REASON = 4000

# An article, perhaps several, with its brackets; or what stands outside the articles, such as "note 2".
_PLACE = re.compile(
    r"(?:[0-9]{1,3}(?:bis|ter|quater)?(?:-[0-9]{1,3})?|(?:note|annex|preamble|recital)(?: [0-9]{1,3})?)"
    r"(?:\([0-9a-zA-Z]{1,4}\))*(?:-(?:\([0-9a-zA-Z]{1,4}\))+)?\Z"
)


@whole
def confirm(
    place: Place, *, source: str, read_on: date | None, reason: str = "", seen: int, by: User
) -> CounselWord:
    """Say that the place stands as catalogued; `source` was read on that day. `seen` is the number of the newest
    word the person saw (0: none).

    Raises NotAllowed, Blocked (no paragraph to confirm; confirmed already), Stale, Invalid by field.
    """
    before = _may_speak(place, seen, by)
    if not place.article:
        raise Blocked(
            "There is no article here to confirm.",
            no(
                "no_article", "The catalogue names the instrument as a whole. Correct it to an article."
            ).blockers,
        )
    if before.is_in_force and before.word is not None and before.word.kind == CounselWord.Kind.CONFIRMED:
        raise Blocked("This is confirmed already.", no("confirmed", "Nothing is left to confirm.").blockers)
    given = Input()
    read = _what_was_read(given, source, read_on)
    reason = given.text("reason", reason, longest=LONGEST_REASON)
    given.done()
    return _say(place, CounselWord.Kind.CONFIRMED, seen, by, printed=place.place, reason=reason, **read)


@whole
def correct(
    place: Place, *, printed: str, source: str, read_on: date | None, reason: str, seen: int, by: User
) -> CounselWord:
    """Say that the rule stands elsewhere in the same instrument: pages and letters print that place from now on.

    Raises NotAllowed, Stale, Invalid by field (no such place, the same place, no source or reason).
    """
    _may_speak(place, seen, by)
    given = Input()
    wanted = _place(given, place, printed)
    read = _what_was_read(given, source, read_on)
    reason = given.text("reason", reason, needed="Say why the place is another one.", longest=LONGEST_REASON)
    given.done()
    return _say(place, CounselWord.Kind.CORRECTED, seen, by, printed=wanted, reason=reason, **read)


@whole
def withdraw(place: Place, *, reason: str, seen: int, by: User) -> CounselWord:
    """Take the word back: the catalogue decides again. Raises NotAllowed, Blocked, Stale, Invalid."""
    before = _may_speak(place, seen, by)
    if before.word is None or before.word.kind == CounselWord.Kind.WITHDRAWN:
        raise Blocked(
            "There is no word to withdraw.", no("nothing_said", "Nobody has spoken on it.").blockers
        )
    given = Input()
    reason = given.text("reason", reason, needed="Say why the word is withdrawn.", longest=LONGEST_REASON)
    given.done()
    return _say(place, CounselWord.Kind.WITHDRAWN, seen, by, reason=reason)


def _may_speak(place: Place, seen: int, by: User) -> Standing:
    must_be_allowed(
        the_role_does_this(by, Permission.COUNSEL_CONFIRM), "You may not confirm or correct citations."
    )
    before = standing_of(place)
    if (before.word.number if before.word else 0) != seen:
        raise _stale(place)
    return before


def _what_was_read(given: Input, source: Any, read_on: Any) -> dict[str, Any]:
    needed = "Name the text that was read, with its address or file number."
    read = given.text("source", source, needed=needed, longest=LONGEST_SOURCE)
    day = given.past_day("read_on", read_on)
    if day.year < 1945:
        given.fault("read_on", "This date is too far back. Check the year.")
    return {"source": " ".join(read.split()), "read_on": day}


def _place(given: Input, place: Place, printed: Any) -> str:
    wanted = given.line("printed", printed, needed="Give the article and paragraph, such as 40(22)(b).")
    wanted = wanted.replace(" (", "(")
    if not wanted or given.faults:
        return wanted
    if not _PLACE.match(wanted):
        given.fault("printed", "Write article and paragraph as lawyers do, such as 40, 40(22) or 40(22)(b).")
    elif wanted == place.place:
        given.fault("printed", "This is the place as it stands. Confirm it instead.")
    elif not _has_article(place.instrument, wanted):
        given.fault("printed", "The instrument has no such article.")
    return wanted


def _has_article(instrument: str, place: str) -> bool:
    """Whether the instrument has the article, where the catalogue lists its articles at all."""
    listed = {str(article.number) for article in INSTRUMENTS[instrument].articles}
    number = re.match(r"[0-9]+", place)
    return not listed or number is None or number.group() in listed


def _say(place: Place, kind: CounselWord.Kind, seen: int, by: User, **said: Any) -> CounselWord:
    try:
        with transaction.atomic():
            word = CounselWord.objects.create(
                instrument=place.instrument,
                place=place.place,
                number=seen + 1,
                kind=kind,
                fingerprint=place.fingerprint,
                law_version=catalogue.VERSION,
                law_digest=catalogue.DIGEST,
                by=by,
                at=clock.now(),
                **said,
            )
    except IntegrityError:
        raise _stale(place) from None
    facts = {"place": place.key, "number": word.number, "catalogue": catalogue.VERSION}
    register.record(STREAM, f"counsel.{kind.value}", by=by, facts=facts)
    return word


def _stale(place: Place) -> Stale:
    return Stale(
        "Somebody else has spoken about this place meanwhile. Look at it first.",
        current=standing_of(place).word,
    )
