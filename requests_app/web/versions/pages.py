"""What the pages of versions show."""

from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.casefile import comparison, sections
from requests_app.casefile import queries as casefile
from requests_app.casefile.comparison import Change
from requests_app.casefile.models import Version
from requests_app.casefile.wording import Names, in_words
from requests_app.core.text import first_strong_dir
from requests_app.web.case_head import case_head, next_steps, where_is_it
from requests_app.web.components import CaseHead, Fact, Link, Step, Where, fact
from requests_app.web.outgoing.pages.content import Chapter, chapters, friendly
from requests_app.web.procedures import Procedure
from requests_app.web.tags import moment


@dataclass(frozen=True)
class VersionCard:
    """One version in the list."""

    number: int
    title: str
    facts: tuple[Fact, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True)
class ListPage:
    """All versions, newest first; with two or more, a form to compare any two."""

    head: CaseHead
    steps: tuple[Step, ...]
    where: Where
    cards: tuple[VersionCard, ...]
    numbers: tuple[int, ...]
    choose_url: str


@dataclass(frozen=True)
class ReadPage:
    """One version in full."""

    head: CaseHead
    steps: tuple[Step, ...]
    where: Where
    title: str
    facts: tuple[Fact, ...]
    chapters: tuple[Chapter, ...]
    is_newest: bool


@dataclass(frozen=True)
class Row:
    """One changed field: what it said, what it says."""

    label: str
    old: str
    new: str

    @property
    def old_dir(self) -> str:
        return first_strong_dir(self.old)

    @property
    def new_dir(self) -> str:
        return first_strong_dir(self.new)


@dataclass(frozen=True)
class Part:
    """The changes of one section, or of one entry of it, under one heading."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class VersionHead:
    """The head of a column: the version, and when it was submitted."""

    label: str
    since: str


@dataclass(frozen=True)
class ComparePage:
    """Two versions side by side, the changed fields only."""

    head: CaseHead
    title: str
    old: VersionHead
    new: VersionHead
    parts: tuple[Part, ...]
    changed: int
    links: tuple[Link, ...]

    @property
    def heads(self) -> tuple[VersionHead, VersionHead]:
        return self.old, self.new


def versions(procedure: Procedure, user: User) -> ListPage:
    """The list of versions."""
    found = casefile.versions(procedure.case)
    reference = procedure.case.reference
    return ListPage(
        head=case_head(procedure, user, current="versions"),
        steps=next_steps(procedure, user),
        where=where_is_it(procedure, user),
        cards=tuple(_card(reference, version) for version in reversed(found)),
        numbers=tuple(version.number for version in found),
        choose_url=reverse("versions:choose", args=[reference]),
    )


def read(procedure: Procedure, version: Version, user: User) -> ReadPage:
    """The whole content of a version."""
    newest = procedure.version is not None and procedure.version.number == version.number
    return ReadPage(
        head=case_head(procedure, user, current="request" if newest else "versions"),
        steps=next_steps(procedure, user),
        where=where_is_it(procedure, user),
        title=f"Request, version {version.number}",
        facts=_facts(version),
        chapters=chapters(version.content),
        is_newest=newest,
    )


def compared(procedure: Procedure, old: Version, new: Version, user: User) -> ComparePage:
    """What changed from one version to another."""
    names, changes = Names(), comparison.compare(old.content, new.content)
    reference = procedure.case.reference
    return ComparePage(
        head=case_head(procedure, user, current="versions"),
        title=f"Version {old.number} and version {new.number}",
        old=_head(old),
        new=_head(new),
        parts=_parts(changes, old, new, names),
        changed=len(changes),
        links=(
            Link(
                "As a marked-up document (PDF)",
                reverse("versions:marked", args=[reference, old.number, new.number]),
                opens_tab=True,
            ),
            Link(f"Read version {old.number}", reverse("versions:read", args=[reference, old.number])),
            Link(f"Read version {new.number}", reverse("versions:read", args=[reference, new.number])),
            Link("All versions", reverse("versions:list", args=[reference])),
        ),
    )


def _parts(changes: list[Change], old: Version, new: Version, names: Names) -> tuple[Part, ...]:
    grouped = groupby(changes, key=lambda change: (change.entry_id, _section(change), change.entry))
    return tuple(
        Part(", ".join(name for name in named if name), tuple(_row(one, old, new, names) for one in several))
        for (_, *named), several in grouped
    )


def _section(change: Change) -> str:
    return sections.find(change.section).title if change.section else "Case"


def _head(version: Version) -> VersionHead:
    return VersionHead(f"Version {version.number}", moment(version.frozen_at))


def _row(change: Change, old: Version, new: Version, names: Names) -> Row:
    if change.field is None:
        return Row("Place in the list", f"In place {change.old}", f"In place {change.new}")
    before = friendly(in_words(change.field, change.old, old.content, names=names), change.old)
    after = friendly(in_words(change.field, change.new, new.content, names=names), change.new)
    return Row(change.field.label, before, after)


def _card(reference: str, version: Version) -> VersionCard:
    links = [
        Link("Read", reverse("versions:read", args=[reference, version.number]), f"version {version.number}")
    ]
    if version.number > 1:
        address = reverse("versions:compare", args=[reference, version.number - 1, version.number])
        which = f"from version {version.number - 1} to {version.number}"
        marked = reverse("versions:marked", args=[reference, version.number - 1, version.number])
        links.append(Link("What changed", address, which))
        links.append(Link("Marked up (PDF)", marked, which, opens_tab=True))
    data = reverse("versions:content", args=[reference, version.number])
    links.append(Link("Data (JSON)", data, f"of version {version.number}"))
    return VersionCard(version.number, f"Version {version.number}", _facts(version), tuple(links))


def _facts(version: Version) -> tuple[Fact, ...]:
    return (
        fact("Submitted", f"{moment(version.frozen_at)}, {version.frozen_by.name}"),
        fact("SHA-256", version.sha256, code=True),
        fact("Format", version.schema),
        fact("Law catalogue", f"{version.law_version} ({version.law_digest[:12]}…)"),
    )
