"""Hundreds of random walks over the procedure: only written steps move a case, and every move leaves its line."""

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
from requests_app.law.return_reasons import REASONS
from requests_app.outgoing import services
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import Status
from tests import builders

WORDS = "Because the facts of the case ask for it."
VERBS = sorted({edge.verb for edge in Outgoing.edges()})
EDGES = {(edge.source, edge.verb): edge.target for edge in Outgoing.edges()}
ROLES = ["officer", "colleague", "stranger", "reviewer", "adviser", "supervisor", "auditor", "admin"]
STARTS = [Status.SUBMITTED, Status.PREPARED, Status.ACKNOWLEDGED, Status.EXECUTED, Status.RECEIVED]


def facts_of(verb, outgoing):
    """Sound input for every step, so that only the state, the person and the guards decide."""
    today, later = clock.today(), clock.today() + timedelta(days=20)
    note = {"note": WORDS}
    sent = {"channel": "central_authority", "sent_on": today, "note": WORDS}
    return {
        "return_": {"reasons": [{"code": next(iter(REASONS)), "pointer": "/facts", "note": WORDS}]},
        "refuse": {"grounds": ["G34"], "reasons": WORDS, "consulted": False, "consultation": WORDS},
        "pre_contact": sent,
        "transmit": sent,
        "send_orally": sent,
        "confirm": sent,
        "acknowledge": {"their_reference": "SOL/7", "acknowledged_on": today},
        "question": {"question": WORDS, "asked_on": today, "due_on": later},
        "supplement": {"answers": {str(one.pk): WORDS for one in outgoing.questions.all()}},
        "condition": {"conditions": [WORDS]},
        "decline_condition": {"reasons": WORDS},
        "postpone": {"note": WORDS, "review_on": later},
        "decline": {"grounds": ["G57"], "reasons": WORDS, "refused_on": today, "consulted": False},
        "receive": {"extent": "partial", "description": WORDS, "outstanding": WORDS, "received_on": today},
        "submit": {},
        "approve": {},
        "accept_condition": {},
    }.get(verb, note)


class Walk(RuleBasedStateMachine):
    """Anybody tries anything, again and again."""

    people: SimpleNamespace
    cases: dict[str, Outgoing]

    @initialize(start=st.sampled_from(STARTS))
    def begin(self, start):
        """Each walk begins at a case that has come so far, and leaves nothing behind."""
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        self.outgoing = Outgoing.objects.select_related("case", "version").get(pk=self.cases[start].pk)

    @rule(verb=st.sampled_from(VERBS), role=st.sampled_from(ROLES))
    def attempt(self, verb, role):
        """A step by its service: it moves along an arrow and writes one line, or changes nothing at all."""
        before, lines = self.outgoing.status, len(register.read(self.outgoing.case.stream))
        person = getattr(self.people, role)
        try:
            moved = getattr(services, verb)(self.outgoing, by=person, **facts_of(verb, self.outgoing))
        except PortalError:
            self.outgoing = Outgoing.objects.select_related("case", "version").get(pk=self.outgoing.pk)
            assert self.outgoing.status == before
            assert len(register.read(self.outgoing.case.stream)) == lines
            return
        assert EDGES[before, verb] == moved.status
        assert len(register.read(moved.case.stream)) > lines
        self.outgoing = Outgoing.objects.select_related("case", "version").get(pk=moved.pk)

    @rule()
    def letters_are_made(self):
        """The render worker catches up."""
        builders.make_letters(self.outgoing)

    @rule()
    def draft_is_submitted(self):
        """A reopened or returned draft is changed and submitted, as an officer would."""
        if self.outgoing.status != Status.DRAFTED:
            return
        costs = {
            "method": "Encrypted medium by courier.",
            "costs": f"Agreed beforehand, {clock.now().isoformat()}.",
        }
        builders.write(self.outgoing, {"delivery": costs}, by=self.people.officer)
        self.outgoing = builders.submit(self.outgoing, self.people)

    @invariant()
    def the_register_tells_the_same_story(self):
        """The last move written is the present status, and the chain is whole."""
        if not hasattr(self, "outgoing"):
            return
        lines = register.read(self.outgoing.case.stream)
        moves = [line.facts for line in lines if "to" in line.facts]
        assert moves[-1]["to"] == self.outgoing.status
        assert all(one["to"] == two["from"] for one, two in itertools.pairwise(moves))
        assert register.first_broken(self.outgoing.case.stream) is None

    @invariant()
    def only_a_draft_can_be_written(self):
        """The draft is open exactly while the request is drafted."""
        if hasattr(self, "outgoing"):
            self.outgoing.case.refresh_from_db()
            assert self.outgoing.case.draft_open == (self.outgoing.status == Status.DRAFTED)

    @invariant()
    def one_letter_for_a_version(self):
        """However often something was tried, a version has at most one letter."""
        if hasattr(self, "outgoing") and self.outgoing.version_id:
            letters = Document.objects.filter(version=self.outgoing.version, kind="letter_of_request")
            assert letters.count() <= 1

    def teardown(self):
        if hasattr(self, "savepoint"):
            transaction.set_rollback(True)
            self.savepoint.__exit__(None, None, None)


@pytest.mark.timeout(600)
def test_random_walks(people):
    Walk.people = people
    Walk.cases = {start: builders.outgoing_at(start, people) for start in STARTS}
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
