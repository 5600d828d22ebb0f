"""What the check of signatures comes to: plain facts that travel between processes as JSON. Judges nothing."""

from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any, Final

WHOLE_FILE, WHOLE_REVISION, LESS = "whole file", "whole revision", "less"
"""What a signature covers: every byte; every byte up to a revision's end; or something else, which is no good."""

NOTHING, ARCHIVING, FORMS, REMARKS, CONTENT = "nothing", "archiving", "forms", "remarks", "content"
"""What was changed after a signature: nothing; proofs for the archive only; form fields; annotations; the content."""

SIGNATURE, TIME_STAMP = "signature", "time stamp"

_TIMES: Final = frozenset({"signed_at", "stamped_at"})


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature, or one time stamp over the document. `intact` says that what it covers was not changed.

    `trusted`: its certificate leads to a root that was given, at the time of `stamped_at` if there is a time stamp,
    otherwise at the time it claims. `permitted`: what was appended afterwards is allowed by the signature itself.
    `sound`: also nothing that no signature covers, in the signature itself, was changed (see `soundness`).
    """

    kind: str
    field: str
    signer: str
    fingerprint: str
    certificate: str
    intact: bool
    trusted: bool
    distrust: str
    coverage: str
    covered_to: int
    modification: str
    permitted: bool
    pades: bool
    signed_at: datetime | None
    stamped_at: datetime | None
    stamp_trusted: bool
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Signatures:
    """All signatures of a file in the order in which they were placed; or the reason why it could not be read."""

    found: tuple[Signature, ...] = ()
    revisions: int = 0
    size: int = 0
    problem: str = ""

    @property
    def seal(self) -> Signature | None:
        """The first signature, by which the document is sealed if it is."""
        return next((one for one in self.found if one.kind == SIGNATURE), None)

    @property
    def signed_again(self) -> bool:
        """Whether somebody signed after the first signature."""
        return sum(one.kind == SIGNATURE for one in self.found) > 1

    @property
    def unchanged(self) -> bool:
        """Whether the file is what was sealed, and nothing was appended but proofs for the archive."""
        first = self.seal
        return bool(
            first
            and not self.problem
            and all(one.intact for one in self.found)
            and first.coverage in {WHOLE_FILE, WHOLE_REVISION}
            and first.modification in {NOTHING, ARCHIVING}
            and any(one.coverage == WHOLE_FILE for one in self.found)
            and not self.signed_again
        )


def to_json(signatures: Signatures) -> dict[str, Any]:
    """For the way from one process to another."""
    told = asdict(signatures)
    for one in told["found"]:
        for name in _TIMES:
            one[name] = one[name] and one[name].isoformat()
    return told


def from_json(told: dict[str, Any]) -> Signatures:
    """The other end of that way. Raises ValueError, KeyError or TypeError if it is not what `to_json` writes."""
    names = [one.name for one in fields(Signature)]
    found = []
    for one in told["found"]:
        values = {name: one[name] for name in names}
        for name in _TIMES:
            values[name] = values[name] and datetime.fromisoformat(values[name])
        found.append(Signature(**values))
    return Signatures(tuple(found), int(told["revisions"]), int(told["size"]), str(told["problem"]))
