"""Hundreds of random walks: nothing decided on an unverified call, nothing closed that one person decided alone.

Anybody tries anything, with sound input, in either lane; every walk is undone.
"""

from types import SimpleNamespace

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import PortalError
from requests_app.emergency import services
from requests_app.emergency.models import Emergency
from requests_app.emergency.records import Decision
from requests_app.emergency.states import DECIDED, Status
from requests_app.operations.models import WorkItem
from tests import emergency_builders as built

VERBS = sorted({edge.verb for edge in Emergency.edges()})
EDGES = {(edge.source, edge.verb): edge.target for edge in Emergency.edges()}
ROLES = "officer stranger reviewer second_reviewer adviser supervisor duty executing auditor admin".split()


def facts_of(verb, emergency):
    """Sound input for every step, so that only the state, the person and the guards decide."""
    now = clock.now()
    confirmation = {"confirmed_at": now, "signed_by": "Arnoux", "agrees": True}
    return {
        "verify": {"outcome": "confirmed", **built.call_back()},
        "reject": built.call_back(),
        "grant": {"test": built.test_answered()},
        "reroute": {
            "outcome": "not_an_emergency",
            "test": built.test_answered(imminent="no"),
            "reasons": "Not near.",
        },
        "order": {**built.ORDER, "sent_at": now},
        "deliver": {
            "items": built.given_items(emergency),
            "authority": "xb-24-7",
            "to": "Arnoux",
            "means": "encrypted",
            "what": "Files.",
            "delivered_at": now,
        },
        "confirm": confirmation,
        "confirm_ours": confirmation,
        "ask": built.call_back(),
        "receive": {"outcome": "given", "what": "Addresses.", "answered_at": now},
    }.get(verb, {"note": "A word."})


class Walk(RuleBasedStateMachine):
    """Anybody tries anything, again and again."""

    people: SimpleNamespace

    @initialize(ours=st.booleans())
    def begin(self, ours):
        """Each walk begins with a new call and leaves nothing behind."""
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        self.emergency = built.ours(self.people) if ours else built.called(self.people)
        self.deciders: list[object] = []

    @rule(verb=st.sampled_from(VERBS), role=st.sampled_from(ROLES))
    def attempt(self, verb, role):
        """Anything, by anybody."""
        self._take(verb, role)

    @rule(picks=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4)), min_size=2, max_size=5))
    def go_on(self, picks):
        """Steps that leave the present status, by somebody whose role has them."""
        for pick, who in picks:
            steps = self.emergency.edges_from_here()
            if not steps:
                return
            edge = steps[pick % len(steps)]
            able = [role for role in ROLES if getattr(self.people, role).holds(edge.step.needs)]
            self._take(edge.verb, able[who % len(able)])

    @rule(role=st.sampled_from(ROLES))
    def review(self, role):
        """A review by anybody; kept only if they did not act in it."""
        person = getattr(self.people, role)
        acted = self.emergency.acted()
        try:
            with transaction.atomic():
                services.review(self.emergency, by=person, rightly="yes", test="Read it all.")
        except PortalError:
            return
        finally:
            self.emergency.refresh_from_db()
        assert person.pk not in acted

    @rule()
    def answer(self):
        """What was ordered comes."""
        with transaction.atomic():
            try:
                built.answer_orders(self.emergency, self.people)
            except PortalError:
                return

    @invariant()
    def nothing_is_decided_on_an_unverified_call(self):
        emergency = getattr(self, "emergency", None)
        if emergency and emergency.asked_of_us and emergency.status in DECIDED:
            assert emergency.calls.filter(outcome="confirmed").exists()
            assert emergency.decisions.filter(outcome=Decision.Outcome.EMERGENCY).exists()

    @invariant()
    def whatever_one_person_decided_waits_for_a_second(self):
        emergency = getattr(self, "emergency", None)
        if emergency is None or emergency.decided_at is None:
            return
        waits = WorkItem.objects.filter(
            key=f"emergency/{emergency.pk}", kind="second_review", settled_at=None
        )
        assert waits.exists() == (emergency.reviewed_at is None)
        if emergency.reviewed_at is not None:
            assert emergency.reviewed_by_id != emergency.decided_by_id
        if emergency.status == Status.CLOSED:
            assert emergency.reviewed_at is not None

    @invariant()
    def the_register_is_whole(self):
        emergency = getattr(self, "emergency", None)
        if emergency:
            assert register.first_broken(emergency.case.stream) is None

    def teardown(self):
        """Undo the walk."""
        if hasattr(self, "savepoint"):
            transaction.set_rollback(True)
            self.savepoint.__exit__(None, None, None)

    def _take(self, verb, role):
        before = self.emergency.status
        try:
            with transaction.atomic():
                getattr(services, verb)(
                    self.emergency, by=getattr(self.people, role), **facts_of(verb, self.emergency)
                )
        except PortalError:
            self.emergency = Emergency.objects.select_related("case", "version").get(pk=self.emergency.pk)
            assert self.emergency.status == before
            return
        self.emergency = Emergency.objects.select_related("case", "version").get(pk=self.emergency.pk)
        assert EDGES[before, verb] == self.emergency.status


@pytest.mark.django_db
def test_random_walks_break_no_rule(people):
    Walk.people = people
    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=60,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink),
        ),
    )
