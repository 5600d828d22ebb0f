"""How the grounds of a review put entries into the register: what cures a ground must be received before it counts.

Called by the review, under the lock of the case, whenever an answer or a decision on one is given or carried over.
"""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings

from requests_app.assurances import queries
from requests_app.assurances.kinds import Nature, Origin, usual_kind
from requests_app.assurances.models import Assurance, CuredGround
from requests_app.assurances.states import Status
from requests_app.assurances.writing import PORTAL, open_entry, take
from requests_app.core import canonical, clock
from requests_app.core.transactions import whole

if TYPE_CHECKING:
    from requests_app.accounts.models import User
    from requests_app.casefile.models import CaseFile, Version

ANSWERED_ANEW = "The ground was answered anew without it."
ASKED_ANEW = "A newer version of the request asks the question anew."
NOT_SENT = "The request is not pursued."


def wording(text: str) -> str:
    """The digest by which a cure is known again in a later answer that says the same."""
    return canonical.digest(" ".join(text.split()))


@whole
def follow(
    version: "Version",
    ground: str,
    answer: UUID,
    assurances: Sequence[str],
    *,
    by: "User",
    line_by: Any = None,
) -> None:
    """See to it that each assurance that an answer names stands in the register and is tied to this answer.

    What an earlier answer required and nobody has asked for yet comes to an end if this one does without it.
    """
    known = _by_wording(version, ground)
    kept = set()
    for text in dict.fromkeys(assurances):
        digest = wording(text)
        entry = known.get(digest) or _require(version, ground, text, by=by, line_by=line_by)
        CuredGround.objects.get_or_create(
            assurance=entry, answer_id=answer, wording=digest, defaults={"ground": ground, "at": clock.now()}
        )
        kept.add(entry.pk)
    for left in queries.live(version.case, ground).filter(status=Status.REQUIRED).exclude(pk__in=kept):
        take(left, "end", by=PORTAL, note=ANSWERED_ANEW)


@whole
def asked_anew(version: "Version", grounds_kept: Collection[str]) -> None:
    """A version was screened: what only earlier versions required, and nobody asked for, comes to an end."""
    required = Assurance.objects.filter(case=version.case_id, origin=Origin.GROUND, status=Status.REQUIRED)
    for entry in required.exclude(ground__in=list(grounds_kept)):
        take(entry, "end", by=PORTAL, note=ASKED_ANEW)


def required_grounds(case: "CaseFile") -> frozenset[str]:
    """The grounds for which the case still waits to ask for an assurance. One query."""
    found = Assurance.objects.filter(case=case, origin=Origin.GROUND, status=Status.REQUIRED)
    return frozenset(found.values_list("ground", flat=True))


def _by_wording(version: "Version", ground: str) -> dict[str, Assurance]:
    # What was promised to one State cures nothing in a request that now goes to another.
    live = queries.live(version.case, ground).filter(other_state=_requested_state(version))
    entries = {one.pk: one for one in live}
    rows = CuredGround.objects.filter(assurance__in=list(entries), ground=ground)
    return {digest: entries[pk] for digest, pk in rows.values_list("wording", "assurance_id")}


def _require(version: "Version", ground: str, text: str, *, by: "User", line_by: Any) -> Assurance:
    return open_entry(
        version.case,
        by=by,
        line_by=line_by,
        version=version,
        status=Status.REQUIRED,
        nature=Nature.ASSURANCE,
        kind=usual_kind(ground),
        origin=Origin.GROUND,
        ground=ground,
        other_state=_requested_state(version),
        asked_by_state=settings.HOME_STATE,
        given_by_state=settings.HOME_STATE,
        text=text,
    )


def _requested_state(version: "Version") -> str:
    return str(version.content.get("basis", {}).get("requested_state", ""))
