"""The forms of the consultation and of the decision."""

from typing import Any

from django import forms

from requests_app.assessment import queries as assessments
from requests_app.assessment.outcomes import Outcome
from requests_app.assurances.kinds import Kind as Promised
from requests_app.incoming import items
from requests_app.incoming.records import IncomingConsultation
from requests_app.incoming.rulings import ItemDecision
from requests_app.law.grounds import GROUNDS
from requests_app.web.incoming.forms.fields import files, letter_language, radios, select, ticks
from requests_app.web.outgoing.forms.rows import wanted_rows
from requests_app.web.steps.forms import StepForm, day, text

MOST_OFFERS = 20
PREFIX = "item-"
CONDITIONS_OF_AN_ITEM = 3


class CorrectForm(StepForm):
    """A correction of what is keyed in."""

    note = text("What was corrected, and why", rows=3)


class ConcludeRightsForm(StepForm):
    """The last word of the rights adviser before the decision."""

    findings = text("Your findings", "For those who decide. They go into no letter.", rows=6)


class ConsultForm(StepForm):
    """What we would like to talk about, and what we offer."""

    grows = "Add another offer"
    about = radios("Before what?", [("refusal", "A refusal"), ("postponement", "A postponement")])
    subject = text(
        "Subject", "It goes into the letter as it stands. Name nobody who might be endangered.", rows=6
    )
    grounds = ticks("Because of which grounds", ())
    kept_back = text(
        "Words the letter must not hold",
        "One to a line, such as a name or a place. Where persons in need of protection are is kept back anyway.",
        rows=2,
    )
    due_on = day("Answer by", "Leave this empty for the usual time.", today=False)
    language = letter_language()

    def prepare(self) -> None:
        self.fields["about"].initial = "refusal"
        self.fields["grounds"].choices = grounds_of(self.procedure)  # type: ignore[attr-defined]
        self.rows = wanted_rows(self.data, least=2, most=MOST_OFFERS)
        for number in range(self.rows):
            self.fields[f"kind-{number}"] = select(f"Offer {number + 1}: kind", Promised.choices)
            self.fields[self.offer(number)] = text(f"Offer {number + 1}: what we ask for in return", rows=2)

    @staticmethod
    def offer(number: int) -> str:
        """The service speaks of all of them as `offers`: that is the first field."""
        return f"offers-{number}" if number else "offers"

    def facts(self) -> dict[str, Any]:
        given = super().facts()
        rows = [(given.pop(f"kind-{number}"), given.pop(self.offer(number))) for number in range(self.rows)]
        offers = [{"kind": kind, "text": words} for kind, words in rows if kind or words.strip()]
        return given | {"offers": offers, "kept_back": lines(given["kept_back"])}


class AnswerConsultationForm(StepForm):
    """What the requesting State says to it."""

    outcome = radios("Outcome", IncomingConsultation.Outcome.choices)
    accepted = ticks("Which offers do they accept?", (), "Only if they agree in part.")
    answer = text("Their answer", "In their words, or in short with the papers added.", rows=6)
    answered_on = day("Date of their answer", "Leave this empty if none came.", today=False)
    papers = files("Papers that came with it")

    def prepare(self) -> None:
        asked = self.procedure.consultations.filter(outcome="").last()
        offers = [(str(one.pk), one.text) for one in asked.offers.all()] if asked else []
        if offers:
            self.fields["accepted"].choices = offers  # type: ignore[attr-defined]
        else:
            del self.fields["accepted"]


class SendBackForm(StepForm):
    """Not as it was proposed."""

    reasons = text("Reasons", "For whoever proposed it.")


class DecideForm(StepForm):
    """A second person takes the decision that was proposed."""

    note = text("Note", "It stays inside. You may leave this empty.", rows=3)
    language = letter_language()


