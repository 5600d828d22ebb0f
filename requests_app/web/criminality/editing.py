"""Editing one sheet: the offence and the article are settled when it is begun; the rest is a form."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.forms.boundfield import BoundField

from requests_app.casefile import services as drafts
from requests_app.casefile.queries import Content
from requests_app.law.criminality.register import CRIMES, FREE, OTHER
from requests_app.law.fields import Field
from requests_app.web.drafting.editing import Editing
from requests_app.web.drafting.forms import DraftForm

SETTLED = ("offence", "article")
SPARE_ELEMENTS = 3


@dataclass(frozen=True)
class SheetRow:
    """One element on the page: its words, and the three inputs."""

    code: str
    part: str
    text: str
    optional: bool
    source: str
    ours: BoundField
    theirs: BoundField
    fact: BoundField
    name: BoundField | None = None


@dataclass
class SheetEditing(Editing):
    """One person editing one sheet."""

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """All fields but those settled at the beginning, and no more empty places than are useful."""
        shown = self._free_shown()
        return tuple(
            field
            for field in super().fields
            if field.code not in SETTLED and (field.code.partition("_")[0] not in FREE or shown(field.code))
        )

    @property
    def article(self) -> str:
        """The code of the article the sheet follows."""
        return str(self.saved.get("article", ""))

    @property
    def offence(self) -> Content:
        """The offence of the draft that the sheet is about; empty if it is gone."""
        named = set(self.saved.get("offence", ()))
        entries = self.content.get("offences", {}).get("entries", ())
        return next((one for one in entries if one["id"] in named), {})

    def rows(self, form: DraftForm) -> list[SheetRow]:
        """The elements with their inputs, in order."""
        crime = CRIMES.get(self.article)
        if crime is not None:
            return [
                _row(form, element.code, element.text, element.part.label, element.optional)
                for element in crime.elements
            ]
        codes = [code for code in FREE if f"{code}_element" in form.fields]
        return [_row(form, code, f"Element {number}", "", False) for number, code in enumerate(codes, 1)]

    def _call_service(self, form: DraftForm, upload: UploadedFile | None) -> None:
        settled = {name: self.saved[name] for name in SETTLED if name in self.saved}
        saved = drafts.save_entry(
            self.procedure.case,
            self.section.code,
            self.entry_id or None,
            {**settled, **form.typed()},
            revision=form.seen_revision(),
            by=self.user,
        )
        self.kept_as = saved.entry_id

    def _free_shown(self) -> Any:
        """Which free elements have a place on the page: those filled, and a few more."""
        if self.article != OTHER:
            return lambda code: False
        filled = [place for place, code in enumerate(FREE) if self.saved.get(f"{code}_element")]
        most = (filled[-1] + 1 if filled else 0) + SPARE_ELEMENTS
        shown = frozenset(FREE[:most])
        return lambda code: code.partition("_")[0] in shown


def _row(form: DraftForm, code: str, text: str, part: str, optional: bool) -> SheetRow:
    fact: Any = form[f"{code}_fact"]
    fact.field.widget.attrs["rows"] = 2
    name = form[f"{code}_element"] if f"{code}_element" in form.fields else None
    source = getattr(fact.field, "source", "")
    return SheetRow(
        code, part, text, optional, source, form[f"{code}_ours"], form[f"{code}_theirs"], fact, name
    )
