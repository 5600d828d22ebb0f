"""Reads of the register: of one case, of all cases a person sees, what is in force, what wants attention."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Prefetch, Q, QuerySet

from requests_app.accounts.models import User
from requests_app.assurances.kinds import Kind, Nature, Origin
from requests_app.assurances.models import NEWEST_FIRST, Assurance, AssuranceChange, CuredGround
from requests_app.assurances.states import ALARMING, HELD, LIVE, Status
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.core.errors import Invalid, NotVisible
from requests_app.directory.models import State

SHOWN = 10
PAGE = 25
_LONGEST_NUMBER = 5


@dataclass(frozen=True)
class Filters:
    """What a list of the register is narrowed to; empty means all."""

    kind: str = ""
    status: str = ""
    state: str = ""
    in_force: bool = False


@dataclass(frozen=True)
class Page:
    """One page of entries, and the key of the next."""

    entries: list[Assurance]
    older: str = ""


def visible_to(user: User) -> QuerySet[Assurance]:
    """The entries of the cases this person may see."""
    return Assurance.objects.filter(case__in=casefile.visible_to(user).order_by().values("pk"))


def for_case(case: CaseFile) -> list[Assurance]:
    """The whole register of one case, in the order of its numbers."""
    return list(Assurance.objects.filter(case=case).select_related("document").order_by("number"))


def find(case: CaseFile, number: int) -> Assurance:
    """One entry with its changes. Raises NotVisible if the case has none of that number."""
    changes = AssuranceChange.objects.select_related("by__authority").order_by("-number")
    found = None
    if len(str(number)) < _LONGEST_NUMBER:
        entries = Assurance.objects.filter(case=case, number=number).select_related(
            "condition", "opened_by", "version"
        )
        found = entries.prefetch_related(Prefetch("changes", changes), "cured").first()
    if found is None:
        raise NotVisible("There is no such entry in the register of this case.")
    return found


def change(entry: Assurance, number: int) -> AssuranceChange:
    """One change of an entry that brought a document. Raises NotVisible otherwise."""
    for one in entry.changes.all():
        if one.number == number and one.document_id:
            return one
    raise NotVisible("There is no such document.")


def counts(on: date) -> Q:
    """The entries that bind on a day: received or accepted, or promised by our own request, and within their days."""
    bound = Q(status__in=HELD) | Q(status=Status.OFFERED, origin=Origin.REQUEST)
    begun = Q(starts_on=None) | Q(starts_on__lte=on)
    return bound & begun & (Q(expires_on=None) | Q(expires_on__gte=on))


def in_force(case: CaseFile) -> list[Assurance]:
    """What binds today in this case, conditions first; what was broken stays in view until somebody ends it."""
    shown = Assurance.objects.filter(counts(clock.today()) | Q(status=Status.BREACHED), case=case)
    return sorted(
        shown.order_by("number"),
        key=lambda one: (one.status != Status.BREACHED, one.nature != Nature.CONDITION),
    )


def in_force_by_case(references: Collection[str]) -> dict[str, list[Assurance]]:
    """The same for several cases at once, by their references. One query."""
    found: dict[str, list[Assurance]] = {}
    shown = Assurance.objects.filter(
        counts(clock.today()) | Q(status=Status.BREACHED), case__reference__in=list(references)
    )
    for one in shown.select_related("case").order_by("case", "number"):
        found.setdefault(one.case.reference, []).append(one)
    return found


def cures_in_force(answers: Collection[UUID]) -> set[tuple[UUID, str]]:
    """Which cures of which answers (answer, digest of the wording) have an assurance that was received and counts."""
    held = Assurance.objects.filter(counts(clock.today()), status__in=HELD, received_on__isnull=False)
    rows = CuredGround.objects.filter(answer__in=list(answers), assurance__in=held)
    return set(rows.values_list("answer_id", "wording"))


def cures_of(answers: Collection[UUID]) -> dict[tuple[UUID, str], list[Assurance]]:
    """The entries that are to cure each (answer, wording), newest first."""
    rows = CuredGround.objects.filter(answer__in=list(answers)).select_related("assurance")
    found: dict[tuple[UUID, str], list[Assurance]] = {}
    for row in rows.order_by("-assurance__number"):
        found.setdefault((row.answer_id, row.wording), []).append(row.assurance)
    return found


def could_serve(entry: Assurance) -> list[Assurance]:
    """Other entries of the case, received for the same State, that count today and may settle this one as well."""
    held = Assurance.objects.filter(counts(clock.today()), status__in=HELD, nature=Nature.ASSURANCE)
    held = held.filter(case=entry.case_id, other_state=entry.other_state, received_on__isnull=False)
    return list(held.exclude(pk=entry.pk).order_by("number"))


def wants_attention(user: User) -> list[Assurance]:
    """Broken and expired entries, then what runs out soon or must be asked for: a few of each, one statement."""
    today, visible = clock.today(), visible_to(user)
    alarming = visible.filter(status__in=ALARMING).order_by("moved_at", "id").values("pk")[:SHOWN]
    reminded = (
        visible.filter(remind_on__isnull=False, remind_on__lte=today)
        .exclude(status__in=ALARMING)
        .order_by("remind_on", "id")
        .values("pk")[:SHOWN]
    )
    found = Assurance.objects.filter(Q(pk__in=alarming) | Q(pk__in=reminded)).select_related("case")
    return sorted(found, key=lambda one: (one.status not in ALARMING, one.remind_on or today, one.number))


def due() -> Iterable[UUID]:
    """What has run out and still counts as running. Read from one index."""
    today = clock.today()
    running = Assurance.objects.filter(expires_on__lt=today, status__in=[*HELD, Status.OFFERED])
    return list(running.order_by("expires_on", "id").values_list("pk", flat=True))


def listing(user: User, filters: Filters, *, after: str = "") -> Page:
    """One page of the entries of all cases this person sees, last changed first."""
    wanted = {"kind": filters.kind, "status": filters.status, "other_state": filters.state}
    found = visible_to(user).filter(**{name: value for name, value in wanted.items() if value})
    if filters.in_force:
        found = found.filter(counts(clock.today()))
    if after:
        found = found.filter(_older_than(after))
    rows = list(found.select_related("case").order_by(*NEWEST_FIRST)[: PAGE + 1])
    more, rows = len(rows) > PAGE, rows[:PAGE]
    return Page(rows, f"{rows[-1].moved_at.isoformat()}~{rows[-1].pk}" if more else "")


def states_in_use(user: User, language: str = "en") -> list[tuple[str, str]]:
    """(code, name) of the States that stand in the registers this person sees."""
    codes = visible_to(user).exclude(other_state="").order_by().values("other_state").distinct()
    return sorted(
        ((one.code, one.name(language)) for one in State.objects.filter(code__in=codes)),
        key=lambda one: one[1],
    )


def state_names(entries: Iterable[Assurance], language: str = "en") -> dict[str, str]:
    """The names of the States that stand in some entries, by code. One query."""
    codes = {code for one in entries for code in (one.other_state, one.asked_by_state, one.given_by_state)}
    return {one.code: one.name(language) for one in State.objects.filter(code__in=codes - {""})}


def for_letter(case: CaseFile) -> list[dict[str, Any]]:
    """The assurances our side gives that count today, as a letter prints them; days are ISO 8601."""
    ours = Assurance.objects.filter(
        counts(clock.today()), case=case, nature=Nature.ASSURANCE, given_by_state=settings.HOME_STATE
    )
    return [_printed(one) for one in ours.order_by("number")]


def conditions_for_letter(case: CaseFile) -> list[dict[str, Any]]:
    """The conditions we accepted that count today, as a letter prints them."""
    bound = Assurance.objects.filter(
        counts(clock.today()), case=case, nature=Nature.CONDITION, status=Status.ACCEPTED
    )
    return [
        {**_printed(one), "accepted_on": one.moved_at.date().isoformat(), "set_by": one.asked_by}
        for one in bound.filter(given_by_state=settings.HOME_STATE).order_by("number")
    ]


def live(case: CaseFile, ground: str) -> QuerySet[Assurance]:
    """The entries that a ground put into the register of a case and that have not come to an end."""
    return Assurance.objects.filter(case=case, origin=Origin.GROUND, ground=ground, status__in=LIVE)


def _printed(one: Assurance) -> dict[str, Any]:
    return {
        "number": one.number,
        "kind": one.kind,
        "kind_label": str(Kind(one.kind).label),
        "text": one.text,
        "scope": one.scope,
        "given_by": one.given_by,
        "given_on": one.received_on.isoformat() if one.received_on else "",
        "starts_on": one.starts_on.isoformat() if one.starts_on else "",
        "expires_on": one.expires_on.isoformat() if one.expires_on else "",
        "entry": one.entry,
    }


def _older_than(key: str) -> Q:
    moment, _, last = key.partition("~")
    try:
        at, pk = datetime.fromisoformat(moment).astimezone(UTC), UUID(last)
    except (ValueError, OverflowError):
        raise Invalid("This page of the list does not exist. Begin at its first page.") from None
    return Q(moved_at__lt=at) | Q(moved_at=at, id__lt=pk)


def grounds_of(entries: Iterable[Assurance]) -> Mapping[UUID, list[str]]:
    """The grounds that each entry cures, by its id. One query."""
    found: dict[UUID, list[str]] = {}
    rows = CuredGround.objects.filter(assurance__in=[one.pk for one in entries])
    for assurance, ground in rows.order_by("ground").values_list("assurance_id", "ground").distinct():
        found.setdefault(assurance, []).append(ground)
    return found