class ProposeForm(StepForm):
    """A decision on each item, the reasons kept inside, and those that the letter gives."""

    reasons = text(
        "Reasons, kept inside", "For the second person and the memorandum. Whole and frank.", rows=6
    )
    safe_reasons = text(
        "Reasons for the letter",
        "As little as is safe. Name no source and nobody’s whereabouts. Needed for a refusal or postponement.",
        rows=5,
    )

    def prepare(self) -> None:
        self.items = items.undecided(self.procedure)
        grounds = grounds_of(self.procedure)
        for item in self.items:
            for part, field in _parts(grounds).items():
                self.fields[f"{PREFIX}{item.id}-{part}"] = field

    @property
    def plain(self) -> list[forms.BoundField]:
        """The fields that speak of the whole request."""
        return [self["reasons"], self["safe_reasons"]]

    @property
    def rows(self) -> list["ItemRow"]:
        """Each item with its fields."""
        return [ItemRow(self, item) for item in self.items]

    def facts(self) -> dict[str, Any]:
        given = super().facts()
        said = {item.id: _said(given, f"{PREFIX}{item.id}-") for item in self.items}
        return {"reasons": given["reasons"], "safe_reasons": given["safe_reasons"], "items": said}


class ItemRow:
    """The fields of one item: the decision, and beneath it what some decisions need."""

    def __init__(self, form: ProposeForm, item: Any) -> None:
        self.form, self.item = form, item

    def _fields(self, *parts: str) -> list[forms.BoundField]:
        return [self.form[f"{PREFIX}{self.item.id}-{part}"] for part in parts]

    @property
    def first(self) -> list[forms.BoundField]:
        return self._fields("decision", "reason")

    @property
    def folded(self) -> list[tuple[str, list[forms.BoundField], bool]]:
        """(heading, fields, open): what is needed for some decisions only."""
        numbers = range(CONDITIONS_OF_AN_ITEM)
        conditions = self._fields(
            *(name for number in numbers for name in (f"kind-{number}", _condition(number)))
        )
        groups = [
            ("Conditions", conditions),
            ("Granted in part, or narrowed", self._fields("narrowed_to")),
            ("Grounds, if refused or postponed", self._fields("grounds")),
            ("Postponed until", self._fields("review_on")),
            ("Granted although a ground bars", self._fields("reaches")),
        ]
        return [(title, fields, _filled(fields)) for title, fields in groups]


def _condition(number: int) -> str:
    """The service speaks of all conditions of an item together: that is the first field."""
    return f"conditions-{number}" if number else "conditions"


def _filled(fields: list[forms.BoundField]) -> bool:
    return any(field.errors or field.value() for field in fields)


def _parts(grounds: list[tuple[str, str]]) -> dict[str, forms.Field]:
    """What is asked of one item."""
    rows: dict[str, forms.Field] = {
        "decision": radios("Decision", ItemDecision.Decision.choices),
        "reason": text("Reason, kept inside", "Needed unless it is simply granted.", rows=2),
        "narrowed_to": text("What is granted instead", rows=2),
        "grounds": ticks(
            "Grounds", grounds, "A refusal rests on grounds that were found to bar; they stand first."
        ),
        "review_on": day("Look at it again on", today=False),
        "reaches": text(
            "Why the ground does not reach this item",
            "Only if a ground bars and the item is granted.",
            rows=2,
        ),
    }
    for number in range(CONDITIONS_OF_AN_ITEM):
        rows[f"kind-{number}"] = select(f"Condition {number + 1}: kind", Promised.choices)
        rows[_condition(number)] = text(f"Condition {number + 1}", rows=2)
    return rows


def _said(given: dict[str, Any], start: str) -> dict[str, Any]:
    """What was said of one item, as the service takes it."""
    plain = ("decision", "reason", "narrowed_to", "grounds", "review_on", "reaches")
    pairs = [
        (given[f"{start}kind-{number}"], given[f"{start}{_condition(number)}"])
        for number in range(CONDITIONS_OF_AN_ITEM)
    ]
    conditions = [{"kind": kind, "text": words} for kind, words in pairs if kind or words.strip()]
    return {part: given[f"{start}{part}"] for part in plain} | {"conditions": conditions}


def lines(typed: str) -> list[str]:
    """One thing to a line."""
    return [line.strip() for line in typed.splitlines() if line.strip()]


def grounds_of(procedure: Any) -> list[tuple[str, str]]:
    """Every ground: first those that were found to bar or to need a cure."""
    briefs = assessments.briefs(procedure.version) if procedure.version else []
    found = [one.code for one in briefs if one.standing.outcome in (Outcome.BARS, Outcome.CURED)]
    others = [code for code in GROUNDS if code not in found]
    return [(code, f"{code} {GROUNDS[code].title}") for code in (*found, *others)]
