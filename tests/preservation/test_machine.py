"""Random walks over the procedure: nothing ends silently, nothing is refused widely, what is held stays held."""

import itertools
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import PortalError
from requests_app.documents.models import Document
from requests_app.incoming import services as incoming
from requests_app.law.grounds import GROUNDS
from requests_app.preservation import later, narrow, services, standing, watching
from requests_app.preservation.models import Preservation
from requests_app.preservation.states import ENDED, PRESERVED, Status
from requests_app.preservation.term import Standing
from requests_app.preservation.verbs.asking import instrument_of
from tests.preservation_builders import LAW, filed, make_forms, ours_at, theirs_at, told

WORDS = "Because the facts of the case ask for it."
EDGES = {(edge.source, edge.verb): edge.target for edge in Preservation.edges()}
VERBS = sorted({edge.verb for edge in Preservation.edges()} - {"register"})
BETWEEN = ["amend", "answer", "ask_extension", "link", "propose_refusal", "propose_release", "take_back"]
ROLES = ["duty", "reviewer", "officer", "supervisor", "auditor"]
STARTS = {
    "asked of us": (theirs_at, Status.REQUESTED),
    "ordered": (theirs_at, Status.ORDERED),
    "preserved": (theirs_at, Status.EFFECTED),
    "asked by us": (ours_at, Status.PROPOSED),
    "preserved for us": (ours_at, Status.EFFECTED),
}


def facts_of(name, days, grounds):
    """Sound input as a rule, so that the state, the person and the guards decide; grounds as they are drawn."""
    today, note = clock.today(), {"note": WORDS}
    until = {"until": today + timedelta(days=days), "reason": WORDS}
    risks = {"risks": ["tip_off"], "reasons": WORDS}
    why = {"because": "withdrawn", "reasons": WORDS}
    return {
        "submit": {},
        "hold": {},
        "ask": {"sent_on": today},
        "caution": risks | {"cautioned_on": today},
        "warn": risks,
        "decline": {"grounds": ["other"], "reasons": WORDS, "declined_on": today},
        "order": {"legal_basis": LAW, "considered": True, "reasons": WORDS},
        "effect": {"effected_at": clock.now()},
        "answer": {"extent": "partial", "left_out": WORDS, "effected_at": clock.now()},
        "extend": until,
        "prolong": until,
        "free": until,
        "ask_extension": until,
        "release": why,
        "propose_release": why,
        "propose_refusal": {"grounds": grounds, "reasons": WORDS},
        "amend": {"told": told()},
    }.get(name, note)


