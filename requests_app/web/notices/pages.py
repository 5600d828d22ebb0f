"""What the inbox shows."""

from dataclasses import dataclass

from requests_app.accounts.models import User
from requests_app.core.text import first_strong_dir
from requests_app.notices import queries
from requests_app.notices.kinds import Kind
from requests_app.notices.models import Notice
from requests_app.notices.queries import PER_PAGE
from requests_app.web.components import Empty, Pager, Tag
from requests_app.web.tags import iso, moment


@dataclass(frozen=True)
class Line:
    """One notice."""

    number: int
    text: str
    url: str
    kind: str
    when: str
    iso: str
    tags: tuple[Tag, ...]
    unread: bool

    @property
    def dir(self) -> str:
        return first_strong_dir(self.text)


@dataclass(frozen=True)
class InboxPage:
    """The newest notices of a person."""

    lines: tuple[Line, ...]
    unread_only: bool
    has_unread: bool
    pager: Pager
    empty: Empty | None


def inbox_page(user: User, *, unread_only: bool, before: int | None) -> InboxPage:
    """What was told to this person, the newest first."""
    found = queries.inbox(user, unread_only=unread_only, before=before)
    shown = found[:PER_PAGE]
    kept = "unread=1&" if unread_only else ""
    older = f"?{kept}before={shown[-1].pk}" if len(found) > PER_PAGE else ""
    text = "Reminders of time limits, tasks and what happens in your cases arrive here."
    return InboxPage(
        lines=tuple(_line(one) for one in shown),
        unread_only=unread_only,
        has_unread=any(one.read_at is None for one in shown),
        pager=Pager(older=older, label="Pages of notices"),
        empty=None
        if shown
        else Empty("Nothing unread." if unread_only else "Nothing was told to you yet.", text),
    )


def _line(notice: Notice) -> Line:
    tags: tuple[Tag, ...] = (Tag("Urgent", "red"),) if notice.urgent and notice.settled_at is None else ()
    tags += (Tag("Settled", "green"),) if notice.settled_at else ()
    return Line(
        number=notice.pk,
        text=notice.text,
        url=notice.url,
        kind=str(Kind(notice.kind).label),
        when=moment(notice.created_at),
        iso=iso(notice.created_at),
        tags=tags,
        unread=notice.read_at is None and notice.settled_at is None,
    )
