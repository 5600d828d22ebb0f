"""A case with nothing to say about it, and what one change of it raises."""

import dataclasses
from collections.abc import Callable
from datetime import date
from typing import Any

from requests_app.casefile.points import Addressee, Basis, Context, Counterpart, Readiness
from requests_app.casefile.readiness import check
from tests import samples

Content = dict[str, Any]

ON = date(2026, 3, 10)
TREATY = Basis(
    "xa-xb-2009",
    "Treaty of 2009",
    "IN_FORCE",
    True,
    True,
    "In force.",
    bilateral=True,
    languages=("fr", "en"),
)
UNTOC = Basis("UNTOC", "UNTOC", "IN_FORCE", True, True, "In force.")
HANOI = Basis("HC", "Hanoi Convention", "SIGNED_NOT_IN_FORCE", False, False, "Signed, not in force.")
RECIPROCITY = Basis("RECIPROCITY", "Reciprocity", "RECIPROCITY", True, False, "")
CONTEXT = Context(
    on=ON,
    home="XA",
    other=Counterpart("XB", "Solvara", ("fr", "en"), False),
    addressee=Addressee("xb-central", "Ministry of Justice", "XB", last_confirmed_on=date(2026, 2, 1)),
    basis=TREATY,
    governing=(TREATY, UNTOC),
)
ANNEX = {
    "id": "annexord",
    "category": "B",
    "title": "Order",
    "filename": "order.pdf",
    "media_type": "application/pdf",
    "size": 9,
    "sha256": "0" * 64,
}


def sound() -> Content:
    """Case 1 with its order annexed and a preservation that still lasts: nothing to say about it on 10 March."""
    return {
        "format": "outgoing-request/2",
        "reference": "OUT-2026-7KQ4MX",
        "title": "Mirrorlock",
        **samples.hospital(),
        "annexes": {"entries": [dict(ANNEX)]},
    }


def entry(content: Content, section: str, number: int = 0) -> dict[str, Any]:
    return content[section]["entries"][number]


def after(change: Callable[[Content], Any], **context: Any) -> Readiness:
    """The points after one change of the sound case."""
    content = sound()
    change(content)
    return check(content, context=dataclasses.replace(CONTEXT, **context))


def found(readiness: Readiness) -> set[tuple[str, str, str]]:
    return {(str(point.severity), point.code, point.pointer) for point in readiness.points}


def without(section: str, field: str, number: int | None = None) -> Callable[[Content], Any]:
    def change(content: Content) -> None:
        form = content[section] if number is None else entry(content, section, number)
        del form[field]

    return change


def putting(section: str, number: int | None = None, **fields: Any) -> Callable[[Content], Any]:
    def change(content: Content) -> None:
        form = content[section] if number is None else entry(content, section, number)
        form.update(fields)

    return change
