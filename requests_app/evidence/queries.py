"""Reading exhibits. Who may see which is decided here: a visible case shows its exhibits, an executing officer sees
what their authority holds or recorded, and nobody learns of a restricted case through an exhibit.
"""

from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission, holders
from requests_app.accounts.roles import Role
from requests_app.assurances import queries as assurances
from requests_app.assurances.models import Assurance
from requests_app.casefile import membership
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import RESTRICTED, CaseFile
from requests_app.core.errors import NotVisible
from requests_app.evidence.kinds import ENDED, Action, Turn
from requests_app.evidence.models import CustodyEntry, Exhibit
from requests_app.evidence.records import (
    UNDER_WAY,
    Disposal,
    ExhibitAlarm,
    ExhibitCheck,
    HandOver,
    Upload,
)

SHOWN = 10
BESIDE = ("case", "authority", "holder", "file", "original")


def visible_to(user: User) -> QuerySet[Exhibit]:
    """The exhibits this person may see."""
    if not user.holds(Permission.EVIDENCE_READ):
        return Exhibit.objects.none()
    if user.role == Role.EXECUTING_OFFICER:
        return of_authority(user)
    return Exhibit.objects.filter(case__in=casefile.visible_to(user).order_by().values("pk"))


def of_authority(user: User) -> QuerySet[Exhibit]:
    """What the authority of this person holds or recorded, and what is being handed to this very person.

    Of a restricted case only what they recorded, hold or are being given themselves.
    """
    offered = Exists(HandOver.objects.filter(exhibit=OuterRef("pk"), taker=user, status=Turn.OFFERED))
    theirs = Q(authority=user.authority_id) | Q(recorded_authority=user.authority_id)
    own = Q(recorded_by=user) | Q(holder=user)
    rows = Exhibit.objects.filter((theirs & (~Q(case__confidentiality=RESTRICTED) | own)) | offered)
    return rows if user.authority_id else Exhibit.objects.none()


def find(key: UUID | str, user: User) -> Exhibit:
    """One exhibit this person may see. Raises NotVisible."""
    found = visible_to(user).filter(pk=key).select_related(*BESIDE, "recorded_by").first()
    if found is None:
        raise NotVisible("There is no such exhibit.")
    return found


def of_case(case: CaseFile) -> list[Exhibit]:
    """All exhibits of a case in the order of their numbers, with what stands open about each."""
    rows = Exhibit.objects.filter(case=case).select_related(*BESIDE)
    return list(_with_open_points(rows).order_by("number"))


def of_task(task: UUID) -> list[Exhibit]:
    """The exhibits recorded for one task."""
    rows = Exhibit.objects.filter(task=task).select_related(*BESIDE)
    return list(_with_open_points(rows).order_by("number"))


def _with_open_points(rows: QuerySet[Exhibit]) -> QuerySet[Exhibit]:
    return rows.annotate(
        open_alarms=Count("alarms", filter=Q(alarms__settled_at=None), distinct=True),
        open_hand_overs=Count("hand_overs", filter=Q(hand_overs__status=Turn.OFFERED), distinct=True),
        open_checks=Count("checks", filter=Q(checks__done_at=None), distinct=True),
    )


def log(exhibit: Exhibit) -> list[CustodyEntry]:
    """The custody log, oldest first."""
    return list(exhibit.entries.select_related("by", "document").order_by("number"))


def entry_with_document(exhibit: Exhibit, number: int) -> CustodyEntry:
    """An entry that brought a document. Raises NotVisible otherwise."""
    found = exhibit.entries.select_related("document").filter(number=number, document__isnull=False).first()
    if found is None:
        raise NotVisible("There is no such document.")
    return found


def open_hand_over(exhibit: Exhibit) -> HandOver | None:
    """The hand-over that waits for its taker."""
    return exhibit.hand_overs.filter(status=Turn.OFFERED).select_related("giver", "taker").first()


def find_hand_over(key: UUID | str, user: User) -> HandOver:
    """A hand-over of an exhibit this person may see. Raises NotVisible."""
    rows = HandOver.objects.filter(pk=key, exhibit__in=visible_to(user).order_by().values("pk"))
    found = rows.select_related("exhibit__case", "giver", "taker").first()
    if found is None:
        raise NotVisible("There is no such hand-over.")
    return found


def open_alarms(exhibit: Exhibit) -> list[ExhibitAlarm]:
    """The alarms nobody has settled yet, oldest first."""
    return list(
        exhibit.alarms.filter(settled_at=None).select_related("raised_by").order_by("raised_at", "id")
    )


def find_alarm(exhibit: Exhibit, key: int) -> ExhibitAlarm:
    """One alarm of an exhibit. Raises NotVisible."""
    found = exhibit.alarms.filter(pk=key).first() if 0 < key < 2**63 else None
    if found is None:
        raise NotVisible("There is no such alarm.")
    return found