class Walk(RuleBasedStateMachine):
    """Anybody tries anything, on any day, while the request for the data goes its own way."""

    people: SimpleNamespace
    cases: dict[str, Preservation]

    @initialize(start=st.sampled_from(sorted(STARTS)))
    def begin(self, start):
        """Each walk begins at a case that has come so far, and leaves nothing behind."""
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        self.now = clock.now()
        self.subject = self._read(self.cases[start].pk)
        self.request = None

    @rule(
        name=st.sampled_from(VERBS + BETWEEN),
        role=st.sampled_from(ROLES),
        days=st.integers(-5, 200),
        grounds=st.lists(st.sampled_from(sorted(GROUNDS)), max_size=2),
    )
    def attempt(self, name, role, days, grounds):
        """What is tried moves along an arrow and writes its line, or changes nothing at all."""
        before, lines = self.subject.status, len(register.read(self.subject.case.stream))
        person = getattr(self.people, role)
        with clock.standing_at(self.now):
            try:
                self._try(name, person, days, grounds)
            except PortalError:
                self.subject = self._read(self.subject.pk)
                assert self.subject.status == before
                assert len(register.read(self.subject.case.stream)) == lines
                return
        self.subject = self._read(self.subject.pk)
        if name in VERBS and self.subject.status != before:
            target = EDGES[before, name]
            assert self.subject.status in (target, EDGES.get((target, "hold")))
            assert len(register.read(self.subject.case.stream)) > lines

    @rule(days=st.sampled_from([1, 7, 30, 61, 200]))
    def time_passes(self, days):
        """Days alone change no status."""
        before = self.subject.status
        self.now += timedelta(days=days)
        with clock.standing_at(self.now):
            self.subject = self._read(self.subject.pk)
            standing.of(self.subject)
        assert self.subject.status == before

    @rule()
    def the_forms_are_made(self):
        """The render worker catches up."""
        make_forms(self.subject)

    @rule()
    def the_beat_comes_by(self):
        """It may hold what is filed; it ends nothing."""
        with clock.standing_at(self.now):
            before = self.subject.status
            watching.watch()
            self.subject = self._read(self.subject.pk)
            assert self.subject.status in (before, Status.HELD)

    @rule()
    def the_request_is_decided(self):
        """The requesting State withdraws its request."""
        request = self.subject.request
        if request is not None and later.of(request) is later.Standing.FILED:
            with clock.standing_at(self.now):
                incoming.withdraw(
                    request.incoming, by=self.people.reviewer, note=WORDS, withdrawn_on=clock.today()
                )

    @invariant()
    def it_never_ends_silently(self):
        """Whatever has ended was ended by a person, with words; released data were told to those concerned."""
        if not hasattr(self, "subject") or self.subject.status not in ENDED:
            return
        verb = {"released": "release", "refused": "refuse", "declined": "decline", "withdrawn": "withdraw"}
        word = self.subject.words.filter(verb=verb[self.subject.status]).last()
        assert word is not None
        assert word.text
        notices = Document.objects.filter(case=self.subject.case, kind="release_notice")
        if self.subject.status == Status.RELEASED:
            assert notices.count() == (2 if self.subject.asked_of_us else 1)

    @invariant()
    def what_is_preserved_has_an_end_that_does_nothing(self):
        """It has an end at every moment; after it, the data are overdue and not gone."""
        if hasattr(self, "subject") and self.subject.status in PRESERVED:
            assert self.subject.ends_on is not None
            with clock.standing_at(self.now + timedelta(days=2000)):
                assert standing.of(self.subject) in (Standing.OVERDUE, Standing.HELD, Standing.DECIDED)

    @invariant()
    def it_is_refused_on_narrow_grounds_alone(self):
        """By two people, on grounds of the list of its basis."""
        if not hasattr(self, "subject"):
            return
        allowed = set(narrow.of(instrument_of(self.subject)).codes)
        for word in self.subject.words.filter(verb__in=["refuse", "propose_refusal"]):
            assert word.codes
            assert set(word.codes) <= allowed
        if self.subject.status == Status.REFUSED:
            proposed = self.subject.words.filter(verb="propose_refusal").last()
            assert proposed.recorded_by_id != self.subject.moved_by_id

    @invariant()
    def what_is_held_stays_held(self):
        """While the request is undecided nobody gets the data released."""
        if not hasattr(self, "subject") or self.subject.status not in PRESERVED:
            return
        request = self.subject.request
        if request is None or later.of(request) is not later.Standing.FILED:
            return
        with clock.standing_at(self.now + timedelta(days=1000)):
            for person in (self.people.duty, self.people.reviewer):
                with pytest.raises(PortalError), transaction.atomic():
                    services.release(self.subject, by=person, because="expired", reasons=WORDS)

    @invariant()
    def the_register_tells_the_same_story(self):
        """The last move written is the present status, and the chain is whole."""
        if not hasattr(self, "subject"):
            return
        moves = [line.facts for line in register.read(self.subject.case.stream) if "to" in line.facts]
        assert moves[-1]["to"] == self.subject.status
        assert all(one["to"] == two["from"] for one, two in itertools.pairwise(moves))
        assert register.first_broken(self.subject.case.stream) is None

    def _try(self, name, person, days, grounds):
        if name == "link":
            if self.request is None:
                self.request = filed(self.people)
            services.link(self.subject, self.request.case, by=person)
        else:
            getattr(services, name)(self.subject, by=person, **facts_of(name, days, grounds))

    def _read(self, pk):
        return Preservation.objects.select_related("case", "version", "request").get(pk=pk)

    def teardown(self):
        if hasattr(self, "savepoint"):
            transaction.set_rollback(True)
            self.savepoint.__exit__(None, None, None)


@pytest.mark.timeout(600)
def test_random_walks(people):
    Walk.people = people
    Walk.cases = {name: arrive(status, people) for name, (arrive, status) in STARTS.items()}
    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=40,
            stateful_step_count=25,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
