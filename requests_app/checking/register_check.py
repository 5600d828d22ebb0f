"""Hold the seals of the register against the register: what was rewritten, removed or put in shows.

Everything is read piece by piece. Nothing here believes the database where a file can be asked: the statement and the
leaves of a seal are named by their hashes, each seal names the one before it, and the copies lie outside.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from requests_app.audit import merkle, seals
from requests_app.audit.models import RegisterSeal, SealedHead
from requests_app.checking import daily
from requests_app.core import canonical, clock
from requests_app.core.errors import NotVisible
from requests_app.sealing.models import SealingCertificate
from requests_app.vault import store

MOST_TOLD = 20
COMMITTED_WITHIN = timedelta(hours=1)
COPIED_WITHIN = timedelta(days=1)
AHEAD = timedelta(minutes=10)


@dataclass(slots=True)
class Report:
    """What was checked. `faults` says in sentences what does not fit; nothing there: all fits.

    `remarks` tells what somebody who relies on the days should know: seals that a wrong clock dated. They still fit.
    """

    seals: int = 0
    signed: int = 0
    leaves: int = 0
    newest: datetime | None = None
    faults: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def unsigned(self) -> int:
        """Seals without a signature: sealing was off, or has not come to them yet."""
        return self.seals - self.signed


def check() -> Report:
    """Check every seal, oldest first, and the copies outside the database."""
    report = Report()
    previous: RegisterSeal | None = None
    for seal in RegisterSeal.objects.order_by("number").iterator():
        report.faults += _chain(seal, previous)
        report.faults += _statement(seal, previous)
        report.faults += _leaves(seal, report)
        report.faults += _signature(seal)
        report.remarks += _clock(seal, previous)
        report.seals += 1
        report.signed += seal.signature_id is not None
        report.newest = seal.sealed_at
        previous = seal
    if previous is not None:
        report.faults += _backdated(previous)
    report.faults += _copies()
    return report


def _chain(seal: RegisterSeal, previous: RegisterSeal | None) -> Iterator[str]:
    number = previous.number + 1 if previous else 1
    if seal.number != number:
        missing = f"seal {number}" if seal.number == number + 1 else f"seals {number} to {seal.number - 1}"
        yield f"The chain of seals is broken: {missing} removed."
    elif seal.previous != (previous.statement_id if previous else seals.BEGINNING):
        yield f"Seal {seal.number} does not follow from the seal before it: one of them was replaced."


def _clock(seal: RegisterSeal, previous: RegisterSeal | None) -> Iterator[str]:
    """The number of a seal says where it stands; its day is what a clock said."""
    if seal.sealed_at > clock.now() + AHEAD:
        yield f"Seal {seal.number} is dated {seal.day:%-d %B %Y}, which has not come: a clock was or is wrong."
    if previous is not None and seal.sealed_at < previous.sealed_at:
        yield f"Seal {seal.number} is dated before seal {previous.number}, which it follows: a clock was wrong."


def _statement(seal: RegisterSeal, previous: RegisterSeal | None) -> Iterator[str]:
    try:
        kept = store.read(seal.statement_id)
        said = json.loads(kept)
        since = previous.sealed_at if previous and seal.number == previous.number + 1 else None
        meant = json.loads(seals.statement_of(seal, since=since))
        for name in ("portal", "since") if since is None and seal.number > 1 else ("portal",):
            meant[name] = said.get(name)
    except (NotVisible, ValueError, AttributeError):
        yield f"The statement of seal {seal.number} is gone or cannot be read."
        return
    if canonical.sha256_of([kept]) != seal.statement_id:
        yield f"The statement of seal {seal.number} was changed where it is stored."
    elif said != meant:
        yield f"The row of seal {seal.number} says something else than its statement."


def _leaves(seal: RegisterSeal, report: Report) -> Iterator[str]:
    reading = _Reading(seal)
    try:
        with store.open(seal.leaves_id) as file:
            root = merkle.root_of(reading.through(seals.leaves_in(file)))
    except (NotVisible, ValueError):
        yield f"The leaves of seal {seal.number} are gone or cannot be read."
        return
    report.leaves += reading.count
    if root.hex() != seal.root or reading.count != seal.streams:
        yield f"The leaves of seal {seal.number} do not come to its root: they were changed where they are stored."
    yield from reading.told()


class _Reading:
    """Passes the leaves on to the tree, and asks the register about each page of them."""

    def __init__(self, seal: RegisterSeal) -> None:
        self.seal = seal
        self.count = self._newest = 0
        self._wrong: list[str] = []
        self._wrong_heads = 0

    def through(self, leaves: Iterable[bytes]) -> Iterator[bytes]:
        for page in seals.in_pages(leaves):
            self._compare([seals.read_leaf(leaf) for leaf in page])
            yield from page
            self.count += len(page)

    def told(self) -> Iterator[str]:
        yield from self._wrong[:MOST_TOLD]
        if len(self._wrong) > MOST_TOLD:
            yield f"Under seal {self.seal.number}: {len(self._wrong) - MOST_TOLD} more streams do not fit."
        if self._wrong_heads or self._newest != SealedHead.objects.filter(seal=self.seal).count():
            yield f"The list of sealed heads was changed: it does not fit seal {self.seal.number}."

    def _compare(self, page: list[seals.Leaf]) -> None:
        kept = seals.hashes_kept(page)
        for stream, number, sealed in page:
            found = kept.get((stream, number))
            if found == sealed:
                continue
            what = "removed" if found is None else "changed, or lines before it were put in or taken out"
            self._wrong.append(f"{stream}: line {number}, under seal {self.seal.number}, was {what}.")
        numbers = {stream: number for stream, number, _ in page}
        heads = SealedHead.objects.filter(stream__in=numbers, seal=self.seal).values_list("stream", "number")
        self._newest += len(heads)
        self._wrong_heads += sum(numbers[stream] != number for stream, number in heads)


def _signature(seal: RegisterSeal) -> Iterator[str]:
    if seal.signature_id is None:
        return
    from requests_app.sealing import validation  # a heavy library, and not every seal is signed

    known = {one.fingerprint: one for one in SealingCertificate.objects.all()}
    try:
        found = validation.validate_bytes(store.read(seal.statement_id), store.read(seal.signature_id))
    except NotVisible:
        yield f"The signature of seal {seal.number} is gone."
        return
    if found is None or not found.intact:
        yield f"The signature of seal {seal.number} does not fit its statement."
    elif found.fingerprint not in known:
        yield f"Seal {seal.number} was signed with a key that is not this authority’s."
    elif known[found.fingerprint].compromised:
        yield f"Seal {seal.number} was signed with a key that somebody else may have had."


def _backdated(last: RegisterSeal) -> Iterator[str]:
    """A line is committed within a minute; one that claims to be older than the last seal by hours was put in later."""
    for stream, number in seals.backdated(last.sealed_at - COMMITTED_WITHIN, most=MOST_TOLD):
        yield f"{stream}: line {number} says that it is older than seal {last.number}, which does not know it."


def _copies() -> Iterator[str]:
    folder = Path(settings.SEALS_DIR)
    meant = dict(daily.copies())
    new = RegisterSeal.objects.filter(sealed_at__range=(clock.now() - COPIED_WITHIN, clock.now() + AHEAD))
    numbers = new.values_list("number", flat=True)
    young = {daily.file_name(number, ending) for number in numbers for ending in daily.ENDINGS}
    there = {one.name: one for one in folder.glob("seal-*")} if folder.is_dir() else {}
    for name, path in sorted(there.items()):
        if name not in meant:
            yield f"The folder of seals holds {name}, which the database does not know: a seal was removed from it."
            continue
        with path.open("rb") as stream:
            if canonical.sha256_of(stream) != meant[name]:
                yield f"The copy {name} in the folder of seals is not what the database says."
    signatures_wait = {name for name in meant if name.endswith(".p7s")}
    for name in sorted(set(meant) - set(there) - young - signatures_wait):
        yield f"The copy {name} is missing from the folder of seals."
