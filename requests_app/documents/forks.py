"""The forks of the printer: each bound by limits from its first letter on, and ended from outside when its time is up.

A fork prints short letters one after another and ends after `MOST_PAGES` of them: to start one costs a fifth of a
four-page letter, because every page of memory that it touches is copied. Whatever goes wrong in a fork ends it, and a
letter that failed in one that had printed before is given one fresh fork to itself: nobody fails for what others left.
"""

import gc
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, Any, NoReturn

from requests_app.core import limits
from requests_app.documents.job import limits_of
from requests_app.documents.messages import Message, complete, receive, send

MOST_PAGES = 32
# How C libraries and the kernel end a process that asks for more memory than there is.
_OUT_OF_MEMORY = {signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS, signal.SIGTRAP, signal.SIGKILL}

Work = Callable[[dict[str, Any], bytes], Message]


class Fork:
    """One child that does the work it is handed until its pipe is closed."""

    def __init__(self, work: Work, bounds: limits.Limits, inherited: Sequence[IO[bytes]]) -> None:
        self.bounds = bounds
        self.pages = 0
        take, hand = os.pipe()
        self.outlet, inlet = os.pipe()
        self.child = os.fork()
        if self.child == 0:
            for one in (hand, self.outlet, *(stream.fileno() for stream in inherited)):
                os.close(one)
            _serve(work, bounds, take, inlet)
        os.close(take)
        os.close(inlet)
        self.hand = os.fdopen(hand, "wb")

    def answer(self, header: dict[str, Any], body: bytes, *, watched: int) -> Message | None:
        """What it answers in time; None if it does not, or ended before it did."""
        deadline = time.monotonic() + self.bounds.seconds
        try:
            send(self.hand, header, body)
        except BrokenPipeError:
            return None
        written = bytearray()
        while (left := deadline - time.monotonic()) > 0:
            ready, _, _ = select.select([self.outlet, watched], [], [], left)
            if self.outlet in ready:
                if not (chunk := os.read(self.outlet, 1 << 20)):
                    return None
                written += chunk
                if told := complete(written):
                    return told
            elif watched in ready:
                self.end()  # jobs come one by one: this is the end of the pipe, and nobody waits any more
                sys.exit(0)
        return None

    def end(self) -> int:
        """End it, if it has not ended; returns how it did, as `waitpid` says it."""
        os.kill(self.child, signal.SIGKILL)  # to one that has ended already it does nothing
        _, status = os.waitpid(self.child, 0)
        os.close(self.outlet)
        with suppress(BrokenPipeError):
            self.hand.close()
        return status


class Forks:
    """Whoever prints next. `watched` is the pipe that closes when nobody waits; a fork keeps none of `inherited`."""

    def __init__(self, work: Work, *, watched: int, inherited: Sequence[IO[bytes]]) -> None:
        self._work = work
        self._watched = watched
        self._inherited = inherited
        self._fork: Fork | None = None

    def answer(self, header: dict[str, Any], body: bytes) -> Message:
        """The PDF, or why there is none: time, memory or error."""
        if self._fork is not None and self._fork.bounds != limits_of(header):
            self.end()
        was_used = self._fork is not None
        answer = self._attempt(header, body)
        if was_used and not answer[0]["ok"] and answer[0]["reason"] != "time":
            answer = self._attempt(header, body)
        return answer

    def end(self) -> int:
        """End the fork there is."""
        fork, self._fork = self._fork, None
        return fork.end() if fork else 0

    def _attempt(self, header: dict[str, Any], body: bytes) -> Message:
        fork = self._fork = self._fork or Fork(self._work, limits_of(header), self._inherited)
        begun = time.monotonic()
        answer = fork.answer(header, body, watched=self._watched)
        if answer is None:
            late = time.monotonic() - begun >= fork.bounds.seconds
            status = self.end()
            return {"ok": False, "reason": "time" if late else _why(status)}, b""
        fork.pages += answer[0].get("pages", MOST_PAGES)
        if fork.pages >= MOST_PAGES:
            self.end()
        return answer


def _serve(work: Work, bounds: limits.Limits, take: int, inlet: int) -> NoReturn:
    """The life of a fork: it must end here, whatever happens."""
    try:
        limits.apply(bounds)
        gc.disable()  # the fork ends before there is much to collect
        with os.fdopen(take, "rb") as jobs, os.fdopen(inlet, "wb") as answers:
            while (message := receive(jobs)) is not None:
                send(answers, *_answer(work, message))
    finally:
        os._exit(0)


def _answer(work: Work, message: Message) -> Message:
    try:
        return work(*message)
    except (MemoryError, SystemError):  # a C library that got no memory often shows as the latter
        return {"ok": False, "reason": "memory"}, b""
    except BaseException as error:  # also FatalURLFetchingError, which is none of Exception
        # The message of the error may quote the text of the letter; its class may be told.
        return {"ok": False, "reason": "error", "detail": type(error).__name__}, b""


def _why(status: int) -> str:
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in _OUT_OF_MEMORY:
        return "memory"
    return "error"
