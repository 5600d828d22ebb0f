"""Reading country sheets. They hold no case, so everybody who may read the directory may read them."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from requests_app.accounts.models import User
from requests_app.accounts.permissions import ROLES, Permission
from requests_app.core.errors import NotVisible
from requests_app.sheets.lines import LINES, Line
from requests_app.sheets.models import AskedState, SheetLine, SheetProposal

LOOKED_BACK = 12
"""How many of the newest requests to a State the share of returns is counted over."""


@dataclass(frozen=True)
class Standing:
    """A line of the sheet of one State: what is known, and how many corrections wait."""

    line: Line
    known: SheetLine | None
    proposals: int


@dataclass(frozen=True)
class CameBack:
    """How many of the newest requests to a State came back for one coded reason."""

    reason: str
    count: int
    of: int


def sheet(state_code: str) -> list[Standing]:
    """Every line of the sheet of a State, known or not, in order. Two queries."""
    known = {row.code: row for row in SheetLine.objects.filter(state_id=state_code).select_related("owner")}
    rows = SheetProposal.objects.filter(state_id=state_code, standing="open").values_list("code", flat=True)
    waiting = Counter(rows)
    return [Standing(line, known.get(code), waiting[code]) for code, line in LINES.items()]


def find_line(state_code: str, code: str) -> tuple[Line, SheetLine | None]:
    """A line by its code and what is known. Raises NotVisible for a line no sheet has."""
    if code not in LINES:
        raise NotVisible("A country sheet has no such line.")
    return LINES[code], SheetLine.objects.filter(state_id=state_code, code=code).select_related(
        "owner"
    ).first()


def find_known(state_code: str, code: str) -> tuple[Line, SheetLine]:
    """A line that is known. Raises NotVisible if nothing is: there is nothing to confirm."""
    line, known = find_line(state_code, code)
    if known is None:
        raise NotVisible("Nothing is known on this line yet. Propose what it should say.")
    return line, known


def find_proposal(key: UUID) -> SheetProposal:
    """A proposal with its State and people. Raises NotVisible."""
    rows = SheetProposal.objects.select_related("state", "proposed_by", "decided_by")
    found = rows.filter(pk=key).first()
    if found is None:
        raise NotVisible("There is no such proposal.")
    return found


def proposals(*, state_code: str = "", standing: str = "", most: int = 100) -> list[SheetProposal]:
    """Proposals, newest first; of one State or of one standing if asked."""
    rows = SheetProposal.objects.select_related("state", "proposed_by", "decided_by")
    if state_code:
        rows = rows.filter(state_id=state_code)
    if standing:
        rows = rows.filter(standing=standing)
    return list(rows[:most])


def open_proposals(*, most: int) -> list[SheetProposal]:
    """The corrections that wait for a decision, oldest first."""
    rows = SheetProposal.objects.filter(standing="open").select_related("state")
    return list(rows.order_by("proposed_at", "id")[:most])


def came_back(state_code: str) -> tuple[CameBack, ...]:
    """For what the newest requests to a State came back, most frequent first. One query, on an index."""
    rows = AskedState.objects.filter(state_code=state_code).order_by("-submitted_at")
    reasons = list(rows.values_list("reasons", flat=True)[:LOOKED_BACK])
    counted = Counter(reason for found in reasons for reason in set(found))
    ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(CameBack(reason, count, len(reasons)) for reason, count in ordered)


def possible_owners() -> list[User]:
    """Active people who may be made responsible for a line, by name."""
    roles = [role for role, held in ROLES.items() if Permission.SHEETS_PROPOSE in held]
    return list(User.objects.filter(is_active=True, role__in=roles).order_by("name", "pk"))
