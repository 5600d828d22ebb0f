"""How much time and memory one printing may take. Set from outside: a text that hangs the layout must not win."""

import resource
from dataclasses import dataclass

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds on the wall clock and on the processor; megabytes of address space."""

    seconds: int = 40
    megabytes: int = 1536


def apply(limits: Limits) -> None:
    """Bind the calling process, which must be one that prints and ends: nothing lifts these limits again."""
    _lower(resource.RLIMIT_CPU, limits.seconds + 1)  # the clock of whoever waits comes first
    _lower(resource.RLIMIT_AS, limits.megabytes * _MEGABYTE)
    _lower(resource.RLIMIT_CORE, 0)


def _lower(what: int, value: int) -> None:
    _, most = resource.getrlimit(what)
    if most != resource.RLIM_INFINITY:
        value = min(value, most)
    try:
        resource.setrlimit(what, (value, value))
    except ValueError:
        # macOS knows the limit of address space but refuses to set it; the wall clock still holds there.
        if what != resource.RLIMIT_AS:
            raise
