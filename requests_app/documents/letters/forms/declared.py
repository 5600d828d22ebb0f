"""Which form an item brings along: by the form its type names, where the item is such that the form has a use."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from requests_app.casefile import sections
from requests_app.documents.kinds import Kind
from requests_app.law import assistance

Item = Mapping[str, Any]


def always(_item: Item) -> bool:
    """Every item of the type brings the form."""
    return True


def asks_for_subscribers(item: Item) -> bool:
    """Whether subscriber information is among what is asked for; the form is for nothing else."""
    return "subscriber" in item.get("data_categories", ())


def wants_certificate(item: Item) -> bool:
    """Whether whoever keeps the records has to certify them."""
    return item.get("certification", "certified") in ("certified", "affidavit", "originals")


@dataclass(frozen=True, slots=True)
class Form:
    """A form, as the types name it: the kind of document, and for which of their items it is made."""

    kind: Kind
    applies: Callable[[Item], bool] = always


FORMS: Final[Mapping[str, Form]] = {
    "preservation": Form(Kind.PRESERVATION_ANNEX),
    "subscriber": Form(Kind.SUBSCRIBER_FORM, asks_for_subscribers),
    "order": Form(Kind.ORDER_FORM),
    "service": Form(Kind.SERVICE_FORM),
    "video_hearing": Form(Kind.VIDEO_HEARING_FORM),
    "certification": Form(Kind.CERTIFICATION_FORM, wants_certificate),
    "consent": Form(Kind.CONSENT_FORM),
}
"""By the name a type gives in `annex_form`."""


def form_of(item: Item) -> Form | None:
    """The form of an item; None if its type has none or the item needs none."""
    declared = assistance.find(item.get("type"))
    form = FORMS.get(declared.annex_form) if declared else None
    return form if form is not None and form.applies(item) else None


def forms(content: Mapping[str, Any]) -> Iterator[tuple[int, Item, Form]]:
    """The forms of a request: the number of the item in the letter, the item, its form."""
    for number, item in enumerate(sections.entries_of(content, "assistance"), 1):
        if form := form_of(item):
            yield number, item, form
