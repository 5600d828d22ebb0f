"""Hundreds of random walks: nothing granted with an open ground or by one person, nothing sent in broken custody.

Anybody tries anything, with sound input, on cases that have come some way; every walk is undone.
"""

import itertools
from types import SimpleNamespace

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from requests_app.assessment import queries as assessments
from requests_app.assessment import services as assessment
from requests_app.assessment.outcomes import Outcome, Waits
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import PortalError
from requests_app.evidence import guards as evidence
from requests_app.execution import guards as execution
from requests_app.incoming import queries, services
from requests_app.incoming.items import GRANTING
from requests_app.incoming.models import Incoming
from requests_app.incoming.rulings import DecisionProposal, ItemDecision
from requests_app.incoming.states import ENDED, KEYED, Status
from tests import builders as letters
from tests import incoming_builders as builders
from tests.execution import arrive

WORDS = builders.WORDS
VERBS = sorted({edge.verb for edge in Incoming.edges()})
EDGES = {(edge.source, edge.verb): edge.target for edge in Incoming.edges()}
ROLES = "officer reviewer second_reviewer adviser supervisor duty executing auditor admin".split()
RARE = ("withdraw", "forward", "reject", "question", "consult", "send_back", "resume_execution", "reopen")
"""They end a walk or lead it back: taken now and then."""
CHOICE = st.tuples(
    st.integers(0, 9),
    st.integers(0, 4),
    st.sampled_from(["granted", "granted", *ItemDecision.Decision.values]),
    st.sampled_from([True, True, True, False]),
    st.sampled_from([False, False, True]),
)
STARTS = [
    Status.EXECUTING,
    Status.PRODUCT_REVIEW,
    Status.FOLLOW_UP,
    Status.PROPOSED,
    Status.TESTS,
    Status.DECISION,
    Status.AUTHORITY,
    Status.RECEIVED,
]
OPEN_WAITS = [Waits.REVIEWER, Waits.ADVISER, Waits.SUPERVISOR]


def facts_of(verb, incoming, decision):
    """Sound input for every step, so that only the state, the person and the guards decide."""
    said = {"decision": decision, "grounds": ["G34"], "reason": WORDS, "narrowed_to": WORDS, "reaches": WORDS}
    said |= {"review_on": builders.soon(), "conditions": [{"kind": "speciality", "text": "Only this case."}]}
    note = {"note": WORDS}
    return {
        "forward": {"to": "xa-lindvik-court", "reason": WORDS},
        "recognise": {"checks": ["authority", "channel"]},
        "doubt": {"reasons": WORDS},
        "verify": builders.asked(),
        "reject": builders.asked(reasons=WORDS),
        "acknowledge": {},
        "question": {"question": WORDS},
        "supplement": {"answer": WORDS, "answered_on": clock.today()},
        "conclude_rights": {"findings": WORDS},
        "consult": {"subject": WORDS, "grounds": ["G34"]},
        "answer_consultation": {"outcome": "agreed", "answer": WORDS, "answered_on": clock.today()},
        "propose": {"items": builders.all_items(incoming, **said), "reasons": WORDS, "safe_reasons": WORDS},
        "send_back": {"reasons": WORDS},
        "deny_authority": {"reasons": WORDS},
        "transmit": {"channel": "central_authority", "sent_on": clock.today()},
        "confirm_receipt": {"received_on": clock.today(), "received_by": "M. Delorme"},
    }.get(verb, note)


