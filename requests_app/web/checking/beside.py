"""What the cards of documents say about their effect, and the way to withdraw one."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile.models import CaseFile
from requests_app.checking import guards, queries
from requests_app.checking.models import Withdrawal
from requests_app.checking.queries import Status
from requests_app.documents.kinds import INTERNAL
from requests_app.documents.models import Document
from requests_app.web.components import Fact, Link, fact
from requests_app.web.tags import moment


@dataclass(frozen=True)
class Effect:
    """Facts for the card, a tag in place of “Ready”, and what may be done about it."""

    facts: tuple[Fact, ...] = ()
    tag: str = ""
    link: Link | None = None


class Effects:
    """The effect of every document of a case: two statements for all of them."""

    def __init__(self, case: CaseFile, user: User) -> None:
        self._reference = case.reference
        self._standings = queries.standings(case)
        self._withdrawn = queries.withdrawals(case)
        self._may = user.holds(Permission.CHECKING_WITHDRAW)

    def of(self, document: Document) -> Effect:
        """What the card of this document says."""
        gone: Withdrawal | None = self._withdrawn.get(document.pk)
        if gone is not None:
            by = f" by {gone.by.name}" if gone.by else ""
            said = fact("Withdrawn", f"{moment(gone.at)}{by}", gone.reason)
            may = self._may and bool(guards.it_can_be_taken_back(gone))
            return Effect((said,), "withdrawn", self._link(document, "Take the withdrawal back", may=may))
        standing = self._standings.get(document.pk)
        facts: list[Any] = []
        passed = standing is not None and standing.status is Status.SUPERSEDED
        if standing is not None and standing.since is not None and passed:
            facts.append(fact("Superseded", f"Since {moment(standing.since)}, by a later version"))
        may = self._may and document.issued is not None and document.kind not in INTERNAL
        return Effect(
            tuple(facts), "superseded" if passed else "", self._link(document, "Withdraw document", may=may)
        )

    def _link(self, document: Document, label: str, *, may: bool) -> Link | None:
        if not may:
            return None
        return Link(label, reverse("documents:withdrawal", args=[self._reference, document.pk]))
