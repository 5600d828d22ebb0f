"""The verbs of a translation: order, receive, compare, accept, send back, cancel."""

from datetime import date
from typing import Any, BinaryIO

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.casefile import amounts, uploads
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile, Version
from requests_app.core import clock
from requests_app.core.errors import Blocked, NotVisible, Stale, must_be_allowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.directory import languages
from requests_app.translation import comparison, reading
from requests_app.translation.binding import newest_version_id
from requests_app.translation.models import Translation
from requests_app.translation.states import Status
from requests_app.workflow.perform import lock, perform

TOPIC = "translation.compare"
LONGEST_NOTE = 4000


@whole
def order(
    version: Version,
    *,
    source_language: str,
    language: str,
    translator: str,
    sworn: bool,
    due_on: date,
    cost: str = "",
    note: str = "",
    by: User,
) -> Translation:
    """Order the translation of a version, which stays bound to it.

    Raises NotAllowed, NotVisible, Blocked (not the newest version; ordered already), Invalid by field.
    """
    must_be_allowed(the_role_does_this(by, Permission.TRANSLATION_ORDER))
    case = _held(version.case_id, by)
    values = _order(source_language, language, translator, due_on, cost, note)
    _must_be_newest(version)
    _must_be_the_first(version, values["language"])
    translation = Translation.objects.create(
        case=case,
        version=version,
        version_sha256=version.sha256,
        sworn=sworn,
        ordered_by=by,
        moved_by=by,
        **values,
    )
    facts = {"version": version.number, "language": translation.language}
    register.record(case.stream, "translation.ordered", by=by, facts=facts)
    return translation


def receive(translation: Translation, *, upload: BinaryIO, by: User) -> Translation:
    """Hand in the translated document. It is kept in the vault and compared with its source by a worker.

    Raises what `casefile.uploads.keep` and `perform` raise.
    """
    must_be_allowed(the_role_does_this(by, Permission.TRANSLATION_RECEIVE))
    _held(translation.case_id, by, lock=False)
    kept = uploads.keep(upload)
    return _received(translation, kept, by=by)


@whole
def _received(translation: Translation, kept: uploads.Kept, *, by: User) -> Translation:
    facts = {"sha256": kept.file.sha256, "language": translation.language}
    return perform(translation, "receive", by=by, facts=facts, file=kept.file, filename=kept.name)


@whole
def accept(translation: Translation, *, checked: str = "", seen: str = "", by: User) -> Translation:
    """Accept a translation. Where something differs or could not be compared, say what was checked by hand.

    `seen` is the hash of the document the person looked at. Raises Stale if another one was handed in since.
    """
    fresh = lock(translation)
    if seen and seen != fresh.file_id:
        raise Stale("Another document was handed in while this page was open. Look at it first.")
    open_points = bool(fresh.differences or fresh.unreadable)
    given = Input()
    needed = (
        "Say how each difference was checked, or that the whole was compared by hand." if open_points else ""
    )
    checked = given.text("checked", checked, needed=needed, longest=LONGEST_NOTE)
    given.done()
    facts = {"language": fresh.language, "differences": len(fresh.differences)}
    return perform(translation, "accept", by=by, facts=facts, checked=checked)


@whole
def return_(translation: Translation, *, note: str, due_on: date, by: User) -> Translation:
    """Send a translation back to the translator, with what must be corrected and by when."""
    given = Input()
    note = given.text("note", note, needed="Say what must be corrected.", longest=LONGEST_NOTE)
    due = given.future_day("due_on", due_on)
    given.done()
    return perform(
        translation, "return_", by=by, facts={"language": translation.language}, note=note, due_on=due
    )


@whole
def cancel(translation: Translation, *, note: str, by: User) -> Translation:
    """Give up a translation, with the reason."""
    given = Input()
    note = given.text("note", note, needed="Say why it is cancelled.", longest=LONGEST_NOTE)
    given.done()
    return perform(translation, "cancel", by=by, facts={"language": translation.language}, note=note)


def compared(translation: Translation, letter: str) -> dict[str, Any]:
    """What the comparison finds: differences, or why nothing could be read. Long; outside any transaction."""
    if translation.file is None:
        return {"file": None, "differences": [], "unreadable": reading.BROKEN}
    try:
        text = reading.text_of(translation.file)
    except reading.CannotRead as reason:
        return {"file": translation.file_id, "differences": [], "unreadable": str(reason)}
    found = comparison.compare(translation.version.content, letter, text, language=translation.language)
    return {"file": translation.file_id, "differences": [one.as_json() for one in found], "unreadable": ""}


def keep_comparison(translation: Translation, outcome: dict[str, Any]) -> None:
    """Keep what the comparison found, unless another document was handed in meanwhile. Saying it twice is no harm."""
    same = Translation.objects.filter(pk=translation.pk, file_id=outcome["file"], status=Status.RECEIVED)
    same.update(differences=outcome["differences"], unreadable=outcome["unreadable"], compared_at=clock.now())


def _held(case_id: Any, by: User, *, lock: bool = True) -> CaseFile:
    """The case, if this person may see it, with the lock every change takes."""
    if not casefile.visible_to(by).filter(pk=case_id).exists():
        raise NotVisible("There is no such case.")
    rows = CaseFile.objects.filter(pk=case_id)
    return (rows.select_for_update() if lock else rows).get()


def _order(
    source_language: str, language: str, translator: str, due_on: date, cost: str, note: str
) -> dict[str, Any]:
    """The columns of an order. Raises Invalid with what is wrong, field by field."""
    given = Input()
    values = {
        "language": _language(given, "language", language),
        "source_language": _language(given, "source_language", source_language),
        "translator": given.line("translator", translator, needed="Say who translates."),
        "due_on": given.future_day("due_on", due_on),
        "cost": _cost(given, cost),
        "note": given.text("note", note, longest=LONGEST_NOTE),
    }
    if values["language"] and values["language"] == values["source_language"]:
        given.fault("language", "The request is in this language already.")
    given.done()
    return values


def _language(given: Input, field: str, code: str) -> str:
    if not languages.is_known(code):
        given.fault(field, "Choose a language from the list.")
        return ""
    return code


def _cost(given: Input, cost: str) -> str:
    if not cost.strip():
        return ""
    try:
        return amounts.parse(given.line("cost", cost))
    except amounts.NotAnAmount as problem:
        given.fault("cost", str(problem))
        return ""


def _must_be_newest(version: Version) -> None:
    if newest_version_id(version.case_id) != version.pk:
        message = "The request has a newer version. Order the translation of that one."
        raise Blocked(message, no("translation_stale", message).blockers)


def _must_be_the_first(version: Version, language: str) -> None:
    if version.translations.filter(language=language).exclude(status=Status.CANCELLED).exists():
        message = f"A translation of this version into {languages.name(language)} is ordered already."
        raise Blocked(message, no("translation_ordered", message).blockers)
