"""The custody log: hold an exhibit, add an entry, check the chain. The only place that writes entries."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.audit.register import GENESIS
from requests_app.casefile.uploads import Kept
from requests_app.core import canonical, clock
from requests_app.core.errors import Blocked, NotVisible, must_be_allowed
from requests_app.core.verdicts import no
from requests_app.evidence import queries
from requests_app.evidence.kinds import Action
from requests_app.evidence.models import CustodyEntry, Exhibit
from requests_app.evidence.signing import Signature, named

PORTAL = "The portal"


def hold(exhibit: Exhibit | UUID, by: User, permission: str) -> Exhibit:
    """The exhibit with its lock, for somebody who may see it and do this. Raises NotAllowed, NotVisible, Blocked."""
    must_be_allowed(the_role_does_this(by, permission))
    key = exhibit.pk if isinstance(exhibit, Exhibit) else exhibit
    if not queries.visible_to(by).filter(pk=key).exists():
        raise NotVisible("There is no such exhibit.")
    held = lock(key)
    if held.is_over:
        said = f"Custody of this exhibit has ended: it was {held.get_status_display().lower()}."
        raise Blocked(said, no("custody_over", said).blockers)
    return held


def lock(key: UUID) -> Exhibit:
    """The exhibit with its lock, whoever asks."""
    Exhibit.objects.select_for_update(no_key=True).get(pk=key)
    return Exhibit.objects.select_related("case", "authority", "holder", "file", "original").get(pk=key)


def enter(
    exhibit: Exhibit,
    action: Action,
    *,
    by: User | str,
    at: datetime | None = None,
    happened_at: datetime | None = None,
    document: Kept | None = None,
    signatures: Iterable[Signature] = (),
    **words: Any,
) -> CustodyEntry:
    """Add an entry to the log of an exhibit whose lock is held, and a line to the register.

    `words`: giver, taker, purpose, place, note, sha256, fits, data.
    """
    last = CustodyEntry.objects.filter(exhibit=exhibit).order_by("-number").first()
    at = at or clock.now()
    entry = CustodyEntry(
        exhibit=exhibit,
        number=last.number + 1 if last else 1,
        action=action,
        at=at,
        happened_at=happened_at or at,
        by=by if isinstance(by, User) else None,
        by_label=named(by) if isinstance(by, User) else by,
        document=document.file if document else None,
        document_name=document.name if document else "",
        signatures=list(signatures),
        previous_hash=last.hash if last else GENESIS,
        **words,
    )
    entry.hash = entry_hash(entry)
    entry.save(force_insert=True)
    facts = {"exhibit": exhibit.number, "entry": entry.number, "hash": entry.hash}
    register.record(exhibit.case.stream, f"evidence.{entry.action}", by=by, facts=facts)
    return entry


def head(exhibit: Exhibit) -> str:
    """The hash of the newest entry: what the next signature is bound to."""
    last = CustodyEntry.objects.filter(exhibit=exhibit).order_by("-number").values_list("hash", flat=True)
    return last.first() or GENESIS


def entry_hash(entry: CustodyEntry) -> str:
    """SHA-256 over the hash before and everything the entry says."""
    body = [
        entry.previous_hash,
        str(entry.exhibit_id),
        entry.number,
        str(entry.action),
        entry.at.astimezone(UTC).isoformat(),
        entry.happened_at.astimezone(UTC).isoformat(),
        str(entry.by_id or ""),
        entry.by_label,
        entry.giver,
        entry.taker,
        entry.purpose,
        entry.place,
        entry.note,
        entry.sha256,
        entry.fits,
        entry.data,
        entry.document_id or "",
        entry.document_name,
        entry.signatures,
    ]
    return canonical.digest(body)


def first_broken(exhibit: Exhibit) -> int | None:
    """The number of the first entry that does not fit the one before, or None if the log is whole."""
    previous = GENESIS
    entries = CustodyEntry.objects.filter(exhibit=exhibit).order_by("number")
    for number, entry in enumerate(entries, start=1):
        if entry.number != number or entry.previous_hash != previous or entry.hash != entry_hash(entry):
            return number
        previous = entry.hash
    return None
