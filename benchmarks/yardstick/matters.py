"""A few real cases that walked their road through the services, for benchmarks that look at one case."""

from types import SimpleNamespace

from requests_app.directory import services as directory
from requests_app.management.demo.states import BOOK
from requests_app.outgoing.models import Outgoing
from tests.builders import outgoing_at
from tests.conftest import make_people


def cast() -> SimpleNamespace:
    """The few people of the tests, in the States of the demonstration."""
    directory.load(BOOK)
    return make_people()


def at(status: str, people: SimpleNamespace, *, count: int = 1) -> list[Outgoing]:
    """Requests with the content of the sample case, at this status."""
    return [outgoing_at(status, people, title=f"Mirrorlock {number}") for number in range(count)]
