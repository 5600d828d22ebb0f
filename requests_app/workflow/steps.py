"""One step of a procedure, written once on the model: from where, to where, who, unless, and who is told."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django_fsm import transition

from requests_app.core.verdicts import Verdict, all_of

Guard = Callable[..., Verdict]


@dataclass(frozen=True)
class Step:
    """What the engine knows of a step besides its source and target."""

    label: str
    event: str
    needs: str
    who: tuple[Guard, ...] = ()
    guards: tuple[Guard, ...] = ()
    tells: tuple[str, ...] = ()

    def who_verdict(self, subject: Any, user: Any) -> Verdict:
        """May this person, beyond holding the permission (four eyes, own authority)?"""
        return all_of(self.who, subject, user)

    def guard_verdict(self, subject: Any) -> Verdict:
        """May it be done now, whoever does it?"""
        return all_of(self.guards, subject)


def step(
    field: Any,
    source: str | Sequence[str],
    target: str,
    *,
    label: str,
    event: str,
    needs: str,
    who: Iterable[Guard] = (),
    guards: Iterable[Guard] = (),
    tells: Iterable[str] = (),
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Declare a step. The body of the method sets the moment and the person, nothing else.

    `perform` asks the guards once, under the lock, and hands the state machine a permit; whoever calls the
    method without it is asked again by the state machine itself, and PostgreSQL refuses the row anyway.
    """
    if not needs:
        raise ValueError("No permission named, no step.")
    spec = Step(label, event, needs, tuple(who), tuple(guards), tuple(tells))

    def guards_agree(subject: Any) -> bool:
        return subject.holds_permit(spec) or bool(spec.guard_verdict(subject))

    sources = [str(one) for one in ([source] if isinstance(source, str) else source)]
    return transition(
        field=field, source=sources, target=str(target), conditions=[guards_agree], custom={"step": spec}
    )
