"""The table of preservations, and the steps by which one moves."""

import uuid
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.accounts.permissions import Permission
from requests_app.casefile.procedure import NEWEST_FIRST, Procedure
from requests_app.directory.models import Channel
from requests_app.preservation import guards
from requests_app.preservation.states import (
    BEFORE_EFFECT,
    ENDED,
    OWNERS,
    OWNERS_WHERE_WE_ASK,
    PRESERVED,
    RUNNING,
    WAITS_FOR,
    WAITS_FOR_WHERE_WE_ASK,
    Owner,
    Status,
)
from requests_app.workflow.machine import Edge, status_field
from requests_app.workflow.steps import step
from requests_app.workflow.turns import Side

P, S = Permission, Status
WRITERS: dict[str, Any] = {"needs": P.PRESERVATION_WRITE, "who": [guards.is_theirs]}
POINT: dict[str, Any] = {"needs": P.PRESERVATION_ORDER, "who": [guards.is_theirs]}


class Preservation(Procedure):
    """Data that are kept as they are until a request for them is decided: asked of us, or asked by us.

    `asked_of_us` repeats what the case says. `request` is the later request for the data, which holds them from the
    moment it is filed until it is decided. `ends_on` is the last day of the preservation, `order_ends_on` that of our
    own order. `proposed` names what one person proposed and a second has to do. `token` tells a second tap on the
    same page from a second request.
    """

    case = models.OneToOneField(
        "requests_app.CaseFile", on_delete=models.PROTECT, related_name="preservation"
    )
    status = status_field(Status.choices, Status.DRAFTED)

    authority = models.ForeignKey("requests_app.Authority", on_delete=models.PROTECT, related_name="+")
    asked_of_us = models.BooleanField()
    state = models.CharField(max_length=2, blank=True, default="", help_text="The other State.")
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    their_reference = models.CharField(max_length=120, blank=True, default="")
    channel = models.CharField(max_length=20, choices=Channel.choices, default=Channel.POINT_24_7)
    received_at = models.DateTimeField(null=True, blank=True)
    will_follow = models.BooleanField(
        default=False, help_text="They, or we, state that a request for the data will follow."
    )
    provider = models.CharField(max_length=300, blank=True, default="")
    effected_at = models.DateTimeField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    order_ends_on = models.DateField(null=True, blank=True)
    request = models.ForeignKey(
        "requests_app.CaseFile", null=True, blank=True, on_delete=models.PROTECT, related_name="preservations"
    )
    linked_by = actor(optional=True, db_index=False)
    proposed = models.CharField(max_length=10, blank=True, default="")
    proposed_by = actor(optional=True, db_index=False)
    decided_told = models.BooleanField(default=False, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(status__in=Status.values), name="preservation_status_known"),
            models.CheckConstraint(
                condition=~Q(status__in=[str(one) for one in PRESERVED])
                | Q(effected_at__isnull=False, ends_on__isnull=False),
                name="preservation_has_an_end",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.HELD) | Q(request__isnull=False, linked_by__isnull=False),
                name="preservation_held_by_a_request",
            ),
            models.CheckConstraint(
                condition=Q(status__in=[Status.DRAFTED, Status.WITHDRAWN]) | Q(version__isnull=False),
                name="preservation_has_a_version",
            ),
            models.CheckConstraint(
                condition=Q(proposed="", proposed_by__isnull=True)
                | Q(proposed__in=["refusal", "release"], proposed_by__isnull=False),
                name="preservation_proposed_pair",
            ),
        ]
        indexes = [
            models.Index(fields=NEWEST_FIRST, name="preservation_newest"),
            models.Index(
                fields=["ends_on", "id"],
                name="preservation_ending",
                condition=Q(status__in=[str(one) for one in PRESERVED]),
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def owner(self) -> Owner:
        """Who must act next."""
        status = Status(self.status)
        ours = {} if self.asked_of_us else OWNERS_WHERE_WE_ASK
        return ours.get(status, OWNERS[status])

    @property
    def waits_for(self) -> str:
        """What would free the case, in a sentence."""
        status = Status(self.status)
        ours = {} if self.asked_of_us else WAITS_FOR_WHERE_WE_ASK
        return ours.get(status, WAITS_FOR[status])

    @property
    def side(self) -> Side:
        """Whose turn it is; a provider of ours is on our side."""
        if self.owner is Owner.NOBODY:
            return Side.NOBODY
        return Side.THEIRS if self.owner is Owner.OTHER else Side.OURS

    @property
    def has_ended(self) -> bool:
        """Whether nothing more happens."""
        return self.status in ENDED

    def edges_from_here(self) -> list[Edge]:
        """The arrows of its own lane alone: what another State asks is never drafted, what we ask never received."""
        other = "submit" if self.asked_of_us else "register"
        return [edge for edge in super().edges_from_here() if edge.verb != other]

    def letter_to(self, topic: str) -> dict[str, Any]:
        """What a message of the outbox says about it: ids only."""
        return {"preservation": str(self.pk), "version": str(self.version_id)}

    @property
    def proposal_mark(self) -> str:
        """Tells one proposal from the next: nobody decides on one they have not seen."""
        if not self.proposed:
            return ""
        said = self.words.filter(verb=f"propose_{self.proposed}").order_by("recorded_at", "id").last()
        return str(said.pk) if said else ""

    def _moved(self, by: Any, at: datetime, name: str = "", **columns: Any) -> None:
        super()._moved(by, at, name, proposed="", proposed_by=None, **columns)

    @step(status, S.DRAFTED, S.REQUESTED, label="Register", event="preservation.received",
          guards=[guards.it_is_asked_of_us], **POINT)  # fmt: skip
    def register(self, *, by: Any, at: datetime, version: Any) -> None:
        """Another State asks us to preserve data (P1)."""
        self.version = version
        self._moved(by, at)

    @step(status, S.DRAFTED, S.PROPOSED, label="Hand to the 24/7 point", event="preservation.submitted",
          guards=[guards.we_ask, guards.the_seven_elements_are_there], **WRITERS)  # fmt: skip
    def submit(self, *, by: Any, at: datetime, version: Any) -> None:
        """Freeze the seven elements; the form is made."""
        self.version = version
        self._moved(by, at)

    @step(status, S.PROPOSED, S.DRAFTED, label="Return to the officer", event="preservation.returned",
          **POINT)  # fmt: skip
    def return_(self, *, by: Any, at: datetime) -> None:
        """Something has to be corrected before it can be sent."""
        self._moved(by, at)

    @step(status, S.PROPOSED, S.ASKED, label="Mark as sent", event="preservation.asked",
          guards=[guards.the_form_is_made], **POINT)  # fmt: skip
    def ask(self, *, by: Any, at: datetime, channel: str) -> None:
        """The form went to the other State (P1)."""
        self.channel = channel
        self._moved(by, at)

    @step(status, S.ASKED, S.CAUTIONED, label="Record their warning", event="preservation.cautioned",
          **POINT)  # fmt: skip
    def caution(self, *, by: Any, at: datetime) -> None:
        """They tell us that it would fail, warn the suspect or harm a case; we decide (P2W)."""
        self._moved(by, at)

    @step(status, S.CAUTIONED, S.ASKED, label="Go on in spite of it", event="preservation.insisted",
          **WRITERS)  # fmt: skip
    def insist(self, *, by: Any, at: datetime) -> None:
        """We want the data preserved in spite of the warning (P2W to P1)."""
        self._moved(by, at)

    @step(status, [S.ASKED, S.CAUTIONED], S.DECLINED, label="Record their refusal", event="preservation.declined",
          **POINT)  # fmt: skip
    def decline(self, *, by: Any, at: datetime) -> None:
        """The other State refuses (P2R)."""
        self._moved(by, at)

    @step(status, S.REQUESTED, S.ORDERED, label="Order the provider", event="preservation.ordered",
          guards=[guards.the_seven_elements_are_there, guards.nobody_proposed_a_refusal], **POINT)  # fmt: skip
    def order(self, *, by: Any, at: datetime, version: Any, provider: str, order_ends_on: Any) -> None:
        """The order goes to the provider; dual criminality is not asked (P1 to P2)."""
        self.version, self.provider, self.order_ends_on = version, provider, order_ends_on
        self._moved(by, at)

    @step(status, [S.REQUESTED, S.ORDERED], S.WARNED, label="Warn the requesting State",
          event="preservation.warned", **POINT)  # fmt: skip
    def warn(self, *, by: Any, at: datetime) -> None:
        """It would fail, warn the user or harm the case; the requesting State decides (P2W)."""
        self._moved(by, at)

    @step(status, S.WARNED, S.REQUESTED, label="Record that they want it all the same",
          event="preservation.gone_on", **POINT)  # fmt: skip
    def go_on(self, *, by: Any, at: datetime) -> None:
        """The requesting State decides to go on (P2W to P1)."""
        self._moved(by, at)

    @step(status, [S.REQUESTED, S.WARNED], S.REFUSED, label="Refuse", event="preservation.refused",
          needs=P.PRESERVATION_REFUSE, who=[guards.is_theirs, guards.is_a_second_person],
          guards=[guards.a_refusal_is_proposed])  # fmt: skip
    def refuse(self, *, by: Any, at: datetime) -> None:
        """A second person refuses on the narrow grounds that were proposed (P2R)."""
        self._moved(by, at)

    @step(status, [S.ASKED, S.CAUTIONED, S.ORDERED, S.WARNED], S.EFFECTED, label="Record the confirmation",
          event="preservation.effected", guards=[guards.an_order_was_given], **POINT)  # fmt: skip
    def effect(self, *, by: Any, at: datetime, effected_at: datetime, ends_on: Any) -> None:
        """The provider, or the other State, confirms: the clock K01 starts (P3)."""
        self.effected_at, self.ends_on = effected_at, ends_on
        self._moved(by, at)

    @step(status, RUNNING, S.EXTENDED, label="Extend", event="preservation.extended", **POINT)
    def extend(self, *, by: Any, at: datetime, ends_on: Any, order_ends_on: Any) -> None:
        """A new end (P4)."""
        self.ends_on, self.order_ends_on = ends_on, order_ends_on
        self._moved(by, at)

    @step(status, RUNNING, S.HELD, label="Hold until the request is decided", event="preservation.held",
          guards=[guards.the_request_is_filed], **WRITERS)  # fmt: skip
    def hold(self, *, by: Any, at: datetime) -> None:
        """The request for the data is filed: they stay preserved until it is decided (P5)."""
        self.decided_told = False
        self._moved(by, at)

    @step(status, S.HELD, S.HELD, label="Renew while held", event="preservation.prolonged", **POINT)
    def prolong(self, *, by: Any, at: datetime, ends_on: Any, order_ends_on: Any) -> None:
        """The order is renewed, or their new end is noted, while the request holds the data."""
        self.ends_on, self.order_ends_on = ends_on, order_ends_on
        self._moved(by, at)

    @step(status, S.HELD, S.EXTENDED, label="Keep on after the decision", event="preservation.freed",
          guards=[guards.the_request_is_decided], **POINT)  # fmt: skip
    def free(self, *, by: Any, at: datetime, ends_on: Any, order_ends_on: Any) -> None:
        """The request is decided, and the data are needed further: an end runs again (P5 to P4)."""
        self.ends_on, self.order_ends_on = ends_on, order_ends_on
        self._moved(by, at)

    @step(status, PRESERVED, S.RELEASED, label="Release", event="preservation.released",
          needs=P.PRESERVATION_ORDER, who=[guards.is_theirs, guards.is_a_second_person],
          guards=[guards.no_request_is_undecided, guards.an_early_release_was_proposed])  # fmt: skip
    def release(self, *, by: Any, at: datetime) -> None:
        """The data need not be kept any more; both sides are told (P6)."""
        self._moved(by, at)

    @step(status, BEFORE_EFFECT, S.WITHDRAWN, label="Withdraw", event="preservation.withdrawn", **WRITERS)
    def withdraw(self, *, by: Any, at: datetime) -> None:
        """It is no longer wanted, before anything was confirmed."""
        self._moved(by, at)
