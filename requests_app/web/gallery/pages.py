"""Invented examples for every component."""

from dataclasses import dataclass

from django import forms

from requests_app.web.components import (
    TAG_COLOURS,
    CaseHead,
    Cell,
    Chip,
    Empty,
    Event,
    Fact,
    Link,
    Pager,
    Reason,
    Step,
    Tab,
    Table,
    Tag,
    Task,
    Where,
    fact,
)


class Sample(forms.Form):
    """One field of every kind."""

    title = forms.CharField(
        label="Title of the request", help_text="In a few words, for example “Operation Larch”."
    )
    penalty = forms.IntegerField(
        label="Maximum penalty, in months", widget=forms.NumberInput(attrs={"class": "govuk-input--width-4"})
    )
    sent_on = forms.DateField(
        label="Sent on", widget=forms.DateInput(attrs={"type": "date", "class": "govuk-input--width-10"})
    )
    channel = forms.ChoiceField(
        label="Channel", choices=[("central_authority", "Central authority"), ("diplomatic", "Diplomatic")]
    )
    death = forms.ChoiceField(
        label="Could the death penalty be imposed?",
        widget=forms.RadioSelect,
        choices=[("yes", "Yes"), ("no", "No"), ("unknown", "Not known")],
        help_text="For this offence, as the law stands now.",
    )
    roles = forms.MultipleChoiceField(
        label="Role in the case",
        widget=forms.CheckboxSelectMultiple,
        choices=[("suspect", "Suspect"), ("witness", "Witness"), ("victim", "Victim")],
    )
    facts = forms.CharField(label="Summary of the facts", widget=forms.Textarea(attrs={"rows": 4}))
    annex = forms.FileField(label="Annex", help_text="PDF, at most 25 MB.")
    sure = forms.BooleanField(label="I have checked the dates against the file")


@dataclass(frozen=True)
class GalleryPage:
    """What the gallery prints."""

    head: CaseHead
    steps: tuple[Step, ...]
    where: Where
    form: forms.Form
    tags: tuple[Tag, ...]
    facts: tuple[Fact, ...]
    table: Table
    tasks: tuple[Task, ...]
    events: tuple[Event, ...]
    empty: Empty
    pager: Pager
    chips: tuple[Chip, ...]
    links: tuple[Link, ...]
    reasons: tuple[Reason, ...]
    invalid: bool


def gallery(*, invalid: bool) -> GalleryPage:
    """The whole gallery; `invalid` fills the form with faults."""
    form = Sample({"title": "", "penalty": "many"}) if invalid else Sample()
    form.fields["penalty"].source = "UNTOC Article 18(15)"  # type: ignore[attr-defined]
    reasons = (
        Reason("Ground G23 (death penalty) is not answered.", "UNTOC Article 18(21)(d)"),
        Reason("The rights adviser has not spoken on G20."),
    )
    return GalleryPage(
        head=_head(),
        steps=(
            Step("Return to the officer", "#", "return"),
            Step("Approve", "#", "approve", reasons=reasons, tone="primary"),
            Step("Refuse", "#", "refuse", tone="warning", hint="The letter of refusal names the grounds."),
        ),
        where=Where(
            "Our central authority", "18 November 2026 (3 days)", "A reviewer decides.",
            "Two grounds are answered, one countersigned.", "The deadline passed on 19 November 2026.",
        ),
        form=form,
        tags=tuple(Tag(colour.capitalize(), colour) for colour in TAG_COLOURS),
        facts=(
            fact("Name", "محمد الخطيب", "Mohammed al-Khatib", links=(Link("Change", "#"),)),
            fact("Born", "30 November 1980", source="UNTOC Article 18(15)(e)"),
            fact("Whereabouts", "", links=(Link("Add", "#"),)),
            fact("Status", tag=Tag("In custody", "orange")),
        ),
        table=_table(),
        tasks=(
            Task("Authority and proceeding", "#", Tag("Complete", "green"), key="authority"),
            Task("Offences", "#", Tag("2 points missing", "orange"), "The penalty of one offence is not given.", "of"),
            Task("Check and submit", hint="Opens when nothing is missing.", tag=Tag("Cannot begin", "grey"), key="x"),
        ),
        events=_events(),
        empty=Empty("Nothing waits for you.", "New requests appear here.", (Link("See all requests", "#"),)),
        pager=Pager(newer="#", older="#", label="Pages of the list"),
        chips=(Chip("Status: In legal review", "#"), Chip("Late", "#")),
        links=(Link("Requests", "#"), Link("OUT-2026-7KQ4M", "#")),
        reasons=reasons,
        invalid=invalid,
    )  # fmt: skip


def _head() -> CaseHead:
    return CaseHead(
        reference="OUT-2026-7KQ4M", kind="Outgoing request", counterpart="Republic of Borduvia",
        title="Ransomware against the hospital of Lindvik", status=Tag("In legal review", "blue"),
        owner="our central authority", deadline="12 December 2026", late=True, basis="UNTOC Article 18",
        handling=Tag("Confidential", "purple"), officer="Aline Moreau", url="#",
        tabs=(Tab("Overview", "#", True), Tab("Request", "#"), Tab("Assessment", "#", count=4), Tab("History", "#")),
    )  # fmt: skip


def _table() -> Table:
    rows = (
        (Cell("Émile Dürrenmatt", url="#"), Cell("Suspect"), Cell("3 February 1971")),
        (Cell("محمد الخطيب", note="Mohammed al-Khatib"), Cell("Witness"), Cell(tag=Tag("Not known", "grey"))),
    )
    return Table("Persons concerned", ("Name", "Role", "Born"), rows, empty="No person is named.")


def _events() -> tuple[Event, ...]:
    return (
        Event("Receipt acknowledged", "Aline Moreau", "18 November 2026 at 10:42", "2026-11-18T10:42:00Z",
              ("Reference EX/JUR/8812. Expected answer in 3 weeks.",)),
        Event("Letter of request sent", "Aline Moreau", "12 November 2026 at 16:05", "2026-11-12T16:05:00Z",
              ("Through the central authority.",), (Link("View the letter", "#"),)),
    )  # fmt: skip
