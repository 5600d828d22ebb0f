"""Every address of the portal, asked for by every role: what answers is the table in routes.txt, read line by line.

A line is: method, what the case of the address is (`draft`, `submitted`, `incoming`, `task` … or `-` for no case),
name of the address, and one letter for each role in the order of ROLES. An address that is not in the table is a fault.
"""

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from requests_app.audit.models import AuditEvent
from requests_app.casefile import queries as casefile
from requests_app.documents.models import Document
from requests_app.law.return_reasons import REASONS
from requests_app.outgoing import services
from tests import builders
from tests.web.world import addresses, world_of

pytestmark = pytest.mark.django_db

TABLE = Path(__file__).parent / "routes.txt"
ROLES = "anonymous officer stranger reviewer adviser supervisor auditor duty executing admin legal".split()
LETTERS = {200: "o", 204: "o", 400: "x", 412: "x", 403: "f", 404: "n", 405: "m", 409: "b", 429: "t"}
RETURN = [{"code": next(iter(REASONS)), "pointer": "", "note": "Give months."}]


@pytest.fixture
def world(people: SimpleNamespace) -> SimpleNamespace:
    """A case of every kind."""
    return world_of(people)


def letter(response: HttpResponse) -> str:
    """The class of an answer: `L` to the sign-in, `r` to another page, else by status."""
    if response.status_code == 302:
        return "L" if response.headers["Location"].startswith("/account/sign-in/") else "r"
    return LETTERS.get(response.status_code, str(response.status_code))


def ask(client: Client, method: str, address: str, *, undo: bool = True) -> HttpResponse:
    """The answer; what it changed is undone, also in the browser (a sign-out)."""
    cookies = client.cookies.copy()
    with transaction.atomic():
        place = transaction.savepoint()
        response: Any = client.generic(method, address)
        if response.streaming:
            b"".join(response.streaming_content)
        if undo:
            transaction.savepoint_rollback(place)
    client.cookies = cookies
    return response


@pytest.fixture
def visitors(world: SimpleNamespace, signed_in: Callable[..., Client]) -> dict[str, Client]:
    """One browser for each role, in the order of the table."""
    return {
        role: Client() if role == "anonymous" else signed_in(getattr(world.people, role)) for role in ROLES
    }


def test_for_every_address_there_is_something_real_to_ask_for(world):
    assert len(list(addresses(world))) > 300


@pytest.mark.timeout(900)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_every_address_answers_every_role_as_the_table_says(world, visitors, method):
    """To write the table anew after a change that was meant: WRITE_ROUTES=1 pytest <this file>."""
    found = sorted(
        f"{name:37} {state:12} {method:4} {' '.join(letter(ask(one, method, address)) for one in visitors.values())}"
        for state, name, address in addresses(world)
    )
    lines = TABLE.read_text().splitlines()
    if os.environ.get("WRITE_ROUTES"):
        head = [line for line in lines if line.startswith("#")]
        others = [line for line in lines if not line.startswith("#") and f" {method} " not in line]
        TABLE.write_text("\n".join([*head, *sorted([*found, *others])]) + "\n")
    assert found == [line for line in lines if not line.startswith("#") and f" {method} " in line]


@pytest.mark.parametrize("role", ["officer", "admin"])
def test_other_methods_do_nothing(role, world, visitors):
    before = AuditEvent.objects.count()
    for _state, name, address in addresses(world):
        for method in ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"):
            answer = letter(ask(visitors[role], method, address, undo=False))
            # An upload speaks tus: it refuses a part without its headers before it looks at whose it is.
            own = name.startswith(("account_", "mfa_", "evidence:upload"))
            assert answer in "mfnrtL" or (answer in "xo" and own), (
                method,
                name,
                answer,
            )
    assert AuditEvent.objects.count() == before


def test_an_id_of_another_case_leads_nowhere_beneath_ones_own(world, people, signed_in):
    """Each part of an address is looked up within the case before it."""
    returned = services.return_(world.submitted, by=people.reviewer, reasons=RETURN)
    builders.make_letters(returned)
    letter_of_other = Document.objects.get(case=returned.case)
    own = builders.drafted(people, {})
    officer, reviewer = signed_in(people.officer), signed_in(people.reviewer)
    content = casefile.draft_content(world.draft.case)
    offence, annex = (content[one]["entries"][0]["id"] for one in ("offences", "annexes"))
    shown = officer.get(reverse("documents:download", args=[returned.reference, letter_of_other.pk]))
    assert b"".join(shown.streaming_content).startswith(b"%PDF")
    addresses = [
        reverse("documents:download", args=[own.reference, letter_of_other.pk]),
        reverse("drafting:entry", args=[own.reference, "offences", offence]),
        reverse("drafting:remove", args=[own.reference, "offences", offence]),
        reverse("drafting:annex_file", args=[own.reference, annex]),
        reverse("versions:read", args=[own.reference, 1]),
        reverse("versions:content", args=[own.reference, 1]),
        reverse("versions:compare", args=[own.reference, 1, 1]),
    ]
    assert [officer.get(address).status_code for address in addresses] == [404] * len(addresses)
    assert officer.post(addresses[2]).status_code == 404
    assert (
        reviewer.post(reverse("documents:retry", args=[own.reference, letter_of_other.pk])).status_code == 404
    )


def test_a_stranger_meets_nothing_of_a_request_at_any_depth(world, people, signed_in):
    returned = services.return_(world.submitted, by=people.reviewer, reasons=RETURN)
    builders.make_letters(returned)
    document = Document.objects.get(case=returned.case)
    stranger = signed_in(people.stranger)
    for name in ("download", "retry"):
        address = reverse(f"documents:{name}", args=[returned.reference, document.pk])
        assert {stranger.get(address).status_code, stranger.post(address).status_code} <= {404, 405}
    assert returned.case.reference not in stranger.get("/outgoing/").content.decode()
    assert (
        returned.case.reference not in b"".join(stranger.get("/outgoing/export/").streaming_content).decode()
    )
    found = stranger.get("/outgoing/", {"search": returned.case.reference}).content.decode()
    assert returned.case.title not in found
