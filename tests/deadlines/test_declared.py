"""The declarations: complete against the digest, and made of events that exist."""

import pytest

from requests_app.deadlines import declared
from requests_app.deadlines.declaration import Bound, Declared, Whose, days
from requests_app.deadlines.own import OWN
from requests_app.law.clocks import CLOCKS, Force
from requests_app.workflow.machine import machines


def known_events() -> set[str]:
    return {edge.step.event for machine in machines() for edge in machine.edges()} | declared.EXPLICIT


def test_every_clock_of_the_digest_runs_or_says_why_not():
    running = {one.code for one in declared.DECLARED} - set(OWN)
    assert running | set(declared.SHOWN_ONLY) == set(CLOCKS)
    assert not running & set(declared.SHOWN_ONLY)
    assert all(declared.SHOWN_ONLY.values())


@pytest.mark.parametrize("one", declared.DECLARED, ids=lambda one: "-".join(filter(None, one.key)))
def test_every_event_of_a_declaration_exists(one):
    assert one.events <= known_events()


@pytest.mark.parametrize("event", sorted(declared.OVER | declared.EXPLICIT))
def test_every_other_event_exists(event):
    assert event in known_events()


def test_practice_only_is_shown():
    assert not {one.code for one in declared.DECLARED} & {
        code for code, clock in CLOCKS.items() if clock.force is Force.PRACTICE
    }


def test_names_are_unique_and_every_clock_warns_somebody():
    assert len(declared.BY_KEY) == len(declared.DECLARED)
    for one in declared.DECLARED:
        assert one.tells
        assert one.escalates_to
        assert one.next_step.endswith(".")
        assert one.starts


def test_the_preservation_warns_as_the_digest_says():
    assert [span.amount for span in declared.find("K01").warns] == [21, 14, 7, 1]
    assert declared.find("K01").chases == days(1)


def test_a_declaration_that_contradicts_itself_is_refused():
    with pytest.raises(ValueError, match="cannot be free"):
        Declared(clock=CLOCKS["K01"], title="", whose=Whose.OURS, starts=(), ends=(), span=days(60))
    with pytest.raises(ValueError, match="a length or a named day"):
        Declared(clock=CLOCKS["K30"], title="", whose=Whose.OURS, starts=(), ends=())
    with pytest.raises(ValueError, match="only the law"):
        Declared(
            clock=CLOCKS["K30"],
            title="",
            whose=Whose.OURS,
            starts=(),
            ends=(),
            span=days(5),
            bound=Bound.AT_MOST,
        )
    with pytest.raises(LookupError, match="K99"):
        declared.find("K99")
