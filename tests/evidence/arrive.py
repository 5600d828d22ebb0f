"""Arrive at an exhibit through the services: recorded, with its file, handed over."""

import hashlib
from datetime import UTC, datetime, timedelta
from io import BytesIO
from types import SimpleNamespace
from typing import Any

from requests_app.casefile import services as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.evidence import queries, services
from requests_app.evidence.kinds import Nature, Origin
from requests_app.evidence.models import Exhibit
from requests_app.evidence.records import HandOver

PASSWORD = "letter of request"
DISK = b"bytes of a seized disk \x00\x01" * 4000
TAKEN = datetime(2026, 10, 5, 9, 12, tzinfo=UTC)
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"


def give_passwords(people: SimpleNamespace) -> None:
    """Everyone can sign."""
    for person in vars(people).values():
        person.set_password(PASSWORD)
        person.save(update_fields=["password"])


def incoming_case(people: SimpleNamespace, title: str = "Saltmarsh") -> CaseFile:
    """A case in which another State asks us."""
    return casefile.open_case(
        by=people.reviewer, title=title, kind=CaseFile.Kind.INCOMING, requesting_state="XB"
    )


def values(**more: Any) -> dict[str, Any]:
    """What is typed about an image of a disk."""
    return {
        "description": "Image of the system disk of the server at the hosting centre, serial no. WX-4471",
        "nature": Nature.FILE,
        "origin": Origin.COLLECTED,
        "source": "Server 4, rack 12",
        "source_custodian": "Nordhost AS",
        "step": "acquisition",
        "taken_at": TAKEN,
        "zone": "Europe/Oslo",
        "clock_offset": "-42",
        "place": "Halden, hosting centre",
        "collector_name": "林晓雨",
        "collector_role": "Forensic examiner",
        "witness": "Ola Nordmann",
        "method": "Disk removed, imaged behind a write blocker.",
        "tool": "ewfacquire",
        "tool_version": "20240506",
        "write_blocker": "used",
        "mode": "static",
        "image_format": "E01",
        "storage_place": "Safe 3",
        **more,
    }


def recorded(
    people: SimpleNamespace, case: CaseFile | None = None, *, by: Any = None, **more: Any
) -> Exhibit:
    """An exhibit without its file."""
    case = case or incoming_case(people)
    return services.record(case, by=by or people.reviewer, values=values(**more))


def thing(people: SimpleNamespace, case: CaseFile | None = None, **more: Any) -> Exhibit:
    """A telephone in a bag."""
    return recorded(
        people, case, nature=Nature.PHYSICAL, description="Telephone, black, IMEI ending 4471", **more
    )


def with_file(
    people: SimpleNamespace,
    case: CaseFile | None = None,
    *,
    content: bytes = DISK,
    by: Any = None,
    **more: Any,
) -> Exhibit:
    """An exhibit whose file is in the vault."""
    exhibit = recorded(people, case, by=by, **more)
    upload(exhibit, content, by=by or people.reviewer)
    exhibit.refresh_from_db()
    return exhibit


def upload(exhibit: Exhibit, content: bytes = DISK, *, by: Any, filename: str = "disk.E01") -> Any:
    """The whole file in one request."""
    begun = services.begin_upload(exhibit, by=by, length=len(content), filename=filename)
    services.append(begun.pk, by=by, offset=0, stream=BytesIO(content))
    begun.refresh_from_db()
    return begun


def offered(
    exhibit: Exhibit, *, by: Any, taker: Any, purpose: str = "Examination in the laboratory"
) -> HandOver:
    """A hand-over that waits for its taker."""
    return services.offer_hand_over(
        exhibit, by=by, password=PASSWORD, taker=taker, purpose=purpose, place="Room 4"
    )


def handed(
    exhibit: Exhibit, *, by: Any, taker: Any, purpose: str = "Examination in the laboratory"
) -> Exhibit:
    """Given, confirmed, both signed."""
    hand_over = offered(exhibit, by=by, taker=taker, purpose=purpose)
    services.confirm_hand_over(hand_over, by=taker, password=PASSWORD)
    return queries.find(exhibit.pk, taker)


def receipt(name: str = "receipt.pdf") -> BytesIO:
    """A signed receipt, scanned."""
    file = BytesIO(PDF)
    file.name = name
    return file


def just_now() -> datetime:
    """A moment that has passed."""
    return clock.now() + timedelta(0)


def sha256(content: bytes) -> str:
    """As everybody else computes it."""
    return hashlib.sha256(content).hexdigest()
