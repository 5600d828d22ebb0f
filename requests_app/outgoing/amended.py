"""What a letter says of the earlier request it amends or supplements: frozen into it when it is ordered."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from requests_app.casefile import sections, wording
from requests_app.casefile.comparison import Change, compare
from requests_app.documents.letters.material import label_of
from requests_app.documents.phrases.book import DECLARED_IN, book
from requests_app.outgoing.models import Outgoing
from requests_app.relations import queries as relations
from requests_app.relations.models import Relation

_OF_THE_CASE = ("reference", "title")

Told = dict[str, Any] | None


def earlier(outgoing: Outgoing, content: Mapping[str, Any] | None = None) -> dict[str, Told]:
    """`amends` and `supplements` as `documents.order_letters` takes them, in the language of the letter.

    `content` is what the letter will say: of a draft that is only looked at, or else of the version submitted.
    """
    return {"amends": amends(outgoing, content), "supplements": supplements(outgoing)}


def amends(outgoing: Outgoing, content: Mapping[str, Any] | None = None) -> Told:
    """The request this one amends, and every change against its sent text, in words; None for any other request.

    The text compared with is the version from which the amendment began, not what the earlier case says today.
    """
    relation = relations.amended(outgoing.case)
    if relation is None or relation.version is None:
        return None
    after = outgoing.submitted_version.content if content is None else content
    before, language = relation.version.content, (after.get("basis") or {}).get("letter_language") or "en"
    names = wording.Names(language)
    changes = [
        one for one in compare(before, after) if one.section or one.path.strip("/") not in _OF_THE_CASE
    ]
    told = [_in_words(one, before, after, names, language) for one in changes]
    return {**_named(relation), "version": relation.version.number, "changes": told}


def supplements(outgoing: Outgoing) -> Told:
    """The first request this one adds to; None for any other request."""
    relation = relations.supplemented(outgoing.case)
    if relation is None:
        return None
    return {**_named(relation), "version": relation.version.number if relation.version else 1}


def _named(relation: Relation) -> dict[str, Any]:
    sent = Outgoing.objects.get(case=relation.to)
    day = timezone.localtime(sent.transmitted_at).date().isoformat() if sent.transmitted_at else ""
    return {"reference": sent.reference, "their_reference": sent.their_reference, "sent_on": day}


def _in_words(change: Change, before: Any, after: Any, names: wording.Names, language: str) -> dict[str, str]:
    label = _label(change, language)
    if change.field is None:
        old, new = (book(language).say("change.place", number=place) for place in (change.old, change.new))
        return {"label": label, "nature": str(change.nature), "old": old, "new": new}
    old = wording.in_words(change.field, change.old, before, names=names)
    new = wording.in_words(change.field, change.new, after, names=names)
    return {"label": label, "nature": str(change.nature), "old": old, "new": new}


def _label(change: Change, language: str) -> str:
    if language == DECLARED_IN or change.field is None:
        return change.label
    section = book(language).label(sections.find(change.section).title)
    return ", ".join(part for part in (section, change.entry, label_of(change.field, language)) if part)
