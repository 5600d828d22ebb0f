"""Short roads to a proposal and to a line that is known."""

from types import SimpleNamespace
from typing import Any

from requests_app.directory.models import State
from requests_app.sheets import queries, services
from requests_app.sheets.models import SheetLine, SheetProposal


def proposed(people: SimpleNamespace, *, line: str = "means", **more: Any) -> SheetProposal:
    """A proposal of the officer for Solvara."""
    given = {"text": "Encrypted e-mail is enough.", "source": "Call of 3 May", "why": "They told us.", **more}
    return services.propose(State.objects.get(pk="XB"), line, **{"by": people.officer, **given})


def known(people: SimpleNamespace, *, line: str = "means", **more: Any) -> SheetLine:
    """A line that a supervisor has accepted."""
    proposal = proposed(people, line=line, **more)
    before = queries.find_line("XB", line)[1]
    services.decide(proposal, accept=True, revision=before.revision if before else 0, by=people.supervisor)
    found = queries.find_line("XB", line)[1]
    assert found is not None
    return found
