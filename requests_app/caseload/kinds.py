"""The procedures as the caseload sees them: what is visible to whom, what has ended, when the other side must act."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from requests_app.accounts.models import User
from requests_app.casefile.models import CaseFile
from requests_app.emergency import queries as emergency
from requests_app.emergency import states as emergency_states
from requests_app.emergency.models import Emergency
from requests_app.incoming import queries as incoming
from requests_app.incoming import states as incoming_states
from requests_app.incoming.models import Incoming
from requests_app.outgoing import queries as outgoing
from requests_app.outgoing import states as outgoing_states
from requests_app.outgoing.models import Outgoing
from requests_app.preservation import queries as preservation
from requests_app.preservation import states as preservation_states
from requests_app.preservation.models import Preservation

HELD = preservation_states.Status.HELD


@dataclass(frozen=True)
class Kind:
    """One procedure. `theirs` are the rows in which the other side must act."""

    kind: CaseFile.Kind
    label: str
    model: Any
    visible_to: Callable[[User], QuerySet[Any]]
    ended: tuple[str, ...]
    theirs: Q

    def every(self) -> QuerySet[Any]:
        """Every case of this kind that has not ended, whoever may see it: for giving cases to somebody else."""
        rows: QuerySet[Any] = self.model.objects.exclude(status__in=self.ended)
        return rows

    def open_to(self, user: User) -> QuerySet[Any]:
        """What has not ended, as far as this person may see it."""
        return self.visible_to(user).exclude(status__in=self.ended)


KINDS: tuple[Kind, ...] = (
    Kind(
        CaseFile.Kind.OUTGOING,
        "Requests to other States",
        Outgoing,
        outgoing.visible_to,
        outgoing_states.ENDED,
        Q(status__in=outgoing_states.WITH_THEM),
    ),
    Kind(
        CaseFile.Kind.INCOMING,
        "Requests of other States",
        Incoming,
        incoming.visible_to,
        incoming_states.ENDED,
        Q(status__in=incoming_states.WITH_THEM),
    ),
    Kind(
        CaseFile.Kind.PRESERVATION,
        "Preservations",
        Preservation,
        preservation.visible_to,
        preservation_states.ENDED,
        Q(status__in=preservation_states.WITH_THEM) | Q(status=HELD, asked_of_us=False),
    ),
    Kind(
        CaseFile.Kind.EMERGENCY,
        "Emergencies",
        Emergency,
        emergency.visible_to,
        emergency_states.ENDED,
        Q(status__in=emergency_states.WITH_THEM),
    ),
)
