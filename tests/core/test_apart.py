"""Files from outside are read in processes of their own, and not in more of them at once than a machine bears."""

import pytest

from requests_app.core import apart
from requests_app.core.errors import Unavailable
from requests_app.core.turns import Turns
from requests_app.sealing import apart as signatures


@pytest.fixture(autouse=True)
def one_at_a_time(monkeypatch):
    monkeypatch.setattr(apart, "READINGS", Turns(1, waiting=0, patience=0.01, busy="Try again."))


def test_only_so_many_are_read_at_once():
    with apart.READINGS.taken(), pytest.raises(Unavailable, match="Try again"):
        signatures.validate(b"%PDF-1.7")
    assert signatures.validate(b"%PDF-1.7").problem


def test_a_reading_that_fails_gives_its_place_back():
    with pytest.raises(apart.TookTooLong):
        apart.run("requests_app.sealing.apart", b"", seconds=0.001)
    assert apart.run("requests_app.nowhere", b"", seconds=30).returncode
