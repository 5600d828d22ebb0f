"""People as this room knows them: what they may do, and how the register names them."""

from dataclasses import dataclass

import pytest

from requests_app.directory import queries, services
from requests_app.directory.models import Authority, State
from requests_app.management.demo.states import BOOK


@dataclass(frozen=True)
class Clerk:
    """Somebody who acts on the directory."""

    audit_label: str
    permissions: frozenset[str]
    pk: str = "6f9e0a52-7c0e-4d0a-9a53-0f1f7a3b8d11"

    def holds(self, permission: str) -> bool:
        return permission in self.permissions


@pytest.fixture
def administrator() -> Clerk:
    return Clerk("Ada Lindqvist, Administrator", frozenset({"directory.manage", "directory.read"}))


@pytest.fixture
def officer() -> Clerk:
    return Clerk("Jonas Berg, Officer", frozenset({"directory.read"}))


@pytest.fixture
def book(db: None) -> None:
    """The fictional States, as the demonstration loads them."""
    services.load(BOOK)


@pytest.fixture
def northmark(book: None) -> State:
    return queries.state("XA")


@pytest.fixture
def solvara(book: None) -> State:
    return queries.state("XB")


@pytest.fixture
def aurelia(book: None) -> State:
    return queries.state("XC")


@pytest.fixture
def ostrava(book: None) -> State:
    return queries.state("XD")


@pytest.fixture
def solvaran_authority(book: None) -> Authority:
    return queries.authority("xb-central")
