"""The one place that knows django-fsm: a table whose status moves only through steps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models
from django_fsm import ConcurrentTransitionMixin, FSMField

from requests_app.core.verdicts import YES, Verdict
from requests_app.workflow.steps import Step


@dataclass(frozen=True)
class Edge:
    """One arrow of the machine: a step leaving one status."""

    verb: str
    source: str
    target: str
    step: Step


class StateMachine(ConcurrentTransitionMixin, models.Model):
    """A procedure: protected status, refused when stale, moved by `perform` alone.

    A subclass has the columns `case` (one-to-one) and `status`, and says in `letter_to` what a message of the
    outbox tells about it.
    """

    case: Any
    case_id: Any
    status: Any
    version: Any
    moved_at: Any
    waits_for: Any

    class Meta:
        abstract = True

    def holds_permit(self, step: Step) -> bool:
        """True while `perform` carries out this very step on this very object, its guards answered."""
        return self.__dict__.get("_permit") is step

    def refresh_from_db(
        self,
        using: str | None = None,
        fields: Iterable[str] | None = None,
        from_queryset: models.QuerySet[Any] | None = None,
    ) -> None:
        """Read the row again.

        django-fsm-2's own version lifts the protection of the whole class while it runs. A protected value
        may be set while it is absent, so the values are taken out and, if they were not read, put back. The
        status is always among what is read, whichever fields were asked for: django-fsm loads it by itself.
        """
        held = {
            field.attname: self.__dict__.pop(field.attname)
            for field in self.state_fields
            if field.attname in self.__dict__
        }
        try:
            models.Model.refresh_from_db(self, using=using, fields=fields, from_queryset=from_queryset)
        finally:
            for name, value in held.items():
                self.__dict__.setdefault(name, value)
        self._update_initial_state()

    def letter_to(self, topic: str) -> dict[str, Any]:
        """The payload of a message on this topic: ids only."""
        return {"procedure": str(self.pk)}

    def open_to(self, user: Any) -> Verdict:
        """Whether this procedure may be moved by this person at all, whatever the step."""
        return YES

    @property
    def side(self) -> str:
        """Whose turn it is: one of `turns.Side`. A procedure says it from its owners."""
        return "ours"

    @classmethod
    def is_a_case(cls) -> bool:
        """Whether a row is the procedure of a case, and not one of several things done in it."""
        return bool(cls._meta.get_field("case").one_to_one)

    def status_label(self) -> str:
        """The present status in words."""
        column: Any = self._meta.get_field("status")
        return str(dict(column.choices).get(self.status, self.status))

    @classmethod
    def edges(cls) -> Iterator[Edge]:
        """Every arrow of this machine, in the order in which the steps are written."""
        return iter(_edges(cls))

    def edges_from_here(self) -> list[Edge]:
        """The arrows that leave the present status."""
        return [edge for edge in type(self).edges() if edge.source == self.status]


@cache
def _edges(table: type[StateMachine]) -> tuple[Edge, ...]:
    written = list(table.__dict__)
    machine: Any = table()
    arrows = [
        Edge(one.name, str(one.source), str(one.target), one.custom["step"])
        for one in machine.get_all_status_transitions()
    ]
    return tuple(sorted(arrows, key=lambda edge: (written.index(edge.verb), edge.source)))


def status_field(choices: Any, start: str) -> Any:
    """The protected status column of a procedure."""
    return FSMField(choices=choices, default=str(start), protected=True, max_length=20)


def machines() -> list[type[StateMachine]]:
    """Every procedure of the portal."""
    tables: Any = apps.get_app_config("requests_app").get_models()
    return [table for table in tables if issubclass(table, StateMachine)]
