"""Reading relations: only between cases a person may see; about the others there is no word."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from requests_app.accounts.models import User
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.relations.models import Relation

Kind = Relation.Kind
# What the other case is to this one: seen from the later one, and from the earlier one.
WORDS: dict[str, tuple[str, str]] = {
    Kind.STARTED_FROM: ("Started from", "Taken as a start by"),
    Kind.SUPPLEMENTARY: ("Supplements", "Supplemented by"),
    Kind.AMENDMENT: ("Amends", "Amended by"),
    Kind.PARALLEL: ("Same matter, another State", "Same matter, another State"),
    Kind.LINKED: ("Linked", "Linked"),
    Kind.FOLLOWS: ("Follows the emergency", "Followed by the ordinary request"),
}
MOST = 100


@dataclass(frozen=True, slots=True)
class Related:
    """Another case, and what it is to the one that is shown."""

    case: CaseFile
    relation: Relation
    words: str

    @property
    def can_be_unlinked(self) -> bool:
        """Only what was linked by hand."""
        return self.relation.kind == Kind.LINKED


def related(case: CaseFile, user: User) -> list[Related]:
    """The related cases this person may see, newest relation first; parallel ones include their siblings."""
    visible = casefile.visible_to(user)
    rows = Relation.objects.filter(Q(of=case, to__in=visible) | Q(to=case, of__in=visible))
    rows = rows.select_related("of", "to", "version", "by").defer("version__content").order_by("-at", "-id")
    found = [_seen_from(case, row) for row in rows[:MOST]]
    known = {case.pk, *(one.case.pk for one in found if one.relation.kind == Kind.PARALLEL)}
    found += [
        Related(row.of, row, WORDS[Kind.PARALLEL][0])
        for row in _siblings(case).filter(of__in=visible).select_related("of", "to", "by")
        if row.of_id not in known
    ]
    return found


def origin(case: CaseFile) -> Relation | None:
    """Where the text of this draft came from, whoever may see it: ask `casefile.visible_to` before showing it."""
    rows = Relation.objects.filter(of=case).exclude(kind__in=[Kind.LINKED, Kind.FOLLOWS])
    return rows.select_related("to", "version").order_by("at", "id").first()


def visible_origin(case: CaseFile, user: User) -> Relation | None:
    """The same, if this person may see the earlier case."""
    found = origin(case)
    return found if found and casefile.visible_to(user).filter(pk=found.to_id).exists() else None


def amended(case: CaseFile) -> Relation | None:
    """The relation by which this case amends a sent request, with the version it starts from."""
    rows = Relation.objects.filter(of=case, kind=Kind.AMENDMENT)
    return rows.select_related("to", "version").first()


def supplemented(case: CaseFile) -> Relation | None:
    """The relation by which this case adds to an earlier request."""
    rows = Relation.objects.filter(of=case, kind=Kind.SUPPLEMENTARY)
    return rows.select_related("to", "version").first()


def head_of(case: CaseFile) -> CaseFile:
    """The first request of the matter this case belongs to: itself, unless it was sent in parallel to another one."""
    row = Relation.objects.filter(of=case, kind=Kind.PARALLEL).select_related("to").first()
    return row.to if row else case


def in_one_matter(case: CaseFile, user: User) -> list[CaseFile]:
    """The other requests of the same matter that this person may see, oldest first."""
    head = head_of(case)
    of_matter = Relation.objects.filter(to=head, kind=Kind.PARALLEL).values("of")
    found = casefile.visible_to(user).filter(Q(pk=head.pk) | Q(pk__in=of_matter)).exclude(pk=case.pk)
    return list(found.order_by("opened_at", "id"))


def is_linked(one: CaseFile, other: CaseFile) -> bool:
    """Whether the two were linked by hand, in whichever direction."""
    return _links(one, other).exists()


def link_between(one: CaseFile, other: CaseFile) -> Relation | None:
    """The link made by hand between two cases."""
    return _links(one, other).first()


def _links(one: CaseFile, other: CaseFile) -> QuerySet[Relation]:
    pair = Q(of=one, to=other) | Q(of=other, to=one)
    return Relation.objects.filter(pair, kind=Kind.LINKED)


def _siblings(case: CaseFile) -> QuerySet[Relation]:
    head = head_of(case)
    return Relation.objects.filter(to=head, kind=Kind.PARALLEL).exclude(of=case).order_by("at", "id")


def _seen_from(case: CaseFile, row: Relation) -> Related:
    later = row.of_id == case.pk
    return Related(row.to if later else row.of, row, WORDS[row.kind][0 if later else 1])
