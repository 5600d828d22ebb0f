"""Probable duplicates of a case: others with the same person, identifier or domestic reference.

Only cases the reader may see, and not a word about the others. The newest few of each key are looked at, so that
the answer takes the same time however many cases there are.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from requests_app.accounts.models import User
from requests_app.casefile import queries as casefile
from requests_app.casefile.keys import DOMESTIC, IDENTIFIER, PERSON
from requests_app.casefile.models import CaseFile, CaseKey

SHOWN = 5
LOOKED_AT = 200
MOST_KEYS = 60

WORDS = {
    PERSON: "the same person (name and date of birth)",
    IDENTIFIER: "the same account, number or address",
    DOMESTIC: "the same domestic reference",
}


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Another case, and in which respects it is alike."""

    case: CaseFile
    alike: tuple[str, ...]


def duplicates(case: CaseFile, user: User, *, beside: Iterable[UUID] = ()) -> list[Duplicate]:
    """The newest probable duplicates this person may see; `beside` are cases known to belong to this one."""
    mine = list(
        CaseKey.objects.filter(case=case).order_by("kind", "id").values_list("key", flat=True)[:MOST_KEYS]
    )
    if not mine:
        return []
    rows = CaseKey.objects.filter(key__in=mine).exclude(case=case).order_by("-id")
    kinds: dict[UUID, set[str]] = {}
    for case_id, kind in rows.values_list("case_id", "kind")[:LOOKED_AT]:
        kinds.setdefault(case_id, set()).add(kind)
    seen = casefile.visible_to(user).filter(pk__in=kinds).exclude(pk__in=list(beside))
    found = sorted(seen.order_by("-updated_at")[:LOOKED_AT], key=lambda one: -len(kinds[one.pk]))
    return [
        Duplicate(one, tuple(words for kind, words in WORDS.items() if kind in kinds[one.pk]))
        for one in found[:SHOWN]
    ]
