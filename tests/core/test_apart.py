"""Files from outside are read in processes of their own, and not in more of them at once than a machine bears."""

import threading

import pytest

from requests_app.core import apart
from requests_app.core.errors import Unavailable
from requests_app.sealing import apart as signatures


def test_only_so_many_are_read_at_once(monkeypatch):
    monkeypatch.setattr(apart, "_room", threading.BoundedSemaphore(1))
    monkeypatch.setattr(apart, "PATIENCE", 0.01)
    with apart._room, pytest.raises(Unavailable, match="Try again"):
        signatures.validate(b"%PDF-1.7")
    assert signatures.validate(b"%PDF-1.7").problem


def test_a_reading_that_fails_gives_its_place_back(monkeypatch):
    monkeypatch.setattr(apart, "_room", threading.BoundedSemaphore(1))
    with pytest.raises(apart.TookTooLong):
        apart.run("requests_app.sealing.apart", b"", seconds=0.001)
    assert apart.run("requests_app.nowhere", b"", seconds=30).returncode
