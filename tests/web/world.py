"""A case of every kind, and something real for every part of an address: for the tests that ask for all of them."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from django.urls import URLResolver, get_resolver, reverse

from requests_app.archive import services as archive
from requests_app.casefile import queries as casefile
from requests_app.core import clock
from requests_app.directory.models import Authority, BilateralTreaty, Participation
from requests_app.execution import queries as execution
from requests_app.operations import mail
from requests_app.operations.kinds import Kind
from requests_app.operations.services import raise_item
from tests import builders, emergency_builders, incoming_builders, preservation_builders, samples
from tests.assurances.keeping import added
from tests.clauses.conftest import put_in
from tests.evidence import arrive as evidence

NOBODY = "00000000-0000-4000-8000-000000000000"
# The matrices have all verbs; here are some that the case knows in its state, and some that it does not.
VERBS = {
    "outgoing": "return_ refuse approve pre_contact withdraw acknowledge supplement".split(),
    "incoming": "review resume_execution transmit withdraw close".split(),
    "preservation": "extend release order withdraw".split(),
    "emergency": "verify confirm close reroute".split(),
    "execution": "accept hand_in send_back decline".split(),
}
ACTS = {
    "incoming": "order_report open_follow_up".split(),
    "preservation": ["link"],
    "emergency": ["record_answer"],
    "evidence": ["seal"],
}
# Pages that every kind of case has; the others are about requests of ours, or find the case in the same way.
EVERY_CASE = ("review", "ground", "list", "read", "case", "tasks", "section", "step", "hand_over", "overview")
OF_A_TASK = ("task", "step", "choose", "record", "act", "document", "record_for_task")


def world_of(people: SimpleNamespace) -> SimpleNamespace:
    """A draft with everything in it and one case of every kind on its way, with a task, an exhibit, mail and work."""
    draft = builders.drafted(people, samples.hospital())
    samples.add_annexes(draft.case, samples.HOSPITAL_ANNEXES, by=people.officer)
    submitted = builders.outgoing_at("submitted", people)
    added(submitted, people.reviewer)
    put_in(draft, people)
    incoming = incoming_builders.incoming_at("product_review", people)
    return SimpleNamespace(
        people=people,
        draft=draft,
        submitted=submitted,
        incoming=incoming,
        preservation=preservation_builders.theirs_at("effected", people),
        emergency=emergency_builders.emergency_at("verified", people),
        task=execution.tasks_of(incoming.case)[0],
        exhibit=evidence.recorded(people, incoming.case),
        mail=mail.log(
            by=people.duty,
            sender="registry@elsewhere.example",
            subject="Re: your file",
            how="email",
            received_at=clock.now(),
        ),
        package=_package(incoming, people),
        item=raise_item(Kind.OTHER, key="world", text="Something was left behind.", by="beat"),
    )


def _package(incoming: Any, people: SimpleNamespace) -> Any:
    builders.make_letters(incoming)
    return archive.order(incoming.case, by=people.supervisor)


def routes() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The name of every address and of its parts, from the resolver itself."""

    def walk(resolver: URLResolver, room: str, parts: tuple[str, ...]) -> Iterator[Any]:
        for one in resolver.url_patterns:
            here = (*parts, *(one.pattern.converters or one.pattern.regex.groupindex))
            if isinstance(one, URLResolver):
                yield from walk(one, f"{room}{one.namespace}:" if one.namespace else room, here)
            else:
                yield f"{room}{one.name}", here

    yield from walk(get_resolver(), "", ())


def addresses(world: SimpleNamespace) -> Iterator[tuple[str, str, str]]:
    """Which case, name and address of all there is to ask for."""
    for name, parts in routes():
        if "reference" not in parts:
            yield "-", name, reverse(name, kwargs={part: _part(part, name, world) for part in parts})
            continue
        for state in _states(name):
            case = getattr(world, state)
            for verb in _verbs(name) if "verb" in parts else [""]:
                given = {part: _part(part, name, world, case) for part in parts if part != "verb"}
                given |= {"verb": verb} if verb else {}
                yield state, f"{name} {verb}".strip(), reverse(name, kwargs=given)


def _states(name: str) -> tuple[str, ...]:
    room, _, page = name.partition(":")
    if name == "archive:download":
        return ("incoming",)
    if room in ("incoming", "preservation", "emergency") and name != "preservation:from_item":
        return (room,)
    if room == "execution" or name == "evidence:record_for_task":
        return ("task",) if page in OF_A_TASK else ("incoming",)
    return ("draft", "submitted", "incoming") if page in EVERY_CASE else ("draft", "submitted")


def _verbs(name: str) -> list[str]:
    room, _, page = name.partition(":")
    return (ACTS if page == "act" else VERBS)[room]


def _part(part: str, name: str, world: SimpleNamespace, case: Any = None) -> Any:
    """Something real for a part of an address."""
    room, _, page = name.partition(":")
    plain = {"number": 1, "old": 1, "new": 1, "pk": 1, "session_id": 1, "status": 404, "section": "offences",
             "purpose": "invite", "token": "none", "message": NOBODY, "document": NOBODY, "key": NOBODY,
             "precedent": NOBODY, "change": 1, "line": "means", "record": NOBODY,
             "file": NOBODY, "kind": "production", "paper": NOBODY, "clock": "K30", "variant": "-"}  # fmt: skip
    of_room = {
        ("evidence", "key"): NOBODY if page == "upload_resource" else world.exhibit.pk,
        ("evidence", "act"): ACTS["evidence"][0],
        ("assurances", "act"): "receive",
        ("execution", "key"): f"exhibit-{world.exhibit.pk}",
        ("operations", "mail"): world.mail.pk,
        ("operations", "item"): world.item.pk,
        ("preservation", "code"): ACTS["preservation"][0],
        ("emergency", "name"): ACTS["emergency"][0],
        ("incoming", "paper"): _paper(world),
        ("deadlines", "code"): "XB",
        ("archive", "package"): world.package.pk,
        ("checking", "code"): "none-of-ours",
        ("schemas", "name"): "mla-document",
        ("schemas", "version"): "1",
    }
    if (room, part) in of_room:
        return of_room[room, part]
    if part in plain:
        return plain[part]
    if part == "person_id":
        return world.people.colleague.pk
    if part == "other":
        return world.submitted.reference
    if case is not None:
        return case.reference if part == "reference" else _of_case(part, name, world)
    return _of_directory(part, name)


def _paper(world: SimpleNamespace) -> Any:
    paper = world.incoming.papers.first()
    return paper.pk if paper else NOBODY


def _of_case(part: str, name: str, world: SimpleNamespace) -> str:
    if part == "entry":
        section = {
            "drafting:annex_file": "annexes",
            "annexes:annex": "annexes",
            "clausing:inserted": "clauses",
        }.get(name, "offences")
        return str(casefile.draft_content(world.draft.case)[section]["entries"][0]["id"])
    if part == "item":
        return str(casefile.draft_content(world.draft.case)["assistance"]["entries"][0]["id"])
    return {"code": "G34"}[part]


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
