"""Leads a request of another State to where it stands, by the real services and on the days it would have happened."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from requests_app.accounts.models import User
from requests_app.assessment import queries as assessments
from requests_app.assessment import services as assessment
from requests_app.casefile import queries as casefile_queries
from requests_app.casefile import services as casefile
from requests_app.casefile import team
from requests_app.casefile.models import Version
from requests_app.casefile.sections import SECTIONS
from requests_app.core import clock
from requests_app.directory import queries as directory
from requests_app.execution import services as execution
from requests_app.incoming import queries, services
from requests_app.incoming.models import Incoming
from requests_app.law.grounds import GROUNDS
from requests_app.management.demo.incoming.cases import Received
from requests_app.management.demo.walk import Day, Step

FACTS_RELIED = "The facts, the persons and the provisions as the request gives them."
NOTHING_FOUND = "Read against the facts of the request and what is known here; nothing points to this ground."
LOOKED_AT = "“{title}”: the places pointed out were read. On these facts they are no obstacle."
AGREED = "Agreed on the same facts and the same reading."
AT_ONCE = 90


class IncomingWalk:
    """One request on its way."""

    incoming: Incoming

    def __init__(self, case: Received, people: Mapping[str, User], anchor: datetime) -> None:
        self.case, self.people, self.anchor = case, people, anchor
        self.reviewer, self.second = people["reviewer"], people["reviewer2"]
        self._last = anchor - timedelta(days=10_000)

    def go(self) -> Incoming:
        """Register it a little before its first step, then take every step in its order."""
        with clock.standing_at(self._moment(self.case.steps[0].days_ago, 0)):
            self._register()
        for number, step in enumerate(self.case.steps, start=1):
            with clock.standing_at(self._moment(step.days_ago, number)):
                self._take(step)
        return self.incoming

    def _moment(self, days_ago: int, number: int) -> datetime:
        """Working hours of that day, always after the step before and never ahead."""
        day = self.anchor - timedelta(days=days_ago)
        seed = 3 * len(self.case.key) + 5 * number
        wanted = day.replace(hour=7 + seed % 9, minute=(11 * seed) % 60)
        self._last = min(max(wanted, self._last + timedelta(minutes=13)), self.anchor)
        return self._last

    def _register(self) -> None:
        kinds = {"ru": "request", "en": "translation"} if self.case.arrival["language"] == "ru" else {}
        papers = []
        for number, (name, words, kind) in enumerate(self.case.papers):
            file = BytesIO(words.encode())
            file.name = name
            papers.append((file, kinds.get(kind, "request" if number == 0 else "annex")))
        received = clock.now() - timedelta(minutes=9)
        told = dict(self.case.arrival)
        self.incoming = services.register(
            by=self.reviewer, title=self.case.title, received_at=received, papers=papers, **told
        )
        self._key()

    def _key(self) -> None:
        case = self.incoming.case
        for code in (code for code in SECTIONS if code in self.case.sections):
            revision = casefile_queries.draft_section(case, code).revision
            casefile.save_section(case, code, self.case.sections[code], revision=revision, by=self.reviewer)
        case.refresh_from_db()
        if case.is_restricted:
            for person in (self.people["adviser"], self.second):
                team.name(case, person, by=self.reviewer, reason="Speaks on the grounds, or decides.")

    def _take(self, step: Step) -> None:
        facts = {name: _resolved(value) for name, value in step.facts.items()}
        own: Callable[..., None] | None = getattr(self, f"_{step.verb}", None)
        if own is not None:
            own(**facts)
            return
        self.incoming = getattr(services, step.verb)(self.incoming, by=self.reviewer, **facts)

    @property
    def _version(self) -> Version:
        return self.incoming.submitted_version

    def _complete(self) -> None:
        """What the request does not say is gone on without, with a reason; then it is screened, as a worker would."""
        for point in queries.completeness(self.incoming):
            reason = "Known from earlier requests of this State; not needed for the decision."
            self.incoming = services.waive_point(
                self.incoming, by=self.reviewer, key=point.key, reason=reason
            )
        self.incoming = services.complete(self.incoming, by=self.reviewer)
        assessment.screen(self._version)

    def _judge(self) -> None:
        """Every ground is answered, and countersigned by the adviser where a second person is needed."""
        rows = [row for row in assessments.rows(self._version) if row.outcome is None]
        plain = [row.finding for row in rows if not row.finding.flagged and not self._bars(row)]
        for at in range(0, len(plain), AT_ONCE):
            given = assessment.answer_many(
                plain[at : at + AT_ONCE], reasons=NOTHING_FOUND, facts_relied=FACTS_RELIED, by=self.reviewer
            )
            if shared := [one for one in given if one.finding.second_person]:
                assessment.countersign_many(shared, reasons=AGREED, by=self.people["adviser"])
        for row in (row for row in rows if row.finding.flagged or self._bars(row)):
            self._judge_one(row)

    def _bars(self, row: Any) -> bool:
        return row.finding.ground in self.case.bars

    def _judge_one(self, row: Any) -> None:
        given = assessment.answer(
            row.finding,
            answer="bars" if self._bars(row) else "not_engaged",
            reasons=self.case.why if self._bars(row) else LOOKED_AT.format(title=row.ground.title),
            facts_relied=FACTS_RELIED,
            sources=[{"title": "The request and its annexes", "on": clock.today().isoformat()}],
            cures=[],
            by=self.reviewer,
        )
        if row.finding.second_person:
            assessment.countersign(given, agrees=True, reasons=AGREED, by=self.people["adviser"])

    def _end_tests(self) -> None:
        """Through the rights adviser where a ground of human rights is flagged."""
        rows = assessments.rows(self._version)
        flagged = any(
            GROUNDS[row.finding.ground].rights and (row.finding.flagged or self._bars(row)) for row in rows
        )
        if not flagged:
            self.incoming = services.conclude(self.incoming, by=self.reviewer)
            return
        self.incoming = services.refer(self.incoming, by=self.reviewer)
        findings = self.case.why or "The rights of everybody named were looked at; none stands in the way."
        self.incoming = services.conclude_rights(self.incoming, by=self.people["adviser"], findings=findings)

    def _propose(
        self,
        reasons: str,
        all: Mapping[str, Any] | None = None,  # noqa: A002  (the same on every item)
        items: Mapping[str, Mapping[str, Any]] | None = None,
        safe_reasons: str = "",
    ) -> None:
        said: dict[str, Mapping[str, Any]] = {
            item.id: all or {"decision": "granted"} for item in queries.items(self.incoming)
        }
        for key, words in (items or {}).items():
            said[key] = {name: _resolved(value) for name, value in words.items()}
        self.incoming = services.propose(
            self.incoming, by=self.reviewer, items=said, reasons=reasons, safe_reasons=safe_reasons
        )

    def _grant(self) -> None:
        self.incoming = services.grant(self.incoming, by=self.second)

    def _refuse(self) -> None:
        self.incoming = services.refuse(self.incoming, by=self.second)

    def _order(self) -> None:
        coercive = [item.id for item in queries.items(self.incoming) if item.is_granted and item.is_coercive]
        if not coercive:
            return
        self.incoming = services.record_authority(
            self.incoming,
            by=self.reviewer,
            items=coercive,
            order_no="HD-388/26",
            authority_name="District Court of Halden",
            judge="Judge Aune",
            ordered_on=clock.today(),
        )

    def _assign(self) -> None:
        police = directory.authority("xa-police-cyber")
        granted = [item.id for item in queries.items(self.incoming) if item.is_granted]
        execution.assign(
            self.incoming.case,
            by=self.reviewer,
            items=granted,
            authority=police,
            instructions="Serve the order on the bank and have the copies certified.",
        )


def _resolved(value: Any) -> Any:
    if isinstance(value, Day):
        return clock.today() + timedelta(days=value.offset)
    return value
