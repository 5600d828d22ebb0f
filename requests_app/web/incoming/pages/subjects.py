"""What an act is about, where it is about something named: a point of the check, something to be settled."""

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from requests_app.core.errors import NotVisible
from requests_app.incoming import completeness
from requests_app.incoming.models import Incoming
from requests_app.web.components import Fact, fact
from requests_app.web.incoming.pages.acts import Act


@dataclass(frozen=True)
class Subject:
    """What the service is told of it, what the page says of it, and where the person goes afterwards."""

    back: str
    given: dict[str, Any] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()


def find(incoming: Incoming, act: Act, about: str) -> Subject:
    """The subject of an act. Raises NotVisible if it names nothing of this request."""
    case = reverse("incoming:case", args=[incoming.reference])
    if act.about == "key":
        return _point(incoming, about)
    if act.about == "follow_up":
        found = incoming.follow_ups.filter(number=_number(about)).first()
        if found is None:
            raise NotVisible("There is nothing of this kind to settle.")
        rows = (fact(found.get_kind_display(), found.text),)
        return Subject(case, {"number": found.number}, rows)
    return Subject(case)


def _point(incoming: Incoming, about: str) -> Subject:
    point = next((one for one in completeness.points(incoming) if one.key == about), None)
    if point is None:
        raise NotVisible("There is no such point, or not any more.")
    back = reverse("incoming:completeness", args=[incoming.reference])
    rows = (fact("What is missing", completeness.said(point), source=point.source),)
    return Subject(back, {"key": point.key}, rows)


def _number(typed: str) -> int:
    """The number in an address; 0, which nothing has, if it is none."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 0
