"""Arrive at a task through the services: a case whose items are granted, given out, accepted, carried out."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from types import SimpleNamespace
from typing import Any

from requests_app.accounts import services as accounts
from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.casefile import queries as reading
from requests_app.casefile import services as casefile
from requests_app.casefile.models import CaseFile
from requests_app.casefile.sections import SECTIONS
from requests_app.core import clock
from requests_app.directory.models import Authority
from requests_app.evidence.models import Exhibit
from requests_app.execution import clearance, queries, services
from requests_app.execution.clearance import Cleared, Order
from requests_app.execution.models import Task
from tests import samples
from tests.plugins.roads import once

COURT = Order(
    "court_order", "HD-414/26", clock.today() - timedelta(days=3), "District Court of Halden, Judge Aune"
)
LIMITS = "Subscriber data only. No contents of communications."
DID = "The order was served on the provider, which exported the account data the same day."
SECRET_TITLE = "Operation Nightjar"
SUBSCRIBER, TRAFFIC, IMAGES = "subscrib", "trafficd", "serverim"


class Granted:
    """What the procedure of the case says of its items, in place of the procedure itself."""

    def __init__(self, *entries: str) -> None:
        self.items = {
            one: Cleared(limits=LIMITS if one == SUBSCRIBER else "", order=COURT) for one in entries
        }

    def __call__(self, case: CaseFile) -> dict[str, Cleared]:
        return self.items


def granted(monkeypatch: Any, *entries: str) -> Granted:
    """These items may be carried out, and no others."""
    answer = Granted(*entries)
    monkeypatch.setitem(clearance._ASKED, "incoming", answer)
    return answer


@once
def case_of(people: SimpleNamespace, *, restricted: bool = False, title: str = SECRET_TITLE) -> CaseFile:
    """What another State asks, keyed in by the reviewer and frozen."""
    case = casefile.open_case(
        by=people.reviewer, title=title, kind=CaseFile.Kind.INCOMING, requesting_state="XB"
    )
    content = samples.hospital()
    if restricted:
        content["confidentiality"] = {
            **content.get("confidentiality", {}),
            "level": "restricted",
            "reason": "Source.",
        }
    for code in SECTIONS:
        if code in content:
            revision = reading.draft_section(case, code).revision
            casefile.save_section(case, code, content[code], revision=revision, by=people.reviewer)
    casefile.freeze(case, by=people.reviewer)
    case.refresh_from_db()
    return case


def police() -> Authority:
    """The executing authority."""
    return Authority.objects.get(code="xa-police-cyber")


def another_police() -> Authority:
    """A second executing authority."""
    made, _ = Authority.objects.get_or_create(
        code="xa-police-fraud",
        defaults={
            "state_id": "XA",
            "name": "Fraud Unit of the Police, Lindvik",
            "kind": Authority.Kind.POLICE,
        },
    )
    return made


def executing_officer(authority: Authority, username: str) -> User:
    """Another executing officer."""
    return accounts.create_user(
        name=username.title(),
        email=f"{username}@portal.example",
        username=username,
        role=Role.EXECUTING_OFFICER,
        authority=authority,
        invite=False,
        by="system",
    )


def assigned(
    case: CaseFile, people: SimpleNamespace, items: Iterable[str] = (SUBSCRIBER,), **more: Any
) -> Task:
    """The items are given to the police."""
    given = {"authority": police(), "instructions": "Use the secure drop box.", **more}
    return services.assign(case, by=people.reviewer, items=list(items), **given)


def accepted(case: CaseFile, people: SimpleNamespace, **more: Any) -> Task:
    """The police have accepted them."""
    return services.accept(assigned(case, people, **more), by=people.executing)


def act(task: Task, by: User, **more: Any) -> Any:
    """One act is recorded: the provider produced the data."""
    yesterday = (clock.now() - timedelta(days=1)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M")
    given = {
        "kind": "production",
        "items": [1],
        "did": DID,
        "began": yesterday,
        "zone": "UTC",
        "place": "Seat of Kestrel Hosting, Halden",
        "carried_out_by": "Insp. 林晓雨, Cyber Unit",
        "order": COURT,
        "details": {"holder": "Kestrel Hosting", "told_customer": "no"},
        **more,
    }
    return services.record_act(task, by=by, **given)


def results(task: Task, **more: Any) -> dict[str, Any]:
    """Everything was carried out."""
    said = {
        str(one.number): {"outcome": "executed", "came": "Account data of one customer.", "why": ""}
        for one in queries.items(task)
    }
    formalities = "followed" if task.procedure else "none_asked"
    return {"results": said, "formalities": formalities, "certified": True, "secrecy_kept": True, **more}


def handed_in(case: CaseFile, people: SimpleNamespace, **more: Any) -> Task:
    """Carried out, recorded and handed in."""
    task = accepted(case, people, **more)
    numbers = [one.number for one in queries.items(task)]
    act(task, people.executing, items=numbers)
    task.refresh_from_db()
    return services.hand_in(task, by=people.executing, **results(task))


def exhibit(task: Task, by: User, *, content: bytes = b"time,account\n", **more: Any) -> Exhibit:
    """A file is recorded on the task, and arrives."""
    values = {
        "description": "Export of the account data",
        "nature": "file",
        "origin": "collected",
        "taken_at": datetime(2026, 10, 5, 9, 12, tzinfo=UTC),
        "zone": "Europe/Oslo",
        "place": "Halden",
        "collector_name": "林晓雨",
        "source": "Account billing@tarn-grid.example",
        **more,
    }
    return services.record_exhibit(task, by=by, values=values, items=[1])


def clear(**more: dict[str, str]) -> dict[str, dict[str, str]]:
    """Findings of a review: nothing to object to, but for what is named."""
    found = {one: {"finding": "clear", "reasons": ""} for one in
             ("privilege", "scope", "third_parties", "personal_data", "custody")}  # fmt: skip
    return {**found, **more}


FLAGGED = {"finding": "flagged", "reasons": "Messages with a defence lawyer are among them."}
LOOKED = "Opened every file and read the first and last hundred lines."


def reviewed(case: CaseFile, by: User) -> None:
    """Nothing is flagged in anything that may leave."""
    for one in queries.products(case):
        if not one.is_settled:
            services.review_product(
                case, one.key, by=by, findings=clear(), looked_at=LOOKED, measure="as_is", seen=one.seen
            )


def paper(text: bytes = b"minutes") -> BytesIO:
    """A small text file."""
    file = BytesIO(text)
    file.name = "minutes.txt"
    return file
