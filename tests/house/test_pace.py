"""How the tests are dealt to the workers of a long run."""

from types import SimpleNamespace

import pytest

from tests.plugins.pace import LONGEST, dealt

LONG = [SimpleNamespace(nodeid=f"{LONGEST[-1]}::test_{number}", fixturenames=["db"]) for number in range(6)]
BROWSER = [SimpleNamespace(nodeid=f"tests/web/x/test_y.py::{n}", fixturenames=["chromium"]) for n in "ab"]
SHORT = [SimpleNamespace(nodeid=f"tests/law/test_x.py::test_{number}") for number in range(95)]


@pytest.mark.parametrize("workers", [2, 3, 4, 16])
def test_half_of_the_workers_begin_with_the_browsers_and_half_with_the_rest_of_the_longest(workers):
    found = dealt([*SHORT[:50], *LONG, *SHORT[50:], *BROWSER], workers)
    assert sorted(map(id, found)) == sorted(map(id, [*SHORT, *LONG, *BROWSER]))
    begin = 0
    for number in range(workers):  # as `--dist worksteal` cuts them
        half = workers // 2
        first = BROWSER[number::half] if number < half else LONG[number - half :: workers - half]
        assert found[begin : begin + len(first)] == first
        begin += (len(found) - begin) // (workers - number)
    assert [one for one in found if one in SHORT] == SHORT


def test_nothing_is_lost_when_there_are_more_workers_than_tests():
    for items in ([*LONG], [*SHORT[:3], *LONG, *BROWSER], []):
        assert sorted(map(id, dealt(items, 7))) == sorted(map(id, items))
