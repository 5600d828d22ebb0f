"""Leads a case of the demonstration to where it stands, step by step, on the days on which it would have happened.

Every step is taken by the real service and by the person whose turn it is, with the clock standing at that
moment: so history, register and deadlines look as they would after weeks of work.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from requests_app.accounts.models import User
from requests_app.assessment import queries as assessments
from requests_app.assessment import services as assessment
from requests_app.casefile import queries as casefile_queries
from requests_app.casefile import services as casefile
from requests_app.casefile.models import Version
from requests_app.casefile.sections import SECTIONS
from requests_app.core import clock
from requests_app.core.errors import Unavailable
from requests_app.documents.kinds import LETTERS
from requests_app.documents.models import Document
from requests_app.documents.press import CannotPrint
from requests_app.management.demo.counsel import take_clauses
from requests_app.management.demo.printing import make
from requests_app.management.demo.translating import translate
from requests_app.outgoing import items, services
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.translated import translation_wanted

MOST_AT_ONCE = 90
FACTS_RELIED = "The facts, the persons and the provisions as the request gives them."
NOTHING_FOUND = "Read against the facts of the request and the country sheet; nothing points to this ground."
LOOKED_AT = (
    "“{title}”: the places pointed out were read with the officer. On these facts they are no obstacle."
)


@dataclass(frozen=True)
class Day:
    """A day counted from the one on which the step is taken."""

    offset: int = 0


@dataclass(frozen=True)
class Step:
    """What is done, how many days before the demonstration was loaded, and with which words."""

    verb: str
    days_ago: int
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """One case of the demonstration: whose it is, what it says and what happened to it."""

    key: str
    title: str
    officer: str
    sections: Mapping[str, Any]
    steps: tuple[Step, ...]


class Walk:
    """One case on its way."""

    outgoing: Outgoing

    def __init__(self, case: Case, people: Mapping[str, User], anchor: datetime) -> None:
        self.case, self.people, self.anchor = case, people, anchor
        self.officer = people[case.officer]
        self.reviewer = people["reviewer" if len(case.key) % 3 else "reviewer2"]
        self._last = anchor - timedelta(days=10_000)

    def go(self) -> Outgoing:
        """Open the case on the day of its first step, then take every step in its order."""
        with clock.standing_at(self._moment(self.case.steps[0].days_ago, 0)):
            self.outgoing = services.open_request(by=self.officer, title=self.case.title)
        for number, step in enumerate(self.case.steps):
            with clock.standing_at(self._moment(step.days_ago, number)):
                try:
                    self._take(step)
                except (CannotPrint, Unavailable):
                    break  # without its letters the case stays approved, as it would on any machine
        return self.outgoing

    def _moment(self, days_ago: int, number: int) -> datetime:
        """Working hours of that day, on Friday for a weekend, always after the step before and never ahead."""
        day = self.anchor - timedelta(days=days_ago)
        day -= timedelta(days=max(day.weekday() - 4, 0))
        seed = 3 * len(self.case.key) + len(self.case.title) + 5 * number
        wanted = day.replace(hour=7 + seed % 9, minute=(11 * seed) % 60)
        self._last = min(max(wanted, self._last + timedelta(minutes=13)), self.anchor)
        return self._last

    def _take(self, step: Step) -> None:
        facts = {name: _resolved(value) for name, value in step.facts.items()}
        own: Callable[..., None] | None = getattr(self, f"_{step.verb}", None)
        if own is not None:
            own(**facts)
            return
        self.outgoing = getattr(services, step.verb)(self.outgoing, by=self.reviewer, **facts)

    @property
    def _version(self) -> Version:
        if self.outgoing.version is None:
            raise LookupError(f"{self.case.key}: nothing was submitted yet.")
        return self.outgoing.version

    def _write(self, sections: Mapping[str, Any] | None = None) -> None:
        written = self.case.sections if sections is None else sections
        for code in (code for code in SECTIONS if code in written):
            revision = casefile_queries.draft_section(self.outgoing.case, code).revision
            casefile.save_section(self.outgoing.case, code, written[code], revision=revision, by=self.officer)
        if sections is None:
            take_clauses(self.outgoing.case, by=self.officer)

    def _submit(self) -> None:
        for point in casefile_queries.readiness(self.outgoing.case).unacknowledged:
            casefile.acknowledge(
                self.outgoing.case, point.key, "Checked against the file; it is as stated.", by=self.officer
            )
        self.outgoing = services.submit(self.outgoing, by=self.officer)
        assessment.screen(self._version)

    def _judge(self, bars: tuple[str, ...] = (), why: str = "") -> None:
        """Answer every ground that is open and have the adviser agree; those named bar."""
        rows = [row for row in assessments.rows(self._version) if row.outcome is None]
        plain = [row for row in rows if not row.finding.flagged and row.finding.ground not in bars]
        for part in (plain[at : at + MOST_AT_ONCE] for at in range(0, len(plain), MOST_AT_ONCE)):
            findings = [row.finding for row in part]
            given = assessment.answer_many(
                findings, reasons=NOTHING_FOUND, facts_relied=FACTS_RELIED, by=self.reviewer
            )
            shared = [one for one in given if one.finding.second_person]
            if shared:
                assessment.countersign_many(
                    shared,
                    reasons="Agreed on the same facts and the same reading.",
                    by=self.people["adviser"],
                )
        for row in (row for row in rows if row not in plain):
            self._judge_one(row, why if row.finding.ground in bars else "", agrees=True)

    def _judge_one(self, row: Any, why: str, *, agrees: bool) -> None:
        reasons = why or LOOKED_AT.format(title=row.ground.title)
        given = assessment.answer(
            row.finding,
            answer="bars" if why else "not_engaged",
            reasons=reasons,
            facts_relied=FACTS_RELIED,
            sources=[{"title": "Country sheet of the directory", "on": clock.today().isoformat()}],
            cures=[],
            by=self.reviewer,
        )
        if row.finding.second_person:
            said = (
                "Agreed: the facts named carry the answer."
                if agrees
                else "The facts do not bear this out; the ground should be looked at again."
            )
            assessment.countersign(given, agrees=agrees, reasons=said, by=self.people["adviser"])

    def _judge_in_part(self, disputed: str = "") -> None:
        """The reviewer is half-way; on one flagged ground, if named, the adviser disagrees."""
        rows = [row for row in assessments.rows(self._version) if row.outcome is None]
        plain = [row.finding for row in rows if not row.finding.flagged][:20]
        assessment.answer_many(plain, reasons=NOTHING_FOUND, facts_relied=FACTS_RELIED, by=self.reviewer)
        for row in rows:
            if row.finding.ground == disputed:
                self._judge_one(row, "", agrees=False)

    def _letters(self) -> None:
        """Print what goes to the other State, as a worker would; the rest is left to the workers."""
        for document in Document.objects.filter(case=self.outgoing.case, file=None, kind__in=LETTERS):
            make(document)

    def _prepare(self, note: str = "") -> None:
        """Translate where the request asks for it, then declare it ready."""
        if translation_wanted(self._version):
            translate(self._version, by=self.reviewer)
        self.outgoing = services.prepare(self.outgoing, by=self.reviewer, note=note)

    def _supplement(self, answer: str) -> None:
        answers = {str(one.pk): answer for one in self.outgoing.questions.all()}
        self.outgoing = services.supplement(self.outgoing, by=self.officer, answers=answers)

    def _receive(self, **facts: Any) -> None:
        """A whole result brings every item; a partial one leaves them outstanding."""
        whole = facts["extent"] == "full"
        came = {item.id: {"execution": "executed"} for item in items.of(self.outgoing) if whole}
        self.outgoing = services.receive(self.outgoing, by=self.reviewer, items=came, **facts)

    def _execute(self, note: str = "") -> None:
        """Execution begins: every item is granted that was not decided otherwise."""
        granted = {one.id: {"decision": "granted"} for one in items.of(self.outgoing) if not one.decision}
        self.outgoing = services.execute(self.outgoing, by=self.reviewer, note=note, items=granted)

    def _withdraw(self, note: str) -> None:
        self.outgoing = services.withdraw(self.outgoing, by=self.officer, note=note)


def _resolved(value: Any) -> Any:
    if isinstance(value, Day):
        return clock.today() + timedelta(days=value.offset)
    return value
