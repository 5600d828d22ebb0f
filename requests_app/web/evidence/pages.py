"""What the pages of exhibits show: of a case, of an authority, of one exhibit, of an act."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import NotVisible, PortalError
from requests_app.core.verdicts import Verdict
from requests_app.evidence import guards, queries, uploading
from requests_app.evidence.kinds import Danger, Nature, Status, UploadStatus
from requests_app.evidence.models import Exhibit
from requests_app.web.case_head import case_head
from requests_app.web.components import (
    CaseHead,
    Cell,
    Empty,
    Event,
    Fact,
    Link,
    Piece,
    Reason,
    Step,
    Table,
    Tag,
)
from requests_app.web.evidence.acts import ACTS, Act, state
from requests_app.web.evidence.showing import events, facts
from requests_app.web.procedures import door_of
from requests_app.web.tags import moment

COLOURS = {
    Status.AWAITING_FILE: "yellow",
    Status.HELD: "green",
    Status.OUTSIDE: "turquoise",
    Status.RETURNED: "grey",
    Status.DESTROYED: "grey",
}
COLUMNS = ("Exhibit", "State", "Held by", "Content")
LONGEST = 140


@dataclass(frozen=True)
class ListPage:
    """The exhibits of a case, or of an authority."""

    head: CaseHead | None
    title: str
    table: Table
    steps: tuple[Step, ...]
    empty: Empty | None
    reasons: tuple[Reason, ...] = ()
    conditions: tuple[str, ...] = ()
    exports: tuple[Link, ...] = ()


@dataclass(frozen=True)
class ExhibitPage:
    """One exhibit with its custody."""

    head: CaseHead | None
    title: str
    description: str
    alarms: tuple[str, ...]
    waiting: str
    conditions: tuple[str, ...]
    facts: tuple[tuple[str, tuple[Fact, ...]], ...]
    events: tuple[Event, ...]
    steps: tuple[Step, ...]
    log_whole: bool
    links: tuple[Link, ...]
    list_url: str


@dataclass(frozen=True)
class ActPage:
    """A form about an exhibit, or about a new one."""

    head: CaseHead | None
    heading: str
    text: str
    button: str
    tone: str
    form: Any
    back_url: str
    conditions: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class UploadPage:
    """Where the file of an exhibit is sent."""

    head: CaseHead | None
    title: str
    form: Any
    back_url: str
    create_url: str
    limit: str
    form_limit: str
    form_bytes: int
    under_way: str
    upload_url: str
    upload_name: str
    upload_bytes: int
    fingerprint: str
    failed: str


def head_of(case: CaseFile, user: User) -> CaseHead | None:
    """The band of the case, for those who see it."""
    if not casefile.visible_to(user).filter(pk=case.pk).exists():
        return None
    try:
        return case_head(door_of(case.kind).find(case.reference, user), user, current="exhibits")
    except NotVisible:
        return None


def case_page(case: CaseFile, user: User) -> ListPage:
    """The exhibits of a case."""
    found = queries.of_case(case)
    step = _record_step(case, user)
    exports = (
        Link("Export in CASE/UCO (JSON-LD)", reverse("evidence:export_case", args=[case.reference])),
        Link("Custody report (PDF)", reverse("evidence:report_case", args=[case.reference])),
    )
    blockers = guards.custody_is_whole(case).blockers
    return ListPage(
        head=head_of(case, user),
        title=f"Exhibits of {case.reference}",
        table=table(found),
        steps=step,
        empty=None if found else _empty(step),
        reasons=tuple(Reason(one.message) for one in blockers),
        conditions=_conditions(case),
        exports=exports if found else (),
    )


def own_page(user: User) -> ListPage:
    """What the authority of this person holds or recorded, the newest first."""
    found = list(
        queries.visible_to(user)
        .select_related("case", "authority", "holder", "file")
        .order_by("-recorded_at", "-id")[:200]
    )
    empty = Empty(
        "There are no exhibits here.", "Exhibits are recorded in a case, or in a task given to you."
    )
    return ListPage(
        None, "Exhibits", table(found, across=user.role != "executing_officer"), (), None if found else empty
    )


def table(found: list[Exhibit], *, across: bool = False) -> Table:
    """Exhibits as rows."""
    rows = tuple(
        (
            Cell(
                one.label if across else one.short_label,
                url=reverse("evidence:exhibit", args=[one.pk]),
                note=short(one.description),
            ),
            Cell(tag=tag_of(one), note=_open_points(one)),
            Cell(_holder(one), note=one.storage_place),
            Cell(one.filename or Nature(one.nature).label, note=size(one.size)),
        )
        for one in found
    )
    return Table("Exhibits", COLUMNS, rows, hide_caption=True)


def exhibit_page(exhibit: Exhibit, user: User) -> ExhibitPage:
    """One exhibit for this person."""
    head = head_of(exhibit.case, user)
    links = [Link("Export in CASE/UCO (JSON-LD)", reverse("evidence:export", args=[exhibit.pk]))]
    if head is not None:
        links.append(Link("Custody report (PDF)", reverse("evidence:report", args=[exhibit.pk])))
    return ExhibitPage(
        head=head,
        title=f"Exhibit {exhibit.short_label}",
        description=exhibit.description,
        alarms=tuple(f"{Danger(one.danger).label}. {one.said}" for one in queries.open_alarms(exhibit)),
        waiting=_waiting(exhibit, user),
        conditions=_conditions(exhibit.case),
        facts=facts(exhibit, tag_of(exhibit)),
        events=events(exhibit),
        steps=steps(exhibit, user),
        log_whole=bool(guards.the_log_is_whole(exhibit)),
        links=tuple(links),
        list_url=reverse("evidence:case", args=[exhibit.case.reference])
        if head
        else reverse("evidence:list"),
    )


def act_page(
    exhibit: Exhibit, act: Act, form: Any, user: User, *, error: PortalError | None = None
) -> ActPage:
    """One act on an exhibit; with the reasons where it is not possible."""
    said = [one.message for one in error.blockers] or [error.message] if error else []
    return ActPage(
        head=head_of(exhibit.case, user),
        heading=f"{act.label}: exhibit {exhibit.short_label}",
        text=act.text,
        button=act.button,
        tone="warning" if act.tone == "warning" else "",
        form=form,
        back_url=reverse("evidence:exhibit", args=[exhibit.pk]),
        conditions=_conditions(exhibit.case),
        reasons=tuple(Reason(one) for one in said),
    )


def record_page(case: CaseFile | None, form: Any, user: User, back_url: str) -> ActPage:
    """Recording a new exhibit."""
    return ActPage(
        head=head_of(case, user) if case else None,
        heading="Record an exhibit",
        text="Write down what you know now. What is said here is final; later corrections stand beside it. "
        "A file is uploaded in the next step.",
        button="Record the exhibit",
        tone="",
        form=form,
        back_url=back_url,
    )


def download_page(exhibit: Exhibit, form: Any, user: User) -> ActPage:
    """The purpose is asked before the bytes are given."""
    return ActPage(
        head=head_of(exhibit.case, user),
        heading=f"Download: exhibit {exhibit.short_label}",
        text=f"{exhibit.filename}, {size(exhibit.size)}. Every access is an entry of the custody log.",
        button="Download",
        tone="",
        form=form,
        back_url=reverse("evidence:exhibit", args=[exhibit.pk]),
        conditions=_conditions(exhibit.case),
    )


def report_page(case: CaseFile, exhibit: Exhibit | None, user: User) -> ActPage:
    """Ordering a custody report."""
    what = f"exhibit {exhibit.short_label}" if exhibit else "all exhibits of this case"
    page, key = ("evidence:exhibit", exhibit.pk) if exhibit else ("evidence:case", case.reference)
    return ActPage(
        head=head_of(case, user),
        heading="Custody report",
        text=f"A PDF with every field and the whole log of {what}, as they stand now.",
        button="Have the report made",
        tone="",
        form=None,
        back_url=reverse(page, args=[key]),
    )


def upload_page(exhibit: Exhibit, form: Any, user: User) -> UploadPage:
    """Sending the file, resumable where the browser can, plain where it cannot."""
    running, last = queries.open_upload(exhibit), queries.last_upload(exhibit)
    mine = running is not None and running.by_id == user.pk and running.status == UploadStatus.OPEN
    return UploadPage(
        head=head_of(exhibit.case, user),
        title=f"Upload the file of exhibit {exhibit.short_label}",
        form=form,
        back_url=reverse("evidence:exhibit", args=[exhibit.pk]),
        create_url=reverse("evidence:uploads", args=[exhibit.pk]),
        limit=size(settings.EVIDENCE_UPLOAD_MAX_BYTES),
        form_limit=size(settings.EVIDENCE_FORM_MAX_BYTES),
        form_bytes=settings.EVIDENCE_FORM_MAX_BYTES,
        under_way=_under_way(running, user) if running else "",
        upload_url=reverse("evidence:upload_resource", args=[running.pk]) if mine and running else "",
        upload_name=running.filename if mine and running else "",
        upload_bytes=running.length if mine and running else 0,
        fingerprint=f"{user.pk}/{exhibit.pk}",
        failed=last.said if last and last.status == UploadStatus.FAILED else "",
    )


def steps(exhibit: Exhibit, user: User) -> tuple[Step, ...]:
    """The acts open to this person, what waits for them first."""
    found = [(act.place, _step(exhibit, key, act, verdict)) for key, act in ACTS.items()
             if (verdict := state(act, exhibit, user)) is not None]  # fmt: skip
    own = []
    if exhibit.status == Status.AWAITING_FILE and user.holds(Permission.EVIDENCE_RECORD):
        own.append(
            Step("Upload the file", reverse("evidence:upload", args=[exhibit.pk]), "upload", tone="primary")
        )
    elif exhibit.file_id and not exhibit.is_over:
        own.append(Step("Download", reverse("evidence:download", args=[exhibit.pk]), "download"))
    return (*own, *(step for _, step in sorted(found, key=lambda one: one[0])))


def piece(procedure: Any, user: User) -> Piece | None:
    """The exhibits on the overview of a case."""
    if not user.holds(Permission.EVIDENCE_READ):
        return None
    found = queries.of_case(procedure.case)
    if not found:
        return None
    return Piece("evidence/_panel.html", table(found))


def tag_of(exhibit: Exhibit) -> Tag:
    """Its state, red while an alarm is open."""
    if getattr(exhibit, "open_alarms", 0) or (
        not hasattr(exhibit, "open_alarms") and queries.open_alarms(exhibit)
    ):
        return Tag("Alarm", "red")
    return Tag(str(Status(exhibit.status).label), COLOURS[Status(exhibit.status)])


def size(count: int | None) -> str:
    """Bytes as people read them."""
    return filesizeformat(count).replace("\xa0", " ") if count is not None else ""


def short(words: str) -> str:
    """A long description, cut."""
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"


def _step(exhibit: Exhibit, key: str, act: Act, verdict: Verdict) -> Step:
    reasons = tuple(Reason(one.message, one.basis) for one in verdict.blockers)
    return Step(act.label, reverse("evidence:act", args=[exhibit.pk, key]), key, reasons, act.tone)


def _record_step(case: CaseFile, user: User) -> tuple[Step, ...]:
    if not user.holds(Permission.EVIDENCE_RECORD):
        return ()
    return (
        Step(
            "Record an exhibit", reverse("evidence:record", args=[case.reference]), "record", tone="primary"
        ),
    )


def _empty(step: tuple[Step, ...]) -> Empty:
    links = (Link("Record an exhibit", step[0].url),) if step else ()
    return Empty(
        "There are no exhibits yet.",
        "What is collected here or received from abroad is recorded here.",
        links,
    )


def _waiting(exhibit: Exhibit, user: User) -> str:
    """Whose signature is awaited, or what else is under way."""
    open_ = queries.open_hand_over(exhibit)
    if open_ and open_.taker_id == user.pk:
        return f"{open_.giver.name} hands this exhibit to you. It waits for your signature."
    if open_:
        whose = open_.taker.name if open_.taker else open_.outside
        return f"Offered to {whose} on {moment(open_.offered_at)}. It waits for their signature or receipt."
    if queries.open_check(exhibit):
        return "Its bytes are being read and verified. Look again in a few minutes."
    if proposal := queries.open_disposal(exhibit):
        what = proposal.get_ending_display().lower()
        return f"{proposal.proposed_by.name} proposed: {what}. A second person decides."
    running = queries.open_upload(exhibit)
    return _under_way(running, user) if running else ""


def _under_way(running: Any, user: User) -> str:
    if running.status == UploadStatus.COMPLETE:
        return "Its file has arrived and is being read and hashed. Look again in a few minutes."
    come = uploading.reached(running)
    share = f"{size(come)} of {size(running.length)}"
    if running.by_id != user.pk:
        return f"{running.by.name} is uploading its file: {share} have arrived."
    return f"Your upload of “{running.filename}” stands at {share}. Choose the same file again to go on."


def _holder(exhibit: Exhibit) -> str:
    if exhibit.outside:
        return exhibit.outside
    return ", ".join(filter(None, [exhibit.holder.name if exhibit.holder else "", exhibit.authority.name]))


def _open_points(exhibit: Exhibit) -> str:
    open_ = getattr(exhibit, "open_hand_overs", 0)
    said = ["A hand-over waits for its signature."] if open_ else []
    return " ".join([*said, *([] if exhibit.leaves else ["Does not leave."])])


def _conditions(case: CaseFile) -> tuple[str, ...]:
    """What binds whoever uses it: no names of entries, no links, because some readers see no case."""
    return tuple(f"{one.text} ({one.scope})" if one.scope else one.text for one in queries.conditions(case))
