"""The forms of the review. They carry what was typed; what is right is decided by the services alone."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django import forms
from django.http import QueryDict

from requests_app.assessment.models import Answer
from requests_app.assessment.outcomes import Outcome
from requests_app.assessment.statements import MOST_SOURCES, possible_cures
from requests_app.core.errors import Invalid
from requests_app.law.grounds import CURES, Cure, Ground

REGISTERED = (
    "The assurance that is needed, in the words in which it must be given. It enters the register of assurances, where "
    "the officer of the case sees it. The ground is cured once it is received, and as long as it is in force."
)


def _long(label: str, rows: int, help_text: str = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=help_text, required=False, widget=area)


class SpeakingForm(forms.Form):
    """A form whose complaints come back from a service; a path such as "sources.0.on" finds its field."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    places: dict[str, str]

    def take(self, error: Invalid) -> None:
        """Show the complaints of a service at the fields they belong to."""
        for path, messages in error.fields.items():
            name = self.place(path)
            for message in messages:
                self.add_error(name if name in self.fields else None, message)
        if not error.fields:
            self.add_error(None, error.message)

    def place(self, path: str) -> str:
        """The name of the form field for a path of the service."""
        return path

    def overtaken_by(self, newer: Answer) -> None:
        """Keep the text and go on from the newer answer, which the page now shows."""
        typed = dict(self.data.items())
        if "seen" in self.fields:
            typed["seen"] = str(newer.number)
        if "agrees" in self.fields or "outcome" in self.fields:
            # Agreement was with the older answer: it has to be given anew.
            typed["answer"] = str(newer.pk)
            typed.pop("agrees", None)
        self.data = typed


class CuresMixin:
    """One text per kind of cure the ground allows; an empty one is not chosen."""

    fields: dict[str, forms.Field]
    cleaned_data: dict[str, Any]

    def add_cures(self, ground: Ground) -> None:
        """Add the fields."""
        for kind in possible_cures(ground):
            self.fields[f"cure_{kind}"] = _long(CURES[kind], 2, REGISTERED if kind == Cure.ASSURANCE else "")

    @property
    def cure_fields(self) -> list[forms.BoundField]:
        """The fields, for the template."""
        return [self[name] for name in self.fields if name.startswith("cure_")]  # type: ignore[index]

    def cures(self) -> list[dict[str, str]]:
        """What was filled in, as the service takes it."""
        texts = {name.removeprefix("cure_"): self.cleaned_data.get(name, "") for name in self.fields}
        return [
            {"kind": kind, "text": text}
            for kind, text in texts.items()
            if f"cure_{kind}" in self.fields and text
        ]

    def cure_place(self, path: str) -> str:
        """The field for "cures" or "cures.A"."""
        _, _, kind = path.partition(".")
        first = next((name for name in self.fields if name.startswith("cure_")), "")
        return f"cure_{kind}" if kind else first


