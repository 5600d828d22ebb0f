"""Every address of the portal, asked for by every role: what answers is the table in routes.txt, read line by line.

A line is: method, what the case of the address is (`draft`, `submitted`, or `-` for no case), name of the address,
and one letter for each role in the order of ROLES. An address that is not in the table is a fault.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from requests_app.audit.models import AuditEvent
from requests_app.casefile import queries as casefile
from requests_app.directory.models import Authority, BilateralTreaty, Participation
from requests_app.documents.models import Document
from requests_app.law.return_reasons import REASONS
from requests_app.outgoing import services
from requests_app.outgoing.models import Outgoing
from tests import builders, samples
from tests.assurances.keeping import added
from tests.clauses.conftest import put_in

pytestmark = pytest.mark.django_db

TABLE = Path(__file__).parent / "routes.txt"
ROLES = "anonymous officer stranger reviewer adviser supervisor auditor duty executing admin legal".split()
LETTERS = {200: "o", 204: "o", 400: "x", 403: "f", 404: "n", 405: "m", 409: "b", 429: "t"}
# tests/workflow/matrix.txt has all of them; here are those that a case in review knows, and two that it does not.
SOME_VERBS = "return_ refuse approve pre_contact withdraw acknowledge supplement".split()
RETURN = [{"code": next(iter(REASONS)), "pointer": "", "note": "Give months."}]
NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def world(people: SimpleNamespace) -> SimpleNamespace:
    """A draft with everything in it, and a request in review."""
    draft = builders.drafted(people, samples.hospital())
    samples.add_annexes(draft.case, samples.HOSPITAL_ANNEXES, by=people.officer)
    submitted = builders.outgoing_at("submitted", people)
    added(submitted, people.reviewer)
    put_in(draft, people)
    return SimpleNamespace(draft=draft, submitted=submitted, people=people)


def routes() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The name of every address and of its parts, from the resolver itself."""

    def walk(resolver: URLResolver, room: str, parts: tuple[str, ...]) -> Iterator[Any]:
        for one in resolver.url_patterns:
            here = (*parts, *one.pattern.converters)
            if isinstance(one, URLResolver):
                yield from walk(one, f"{room}{one.namespace}:" if one.namespace else room, here)
            else:
                yield f"{room}{one.name}", here

    yield from walk(get_resolver(), "", ())


def addresses(world: SimpleNamespace) -> Iterator[tuple[str, str, str]]:
    """Case state, name and address of all there is to ask for."""
    for name, parts in routes():
        if "reference" not in parts:
            yield "-", name, reverse(name, kwargs={part: _part(part, name, world) for part in parts})
            continue
        for state in ("draft", "submitted"):
            case = getattr(world, state)
            for verb in SOME_VERBS if "verb" in parts else [""]:
                given = {part: _part(part, name, world, case) for part in parts}
                yield (
                    state,
                    f"{name} {verb}".strip(),
                    reverse(name, kwargs=given | ({"verb": verb} if verb else {})),
                )


def _part(part: str, name: str, world: SimpleNamespace, case: Outgoing | None = None) -> Any:
    """Something real for a part of an address."""
    plain = {"number": 1, "old": 1, "new": 1, "pk": 1, "session_id": 1, "status": 404, "section": "offences",
             "purpose": "invite", "token": "none", "message": NOBODY, "document": NOBODY, "key": NOBODY,
             "precedent": NOBODY, "act": "receive", "change": 1, "line": "means"}  # fmt: skip
    if part in plain:
        return plain[part]
    if part == "person_id":
        return world.people.colleague.pk
    if part == "other":
        return world.submitted.reference
    if case is not None:
        return case.reference if part == "reference" else _of_case(part, name, world)
    return _of_directory(part, name)


def _of_case(part: str, name: str, world: SimpleNamespace) -> str:
    if part == "entry":
        section = {"drafting:annex_file": "annexes", "clausing:inserted": "clauses"}.get(name, "offences")
        return str(casefile.draft_content(world.draft.case)[section]["entries"][0]["id"])
    if part == "item":
        return str(casefile.draft_content(world.draft.case)["assistance"]["entries"][0]["id"])
    return {"code": "G34", "verb": "withdraw"}[part]


def _of_directory(part: str, name: str) -> str:
    if name.startswith("clauses:"):
        return {"code": "by-then", "language": "en"}[part]
    if name.startswith("counsel:"):
        return {"instrument": "HC", "place": "40(20)"}[part]
    if part == "instrument" or name == "reference:instrument":
        return str(Participation.objects.filter(state="XB").order_by("pk")[0].instrument)
    if "treaty" in name and "add" not in name:
        return str(BilateralTreaty.objects.order_by("pk")[0].code)
    if "authority" in name and "add" not in name:
        return str(Authority.objects.filter(state="XB").order_by("code")[0].code)
    return {"reference:type": "AT04", "reference:ground": "g23"}.get(name, "xb")


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


def test_every_address_answers_every_role_as_the_table_says(world, visitors):
    """To write the table anew after a change that was meant: WRITE_ROUTES=1 pytest <this file>."""
    found = sorted(
        f"{name:37} {state:9} {method:4} {' '.join(letter(ask(one, method, address)) for one in visitors.values())}"
        for state, name, address in addresses(world)
        for method in ("GET", "POST")
    )
    lines = TABLE.read_text().splitlines()
    head = [line for line in lines if line.startswith("#")]
    if os.environ.get("WRITE_ROUTES"):
        TABLE.write_text("\n".join([*head, *found]) + "\n")
    assert found == [line for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("role", ["officer", "admin"])
def test_other_methods_do_nothing(role, world, visitors):
    before = AuditEvent.objects.count()
    for _state, name, address in addresses(world):
        for method in ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"):
            answer = letter(ask(visitors[role], method, address, undo=False))
            assert answer in "mfnrtL" or (answer in "xo" and name.startswith(("account_", "mfa_"))), (
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
