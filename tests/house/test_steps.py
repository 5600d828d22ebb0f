"""Every step is complete: a service of its name, a permission, an event in words, handlers for what it tells."""

from importlib import import_module

import pytest
from django_fsm import TransitionNotAllowed

from requests_app.accounts.permissions import ROLES, Permission
from requests_app.outbox import post
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import NUMBERS, OWNERS, WAITS_FOR, Status
from requests_app.workflow.machine import machines
from requests_app.workflow.steps import step

EDGES = [(model, edge) for model in machines() for edge in model.edges()]
IDS = [f"{model.__name__}.{edge.source}.{edge.verb}" for model, edge in EDGES]


def test_there_is_a_machine():
    assert Outgoing in machines()


@pytest.mark.parametrize(("model", "edge"), EDGES, ids=IDS)
def test_step_is_complete(model, edge):
    services = import_module(model.__module__.replace(".models", ".services"))
    assert callable(getattr(services, edge.verb))
    assert Permission(edge.step.needs)
    assert any(edge.step.needs in held for held in ROLES.values()), "Nobody could ever do this."
    assert edge.step.event.startswith(f"{model.__name__.lower()}.")
    assert edge.step.label
    assert set(edge.step.tells) <= set(post.HANDLERS)
    assert getattr(model, edge.verb).__doc__


def test_every_state_says_who_owns_it_and_what_it_waits_for():
    assert set(OWNERS) == set(WAITS_FOR) == set(Status)
    assert set(NUMBERS) == set(Status) - {Status.REFUSED}


def test_every_state_can_be_reached_and_only_the_end_has_no_way_out():
    edges = list(Outgoing.edges())
    assert {edge.target for edge in edges} | {"drafted"} == {status.value for status in Status}
    assert {edge.source for edge in edges} == {status.value for status in Status}


def test_denied_by_default():
    with pytest.raises(ValueError, match="No permission named"):
        step(None, "a", "b", label="Go", event="x.gone", needs="")


def test_the_state_machine_refuses_a_call_without_permit(db):
    with pytest.raises(TransitionNotAllowed):
        Outgoing(status="closed").approve(by=None, at=None)
