"""Reading cases, drafts and versions. Who may see which case is decided here and nowhere else."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.casefile import membership, sections
from requests_app.casefile.declaration import FORMAT
from requests_app.casefile.models import Acknowledgement, CaseFile, DraftSection, Version
from requests_app.casefile.points import Context, Readiness
from requests_app.casefile.readiness import check
from requests_app.casefile.search import WrittenQuery, question
from requests_app.casefile.surroundings import context_of
from requests_app.core import canonical
from requests_app.core.errors import NotVisible

Content = dict[str, Any]

SEE_SUBMITTED = frozenset({Role.REVIEWER, Role.RIGHTS_ADVISER})
SEE_EVERYTHING = frozenset({Role.SUPERVISOR, Role.AUDITOR})


@dataclass(frozen=True, slots=True)
class Draft:
    """One section of a draft as it is now. Revision 0: nobody has written in it yet."""

    section: str
    data: Content
    revision: int = 0
    edited_by: User | None = None
    edited_at: datetime | None = None

    @property
    def entries(self) -> list[Content]:
        """The entries of a repeated section."""
        return list(self.data.get("entries", ()))

    def entry(self, entry_id: str) -> Content:
        """One entry. Raises NotVisible if the section has none of that id."""
        for entry in self.entries:
            if entry["id"] == entry_id:
                return dict(entry)
        raise NotVisible("This entry is no longer part of the request.")


def visible_to(user: User) -> QuerySet[CaseFile]:
    """The cases this person may see: the one rule every list, page and file goes through.

    Officers see the cases in which their authority asks; reviewers and rights advisers what has been submitted at
    least once and all that other States ask; duty officers what comes in and every preservation and emergency;
    supervisors and auditors everything; everyone else, the administrator included, nothing. A restricted case is
    seen by those of them who are on its team, and by nobody else.
    """
    cases = CaseFile.objects.filter(membership.open_to(user))
    role = user.role if user.is_active else ""
    if role == Role.OFFICER and user.authority_id:
        return cases.filter(authority_id=user.authority_id, requesting_state="")
    if role in SEE_SUBMITTED:
        return cases.filter(Q(version_count__gt=0) | ~Q(kind=CaseFile.Kind.OUTGOING))
    if role == Role.DUTY_OFFICER:
        return cases.exclude(kind=CaseFile.Kind.OUTGOING)
    return cases if role in SEE_EVERYTHING else cases.none()


def find(reference: str, user: User) -> CaseFile:
    """The case of that reference. Raises NotVisible if there is none or this person may not see it."""
    found = None
    if "\x00" not in reference:
        found = visible_to(user).filter(reference=reference).first()
    if found is None:
        raise NotVisible("There is no such case.")
    return found


def matching(text: str) -> QuerySet[CaseFile, Any]:
    """Ids of the cases a text finds by reference, person or name of the operation, for use in `__in`."""
    return search(CaseFile.objects.all(), text).order_by().values("pk")


def search(cases: QuerySet[CaseFile], text: str) -> QuerySet[CaseFile]:
    """Those cases in which every word of the text begins a word. None, if the text holds no word."""
    asked = question(text)
    return cases.filter(search=WrittenQuery(asked)) if asked else cases.none()


def draft_section(case: CaseFile, code: str) -> Draft:
    """One section of the draft. Raises NotVisible for a section no request has."""
    section = sections.find(code)
    row = DraftSection.objects.select_related("edited_by").filter(case=case, section=section.code).first()
    if row is None:
        return Draft(section.code, {"entries": []} if section.repeated else {})
    return Draft(section.code, row.data, row.revision, row.edited_by, row.edited_at)


def draft_sections(case: CaseFile) -> dict[str, Draft]:
    """All sections that somebody has written in, by code; one query."""
    rows = DraftSection.objects.select_related("edited_by").filter(case=case)
    return {
        row.section: Draft(row.section, row.data, row.revision, row.edited_by, row.edited_at) for row in rows
    }


def can_restore(case: CaseFile, code: str, entry_id: str) -> bool:
    """Whether an entry taken out of a section can still be put back. False for nonsense."""
    row = DraftSection.objects.filter(case=case, section=code.replace("\x00", "")).first()
    return row is not None and any(one["entry"]["id"] == entry_id for one in row.removed)


def draft_content(case: CaseFile) -> Content:
    """The draft as a version would hold it: sections in order, empty ones left out."""
    written = dict(DraftSection.objects.filter(case=case).values_list("section", "data"))
    content: Content = {"format": FORMAT, "reference": case.reference, "title": case.title}
    for code, section in sections.SECTIONS.items():
        data = written.get(code) or {}
        if data.get("entries") if section.repeated else data:
            content[code] = data
    return content


def versions(case: CaseFile) -> list[Version]:
    """All versions, oldest first, without their content."""
    return list(case.versions.select_related("frozen_by").defer("content").order_by("number"))


def version(case: CaseFile, number: int) -> Version:
    """One version with its content. Raises NotVisible."""
    found = None
    if 0 < number < 2**31:
        found = case.versions.select_related("frozen_by").filter(number=number).first()
    if found is None:
        raise NotVisible("This case has no such version.")
    return found


def version_by_id(version_id: UUID | str) -> Version:
    """One version by its id, with its case: for work that was ordered by id. Raises Version.DoesNotExist."""
    return Version.objects.select_related("case", "frozen_by").get(pk=version_id)


def latest_version(case: CaseFile) -> Version | None:
    """The newest version, or None while nothing was submitted."""
    return case.versions.select_related("frozen_by").order_by("-number").first()


def changed_since_last_version(case: CaseFile) -> bool:
    """Whether freezing the draft now would make a version different from the last one."""
    last = case.versions.order_by("-number").values_list("sha256", flat=True).first()
    return canonical.digest(draft_content(case)) != last


def contributors(case: CaseFile) -> list[User]:
    """Everyone who opened, wrote in or submitted the case, in the order they came."""
    rows = case.contributor_rows.select_related("user").order_by("since", "id")
    return [row.user for row in rows]


def contributor_ids(case: CaseFile) -> frozenset[UUID]:
    """The ids of all authors, for the rule that nobody judges their own text."""
    return frozenset(case.contributor_rows.values_list("user_id", flat=True))


def is_contributor(case: CaseFile, user: User) -> bool:
    """Whether this person is an author of the case; a co-editor is one."""
    return case.contributor_rows.filter(user=user).exists()


def acknowledgements(case: CaseFile) -> dict[str, Acknowledgement]:
    """The newest word on each warning, by the key of the point it answers."""
    rows = case.acknowledgements.select_related("by").order_by("at", "id")
    return {row.code: row for row in rows}


def annex(content: Content, key: str) -> Content:
    """The annex with that entry id or SHA-256 in a content. Raises NotVisible: no guessing."""
    for entry in sections.entries_of(content, "annexes"):
        if key and key in (entry.get("id"), entry.get("sha256")):
            return entry
    raise NotVisible("This request has no such annex.")


def readiness(case: CaseFile, *, content: Content | None = None, context: Context | None = None) -> Readiness:
    """What the draft still lacks and what the other State will ask, with the words already given.

    Whoever has read the draft and its context already hands them in. What another State wrote is not ours to
    improve: whether it is complete is for the procedure to say.
    """
    if case.asked_of_us:
        return Readiness(())
    content = draft_content(case) if content is None else content
    context = replace(context or context_of(content), team_lacks=membership.lacking(case))
    return check(content, context=context, acknowledged=frozenset(acknowledgements(case)))
