"""Restricted cases at every address: there for the team, and for nobody else anywhere."""

import ast
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.urls import NoReverseMatch, reverse

from requests_app.casefile import team
from requests_app.documents.models import Document
from requests_app.law.return_reasons import REASONS
from requests_app.outgoing import services
from requests_app.preservation import services as preservation_services
from requests_app.web.assurances.urls import ACTS as ASSURANCE_ACTS
from tests import builders, incoming_builders, preservation_builders
from tests.casefile.test_team import at_level
from tests.plugins.again import Again
from tests.web.world import NOBODY, routes

pytestmark = pytest.mark.django_db

TITLE = "Quiet Heron"
INSIDE = ("officer", "reviewer", "adviser")
OUTSIDE = "colleague second_reviewer supervisor auditor stranger duty executing admin".split()
# For supervisors: what they must name members of, and hand over, is listed by its reference alone.
BARE = ("teams:restricted", "teams:name", "caseload:person")
LEVELS = ("ordinary", "confidential", "restricted")
FILL = {
    "reference": None, "other": None, "person_id": None, "number": 1, "old": 1, "new": 1, "verb": "withdraw",
    "section": "facts", "entry": "persmine", "code": "G34", "status": 404, "document": NOBODY,
    "clock": "K30", "variant": "-",
}  # fmt: skip
# What the addresses of one room take in place of these.
WORDS = (
    {}, {"act": next(iter(ASSURANCE_ACTS))}, {"act": "seal"}, {"verb": "accept"}, {"verb": "order_report"},
    {"name": "mla-document", "version": "1"},
    {"code": "link"}, {"kind": "production"}, {"name": "record_answer"}, {"key": f"exhibit-{NOBODY}"},
)  # fmt: skip


def addresses(world, case):
    """(name, address, whether it is of the case) of everything that can be asked for."""
    of_case = {"reference": case.reference, "other": case.reference, "person_id": world.people.officer.pk}
    for name, parts in routes():
        given = {part: of_case.get(part) or FILL.get(part, "1") for part in parts}
        unknown = dict.fromkeys(given.keys() - of_case.keys() - FILL.keys(), NOBODY)
        for instead in ({}, *(unknown | words for words in WORDS)):
            try:
                yield name, reverse(name, kwargs=given | instead), "reference" in parts
                break
            except NoReverseMatch:
                continue


@pytest.fixture
def world(begin_with):
    """A case of each level in review, and a draft; the restricted ones with a team of three."""
    return begin_with(WORLD)


def world_of(people):
    made = {}
    for level in LEVELS:
        draft = builders.drafted(people, at_level(level), title=f"{TITLE} {level}")
        if level == "restricted":
            for name in ("reviewer", "adviser"):
                team.name(draft.case, getattr(people, name), by=people.officer)
        made[level] = builders.submit(draft, people)
    draft = builders.drafted(people, at_level("restricted"), title=f"{TITLE} draft")
    return SimpleNamespace(people=people, draft=draft, **made)


WORLD = Again(world_of)


@pytest.fixture
def asked_of_us(world):
    """Restricted cases in which another State asks us; only the one who wrote them down is on their teams."""
    people = world.people
    incoming = incoming_builders.registered(people, title=f"{TITLE} asked")
    level = {"confidentiality": {"level": "restricted", "reason": "A source is in danger."}}
    incoming_builders.key(incoming, level, by=people.reviewer)
    preservation = preservation_services.register(
        by=people.duty, told=preservation_builders.told(restricted=True, offence=f"{TITLE} kept")
    )
    return {"incoming": incoming, "preservation": preservation}


def pages(world, *procedures):
    """Everything that can be asked for of these cases; what is of no case, once."""
    found = [one for procedure in procedures for one in addresses(world, procedure)]
    own = [one for one in found if "sign_out" not in one[1] and "logout" not in one[0]]
    return list(dict.fromkeys(own))


@pytest.mark.parametrize(
    "who", "second_reviewer adviser supervisor auditor officer executing admin legal".split()
)
def test_what_another_state_asks_in_secret_exists_for_its_team_alone(world, asked_of_us, signed_in, who):
    client, procedures = signed_in(getattr(world.people, who)), asked_of_us.values()
    for name, address, of_case in pages(world, *procedures):
        response = client.get(address)
        shown = body(response)
        bare = who == "supervisor" and name in BARE
        for procedure in procedures:
            assert procedure.case.title not in shown, (name, address)
            assert bare or procedure.case.reference not in shown, (name, address)
        if of_case and not bare:
            assert response.status_code in (403, 404, 405), (name, address, response.status_code)
            assert client.post(address).status_code in (403, 404, 405), (name, address)


def test_every_address_is_among_those_asked_for(world):
    asked = {name for name, _, _ in addresses(world, world.restricted)}
    assert {name for name, _ in routes()} - asked == set()