def open_disposal(exhibit: Exhibit) -> Disposal | None:
    """The end of custody that waits for a second person."""
    return exhibit.disposals.filter(decided_at=None).select_related("proposed_by").first()


def open_check(exhibit: Exhibit) -> ExhibitCheck | None:
    """The check a worker has still to do."""
    return exhibit.checks.filter(done_at=None).first()


def open_upload(exhibit: Exhibit) -> Upload | None:
    """The upload that is under way, or complete and being checked."""
    return exhibit.uploads.filter(status__in=UNDER_WAY).select_related("by").first()


def last_upload(exhibit: Exhibit) -> Upload | None:
    """The newest upload, whatever became of it."""
    return exhibit.uploads.select_related("by").order_by("-created_at").first()


def conditions(case: CaseFile) -> list[Assurance]:
    """What binds whoever uses what this case brought: the register of assurances as it counts today."""
    return assurances.in_force(case)


def takers(exhibit: Exhibit, giver: User) -> QuerySet[User]:
    """To whom this exhibit may be handed: people who take exhibits and may know of it."""
    case = exhibit.case
    executing, central = Q(role=Role.EXECUTING_OFFICER), Q(role=Role.REVIEWER)
    asking = Q(role=Role.OFFICER, authority=case.authority_id)
    if case.is_restricted:
        team = Q(pk__in=membership.TeamMember.objects.filter(case=case).values("user"))
        own = Exhibit.objects.filter(case=case)
        executing &= (
            team
            | Q(pk__in=own.values("recorded_by"))
            | Q(pk__in=own.filter(holder__isnull=False).values("holder"))
        )
        central, asking = central & team, asking & team
    wanted = executing | central
    if not case.asked_of_us:
        wanted |= asking
    people = User.objects.filter(wanted, is_active=True, role__in=holders(Permission.EVIDENCE_HAND_OVER))
    return people.exclude(pk=giver.pk).select_related("authority").order_by("name", "pk")


def waiting_for(user: User) -> list[HandOver]:
    """Hand-overs that wait for this person's signature, the oldest first."""
    rows = HandOver.objects.filter(taker=user, status=Turn.OFFERED, exhibit__in=visible_to(user).values("pk"))
    return list(rows.select_related("exhibit__case", "giver").order_by("offered_at")[:SHOWN])


def receipts_to_record(user: User) -> list[HandOver]:
    """What this person gave to somebody outside without recording the receipt yet."""
    rows = HandOver.objects.filter(giver=user, taker=None, status=Turn.OFFERED)
    rows = rows.filter(exhibit__in=visible_to(user).values("pk"))
    return list(rows.select_related("exhibit__case").order_by("offered_at")[:SHOWN])


def alarms_for(user: User) -> list[ExhibitAlarm]:
    """Open alarms of exhibits this person sees, for those who settle them."""
    rows = ExhibitAlarm.objects.filter(settled_at=None, exhibit__in=visible_to(user).values("pk"))
    return list(rows.select_related("exhibit__case").order_by("raised_at", "id")[:SHOWN])


def disposals_for(user: User) -> list[Disposal]:
    """Ends of custody proposed by somebody else."""
    rows = Disposal.objects.filter(decided_at=None, exhibit__in=visible_to(user).values("pk"))
    rows = rows.exclude(proposed_by=user).select_related("exhibit__case", "proposed_by")
    return list(rows.order_by("proposed_at")[:SHOWN])


def sent_out(case: CaseFile) -> list[Exhibit]:
    """The exhibits that left with a result, by their log, and whose custody has not ended."""
    left = CustodyEntry.objects.filter(exhibit=OuterRef("pk"), action=Action.TRANSMITTED)
    rows = Exhibit.objects.filter(Exists(left), case=case).exclude(status__in=ENDED)
    return list(rows.order_by("number"))


def table(case: CaseFile) -> list[dict[str, Any]]:
    """The exhibits of a result as the execution report tells them: plain, frozen facts of what leaves."""
    bound = [one.text for one in conditions(case)]
    rows = Exhibit.objects.filter(case=case, leaves=True).exclude(status__in=ENDED).order_by("number")
    return [
        {
            "number": one.short_label,
            "description": one.description,
            "nature": one.get_nature_display(),
            "source": one.fact("source"),
            "taken_at": one.taken_at.isoformat(),
            "place": one.fact("place"),
            "collector": one.fact("collector_name"),
            "filename": one.filename,
            "size": "" if one.size is None else str(one.size),
            "sha256": one.file_id or "",
            "seal": one.seal_number,
            "items": list(one.items),
            "conditions": bound,
        }
        for one in rows
    ]
