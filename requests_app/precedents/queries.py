"""Reading precedents. The law of a precedent is for all who read cases; its case only for those who see that case.

A precedent of a restricted case does not exist for anybody outside the team, its law included.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import membership
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import RESTRICTED, CaseFile
from requests_app.casefile.search import WrittenQuery, question
from requests_app.core.errors import NotVisible
from requests_app.law.criminality.register import OTHER
from requests_app.precedents.keys import provision_key
from requests_app.precedents.models import NEWEST_FIRST, Precedent

PER_PAGE = 25
_LOOKED_AT = 30
_MOST_OFFENCES = 5


@dataclass(frozen=True)
class Shown:
    """A precedent as one person may see it: `case` is None where they may see its law only."""

    precedent: Precedent
    case: CaseFile | None

    @property
    def conclusion(self) -> str:
        """Its conclusion in words, for those who see the case."""
        return self.precedent.conclusion if self.case is not None else ""


@dataclass(frozen=True)
class Page:
    """One page of the list; `after` is the key of the next one, "" if this is the last."""

    rows: tuple[Shown, ...]
    after: str = ""


def visible_to(user: User) -> QuerySet[Precedent]:
    """The precedents of which this person may see at least the law."""
    if not user.holds(Permission.CASEFILE_READ):
        return Precedent.objects.none()
    unrestricted = ~Q(case__confidentiality=RESTRICTED)
    return Precedent.objects.filter(unrestricted | Q(case_id__in=membership.cases_of(user)))


@dataclass(frozen=True)
class Wanted:
    """What a finding is looked for: our provision, and the article whose elements were compared."""

    provision: str = ""
    article: str = ""


def offered(
    user: User, wanted: Iterable[Wanted], *, state: str, without: CaseFile | None = None, most: int = 5
) -> list[Shown]:
    """Earlier findings for the same State and offence: the same provision first, then the same article."""
    if not state:
        return []
    found = visible_to(user).filter(state=state)
    if without is not None:
        found = found.exclude(case=without)
    looked_for = list(dict.fromkeys(wanted))[:_MOST_OFFENCES]
    keys = [key for one in looked_for if (key := provision_key(one.provision))]
    articles = {one.article: None for one in looked_for if one.article not in ("", "none", OTHER)}
    rows = [row for key in keys for row in found.filter(our_key=key).order_by(*NEWEST_FIRST)[:_LOOKED_AT]]
    rows += [
        row for one in articles for row in found.filter(article=one).order_by(*NEWEST_FIRST)[:_LOOKED_AT]
    ]
    return shown(_once(rows)[:most], user)


def search(user: User, *, text: str = "", state: str = "", after: str = "") -> Page:
    """A page of what this person may see, newest first; every word of the text begins a word."""
    found = visible_to(user)
    if state:
        found = found.filter(state=state)
    if text.strip():
        asked = question(text)
        found = found.filter(search=WrittenQuery(asked)) if asked else found.none()
    found = _after(found, after).order_by(*NEWEST_FIRST)
    rows = list(found.defer("their_text", "search")[: PER_PAGE + 1])
    more = f"{rows[PER_PAGE - 1].judged_on}_{rows[PER_PAGE - 1].pk}" if len(rows) > PER_PAGE else ""
    return Page(tuple(shown(rows[:PER_PAGE], user)), more)


def find(precedent_id: UUID, user: User) -> Shown:
    """One precedent. Raises NotVisible if there is none or this person may not see even its law."""
    found = visible_to(user).filter(pk=precedent_id).first()
    if found is None:
        raise NotVisible("There is no such precedent.")
    return shown([found], user)[0]


def shown(rows: Iterable[Precedent], user: User) -> list[Shown]:
    """Each with its case where this person may see it; one query."""
    listed = list(rows)
    cases = casefile.visible_to(user).filter(pk__in={row.case_id for row in listed}).in_bulk()
    return [Shown(row, cases.get(row.case_id)) for row in listed]


def _once(rows: Iterable[Precedent]) -> list[Precedent]:
    """Of one case and one provision of theirs only the newest finding."""
    newest: dict[tuple[UUID, str], Precedent] = {}
    for row in rows:
        newest.setdefault((row.case_id, row.their_key), row)
    return list(newest.values())


def _after(found: QuerySet[Precedent], after: str) -> QuerySet[Precedent]:
    """The rows behind that key; all of them if somebody made it up."""
    day, _, key = after.partition("_")
    try:
        seen, last = date.fromisoformat(day), UUID(key)
    except ValueError:
        return found
    return found.filter(Q(judged_on__lt=seen) | Q(judged_on=seen, pk__lt=last))
