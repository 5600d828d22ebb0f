"""What a file that somebody brings is: one of our sealed documents, unchanged, or what else.

The signatures speak for themselves; the database adds whether the document is still in effect, and knows files that it
has issued byte by byte. Without a database (`nobody_knows`) the first half is told alone.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from django.conf import settings

from requests_app.checking import apart, queries
from requests_app.checking.apart import Looked
from requests_app.checking.queries import Standing, Status
from requests_app.documents.data.embedding import CARRYING
from requests_app.documents.phrases.book import book
from requests_app.inspection.reading import squeezed
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.sealing.models import SealingCertificate
from requests_app.sealing.verdicts import Signature


class Outcome(StrEnum):
    """What a file is, in the order of trust."""

    GENUINE = "genuine"
    APPENDED = "appended"
    CHANGED = "changed"
    OTHER_KEY = "other_key"
    DOUBTFUL_KEY = "doubtful_key"
    NOT_RECORDED = "not_recorded"
    SEALED_LATER = "sealed_later"
    SEAL_REMOVED = "seal_removed"
    NOT_SEALED = "not_sealed"
    UNFINISHED = "unfinished"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is told about a file. `standing` is that of the sealed document it is, or begins with."""

    outcome: Outcome
    sha256: str
    sealed_at: datetime | None = None
    stamped: bool = False
    standing: Standing | None = None
    data_removed: bool = False
    bears_our_code: bool = False
    archived: bool = False

    @property
    def has_passed(self) -> bool:
        """Whether it is a document of ours that no longer stands."""
        return self.standing is not None and self.standing.status is not Status.CURRENT

    @property
    def title(self) -> str:
        """The key of its heading. Who reads no further must not take for valid what was withdrawn."""
        if self.outcome is Outcome.GENUINE and self.standing is not None and self.has_passed:
            return f"{self.outcome}.{self.standing.status}.title"
        return f"{self.outcome}.title"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is asked of the portal about a file; offline there is nobody to ask, and every seal may be recorded."""

    certificates: Mapping[str, SealingCertificate | None]
    roots: Sequence[str]
    stamp_roots: Sequence[str] | None
    by_file: Callable[[str], Standing | None]
    by_codes: Callable[[Sequence[str]], tuple[bool, bool]]
    is_recorded: Callable[[Sequence[str]], bool] = lambda files: True
    left_without: Callable[[str], Standing | None] = lambda sha256: None


def everything() -> Knowledge:
    """What this portal knows."""
    known = queries.certificates()
    return Knowledge(
        known,
        queries.roots(known),
        stamp_roots(),
        queries.by_file,
        _by_codes,
        queries.was_sealed_here,
        queries.left_without,
    )


def stamp_roots() -> list[str] | None:
    """The roots that time stamps lead to; None where no service is set, and they lead to the same as signatures."""
    path = settings.SEALING_TSA_ROOTS
    return [Path(path).read_text()] if path and Path(path).is_file() else None


def nobody_knows(certificates: Mapping[str, SealingCertificate | None], roots: Sequence[str]) -> Knowledge:
    """The certificates of the authority and nothing else."""
    return Knowledge(certificates, roots, stamp_roots(), lambda sha256: None, lambda codes: (False, False))


def examine(file: bytes, known: Knowledge) -> Finding:
    """What this file is. Every kind of file takes the same road, so that the time taken tells nothing of ours."""
    looked = apart.look(file, roots=known.roots, stamp_roots=known.stamp_roots, announcing=announcing())
    signatures = looked.signatures
    ours = next((one for one in signatures.found if one.fingerprint in known.certificates), None)
    sha256 = hashlib.sha256(file).hexdigest()
    whole = known.by_file(sha256)
    reaches = ours.covered_to if ours else looked.left_over_to
    begins = hashlib.sha256(file[:reaches]).hexdigest()
    sealed = known.by_file(begins)
    bears, expected = known.by_codes(looked.codes)
    recorded = known.is_recorded([sha256, begins])
    without = known.left_without(sha256)
    facts = _Facts(
        looked,
        ours,
        issued=whole is not None,
        begun=sealed is not None,
        bears=bears,
        recorded=recorded,
        left_without=without is not None,
    )
    outcome = _outcome(facts, known)
    standing = whole or sealed or without
    good = outcome in {Outcome.GENUINE, Outcome.APPENDED, Outcome.SEALED_LATER}
    says = looked.carried or looked.says_it_carries or expected
    return Finding(
        outcome=outcome,
        sha256=sha256,
        sealed_at=_sealed_at(standing, ours) if good else None,
        stamped=bool(good and ours and ours.stamp_trusted),
        standing=standing if good else None,
        data_removed=outcome is not Outcome.GENUINE
        and not signatures.problem
        and says
        and not looked.carries,
        bears_our_code=bears,
        archived=outcome is Outcome.GENUINE and len(signatures.found) > 1,
    )


def announcing() -> list[str]:
    """What stands before the printed hash of a document's data, in every language, as text without spaces."""
    said = [book(language).phrases["data.printed_hash"] for language in LETTER_LANGUAGES]
    return [squeezed(one.partition("{sha256}")[0]) for one in said]


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the judgement rests on: what was found, and whether we issued the file, or its beginning, or its code.

    `recorded`: the file or its beginning was sealed here, whether or not anything is told about it. `left_without`: it
    is a file that we issued before its document was sealed.
    """

    looked: Looked
    ours: Signature | None
    issued: bool
    begun: bool
    bears: bool
    recorded: bool
    left_without: bool


def _outcome(facts: _Facts, known: Knowledge) -> Outcome:
    signatures, ours = facts.looked.signatures, facts.ours
    if facts.issued:
        return Outcome.GENUINE
    if signatures.seal is None:
        return _without_signature(facts, known)
    if ours is None:
        return Outcome.OTHER_KEY
    if not (ours.intact and ours.sound):
        return Outcome.APPENDED if facts.begun else Outcome.CHANGED
    if _doubtful(ours, known.certificates[ours.fingerprint]):
        return Outcome.DOUBTFUL_KEY
    if not signatures.unchanged or ours != signatures.seal or not all(one.sound for one in signatures.found):
        return Outcome.APPENDED
    if facts.recorded:
        return Outcome.GENUINE
    # The seal fits and this is no file of ours. Either we know the document, and something in the seal itself was
    # changed; or somebody else has the key: with it anything can be invented but a line of our register.
    return Outcome.CHANGED if facts.bears else Outcome.NOT_RECORDED


def _without_signature(facts: _Facts, known: Knowledge) -> Outcome:
    if facts.left_without:
        return Outcome.SEALED_LATER
    if facts.looked.unfinished:
        return Outcome.UNFINISHED
    if facts.looked.left_over in known.certificates:
        return Outcome.APPENDED if facts.begun else Outcome.CHANGED
    if facts.looked.signatures.problem:
        # The pages still say whose document it is when it is the signature itself that was damaged.
        return Outcome.CHANGED if facts.bears else Outcome.UNREADABLE
    return Outcome.SEAL_REMOVED if facts.bears else Outcome.NOT_SEALED


def _doubtful(ours: Signature, certificate: SealingCertificate | None) -> bool:
    """A key that others may have had proves nothing; a retired one only what a time stamp puts before its end."""
    if certificate is None or certificate.retired_at is None:
        return False
    proven = ours.stamped_at if ours.stamp_trusted else None
    return certificate.compromised or proven is None or proven >= certificate.retired_at


def _sealed_at(standing: Standing | None, ours: Signature | None) -> datetime | None:
    if standing is not None:
        return standing.sealed_at
    return (ours.stamped_at or ours.signed_at) if ours else None


def _by_codes(codes: Sequence[str]) -> tuple[bool, bool]:
    """Whether one of the codes is that of a sealed document, and whether that document carries data."""
    kinds = list(queries.kinds_of_codes(codes))
    return bool(kinds), any(kind in CARRYING for kind in kinds)
