"""Tell people something once, end what is settled, mark as read.

A notice is one sentence without names or content; the reference of a case is as far as it goes. A notice about a
restricted case reaches its team alone, and somebody who is deactivated gets nothing.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.core.transactions import whole
from requests_app.notices import summaries, writing
from requests_app.notices.kinds import ALWAYS_AT_ONCE, DEFAULT_WAY, Kind, Way
from requests_app.notices.models import Notice, Preference
from requests_app.outbox import post

TOPIC_MAIL = "notice.mail"
LONGEST_TEXT, LONGEST_KEY = 300, 120


@dataclass(frozen=True, slots=True)
class News:
    """One notice to several people."""

    people: tuple[User, ...]
    kind: Kind
    key: str
    text: str
    case: Any = None
    url: str = ""
    urgent: bool = False
    about: str = ""


def tell(
    people: Iterable[User],
    *,
    kind: str,
    key: str,
    text: str,
    case: Any = None,
    url: str = "",
    urgent: bool = False,
    about: str = "",
) -> int:
    """Tell these people; whoever was told of this key is not told again. Gives how many were told now.

    `urgent` is mailed at once, if the person has not chosen otherwise; what else a person wants by mail comes in the
    summary of the day. `about` names the matter for `take_back`.
    """
    return len(tell_all([News(tuple(people), Kind(kind), key, text, case, url, urgent, about)]))


@whole
def tell_all(news: Collection[News]) -> list[tuple[str, Any]]:
    """Tell many things at the price of a few statements; gives (key, id of the person) of every new notice."""
    addressed = [(one, person) for one in news for person in _allowed(one)]
    if not addressed:
        return []
    ways = _ways({person.pk for _, person in addressed})
    now = clock.now()
    rows = [_row(one, person, ways, now) for one, person in addressed]
    made = writing.insert(rows)
    post.put_many(TOPIC_MAIL, [{"notice": one.pk} for one in made if one.way == Way.AT_ONCE])
    summaries.expect({one.person_id for one in made if one.way == Way.SUMMARY})
    return [(one.key, one.person_id) for one in made]


@whole
def take_back(about: str | Collection[str]) -> int:
    """The matter is settled: its notices are no longer sent, and stand in the inbox as done."""
    matters = [about] if isinstance(about, str) else list(about)
    open_ = Notice.objects.filter(settled_at=None, about__in=[one for one in matters if one]).exclude(
        about=""
    )
    return open_.update(settled_at=clock.now())


@whole
def mark_read(person: User, ids: Collection[int] | None = None) -> int:
    """Mark these notices of the person as read, or all of them."""
    unread = Notice.objects.filter(person=person, read_at=None)
    if ids is not None:
        unread = unread.filter(pk__in=list(ids))
    return unread.update(read_at=clock.now())


def _allowed(news: News) -> list[User]:
    """The people of a notice who are active and, where the case is restricted, on its team; each once."""
    people = {person.pk: person for person in news.people if person.is_active}
    if people and news.case is not None and news.case.is_restricted:
        team = set(news.case.team_rows.filter(user__in=list(people)).values_list("user_id", flat=True))
        return [person for key, person in people.items() if key in team]
    return list(people.values())


def _ways(people: Collection[Any]) -> dict[Any, dict[str, str]]:
    chosen = Preference.objects.filter(person__in=people).filter(~Q(ways={}))
    return dict(chosen.values_list("person_id", "ways"))


def way_of(kind: str, *, urgent: bool, chosen: dict[str, str]) -> Way:
    """How a notice of this kind travels for somebody with these preferences."""
    if urgent and (kind in ALWAYS_AT_ONCE or kind not in chosen):
        return Way.AT_ONCE
    return Way(chosen.get(kind, DEFAULT_WAY))


def _row(news: News, person: User, ways: dict[Any, dict[str, str]], now: Any) -> Notice:
    if len(news.text) > LONGEST_TEXT or len(news.key) > LONGEST_KEY:
        raise ValueError(f"The notice {news.key[:40]} is too long.")
    return Notice(
        person_id=person.pk,
        key=news.key,
        kind=news.kind,
        text=news.text,
        url=news.url,
        case=news.case,
        about=news.about,
        urgent=news.urgent,
        created_at=now,
        way=way_of(news.kind, urgent=news.urgent, chosen=ways.get(person.pk, {})),
    )
