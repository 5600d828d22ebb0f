"""What the letter of an amendment says of the request it amends: frozen into the letter when it is ordered."""

from typing import Any

from django.utils import timezone

from requests_app.casefile import wording
from requests_app.casefile.comparison import Change, compare
from requests_app.outgoing.models import Outgoing
from requests_app.relations import queries as relations

_HEAD = ("reference", "title")


def amends(outgoing: Outgoing, language: str = "en") -> dict[str, Any] | None:
    """The request this one amends, and every change against its sent text, in words; None for any other request.

    The text compared with is the version from which the amendment began, not what the earlier case says today.
    """
    relation = relations.amended(outgoing.case)
    if relation is None or relation.version is None:
        return None
    sent = Outgoing.objects.get(case=relation.to)
    before, after = relation.version.content, outgoing.submitted_version.content
    names = wording.Names(language)
    changes = [one for one in compare(before, after) if one.section or one.path.strip("/") not in _HEAD]
    return {
        "reference": sent.reference,
        "their_reference": sent.their_reference,
        "sent_on": timezone.localtime(sent.transmitted_at).date().isoformat() if sent.transmitted_at else "",
        "version": relation.version.number,
        "changes": [_in_words(one, before, after, names) for one in changes],
    }


def _in_words(change: Change, before: Any, after: Any, names: wording.Names) -> dict[str, str]:
    if change.field is None:
        old, new = str(change.old), str(change.new)
    else:
        old = wording.in_words(change.field, change.old, before, names=names)
        new = wording.in_words(change.field, change.new, after, names=names)
    return {"label": change.label, "nature": str(change.nature), "old": old, "new": new}