class Walk(RuleBasedStateMachine):
    """Anybody tries anything, again and again."""

    people: SimpleNamespace
    cases: dict[str, Incoming]

    @initialize(start=st.sampled_from(STARTS))
    def begin(self, start):
        """Each walk begins at a case that has come so far, and leaves nothing behind."""
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        self.incoming = builders.fresh(self.cases[start])
        self.was_over = False

    @rule(
        verb=st.sampled_from(VERBS),
        role=st.sampled_from(ROLES),
        decision=st.sampled_from(ItemDecision.Decision.values),
    )
    def attempt(self, verb, role, decision):
        """Anything, by anybody."""
        self._take(verb, role, decision)

    @rule(choices=st.lists(CHOICE, min_size=5, max_size=9))
    def go_on(self, choices):
        """Steps that leave the present status, by somebody whose role has them; the work they need is often done."""
        for pick, who, decision, works, barring in choices:
            if works:
                self._work(("G34",) if barring else ())
            steps = [edge for edge in self.incoming.edges_from_here() if edge.verb not in RARE or pick > 7]
            if not steps:
                return
            edge = steps[pick % len(steps)]
            able = [role for role in ROLES if getattr(self.people, role).holds(edge.step.needs)]
            self._take(edge.verb, able[who % len(able)], decision)
            self._look()

    def _look(self):
        self.nothing_is_granted_with_an_open_ground()
        self.nothing_leaves_but_whole_and_reviewed()
        self.the_sections_are_open_while_it_is_handled()

    def _work(self, barring):
        """What people and workers do in the present status, short of a step."""
        status = Status(self.incoming.status)
        if status in (Status.TESTS, Status.RIGHTS):
            assessment.screen(self.incoming.version)
            self._quietly(lambda: builders.answer(self.incoming, self.people, barring=barring))
        elif status == Status.COMPLETENESS:
            self._quietly(lambda: builders.waive_everything(self.incoming, self.people))
        elif status == Status.DECISION:
            reason = {"why": "endangers", "reason": WORDS}
            self._quietly(lambda: services.not_consulted(self.incoming, by=self.people.reviewer, **reason))
        elif status == Status.AUTHORITY:
            self._quietly(lambda: builders.order_all(self.incoming, self.people))
        elif status == Status.EXECUTING:
            self._quietly(lambda: builders.executed(self.incoming, self.people))
        elif status == Status.PRODUCT_REVIEW:
            self._quietly(lambda: arrive.reviewed(self.incoming.case, self.people.reviewer))
            self._quietly(lambda: services.order_report(self.incoming, by=self.people.reviewer))
        letters.make_letters(self.incoming)

    def _take(self, verb, role, decision):
        """A step by its service: it moves along an arrow and writes lines, or changes nothing at all."""
        before, lines = self.incoming.status, len(register.read(self.incoming.case.stream))
        person, given = getattr(self.people, role), facts_of(verb, self.incoming, decision)
        try:
            moved = getattr(services, verb)(self.incoming, by=person, **given)
        except PortalError:
            self.incoming = builders.fresh(self.incoming)
            assert self.incoming.status == before
            assert len(register.read(self.incoming.case.stream)) == lines
            return
        assert EDGES[before, verb] == moved.status
        assert not self.was_over, "a terminal state stays"
        self.was_over = moved.status in ENDED and moved.status != Status.CLOSED
        assert len(register.read(moved.case.stream)) > lines
        self.incoming = builders.fresh(moved)

    def _quietly(self, act):
        try:
            with transaction.atomic():
                if act is not None:
                    act()
        except PortalError:
            pass
        self.incoming = builders.fresh(self.incoming)

    @invariant()
    def nothing_is_granted_with_an_open_ground(self):
        """Nor by whoever proposed it, nor refused without a ground that bars."""
        if not hasattr(self, "incoming"):
            return
        for taken in self.incoming.proposals.filter(outcome=DecisionProposal.Outcome.TAKEN):
            assert taken.decided_by_id != taken.recorded_by_id
            briefs = assessments.briefs(taken.version)
            assert not any(one.standing.waits_for in OPEN_WAITS for one in briefs)
            bars = {one.code for one in briefs if one.standing.outcome == Outcome.BARS}
            for item in taken.items.all():
                assert item.decision != "refused" or set(item.grounds) <= bars
                assert item.decision not in GRANTING or not bars or item.reaches or item.grounds
                assert item.decision != "postponed" or item.review_on

    @invariant()
    def nothing_leaves_but_whole_and_reviewed(self):
        """What was sent had its orders, its review and its custody."""
        if not hasattr(self, "incoming") or self.incoming.status != Status.TRANSMITTED:
            return
        assert evidence.custody_is_whole(self.incoming.case)
        assert execution.the_product_is_reviewed(self.incoming.case)
        assert all(
            item.order for item in queries.items(self.incoming) if item.is_granted and item.is_coercive
        )

    @invariant()
    def the_sections_are_open_while_it_is_handled(self):
        """Neither longer nor shorter."""
        if hasattr(self, "incoming"):
            assert self.incoming.case.draft_open == (self.incoming.status in KEYED)

    @invariant()
    def the_register_tells_the_same_story(self):
        """The last move written is the present status, and the chain is whole."""
        if not hasattr(self, "incoming"):
            return
        lines = register.read(self.incoming.case.stream)
        moves = [one.facts for one in lines if one.name.startswith("incoming.") and "to" in one.facts]
        moves = [one for one in moves if "from" in one]
        assert (moves[-1]["to"] if moves else Status.RECEIVED) == self.incoming.status
        assert all(one["to"] == two["from"] for one, two in itertools.pairwise(moves))
        assert register.first_broken(self.incoming.case.stream) is None

    def teardown(self):
        if hasattr(self, "savepoint"):
            transaction.set_rollback(True)
            self.savepoint.__exit__(None, None, None)


@pytest.mark.django_db
@pytest.mark.timeout(600)
def test_random_walks(people):
    Walk.people = people
    Walk.cases = {start: builders.incoming_at(start, people) for start in STARTS}
    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=16,
            stateful_step_count=6,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
