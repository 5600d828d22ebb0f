"""All or nothing, and again from the start when PostgreSQL says that two transactions crossed."""

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from django.db import OperationalError, transaction

# 40001 serialization failure, 40P01 deadlock: the whole transaction may simply be run again.
_RETRYABLE = {"40001", "40P01"}
_ATTEMPTS = 4

P = ParamSpec("P")
R = TypeVar("R")


def whole(service: Callable[P, R]) -> Callable[P, R]:
    """Run a service in one transaction; the outermost one is retried as a whole when it lost a race."""

    @functools.wraps(service)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        if transaction.get_connection().in_atomic_block:
            with transaction.atomic():
                return service(*args, **kwargs)
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                with transaction.atomic():
                    return service(*args, **kwargs)
            except OperationalError as error:
                if attempt == _ATTEMPTS or not lost_a_race(error):
                    raise
        raise AssertionError("unreachable")

    return run


def lost_a_race(error: BaseException) -> bool:
    """True if PostgreSQL ended the transaction because of others, not because of what it did."""
    return getattr(error.__cause__, "sqlstate", None) in _RETRYABLE
