"""What goes into a package: every file by its place, its SHA-256 and what it is. Nothing is held in memory.

Contents that the vault has already are named, not copied; the few that are written for the package are put there.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from requests_app.archive import queries, readme
from requests_app.archive.models import Package
from requests_app.audit import merkle, seals
from requests_app.audit.models import AuditEvent, RegisterSeal, SealedHead
from requests_app.checking import daily
from requests_app.checking import queries as checking
from requests_app.core import canonical
from requests_app.core.errors import NotVisible
from requests_app.documents import queries as documents
from requests_app.documents.kinds import Kind
from requests_app.sealing import services as sealing
from requests_app.sealing import statements
from requests_app.vault import store
from requests_app.vault.models import StoredFile

FORMAT = statements.PACKAGE_FORMAT
PROOF_FORMAT = "mla-register-proof/1"
VERIFIER = Path(__file__).with_name("verify.py")
JSON, LINES, TEXT, PEM, PDF = (
    "application/json", "application/jsonl", "text/plain", "application/x-pem-file", "application/pdf",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """One file of the package."""

    path: str
    file: StoredFile
    about: dict[str, Any] = field(default_factory=dict)

    def told(self) -> dict[str, Any]:
        """As the manifest has it."""
        return {"path": self.path, "sha256": self.file.sha256, "size": self.file.size, **self.about}


@dataclass(frozen=True, slots=True)
class Gathered:
    """Everything of one package: its manifest, its files, and counts for the page."""

    manifest: StoredFile
    items: tuple[Item, ...]
    summary: dict[str, Any]


def gather(package: Package, *, missing: list[str]) -> Gathered:
    """Everything as it stands now. `missing` is said in the manifest: what did not become ready in time."""
    case = package.case
    # Documents before the register: what is sealed in between has its line, and every document that is here has one.
    papers = list(_documents(package, missing))
    sealed = queries.sealed_head(case)
    until = max(queries.newest_deed(case), sealed.number if sealed else 0)
    last = AuditEvent.objects.filter(stream=case.stream, number=until).first()
    if last is None:
        raise NotVisible("There is no such case.")
    items = [
        *papers,
        _item("register/lines.jsonl", _lines(case.stream, last.number), LINES, kind="register"),
        *_proof(case.stream, sealed, package),
        _item("certificates.pem", "".join(checking.public_certificates()).encode(), PEM, kind="certificates"),
        _item("README.txt", readme.text(case.reference), TEXT, kind="readme"),
        _item("verify.py", VERIFIER.read_bytes(), "text/x-python", kind="verifier"),
    ]
    register = {"stream": case.stream, "lines": last.number, "head": last.hash}
    register |= (
        {"sealed_to": sealed.number, "seal": sealed.seal_id} if sealed else {"sealed_to": 0, "seal": 0}
    )
    manifest = {
        "format": FORMAT,
        "package": str(package.pk),
        "reference": case.reference,
        "ordered_at": seals.moment(package.ordered_at),
        "register": register,
        "missing": missing,
        "files": [one.told() for one in items],
    }
    kept = store.put(canonical.dumps(manifest).encode(), media_type=JSON)
    counts = {"documents": sum(one.about["kind"] == "document" for one in items), **register}
    return Gathered(kept, tuple(items), counts | {"missing": missing, "files": len(items)})


def _documents(package: Package, missing: list[str]) -> Iterator[Item]:
    case = package.case
    standings = checking.standings(case)
    for document in queries.documents(case):
        copy = sealing.archive_copy(document)
        if copy is None:
            missing.append(f"{document.kind}, version {document.version.number}: it has no seal.")
            continue
        folder = "custody" if document.kind == Kind.CUSTODY_REPORT else "documents"
        standing = standings.get(document.pk)
        about = {
            "kind": "document",
            "document": str(document.pk),
            "what": document.kind,
            "language": document.language,
            "version": document.version.number,
            "seal": copy.level,
            "issued_sha256": document.issued.sha256 if document.issued else "",
            "status": str(standing.status) if standing else "",
        }
        yield Item(f"{folder}/{documents.file_name(document, case.reference)}", copy.file, about)


def _lines(stream: str, until: int) -> StoredFile:
    """The extract of the register, written line by line."""
    with tempfile.TemporaryFile() as file:
        found = AuditEvent.objects.filter(stream=stream, number__lte=until).order_by("number")
        for line in found.iterator(chunk_size=1000):
            file.write(seals.canonical_line(line) + b"\n")
        file.seek(0)
        return store.put(file, media_type=LINES)


def _proof(stream: str, sealed: SealedHead | None, package: Package) -> Iterator[Item]:
    """How the extract is in the daily seal, and the seals from the first line of the case to the newest."""
    if sealed is None:
        return
    seal = sealed.seal
    entry, index = _leaf(seal, stream)
    with store.open(seal.leaves_id) as file:
        path = merkle.inclusion(seals.leaves_in(file), index)
    proof = {
        "format": PROOF_FORMAT,
        "entry": seals.read_leaf(entry),
        "seal": seal.number,
        "index": index,
        "size": seal.streams,
        "path": [one.hex() for one in path],
    }
    yield _item("register/proof.json", canonical.dumps(proof).encode(), JSON, kind="proof")
    chain = RegisterSeal.objects.filter(number__gte=_first_seal(stream, seal))
    for one in chain.select_related("statement", "signature").order_by("number"):
        name = f"seals/{daily.file_name(one.number, 'json')}"
        yield Item(name, one.statement, {"kind": "seal", "seal": one.number})
        if one.signature is not None:
            name = f"seals/{daily.file_name(one.number, 'p7s')}"
            yield Item(name, one.signature, {"kind": "signature", "seal": one.number})


def _first_seal(stream: str, newest: RegisterSeal) -> int:
    """The number of the first seal made after the first line. By number from there on: a clock may have been wrong."""
    first = AuditEvent.objects.filter(stream=stream).order_by("number").values_list("at", flat=True)[0]
    after = RegisterSeal.objects.filter(sealed_at__gte=first, number__lte=newest.number).order_by("number")
    return after.values_list("number", flat=True).first() or newest.number


def _leaf(seal: RegisterSeal, stream: str) -> tuple[bytes, int]:
    with store.open(seal.leaves_id) as file:
        for index, leaf in enumerate(seals.leaves_in(file)):
            if seals.read_leaf(leaf)[0] == stream:
                return leaf, index
    raise NotVisible(f"Seal {seal.number} does not hold the stream it should hold.")


def _item(path: str, content: bytes | StoredFile, media_type: str, **about: Any) -> Item:
    file = content if isinstance(content, StoredFile) else store.put(content, media_type=media_type)
    return Item(path, file, about)
