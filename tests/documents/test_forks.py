"""Forks that print: kept while letters are short, ended when one fails, and nobody fails for what others left."""

import os
import signal
import time
from collections.abc import Callable, Iterator

import pytest

from requests_app.documents.forks import MOST_PAGES, Forks
from requests_app.documents.messages import Message

HEADER = {"seconds": 20, "megabytes": 8192, "pages": 1}
done: list[str] = []


def work(header: dict, body: bytes) -> Message:
    """Tell which process this is and what it did before; do harm if told so."""
    what = body.decode()
    before, _ = list(done), done.append(what)
    if what == "fail" or (what == "fail after others" and before):
        raise ValueError("a name that must not be told")
    if what == "eat" and before:
        raise MemoryError
    if what == "hang":
        time.sleep(60)
    if what == "die":
        os.kill(os.getpid(), signal.SIGSEGV)
    return {"ok": True, "pages": header["pages"], "process": os.getpid(), "before": before}, body * 2


@pytest.fixture
def ask() -> Iterator[Callable[..., Message]]:
    """Have something done; the pipe that is watched stays open."""
    watched, held = os.pipe()
    forks = Forks(work, watched=watched, inherited=())
    yield lambda what, **header: forks.answer(HEADER | header, what.encode())
    forks.end()
    os.close(watched)
    os.close(held)


def test_short_letters_are_printed_by_one_fork(ask):
    told = [ask(what) for what in ("one", "two", "three")]
    assert len({header["process"] for header, _ in told}) == 1
    assert [body for _, body in told] == [b"oneone", b"twotwo", b"threethree"]
    assert told[2][0]["before"] == ["one", "two"]
    assert told[0][0]["process"] != os.getpid()


def test_after_so_many_pages_comes_another_fork(ask):
    first = ask("long", pages=MOST_PAGES - 1)[0]["process"]
    assert ask("short")[0]["process"] == first
    assert ask("next")[0]["process"] != first


def test_other_limits_are_another_fork(ask):
    first = ask("one")[0]["process"]
    assert ask("two", seconds=19)[0]["process"] != first


def test_what_fails_ends_its_fork_and_tells_no_text(ask):
    first = ask("one")[0]["process"]
    answer, body = ask("fail")
    assert (answer["ok"], answer["reason"], answer["detail"], body) == (False, "error", "ValueError", b"")
    after = ask("one")[0]
    assert after["process"] != first
    assert after["before"] == []


@pytest.mark.parametrize("what", ["fail after others", "eat"])
def test_nobody_fails_for_what_others_left(ask, what):
    ask("one")
    answer, _ = ask(what)
    assert answer["ok"]
    assert answer["before"] == []


def test_a_fork_that_dies_is_replaced(ask):
    assert ask("die")[0] == {"ok": False, "reason": "memory"}
    assert ask("one")[0]["ok"]


def test_a_fork_that_hangs_is_ended(ask):
    ask("one", seconds=1)
    assert ask("hang", seconds=1)[0] == {"ok": False, "reason": "time"}
    assert ask("one", seconds=1)[0]["ok"]


def test_a_large_letter_and_a_large_answer_pass(ask):
    sent = "x" * 5_000_000
    assert ask(sent)[1] == sent.encode() * 2


def test_nobody_is_left_when_nobody_waits():
    watched, held = os.pipe()
    waiting = os.fdopen(held, "wb")
    forks = Forks(work, watched=watched, inherited=(waiting,))
    child = forks.answer(HEADER, b"one")[0]["process"]
    waiting.close()
    with pytest.raises(SystemExit):
        forks.answer(HEADER, b"hang")
    os.close(watched)
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
