"""Loads the cases that are not there yet. Which ones are there is read from the register, not from titles."""

from collections.abc import Callable, Mapping

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.transactions import whole
from requests_app.management.demo.cases import cases
from requests_app.management.demo.emergencies import Called, emergencies
from requests_app.management.demo.incoming import cases as incoming
from requests_app.management.demo.incoming.walk import IncomingWalk
from requests_app.management.demo.letters import log_mail
from requests_app.management.demo.preservations import Kept, preservations
from requests_app.management.demo.walk import Case, Walk

STREAM = "demonstration"
MAIL = "mail-without-a-case"


def load_cases(people: Mapping[str, User], *, tell: Callable[[str], object]) -> int:
    """Walk every case that was never loaded, each in one transaction. Gives how many were added."""
    there = {line.facts["key"] for line in register.read(STREAM)}
    missing = [case for case in cases(clock.today()) if case.key not in there]
    for case in missing:
        _load(case, people)
        tell(f"  {case.title}")
    asked = [case for case in incoming.cases() if case.key not in there]
    for received in asked:
        _receive(received, people)
        tell(f"  {received.title}")
    kept = [case for case in preservations() if case.key not in there]
    for preservation in kept:
        _keep(preservation, people)
        tell(f"  {preservation.told.offence}")
    calls = [case for case in emergencies() if case.key not in there]
    for call in calls:
        tell(f"  {_call(call, people)}")
    if MAIL not in there:
        _log(people)
    return len(missing) + len(asked) + len(kept) + len(calls)


@whole
def _load(case: Case, people: Mapping[str, User]) -> None:
    outgoing = Walk(case, people, clock.now()).go()
    register.record(
        STREAM, "demo.case_loaded", by="system", facts={"key": case.key, "reference": outgoing.reference}
    )


@whole
def _receive(case: incoming.Received, people: Mapping[str, User]) -> None:
    received = IncomingWalk(case, people, clock.now()).go()
    register.record(
        STREAM, "demo.case_loaded", by="system", facts={"key": case.key, "reference": received.reference}
    )


@whole
def _keep(case: Kept, people: Mapping[str, User]) -> None:
    preserved = case.go(case, people)
    register.record(
        STREAM, "demo.case_loaded", by="system", facts={"key": case.key, "reference": preserved.reference}
    )


@whole
def _call(case: Called, people: Mapping[str, User]) -> str:
    emergency = case.go(case, people)
    register.record(
        STREAM, "demo.case_loaded", by="system", facts={"key": case.key, "reference": emergency.reference}
    )
    return emergency.case.title


@whole
def _log(people: Mapping[str, User]) -> None:
    log_mail(people)
    register.record(STREAM, "demo.case_loaded", by="system", facts={"key": MAIL})
