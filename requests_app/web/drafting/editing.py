"""Editing one section or entry: its form, its saving, and what happens when somebody else saved first."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, BinaryIO, cast

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.casefile import annexes, sections
from requests_app.casefile import queries as casefile
from requests_app.casefile import services as drafts
from requests_app.casefile.declaration import Section
from requests_app.casefile.queries import Content, Draft
from requests_app.core import clock
from requests_app.core.errors import Invalid, PortalError, Stale
from requests_app.counsel.queries import standing
from requests_app.directory import basis as legal_basis
from requests_app.directory import queries as directory
from requests_app.directory.models import State
from requests_app.law.assistance import find
from requests_app.law.fields import Field
from requests_app.web.case_head import case_head
from requests_app.web.components import Link
from requests_app.web.drafting import on_paper, pages
from requests_app.web.drafting.asides import asides
from requests_app.web.drafting.beside import Beside
from requests_app.web.drafting.counting import counted_days
from requests_app.web.drafting.forms import DraftForm, Lists, draft_form
from requests_app.web.drafting.grouping import groups_of
from requests_app.web.procedures import Procedure


@dataclass
class Editing:
    """One person editing one section, or one entry of it (new or existing)."""

    procedure: Procedure
    user: User
    section: Section
    entry_id: str = ""
    is_new: bool = False
    start: Content = field(default_factory=dict)
    typed_state: str | None = None
    wants_paper: bool = False
    """Saved to be seen on paper: the page leads to the letters first."""
    kept_as: str = ""
    """The entry that was saved."""

    @cached_property
    def content(self) -> Content:
        """The whole draft, for pickers and names."""
        return casefile.draft_content(self.procedure.case)

    @cached_property
    def draft(self) -> Draft:
        """The section as it is saved."""
        return casefile.draft_section(self.procedure.case, self.section.code)

    @cached_property
    def saved(self) -> Content:
        """The values as they are saved: of the entry, of the section, or the beginning of a new entry."""
        if self.entry_id:
            return self.draft.entry(self.entry_id)
        return dict(self.start) if self.section.repeated else self.draft.data

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The fields of the form; the type of an item is settled, and the portal fills in some by itself."""
        declared = sections.fields_of(self.section.code, self.saved)
        return tuple(
            one
            for one in declared
            if one.code not in self.section.set_by_portal and not self._is_settled(one)
        )

    @cached_property
    def counterpart(self) -> State | None:
        """The State on the other side: the one that asks us, or the one chosen in the form, or else as saved."""
        if self.procedure.case.asked_of_us:
            return directory.find_state(self.procedure.case.requesting_state)
        chosen = self.content.get("basis", {}).get("requested_state", "")
        return directory.find_state(chosen if self.typed_state is None else self.typed_state)

    @property
    def is_upload(self) -> bool:
        """A new annex comes with its file."""
        return self.section.code == "annexes" and self.is_new

    @property
    def name(self) -> str:
        """What is being edited, in a word."""
        if not self.section.repeated:
            return self.section.title
        if self.is_new and (declared := find(self.saved.get("type"))):
            return f"New {self.section.entry_noun}: {declared.title.lower()}"
        if self.is_new:
            return f"New {self.section.entry_noun}"
        return sections.entry_name(self.section, self.saved)

    def form(self, data: QueryDict | None = None) -> DraftForm:
        """The form, filled with what was typed or else with what is saved."""
        other = self.counterpart.code if self.counterpart else ""
        lists = Lists(self.content, other, asked_of_us=self.procedure.case.asked_of_us)
        return draft_form(self.fields, lists, data=data, saved=self.saved, revision=self.draft.revision)

    def keep(self, form: DraftForm, upload: UploadedFile | None) -> tuple[int, pages.FormPage | None]:
        """Save what was typed. Gives (200, None), or the status and the page that says what is wrong."""
        try:
            self._call_service(form, upload)
        except Stale:
            return 409, self._after_conflict(form)
        except Invalid as error:
            form.show(error)
            return 400, self.page(form)
        except PortalError as error:
            if error.status not in (413, 415, 503):
                raise
            form.show(Invalid(error.message))
            return error.status, self.page(form)
        return 200, None

    def page(self, form: DraftForm, *, conflict: pages.Conflict | None = None) -> pages.FormPage:
        """The page around the form."""
        place = [self.procedure.reference, self.section.code]
        readiness = casefile.readiness(self.procedure.case)
        points = readiness.of(self.section.code, self.entry_id) if not self.is_new else ()
        back = pages.back_to_tasks(self.procedure)
        if self.section.repeated:
            back = Link(f"Back to {self.section.title.lower()}", reverse("drafting:section", args=place))
        beside = Beside(self.procedure, self.user, self.section, self.entry_id)
        return pages.FormPage(
            head=case_head(self.procedure, self.user, current="draft"),
            section=self.section,
            title=self.name,
            intro=self.section.intro,
            form=form,
            back=back,
            hints=[pages.hint(self.procedure, point) for point in points],
            saved=self.draft,
            conflict=conflict,
            remove_url=reverse("drafting:remove", args=[*place, self.entry_id]) if self.entry_id else "",
            options=self._basis_options(),
            options_url=reverse("drafting:basis_options", args=place[:1]),
            groups=groups_of(form, self.fields, find(self.saved.get("type"))),
            counted=counted_days(self.saved),
            is_new=self.is_new,
            is_upload=self.is_upload,
            asked_of_us=self.procedure.case.asked_of_us,
            most_megabytes=annexes.most_megabytes(),
            asides=asides(beside),
            paper=on_paper.card(beside),
            shows_paper=self.wants_paper,
        )

    def _call_service(self, form: DraftForm, upload: UploadedFile | None) -> None:
        case, revision, typed = self.procedure.case, form.seen_revision(), form.typed()
        if self.is_upload:
            if upload is None:
                raise Invalid("Choose a file.", fields={"file": ["Choose the file to be annexed."]})
            saved = drafts.add_annex(
                case, cast("BinaryIO", upload), typed, by=self.user, name=upload.name or ""
            )
        elif self.section.repeated:
            data = {**self._kept(), **typed}
            saved = drafts.save_entry(
                case, self.section.code, self.entry_id or None, data, revision=revision, by=self.user
            )
        else:
            saved = drafts.save_section(case, self.section.code, typed, revision=revision, by=self.user)
        self.kept_as = saved.entry_id

    def _kept(self) -> Content:
        """What the form does not show but the entry keeps: the type of an item."""
        return {"type": self.saved["type"]} if "type" in self.saved else {}

    def _after_conflict(self, form: DraftForm) -> pages.FormPage:
        """Both texts: theirs beside the form, yours in it. Saving once more is then a choice, not an accident."""
        typed = form.typed()
        for name in ("draft", "saved", "content"):
            self.__dict__.pop(name, None)
        data = cast("QueryDict", form.data).copy()
        data["revision"] = str(self.draft.revision)
        return self.page(
            self.form(data), conflict=pages.conflict(self.draft, self.saved, typed, self.fields, self.content)
        )

    def _basis_options(self) -> list[Any]:
        if self.section.code != "basis" or self.counterpart is None:
            return []
        types = tuple(item.get("type", "") for item in sections.entries_of(self.content, "assistance"))
        return legal_basis.options(
            directory.home_state(), self.counterpart, on=clock.today(), types=types, confirmed=standing()
        )

    def _is_settled(self, declared: Field) -> bool:
        return self.section.code == "assistance" and declared.code == "type"
