"""Read the stored bytes again and compare: at once where they are few, by a worker otherwise, and on schedule.

A worker claims a check for a few minutes and renews the claim while it reads, so that a worker that died leaves the
check to another one. Nothing is held locked while bytes are read.
"""

import hashlib
import time
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef, Q

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core import clock
from requests_app.core.errors import NotVisible, Unavailable
from requests_app.core.transactions import whole
from requests_app.evidence import alarms, custody
from requests_app.evidence.kinds import Action, Danger, Status, Why
from requests_app.evidence.models import Exhibit
from requests_app.evidence.records import ExhibitCheck
from requests_app.outbox import post
from requests_app.vault import store

TOPIC = "evidence.check"
CLAIM = timedelta(minutes=5)
RENEWED_EVERY = 60.0
PIECE = 1024 * 1024
CUSTODY = (Status.HELD, Status.OUTSIDE)


def at_once() -> int:
    """How many bytes are read while somebody waits."""
    return int(settings.EVIDENCE_AT_ONCE_BYTES)


def verify(exhibit: Exhibit, *, by: User, why: Why = Why.ASKED) -> bool | None:
    """Verify the bytes now, or have a worker do it where they are many (then None)."""
    held = _ordered(exhibit, by=by, why=why)
    if held is None:
        return None
    fits = store.verify(held.file_id or "")
    found(held.file_id or "", fits, by=by, why=why)
    return fits


@whole
def _ordered(exhibit: Exhibit, *, by: User, why: Why) -> Exhibit | None:
    """The exhibit if it is to be verified at once; otherwise a check is ordered."""
    held = custody.hold(exhibit, by, Permission.EVIDENCE_HAND_OVER)
    if held.file_id is None:
        raise NotVisible("This exhibit has no file that could be verified.")
    if (held.size or 0) <= at_once():
        return held
    check, new = ExhibitCheck.objects.get_or_create(
        exhibit=held, done_at=None, defaults={"why": why, "ordered_by": by, "ordered_at": clock.now()}
    )
    if new:
        post.put(TOPIC, {"check": str(check.pk)})
    return None


@whole
def found(sha256: str, fits: bool, *, by: User | str, why: str) -> None:
    """Write down what was found, for every exhibit that is these bytes. Raises the alarm where they do not fit."""
    rows = Exhibit.objects.filter(file=sha256, status__in=CUSTODY).order_by("pk").values_list("pk", flat=True)
    for key in list(rows):
        exhibit = custody.lock(key)
        now = clock.now()
        custody.enter(
            exhibit, Action.VERIFIED, by=by, at=now, sha256=sha256, fits=fits, purpose=str(Why(why).label)
        )
        exhibit.verified_at = now
        exhibit.save(update_fields=["verified_at"])
        if not fits:
            said = "The stored bytes were read and no longer have the SHA-256 under which they were taken in."
            alarms.raise_alarm(exhibit, Danger.HASH, said=said, by=by)
    ExhibitCheck.objects.filter(exhibit__file=sha256, done_at=None).update(done_at=clock.now(), fits=fits)


def order_due() -> int:
    """Order the check of what was not verified for a whole period, the oldest first, at most so many a run."""
    limit = clock.now() - timedelta(days=settings.EVIDENCE_VERIFY_DAYS)
    due = Exhibit.objects.filter(file__isnull=False, status__in=CUSTODY, verified_at__lt=limit)
    ordered = ExhibitCheck.objects.filter(exhibit=OuterRef("pk"), done_at=None)
    due = due.exclude(Exists(ordered)).order_by("verified_at", "id")
    rows = list(due.values_list("pk", flat=True)[: settings.EVIDENCE_VERIFY_PER_RUN])
    for key in rows:
        ExhibitCheck.objects.get_or_create(
            exhibit_id=key, done_at=None, defaults={"why": Why.SCHEDULE, "ordered_at": clock.now()}
        )
    return len(rows)


def run_checks(*, seconds: float) -> int:
    """Do what is ordered, the oldest first; begin nothing new once the time is over. Returns how many were done."""
    ends, done = time.monotonic() + seconds, 0
    while time.monotonic() < ends:
        check = _claim_next()
        if check is None:
            break
        run_check(check)
        done += 1
    return done


def check_by_id(key: UUID | str) -> ExhibitCheck | None:
    """An ordered check, claimed; None if it is done or another worker has it."""
    return _claim(Q(pk=key))


def run_check(check: ExhibitCheck) -> bool:
    """Read the bytes of a claimed check and write down what was found."""
    exhibit = Exhibit.objects.get(pk=check.exhibit_id)
    sha256 = exhibit.file_id or ""
    fits = _digest(sha256, check) == sha256
    by: Any = check.ordered_by or custody.PORTAL
    found(sha256, fits, by=by, why=check.why)
    return fits


def _digest(sha256: str, check: ExhibitCheck) -> str:
    """The digest of what is stored, "" if nothing is there; the claim is renewed on the way."""
    checksum, renewed = hashlib.sha256(), time.monotonic()
    try:
        with store.open(sha256) as stream:
            while piece := stream.read(PIECE):
                checksum.update(piece)
                if time.monotonic() - renewed > RENEWED_EVERY:
                    renewed = time.monotonic()
                    ExhibitCheck.objects.filter(pk=check.pk).update(claimed_until=clock.now() + CLAIM)
    except NotVisible:
        return ""
    except OSError as error:
        raise Unavailable("The store does not answer. The check is done again later.") from error
    return checksum.hexdigest()


def _claim_next() -> ExhibitCheck | None:
    return _claim(Q())


@whole
def _claim(wanted: Q) -> ExhibitCheck | None:
    now = clock.now()
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    rows = ExhibitCheck.objects.filter(wanted, free, done_at=None).order_by("ordered_at", "pk")
    check = rows.select_for_update(skip_locked=True, of=("self",)).select_related("ordered_by").first()
    if check is not None:
        check.claimed_until = now + CLAIM
        check.save(update_fields=["claimed_until"])
    return check
