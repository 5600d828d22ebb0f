"""What the sample letters of cases 3 and 4 have in common: who writes to whom, what is held, what nobody may say."""

import hashlib
from datetime import UTC, date, datetime
from typing import Any

from requests_app.documents.answers import requests
from requests_app.documents.answers.writing import Addressee, Contact, Held, Paper, Signer
from requests_app.management.demo.incoming import journalist, livestream

DAY = date(2026, 11, 23)

SIGNER = Signer(name="Ingrid Solheim", office="Director of the Central Authority")

CONTACT = Contact(
    name="Sigrun Aas", office="Senior adviser", phone="+999 555 0104", email="aas@justice.northmark.example"
)

PROSECUTOR = Addressee(
    name="General Prosecutor’s Office of Ostrava-Velm",
    address=("ul. Pravdy 15", "100001 Velm"),
    state="XD",
    email="office@genprok.ostrava-velm.example",
)

SOLVARA = Addressee(
    name="Ministry of Justice of Solvara, Office for International Mutual Assistance",
    address=("12 place de la Justice", "75001 Port-Sérène"),
    state="XB",
    phone="+999 555 0210",
)

POINT = Addressee(
    name="24/7 Point of Contact of Solvara", address=("Federal Police, Port-Sérène",), state="XB"
)

GLIMT = Addressee(
    name="Glimt AS", address=("Legal Requests", "Brygga 11", "0104 Halden"), email="legal@glimt.example"
)

SECRETS = {
    "street": "Fjordgata 12",
    "city": "4410 Lindvik",
    "status": "refugee",
    "source": "Report of the Prison Watch on Velm",
    "informant": "Olena Marchuk",
}
"""What the reviewer knows and no letter may say."""

HASHES = [hashlib.sha256(name.encode()).hexdigest() for name in ("stream", "image", "statement")]


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def _common(addressee: Addressee, theirs: str, dated: date, received: date, **more: Any) -> dict[str, Any]:
    told = {"addressee": addressee, "signer": SIGNER, "dated_on": DAY, "their_reference": theirs}
    return told | {"request_dated_on": dated, "request_received_on": received, "contact": CONTACT} | more


def wolf(**more: Any) -> dict[str, Any]:
    """What every letter about case 3 has in common."""
    return _common(PROSECUTOR, journalist.THEIR_REFERENCE, date(2026, 10, 20), date(2026, 10, 26), **more)


def nightlight(**more: Any) -> dict[str, Any]:
    """What every letter about case 4 has in common."""
    return _common(SOLVARA, livestream.THEIR_REFERENCE, date(2026, 11, 16), date(2026, 11, 16), **more)


def call(**more: Any) -> dict[str, Any]:
    """What every letter about the emergency of case 4 has in common."""
    return _common(POINT, "RESEAU-247-2026-0877", date(2026, 11, 14), date(2026, 11, 14), **more)


PAPERS = (
    Paper(
        title="Letter of request, Russian", pages=6, file_name="request-77-GP-2026-ru.pdf", sha256=HASHES[0]
    ),
    Paper(title="Translation into English", pages=7, file_name="request-77-GP-2026-en.pdf", sha256=HASHES[1]),
)

HELD = Held(
    reference="PRE-2026-8MK2T",
    data="The stream of 14 November 2026 and the account 7719-aa02 at Glimt AS",
    ends_on=date(2027, 1, 13),
)

CONDITIONS = tuple(
    requests.Condition(number=number, text=text, items=(3,), kind=kind)
    for number, (kind, text) in enumerate(livestream.CONTENT_CONDITIONS, 1)
)