def body(response):
    return b"".join(response.streaming_content if response.streaming else [response.content]).decode(
        errors="replace"
    )


@pytest.mark.parametrize("who", OUTSIDE)
def test_nobody_outside_the_team_meets_it_at_any_address(world, signed_in, who):
    client, hidden = signed_in(getattr(world.people, who)), (world.restricted, world.draft)
    for name, address, of_case in pages(world, *hidden):
        response = client.get(address)
        shown = body(response)
        bare = who == "supervisor" and name in BARE
        for outgoing in hidden:
            assert outgoing.case.title not in shown, (name, address)
            assert bare or outgoing.reference not in shown, (name, address)
        if of_case and not bare:
            assert response.status_code in (403, 404, 405), (name, address, response.status_code)


@pytest.mark.parametrize("who", OUTSIDE)
def test_nothing_can_be_sent_to_it_from_outside(world, signed_in, who):
    client = signed_in(getattr(world.people, who))
    for name, address, of_case in addresses(world, world.restricted):
        if of_case and not (who == "supervisor" and name in BARE):
            assert client.post(address).status_code in (403, 404, 405), (name, address)
    world.restricted.refresh_from_db()
    assert world.restricted.status == "submitted"


@pytest.mark.parametrize("who", INSIDE)
def test_for_the_team_it_is_a_case_like_any_other(world, signed_in, who):
    client = signed_in(getattr(world.people, who))
    answers = [
        {
            name: client.get(address).status_code
            for name, address, of_case in addresses(world, case)
            if of_case
        }
        for case in (world.confidential, world.restricted)
    ]
    # The pages of a team are what the two differ in.
    for found in answers:
        for name in ("teams:take_off", "teams:lift"):
            found.pop(name)
    assert answers[0] == answers[1]
    assert answers[1]["outgoing:case"] == 200


@pytest.mark.parametrize("who", [*INSIDE, *OUTSIDE])
def test_lists_searches_exports_and_the_desk_show_what_a_person_may_see(world, signed_in, who):
    client = signed_in(getattr(world.people, who))
    may = {
        "ordinary": who in (*INSIDE, "colleague", "second_reviewer", "supervisor", "auditor"),
        "restricted": who in INSIDE,
        "draft": who == "officer",
    }
    found = [
        client.get("/outgoing/"),
        client.get("/outgoing/", {"search": "heron"}),
        client.get("/outgoing/export/"),
    ]
    for response in found:
        shown = body(response)
        for level, expected in may.items():
            assert (getattr(world, level).reference in shown) == expected, (
                level,
                response.request["PATH_INFO"],
            )
    desk = body(client.get("/"))
    assert (world.restricted.reference in desk) <= may["restricted"]
    assert world.draft.case.title not in desk or may["draft"]


def test_a_failed_document_of_a_restricted_case_is_named_to_its_team_alone(world, signed_in):
    returned = services.return_(
        world.restricted,
        by=world.people.reviewer,
        reasons=[{"code": next(iter(REASONS)), "pointer": "", "note": ""}],
    )
    Document.objects.filter(case=returned.case).update(failed_at=returned.moved_at, failure="No paper.")
    for who in ("supervisor", "admin"):
        shown = body(signed_in(getattr(world.people, who)).get("/operations/"))
        assert "No paper." not in shown
        assert returned.reference not in shown
    team.name(returned.case, world.people.supervisor, by=world.people.officer)
    assert returned.reference in body(signed_in(world.people.supervisor).get("/operations/"))


APP = Path(__file__).parents[2] / "requests_app"
DOORS = sorted(path for room in ("web", "tasks", "management") for path in (APP / room).rglob("*.py"))
OF_A_CASE = {
    "CaseFile", "Outgoing", "Incoming", "Preservation", "Emergency", "Version", "DraftSection", "Document", "Finding",
    "Assurance", "CaseKey", "Exhibit", "Task", "WorkItem", "Mail", "Deadline", "Notice", "Stay",
}  # fmt: skip
# The demonstration makes and finishes cases of its own; nobody reads them there.
NOT_READERS = {f"management/demo/{name}.py" for name in ("walk", "emergencies", "preservations")}


@pytest.mark.parametrize("path", DOORS, ids=lambda path: str(path.relative_to(APP)))
def test_no_door_reads_cases_past_the_one_rule(path):
    """Doors ask queries, which begin with `visible_to`; a door that asks a table itself could forget it."""
    if str(path.relative_to(APP)) in NOT_READERS:
        return
    found = [
        f"line {node.lineno}: {node.value.id}.objects"
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute)
        and node.attr == "objects"
        and isinstance(node.value, ast.Name)
        and node.value.id in OF_A_CASE
    ]
    assert not found
