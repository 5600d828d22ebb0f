"""One matter, several States: where the shared sections of parallel requests differ, and taking them over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.casefile import queries as casefile
from requests_app.casefile import sections
from requests_app.casefile import services as drafts
from requests_app.casefile.comparison import Change, compare
from requests_app.casefile.models import RESTRICTED, CaseFile
from requests_app.casefile.queries import Draft
from requests_app.core import canonical, clock
from requests_app.core.errors import Blocked, Stale
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.relations import queries
from requests_app.relations.carrying import SHARED
from requests_app.relations.merging import Merged, merge
from requests_app.relations.models import Common, Relation

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """One shared section of a parallel request that says something new.

    `changes` are what taking it over would change here; `conflicts` the places both sides changed, where ours stays.
    `mark` names the two texts as they were compared.
    """

    other: CaseFile
    section: str
    by: str
    at: datetime | None
    changes: tuple[Change, ...]
    conflicts: tuple[Change, ...]
    mark: str


def differences(case: CaseFile, user: User) -> list[Difference]:
    """What the visible requests of the same matter say anew in the shared sections."""
    others = queries.in_one_matter(case, user)
    if not others:
        return []
    mine = casefile.draft_sections(case)
    found = []
    for other in others:
        theirs = casefile.draft_sections(other)
        found += [one for code in shared_sections() if (one := _difference(case, other, code, mine, theirs))]
    return found


@whole
def take_over(case: CaseFile, other: CaseFile, section: str, *, mark: str, by: User) -> tuple[Change, ...]:
    """Take what the other request says anew in a shared section; returns the conflicts, where ours stayed.

    Raises Stale if one of the two texts changed after it was shown; Blocked if it would leave a restricted case;
    NotAllowed, Blocked, Invalid as saving does.
    """
    other = casefile.find(other.reference, by)
    _must_stay_restricted(other, case)
    mine, theirs = casefile.draft_sections(case), casefile.draft_sections(other)
    found = _difference(case, other, section, mine, theirs) if section in shared_sections() else None
    if found is None or found.mark != mark:
        raise Stale("One of the two texts has changed since you looked. Compare them again.")
    merged = _merged(case, other, section, _data(mine, section), _data(theirs, section))
    revision = mine[section].revision if section in mine else 0
    drafts.save_section(case, section, merged.data, revision=revision, by=by)
    _remember(case, other, section, _data(theirs, section))
    facts = {"section": section, "from": str(other.pk), "conflicts": len(merged.conflicts)}
    register.record(case.stream, "relations.taken_over", by=by, facts=facts)
    return found.conflicts


def shared_sections() -> tuple[str, ...]:
    """The sections that parallel requests have in common."""
    return tuple(code for code in SHARED if code in sections.SECTIONS)


def _difference(
    case: CaseFile, other: CaseFile, code: str, mine: Mapping[str, Draft], theirs: Mapping[str, Draft]
) -> Difference | None:
    own, new = _data(mine, code), _data(theirs, code)
    if own == new:
        return None
    merged = _merged(case, other, code, own, new)
    if merged.data == own and not merged.conflicts:
        return None
    writer = theirs.get(code)
    changes = compare({code: own}, {code: merged.data})
    apart = [
        one
        for one in compare({code: own}, {code: new})
        if (one.entry_id, one.field.code if one.field else "") in merged.conflicts
        or (one.entry_id, "") in merged.conflicts
    ]
    return Difference(
        other=other,
        section=code,
        by=writer.edited_by.name if writer and writer.edited_by else "",
        at=writer.edited_at if writer else None,
        changes=tuple(changes),
        conflicts=tuple(apart),
        mark=canonical.digest([own, new])[:16],
    )


def _merged(case: CaseFile, other: CaseFile, code: str, own: Data, new: Data) -> Merged:
    return merge(_in_common(case, other, code), own, new)


def _in_common(case: CaseFile, other: CaseFile, code: str) -> Data:
    one, another = sorted([case.pk, other.pk])
    kept = Common.objects.filter(one=one, other=another, section=code).values_list("data", flat=True).first()
    if kept is not None:
        return dict(kept)
    # The text from which the earlier of the two began; both have known it.
    rows = Relation.objects.filter(of__in=[case, other], kind=Relation.Kind.PARALLEL).order_by("at", "id")
    shared = rows.values_list("shared", flat=True).first() or {}
    return dict(shared.get(code, {}))


def _must_stay_restricted(other: CaseFile, case: CaseFile) -> None:
    levels = dict(CaseFile.objects.filter(pk__in=[other.pk, case.pk]).values_list("pk", "confidentiality"))
    if levels[other.pk] == RESTRICTED != levels[case.pk]:
        sentence = "That request is restricted to its team and this one is not. Restrict this one first."
        raise Blocked("What a restricted case says stays with its team.", no("restricted", sentence).blockers)


def _remember(case: CaseFile, other: CaseFile, code: str, data: Data) -> None:
    one, another = sorted([case.pk, other.pk])
    Common.objects.update_or_create(
        one_id=one, other_id=another, section=code, defaults={"data": dict(data), "at": clock.now()}
    )


def _data(drafts: Mapping[str, Draft], code: str) -> Data:
    if code in drafts:
        return drafts[code].data
    return {"entries": []} if sections.find(code).repeated else {}
