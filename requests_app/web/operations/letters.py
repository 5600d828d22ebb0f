"""What the pages of mail without a case show, and the mail on the page of its case."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.operations import queries
from requests_app.operations.models import Mail
from requests_app.web.components import Cell, Empty, Fact, Link, Piece, Table, Tag, fact
from requests_app.web.operations.forms import MatchForm, SetAsideForm
from requests_app.web.procedures import Procedure, case_address
from requests_app.web.tags import moment


@dataclass(frozen=True)
class MailPage:
    """The list."""

    open: Table | None
    settled: Table | None
    empty: Empty


@dataclass(frozen=True)
class LetterPage:
    """One piece of mail."""

    number: str
    subject: str
    facts: tuple[Fact, ...]
    files: tuple[Link, ...]
    is_open: bool
    match: MatchForm
    set_aside: SetAsideForm
    urls: dict[str, str]
    case: Link | None


def mail_page(user: User) -> MailPage:
    """The list for this person."""
    waiting, settled = queries.mail_listing(user), queries.mail_listing(user, settled=True)
    return MailPage(
        open=_table("Without a case", waiting) if waiting else None,
        settled=_table("Matched or set aside", settled) if settled else None,
        empty=Empty("No mail without a case.", "Log what comes in and names no case you know."),
    )


def letter_page(
    mail: Mail, user: User, *, match: MatchForm | None = None, set_aside: SetAsideForm | None = None
) -> LetterPage:
    """The page of one piece; `match` and `set_aside` are forms that came back with faults."""
    place = [mail.pk]
    return LetterPage(
        number=mail.number,
        subject=mail.subject,
        facts=(
            fact("From", mail.sender),
            fact("How it came", mail.get_how_display(), moment(mail.received_at)),
            fact("What it says", mail.note),
            fact("Logged by", mail.logged_by.name, moment(mail.logged_at)),
            *_settled(mail),
        ),
        files=_files(mail),
        is_open=mail.is_open,
        match=match or MatchForm(),
        set_aside=set_aside or SetAsideForm(),
        urls={
            "match": reverse("operations:match", args=place),
            "set_aside": reverse("operations:set_aside", args=place),
            "register": reverse("operations:register", args=place),
        },
        case=Link(mail.case.reference, case_address(mail.case)) if mail.case else None,
    )


def of_case(procedure: Procedure, user: User) -> Piece | None:
    """The mail that was matched to a case, on its page."""
    found = queries.mail_of(procedure.case)
    if not found:
        return None
    rows = tuple(
        (
            Cell(one.subject, note=one.sender),
            Cell(moment(one.received_at), note=one.get_how_display()),
            Cell(one.number, url=reverse("operations:letter", args=[one.pk]), note=_counted(one)),
        )
        for one in found
    )
    return Piece("components/table.html", Table("Mail that belongs here", ("Subject", "Came", "Mail"), rows))


def _counted(mail: Mail) -> str:
    number = len(mail.files.all())
    return "" if not number else "1 file" if number == 1 else f"{number} files"


def _settled(mail: Mail) -> tuple[Fact, ...]:
    if mail.is_open or mail.settled_by is None:
        return ()
    what = "Matched" if mail.case else "Set aside"
    return (fact(what, f"{mail.settled_by.name}, {moment(mail.settled_at)}", mail.reason),)


def _files(mail: Mail) -> tuple[Link, ...]:
    return tuple(
        Link(one.name, reverse("operations:file", args=[mail.pk, one.pk])) for one in mail.files.all()
    )


def _table(caption: str, rows: list[Mail]) -> Table:
    return Table(caption, ("Subject", "Came", "State"), tuple(map(_row, rows)))


def _row(mail: Mail) -> tuple[Cell, ...]:
    state = Tag("Waits", "yellow") if mail.is_open else Tag("Matched" if mail.case else "Set aside", "green")
    return (
        Cell(mail.subject, url=reverse("operations:letter", args=[mail.pk]), note=mail.sender),
        Cell(moment(mail.received_at), note=mail.get_how_display()),
        Cell(tag=state, note=mail.case.reference if mail.case else ""),
    )