class AnswerForm(CuresMixin, SpeakingForm):
    """The reviewer's answer to one ground. `seen` is the number of the answer the page showed."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    answer = forms.ChoiceField(
        label="Your answer", choices=Outcome.choices, required=False, widget=forms.RadioSelect
    )
    reasons = _long(
        "Reasons", 6, "Why the ground is or is not engaged. The record prints this word for word."
    )
    facts_relied = _long(
        "Facts relied on", 4, "Which facts of the request, or known otherwise, carry the answer."
    )

    def __init__(self, data: QueryDict | None = None, *, ground: Ground, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        self.add_cures(ground)
        self.rows = _rows(self.data if self.is_bound else self.initial)
        if self.is_bound and "more" in self.data:
            self.rows = min(self.rows + 1, MOST_SOURCES)
        for row in range(self.rows):
            self.fields |= _source_fields(row)

    @property
    def source_rows(self) -> list[list[forms.BoundField]]:
        """The fields of each source, for the template."""
        return [[self[f"source_{row}_{part}"] for part in ("title", "on", "url")] for row in range(self.rows)]

    def unchecked(self) -> "AnswerForm":
        """The form as it was typed, without complaints: for one more row, nothing is judged yet."""
        self.full_clean()
        self.errors.clear()
        return self

    @property
    def can_grow(self) -> bool:
        """Whether one more source may be added."""
        return self.rows < MOST_SOURCES

    def given(self) -> dict[str, Any]:
        """The keywords of the service."""
        data = self.cleaned_data
        return {
            "answer": data["answer"],
            "reasons": data["reasons"],
            "facts_relied": data["facts_relied"],
            "sources": [source for _, source in self._filled],
            "cures": self.cures() if data["answer"] == Outcome.CURED else [],
            "seen": data["seen"] or 0,
        }

    def place(self, path: str) -> str:
        """Sources are numbered by the service without the empty rows between them."""
        head, _, rest = path.partition(".")
        if head == "cures":
            return self.cure_place(path)
        if head != "sources":
            return path
        if not rest:
            return "source_0_title"
        number, _, part = rest.partition(".")
        return f"source_{self._filled[int(number)][0]}_{part}"

    @cached_property
    def _filled(self) -> list[tuple[int, dict[str, str]]]:
        # Read once: a field that got a complaint is no longer among the cleaned data.
        rows = [
            (
                row,
                {part: self.cleaned_data.get(f"source_{row}_{part}", "") for part in ("title", "on", "url")},
            )
            for row in range(self.rows)
        ]
        return [(row, source) for row, source in rows if any(source.values())]


class ManyForm(SpeakingForm):
    """One reason for several grounds that no trigger has raised."""

    reasons = _long("One reason for all of them", 4)
    facts_relied = _long("Facts relied on", 3)


class CountersignManyForm(SpeakingForm):
    """One reason to agree with several answers."""

    reasons = _long("Why you agree with all of them", 4)


class CountersignForm(SpeakingForm):
    """The rights adviser's opinion on the answer the page showed."""

    answer = forms.UUIDField(widget=forms.HiddenInput, required=False)
    agrees = forms.ChoiceField(
        label="Do you agree with this answer?",
        choices=[("yes", "Yes, I agree"), ("no", "No, I disagree")],
        required=False,
        widget=forms.RadioSelect,
    )
    reasons = _long("Your reasons", 5)

    def given(self) -> dict[str, Any]:
        """The keywords of the service; None where nothing was chosen."""
        word = {"yes": True, "no": False}.get(self.cleaned_data["agrees"])
        return {"agrees": word, "reasons": self.cleaned_data["reasons"]}


class ResolveForm(CuresMixin, SpeakingForm):
    """The supervisor's decision between two opinions."""

    answer = forms.UUIDField(widget=forms.HiddenInput, required=False)
    outcome = forms.ChoiceField(
        label="What counts", choices=Outcome.choices, required=False, widget=forms.RadioSelect
    )
    reasons = _long("Your reasons", 5, "All three opinions stay in the record.")

    def __init__(self, data: QueryDict | None = None, *, ground: Ground, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        self.add_cures(ground)

    def given(self) -> dict[str, Any]:
        """The keywords of the service."""
        outcome = self.cleaned_data["outcome"]
        cures = self.cures() if outcome == Outcome.CURED else []
        return {"outcome": outcome, "reasons": self.cleaned_data["reasons"], "cures": cures}

    def place(self, path: str) -> str:
        """Cures lie in a field each."""
        return self.cure_place(path) if path.startswith("cures") else path


def _source_fields(row: int) -> dict[str, forms.Field]:
    number = row + 1
    day = forms.DateInput(attrs={"type": "date", "class": "govuk-input--width-10"})
    return {
        f"source_{row}_title": forms.CharField(label=f"Source {number}: title", required=False),
        f"source_{row}_on": forms.CharField(label=f"Source {number}: its date", required=False, widget=day),
        f"source_{row}_url": forms.CharField(
            label=f"Source {number}: web address, if there is one", required=False
        ),
    }


def _rows(values: Mapping[str, Any]) -> int:
    """As many rows as were sent or stored, at least one."""
    present = [row for row in range(MOST_SOURCES) if f"source_{row}_title" in values]
    return max(present, default=0) + 1
