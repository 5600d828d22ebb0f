"""A few at a time, a few waiting, and a sentence for the rest."""

import threading
from contextlib import ExitStack

import pytest

from requests_app.core.errors import Unavailable
from requests_app.core.turns import Turns

BUSY = "Try again in a minute."


def turns(at_once=1, waiting=0, patience=0.01):
    return Turns(at_once, waiting, patience, BUSY)


@pytest.mark.parametrize("at_once", [1, 3])
def test_so_many_have_their_turn_and_the_next_is_told(at_once):
    room = turns(at_once)
    with ExitStack() as inside:
        for _ in range(at_once):
            inside.enter_context(room.taken())
        with pytest.raises(Unavailable, match="Try again"), room.taken():
            pass
    with room.taken():
        pass


def test_who_waits_comes_next():
    room, came = turns(waiting=1, patience=30), threading.Event()

    def next_one():
        with room.taken():
            came.set()

    with room.taken():
        other = threading.Thread(target=next_one)
        other.start()
        assert not came.wait(0.05)
    other.join()
    assert came.is_set()


def test_who_waited_in_vain_gives_the_place_back():
    room = turns(waiting=1)
    with room.taken():
        for _ in range(3):
            with pytest.raises(Unavailable), room.taken():
                pass
    with room.taken():
        pass


def test_who_finds_the_line_full_does_not_wait():
    room = turns(waiting=0, patience=3600)  # a wait would never end
    with room.taken(), pytest.raises(Unavailable), room.taken():
        pass


def test_whatever_fails_in_its_turn_ends_it():
    room = turns()
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), room.taken():
            1 / 0  # noqa: B018


def test_upkeep_stands_before_nobody_in_the_line():
    room = turns(patience=0.01)
    with room.held(), pytest.raises(Unavailable), room.taken():
        pass
    with room.taken():
        pass
