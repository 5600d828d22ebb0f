"""A verdict is a yes, or a no with its reasons."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Blocker:
    """One reason why not: a code for machines, a sentence for people, the legal basis if there is one."""

    code: str
    message: str
    basis: str = ""


@dataclass(frozen=True)
class Verdict:
    """Truthy means yes. A no carries every blocker, not only the first."""

    blockers: tuple[Blocker, ...] = ()

    def __bool__(self) -> bool:
        return not self.blockers

    def __and__(self, other: "Verdict") -> "Verdict":
        return Verdict(self.blockers + other.blockers)


YES = Verdict()


def no(code: str, message: str, basis: str = "") -> Verdict:
    """A refusal with one reason."""
    return Verdict((Blocker(code, message, basis),))


def all_of(checks: Iterable[Callable[..., Verdict]], *facts: Any) -> Verdict:
    """Ask every check and gather all their reasons."""
    verdict = YES
    for check in checks:
        verdict &= check(*facts)
    return verdict
