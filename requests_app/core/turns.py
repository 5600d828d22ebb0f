"""Turn-taking in one process of the portal: so much at once, so many waiting, and nobody waits for ever.

Whatever is slow and asked for by many (a reading, a printing, a check by the public) would otherwise hold every thread.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from requests_app.core.errors import Unavailable


@dataclass
class Turns:
    """`at_once` have their turn; `waiting` more may wait, each for `patience` seconds; `busy` is said to the rest."""

    at_once: int
    waiting: int
    patience: float
    busy: str
    _turn: threading.BoundedSemaphore = field(init=False, repr=False)
    _place: threading.BoundedSemaphore = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._turn = threading.BoundedSemaphore(self.at_once)
        self._place = threading.BoundedSemaphore(self.at_once + self.waiting)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """A turn for as long as the block runs. Raises Unavailable if there is no place to wait, or no turn in time."""
        with self._got(self._place, 0), self._got(self._turn, self.patience):
            yield

    @contextmanager
    def held(self) -> Iterator[None]:
        """A turn for the portal's own upkeep, which waits as long as it must and takes nobody's place."""
        with self._turn:
            yield

    @contextmanager
    def _got(self, wanted: threading.BoundedSemaphore, patience: float) -> Iterator[None]:
        if not wanted.acquire(timeout=patience):
            raise Unavailable(self.busy)
        try:
            yield
        finally:
            wanted.release()
