"""Mail that names no case we know: log it with its files, match it to a case, or set it aside with a reason."""

from collections.abc import Sequence
from datetime import datetime
from typing import BinaryIO

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.casefile import queries as casefile
from requests_app.casefile import services as cases
from requests_app.casefile import uploads
from requests_app.casefile.models import CaseFile
from requests_app.core import clock, references
from requests_app.core.errors import Blocked, Invalid, NotVisible, PortalError, must_be_allowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.operations import queries
from requests_app.operations.kinds import Kind
from requests_app.operations.models import Mail, MailFile
from requests_app.operations.services import raise_item, settle_if_gone

LONGEST_HEAD = 300
LONGEST_NOTE = 20_000
MOST_FILES = 10


def log(
    *,
    by: User,
    sender: str,
    subject: str,
    how: str,
    received_at: datetime,
    note: str = "",
    uploads_: Sequence[BinaryIO] = (),
) -> Mail:
    """Write down what came in, keep its files in the vault, and make it a piece of work.

    Raises NotAllowed, Invalid, TooLarge, UnsupportedType, Unavailable; a file that is not taken is named at `files`.
    """
    _may(by)
    given = Input()
    facts = {
        "sender": given.text("sender", sender, needed="Say who sent it.", longest=LONGEST_HEAD),
        "subject": given.text("subject", subject, needed="Say what it is about.", longest=LONGEST_HEAD),
        "how": given.choice("how", how, Mail.How.values),
        "note": given.text("note", note, longest=LONGEST_NOTE),
    }
    facts = {name: " ".join(value.split()) if name != "note" else value for name, value in facts.items()}
    if not isinstance(received_at, datetime):
        given.fault("received_at", "Enter the day and the time at which it came.")
    elif received_at > clock.now():
        given.fault("received_at", "This moment lies in the future. Enter when it came.")
    if len(uploads_) > MOST_FILES:
        given.fault("files", f"Choose at most {MOST_FILES} files at once.")
    given.done()
    return _keep(facts | {"received_at": received_at}, [_kept(one) for one in uploads_], by=by)


@whole
def match(mail: Mail, *, reference: str, by: User, reason: str) -> Mail:
    """It belongs to this case: from now on a paper of it, seen by those who see the case.

    Raises NotAllowed, NotVisible, Blocked (settled already), Invalid (`reference`, `reason`).
    """
    held = _hold(mail, by)
    given = Input()
    reference = given.line("reference", reference, needed="Enter the reference of the case.").upper()
    reason = given.text("reason", reason, needed="Say how you know that it belongs there.")
    case = _case(given, reference, by)
    given.done()
    held.case = case
    _settle(held, reason, by=by)
    named = {} if case.is_restricted else {"case": str(case.pk)}
    register.record(held.stream, "mail.matched", by=by, facts=named)
    register.record(case.stream, "casefile.mail_matched", by=by, facts={"mail": held.number})
    cases.touch(case)
    settle_if_gone(Kind.UNMATCHED_MAIL, key=str(held.pk), by=by, word="The mail was matched to a case.")
    return held


@whole
def set_aside(mail: Mail, *, by: User, reason: str) -> Mail:
    """It belongs to no case and makes none. Raises NotAllowed, NotVisible, Blocked, Invalid (`reason`)."""
    held = _hold(mail, by)
    given = Input()
    reason = given.text("reason", reason, needed="Say why it belongs to no case.")
    given.done()
    _settle(held, reason, by=by)
    register.record(held.stream, "mail.set_aside", by=by)
    settle_if_gone(Kind.UNMATCHED_MAIL, key=str(held.pk), by=by, word="The mail was set aside with a reason.")
    return held


@whole
def _keep(facts: dict[str, object], files: list[uploads.Kept], *, by: User) -> Mail:
    now = clock.now()
    mail = Mail.objects.create(**facts, number=_free_number(now.year), logged_at=now, logged_by=by)
    once = {one.file.pk: one for one in reversed(files)}
    for one in once.values():
        MailFile.objects.create(mail=mail, file=one.file, name=one.name)
    hashes = sorted(once)
    register.record(mail.stream, "mail.logged", by=by, at=now, facts={"number": mail.number, "files": hashes})
    raise_item(
        Kind.UNMATCHED_MAIL,
        key=str(mail.pk),
        text=f"{mail.number}: mail that names no case we know.",
        by=by,
    )
    return mail


def _kept(upload: BinaryIO) -> uploads.Kept:
    try:
        return uploads.keep(upload)
    except PortalError as error:
        # The page has one field for all files; the sentence names the one that is not taken.
        name = str(getattr(upload, "name", "") or "")[:100]
        raise type(error)(error.message, error.blockers, {"files": [f"{name}: {error.message}"]}) from error


def _may(by: User) -> None:
    must_be_allowed(the_role_does_this(by, Permission.INCOMING_REGISTER))


def _hold(mail: Mail, by: User) -> Mail:
    _may(by)
    held = Mail.objects.select_for_update().filter(pk=mail.pk).first()
    if held is None or not queries.mail_visible_to(by).filter(pk=mail.pk).exists():
        raise NotVisible("There is no such mail.")
    if not held.is_open:
        reason = no("settled", "Somebody has said already where it belongs.")
        raise Blocked("Nothing is left to do here.", reason.blockers)
    return held


def _settle(held: Mail, reason: str, *, by: User) -> None:
    held.settled_at, held.settled_by, held.reason = clock.now(), by, reason
    held.save(update_fields=["case", "settled_at", "settled_by", "reason"])


def _case(given: Input, reference: str, by: User) -> CaseFile:
    try:
        return casefile.find(reference, by) if reference else CaseFile()
    except NotVisible:
        sentence = "There is no such case. Check the reference."
        raise Invalid(sentence, fields={**given.faults, "reference": [sentence]}) from None


def _free_number(year: int) -> str:
    while Mail.objects.filter(number=(found := references.new_reference("MAIL", year))).exists():
        continue
    return found
