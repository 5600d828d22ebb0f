"""What the pages of the draft show: the task list, a form, a list of entries, the check before submitting."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.casefile import queries as casefile
from requests_app.casefile import sections, wording
from requests_app.casefile.declaration import GROUPS, Section
from requests_app.casefile.points import Point, Progress, Readiness, Severity
from requests_app.casefile.queries import Content, Draft
from requests_app.casefile.surroundings import context_of
from requests_app.law.fields import Field, Kind
from requests_app.law.return_reasons import REASONS
from requests_app.outgoing import queries as outgoing_queries
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Link, Piece, Tag, Task
from requests_app.web.drafting import on_paper
from requests_app.web.drafting.asides import asides
from requests_app.web.drafting.beside import Beside
from requests_app.web.drafting.counting import Counted
from requests_app.web.drafting.forms import DraftForm
from requests_app.web.drafting.grouping import Group
from requests_app.web.procedures import DraftCard, Procedure, door

PROGRESS = {
    Progress.NOT_STARTED: "grey",
    Progress.IN_PROGRESS: "blue",
    Progress.NEEDS_ATTENTION: "orange",
    Progress.COMPLETE: "green",
}


@dataclass(frozen=True)
class Hint:
    """One point of the readiness check as a page shows it."""

    text: str
    source: str
    url: str
    blocks: bool
    key: str = ""


@dataclass(frozen=True)
class Comeback:
    """Why the last version came back."""

    by: str
    at: datetime
    note: str
    reasons: list[tuple[str, str, str]]  # reason, note, address of the section


@dataclass(frozen=True)
class TasksPage:
    """The task list of a draft."""

    head: CaseHead
    groups: list[tuple[str, list[Task]]]
    done: int
    total: int
    comeback: Comeback | None
    card: DraftCard
    asides: list[Piece]


@dataclass(frozen=True)
class Conflict:
    """Somebody saved in between: for each field that differs, what they wrote."""

    by: str
    at: datetime | None
    rows: list[tuple[str, str]]


@dataclass(frozen=True)
class FormPage:
    """The form of a section or an entry."""

    head: CaseHead
    section: Section
    title: str
    intro: str
    form: DraftForm
    back: Link
    hints: list[Hint]
    saved: Draft
    conflict: Conflict | None = None
    remove_url: str = ""
    options: list[Any] = field(default_factory=list)
    options_url: str = ""
    groups: list[Group] = field(default_factory=list)
    counted: list[Counted] = field(default_factory=list)
    is_new: bool = False
    is_upload: bool = False
    asked_of_us: bool = False
    most_megabytes: int = 0
    asides: list[Piece] = field(default_factory=list)
    paper: Piece | None = None
    shows_paper: bool = False


@dataclass(frozen=True)
class Entry:
    """One entry in the list of a repeated section."""

    name: str
    detail: str
    tag: Tag
    url: str
    remove_url: str
    file_url: str = ""
    inspection_url: str = ""


@dataclass(frozen=True)
class EntriesPage:
    """The entries of a repeated section, and how to add one."""

    head: CaseHead
    section: Section
    entries: list[Entry]
    new_url: str
    hints: list[Hint]
    full: bool
    back: Link
    next_url: str
    asides: list[Piece]
    restore_url: str = ""
    paste_url: str = ""


@dataclass(frozen=True)
class OpenWarning:
    """A warning without a word of reason, with what was typed and what is wrong with it."""

    hint: Hint
    typed: str = ""
    error: str = ""


@dataclass(frozen=True)
class CheckPage:
    """What stands between the draft and its submission."""

    head: CaseHead
    blocks: list[tuple[str, list[Hint]]]
    open_warnings: list[OpenWarning]
    answered: list[tuple[Hint, str]]
    ready: bool
    unchanged: bool
    state_name: str
    tasks_url: str
    paper: Piece | None


def tasks_page(procedure: Procedure, user: User) -> TasksPage:
    """The sections in their groups, each with how far it has come."""
    beside = Beside(procedure, user)
    content = beside.content
    readiness = casefile.readiness(procedure.case, content=content, context=beside.context)
    by_group: dict[str, list[Task]] = {group: [] for group in GROUPS}
    done = 0
    for section in sections.SECTIONS.values():
        progress = readiness.progress(section.code, content)
        done += progress is Progress.COMPLETE
        by_group[section.group].append(_task(procedure, section, content, readiness, progress))
    return TasksPage(
        head=case_head(procedure, user, current="draft"),
        groups=[(GROUPS[group], tasks) for group, tasks in by_group.items()],
        done=done,
        total=len(sections.SECTIONS),
        comeback=_comeback(procedure),
        card=door(procedure).draft(procedure, readiness.is_ready),
        asides=asides(beside),
    )


def entries_page(procedure: Procedure, user: User, section: Section, *, removed: str = "") -> EntriesPage:
    """The list of a repeated section; `removed` is the entry that was just taken out and may be put back."""
    content, readiness = casefile.draft_content(procedure.case), casefile.readiness(procedure.case)
    found = sections.entries_of(content, section.code)
    return EntriesPage(
        head=case_head(procedure, user, current="draft"),
        section=section,
        entries=[
            _entry(procedure, section, one, number, readiness, content) for number, one in enumerate(found, 1)
        ],
        new_url=reverse("drafting:new", args=[procedure.reference, section.code]),
        hints=[hint(procedure, point) for point in readiness.of(section.code, "")],
        full=len(found) >= section.max_entries,
        back=back_to_tasks(procedure),
        next_url=next_section(procedure, section),
        asides=asides(Beside(procedure, user, section)),
        restore_url=_restore_url(procedure, section, removed),
        paste_url=reverse("drafting:paste", args=[procedure.reference])
        if section.code == "identifiers"
        else "",
    )


def check_page(
    procedure: Procedure,
    user: User,
    *,
    typed: dict[str, str] | None = None,
    errors: dict[str, str] | None = None,
) -> CheckPage:
    """Blocks by section, open warnings with a place for a word of reason, warnings answered."""
    case = procedure.case
    readiness, words = casefile.readiness(case), casefile.acknowledgements(case)
    other = context_of(casefile.draft_content(case)).other
    by_section: dict[str, list[Hint]] = {}
    for point in readiness.blocks:
        by_section.setdefault(sections.find(point.section).title, []).append(hint(procedure, point))
    return CheckPage(
        head=case_head(procedure, user, current="draft"),
        blocks=list(by_section.items()),
        open_warnings=[
            OpenWarning(
                hint(procedure, point), (typed or {}).get(point.key, ""), (errors or {}).get(point.key, "")
            )
            for point in readiness.unacknowledged
        ],
        answered=[
            (hint(procedure, one), words[one.key].reason) for one in readiness.warnings if one.key in words
        ],
        ready=readiness.is_ready,
        unchanged=_is_unchanged(procedure),
        state_name=other.name if other else "",
        tasks_url=reverse("drafting:tasks", args=[procedure.reference]),
        paper=on_paper.card(Beside(procedure, user)),
    )


def _is_unchanged(procedure: Procedure) -> bool:
    """Whether it was returned for its text, and the text is still the same."""
    case = procedure.case
    may_stay = not case.was_submitted or outgoing_queries.was_taken_back(procedure)
    return not may_stay and not casefile.changed_since_last_version(case)


def hint(procedure: Procedure, point: Point) -> Hint:
    """A point with the address of the field it is about."""
    return Hint(
        point.message, point.source, _address(procedure, point), point.severity is Severity.BLOCK, point.key
    )


def back_to_tasks(procedure: Procedure) -> Link:
    """The way back to the task list."""
    return Link("Back to the draft", reverse("drafting:tasks", args=[procedure.reference]))


def next_section(procedure: Procedure, section: Section) -> str:
    """The address of the section after this one, or of the check."""
    codes = list(sections.SECTIONS)
    place = codes.index(section.code) + 1
    if place == len(codes):
        return reverse("drafting:check", args=[procedure.reference])
    return reverse("drafting:section", args=[procedure.reference, codes[place]])


def conflict(
    draft: Draft, theirs: Content, yours: Content, fields: tuple[Field, ...], content: Content
) -> Conflict:
    """What differs between what is saved now and what was typed."""
    rows = [
        (declared.label, wording.in_words(declared, theirs.get(declared.code), content) or "Nothing")
        for declared in fields
        if _plain(theirs.get(declared.code)) != _plain(yours.get(declared.code))
    ]
    return Conflict(draft.edited_by.name if draft.edited_by else "", draft.edited_at, rows)


def _plain(value: Any) -> Any:
    """Values as a form would send them, so that 36 and "36" are the same."""
    if isinstance(value, list | tuple):
        return sorted(str(one) for one in value)
    return " ".join(str(value if value is not None else "").split())


def _restore_url(procedure: Procedure, section: Section, removed: str) -> str:
    if not casefile.can_restore(procedure.case, section.code, removed):
        return ""
    return reverse("drafting:restore", args=[procedure.reference, section.code, removed])


def _task(
    procedure: Procedure, section: Section, content: Content, readiness: Readiness, progress: Progress
) -> Task:
    blocks = sum(point.severity is Severity.BLOCK for point in readiness.of(section.code))
    warnings = sum(point in readiness.unacknowledged for point in readiness.of(section.code))
    said = []
    if section.repeated and (count := len(sections.entries_of(content, section.code))):
        said.append(f"{count} {'entry' if count == 1 else 'entries'}")
    if progress is not Progress.NOT_STARTED and blocks:
        said.append(f"{blocks} missing or to correct")
    if warnings:
        said.append(f"{warnings} likely to be asked")
    label = progress.label
    if progress is Progress.NOT_STARTED and readiness.is_optional(section.code):
        label = "Optional"
    url = reverse("drafting:section", args=[procedure.reference, section.code])
    return Task(section.title, url, Tag(label, PROGRESS[progress]), ", ".join(said), section.code)


def _entry(
    procedure: Procedure,
    section: Section,
    entry: Content,
    number: int,
    readiness: Readiness,
    content: Content,
) -> Entry:
    points = readiness.of(section.code, entry["id"])
    blocked = any(point.severity is Severity.BLOCK for point in points)
    warned = any(point in readiness.unacknowledged for point in points)
    tag = (
        Tag("Incomplete", "blue")
        if blocked
        else Tag("Needs attention", "orange")
        if warned
        else Tag("Complete", "green")
    )
    place = [procedure.reference, section.code, entry["id"]]
    is_file = section.code == "annexes" and entry.get("sha256")
    return Entry(
        name=sections.entry_name(section, entry, number),
        detail=_detail(section, entry, content),
        tag=tag,
        url=reverse("drafting:entry", args=place),
        remove_url=reverse("drafting:remove", args=place),
        file_url=reverse("drafting:annex_file", args=[procedure.reference, entry["id"]]) if is_file else "",
        inspection_url=_inspection(procedure, entry) if is_file else "",
    )


def _inspection(procedure: Procedure, entry: Content) -> str:
    """Where a PDF is looked into."""
    if entry.get("media_type") != "application/pdf":
        return ""
    return reverse("annexes:annex", args=[procedure.reference, entry["id"]])


def _detail(section: Section, entry: Content, content: Content) -> str:
    """A second line: the first choice of the entry in words (role, kind, type, category)."""
    for declared in section.fields:
        if declared.kind in (Kind.CHOICE, Kind.MULTICHOICE) and entry.get(declared.code):
            return wording.in_words(declared, entry[declared.code], content)
    return ""


def _address(procedure: Procedure, point: Point) -> str:
    section = sections.find(point.section)
    if section.repeated and point.entry_id:
        url = reverse("drafting:entry", args=[procedure.reference, section.code, point.entry_id])
    else:
        url = reverse("drafting:section", args=[procedure.reference, section.code])
    return f"{url}#id_{point.field}" if point.field else url


def _comeback(procedure: Procedure) -> Comeback | None:
    returned = outgoing_queries.newest_return(procedure)
    if returned is None:
        return None
    reasons = []
    for one in returned.reasons:
        section = one.get("pointer", "").strip("/").split("/")[0]
        known = section in sections.SECTIONS
        url = reverse("drafting:section", args=[procedure.reference, section]) if known else ""
        reasons.append((REASONS[one["code"]].text, one.get("note", ""), url))
    return Comeback(returned.recorded_by.name, returned.recorded_at, returned.note, reasons)
