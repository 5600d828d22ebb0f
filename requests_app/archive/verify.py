"""Check a package of a case without the portal that made it: Python alone, and the openssl command for signatures.

    python3 verify.py PACKAGE.zip [--certificates AUTHORITY.pem] [--json]

Says what was checked, what was not, and what is wrong. Ends with 0 if nothing is wrong and the certificates given show
that the package is the authority's, 3 if nothing is wrong but that is not shown, 1 if something is wrong, 2 if the
package cannot be read. Needs Python 3.8 or newer and nothing else; takes nothing from the package but its files.
"""

import argparse
import base64
import hashlib
import json
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections import Counter, deque
from itertools import islice
from pathlib import Path

MANIFEST, SIGNATURE = "manifest.json", "manifest.p7s"
LINES, PROOF, CERTIFICATES = "register/lines.jsonl", "register/proof.json", "certificates.pem"
FORMATS = {"mla-case-package/1"}
GENESIS = "0" * 64
CHUNK, MOST_RANGES = 1024 * 1024, 50
LARGEST_WHOLE = 256 * CHUNK
RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]")
LEADS_OUT = re.compile(r"^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\0")
BLOCK = re.compile("-----BEGIN CERTIFICATE-----(.+?)-----END CERTIFICATE-----", re.DOTALL)

ENDS = {
    0: "Nothing is wrong. The package is the authority’s.",
    1: "Do not rely on this package.",
    3: "Nothing is wrong with what was checked, but nothing shows that the package is the authority’s: see what was "
    "not checked.",
}


class Report:
    """What was found."""

    def __init__(self):
        self.checked, self.not_checked, self.wrong = [], [], []
        self.signed = False

    def end(self, proven):
        """The number with which the program ends."""
        if self.wrong:
            return 1
        return 0 if proven and self.signed else 3

    def say(self, good, checked, wrong):
        """One check: what was checked if it is good, what is wrong otherwise."""
        (self.checked if good else self.wrong).append(checked if good else wrong)
        return good


def canonical(value):
    """Canonical JSON: keys sorted, no white space, UTF-8."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def sha256(stream):
    """SHA-256 of a file, read piece by piece."""
    found = hashlib.sha256()
    for chunk in iter(lambda: stream.read(CHUNK), b""):
        found.update(chunk)
    return found.hexdigest()


def digest(content):
    """SHA-256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


def whole(package, path):
    """A file that is read at once; one that unpacks to more than any of ours is not."""
    if package.getinfo(path).file_size > LARGEST_WHOLE:
        raise ValueError("too large: " + path)
    return package.read(path)


def check_files(package, manifest, report):
    """Every file that the manifest names is there with its hash, and no other file is."""
    named = {one["path"]: one for one in manifest["files"]}
    names, listed = Counter(package.namelist()), Counter(one["path"] for one in manifest["files"])
    extra = sorted(set(names) - set(named) - {MANIFEST, SIGNATURE})
    twice = sorted(name for name in {**names, **listed} if max(names[name], listed[name]) > 1)
    outside = sorted(name for name in {**names, **listed} if LEADS_OUT.search(name))
    for what, found in (("not in the manifest", extra), ("there twice", twice), ("leads out of it", outside)):
        for name in found:
            report.wrong.append(f"{name}: {what}.")
    for path, told in named.items():
        fits = path in names and package.getinfo(path).file_size == told["size"]
        if fits:  # what is of another size need not be unpacked
            with package.open(path) as stream:
                fits = sha256(stream) == told["sha256"]
        if not fits:
            what = "not the file that the manifest names" if path in names else "missing"
            report.wrong.append(f"{path}: {what}.")
    if not report.wrong:
        report.checked.append(f"{len(named)} files have the size and the SHA-256 that the manifest names.")


def check_shape(raw, package, report):
    """Nothing lies before, between or behind the files: whatever program unpacks them, they are those checked here."""
    at, good = 0, not package.comment
    for one in sorted(package.infolist(), key=lambda each: each.header_offset):
        sizes = struct.pack("<HHHQQ", 20, 1, 16, one.file_size, one.compress_size)
        raw.seek(at + 26)
        name = int.from_bytes(raw.read(2), "little")
        head = raw.read(len(sizes) + name)  # a length, the name, and what has that length
        good &= one.header_offset == at and head[:2] + head[2 + name :] == sizes
        packed, left = zlib.decompressobj(-15), one.compress_size * good
        while left and (chunk := raw.read(min(left, CHUNK // 64))):
            packed.decompress(chunk)
            left -= len(chunk)
        good &= packed.eof and not packed.unused_data and one.external_attr == 0o644 << 16
        if not good:
            break
        at = raw.tell()
    raw.seek(-22, 2)
    if not good or at != package.start_dir or raw.read(4) != b"PK\5\6":
        report.wrong.append("The ZIP is not as the portal packs it: other programs may find other files.")


def check_register(package, manifest, report):
    """Each line is bound to the one before it. Returns the hashes by number, and what was sealed or made."""
    told = manifest["register"]
    hashes, issued, previous, wrong = {}, set(), GENESIS, []
    for expected, raw in enumerate(whole(package, LINES).splitlines(), start=1):
        before, stream, number, name, actor, actor_id, at, facts, stated = line = json.loads(raw)
        body = [stream, number, name, actor, actor_id, at, facts]
        found = digest(before.encode() + canonical(body))
        fits = stream == told["stream"] and number == expected and before == previous and found == stated
        if not fits or canonical(line) != raw:
            wrong.append(expected)
        hashes[number], previous = stated, stated
        if name in ("document.made", "document.sealed"):
            issued.add((facts.get("document"), facts.get("sha256")))
    report.wrong += [f"{LINES}: line {one} does not follow from the line before it." for one in wrong[:5]]
    report.say(
        not wrong and len(hashes) == told["lines"] and previous == told["head"],
        f"{len(hashes)} lines of the register are bound to each other, the first to the beginning of the case.",
        f"{LINES}: not the lines that the manifest tells of.",
    )
    return hashes, issued


def check_documents(manifest, issued, report):
    """The register tells of every document by the hash of its file."""
    documents = [one for one in manifest["files"] if one["kind"] == "document"]
    told = [(one, one["issued_sha256"] if one["seal"] else one["sha256"]) for one in documents]
    unknown = [one["path"] for one, issued_sha256 in told if (one["document"], issued_sha256) not in issued]
    report.wrong += [f"{path}: the register does not tell of this file." for path in unknown]
    if documents and not unknown:
        report.checked.append(f"The register tells of each of the {len(documents)} documents by its hash.")


def leads_to(entry, index, size, path):
    """The root to which the path leads from this entry (RFC 9162, section 2.1.3.2); None if it cannot."""
    found = hashlib.sha256(b"\x00" + entry).digest()
    number, last = index, size - 1
    if not 0 <= index < size:
        return None
    for sibling in path:
        if last == 0:
            return None
        if number & 1 or number == last:
            found = hashlib.sha256(b"\x01" + sibling + found).digest()
            while number and not number & 1:
                number, last = number >> 1, last >> 1
        else:
            found = hashlib.sha256(b"\x01" + found + sibling).digest()
        number, last = number >> 1, last >> 1
    return found if last == 0 else None


def check_seals(package, manifest, report):
    """Each seal names the one before it. Returns the statements by number."""
    statements, previous, number = {}, None, 0
    told = [one for one in manifest["files"] if one["kind"] == "seal"]
    for one in sorted(told, key=lambda each: each["seal"]):
        raw = whole(package, one["path"])
        said = json.loads(raw.decode("utf-8"))
        follows = previous is None or (said["previous"] == previous and said["number"] == number + 1)
        if not follows or canonical(said) != raw or said["number"] != one["seal"]:
            report.wrong.append(f"{one['path']}: does not follow from the seal before it.")
        previous, number = digest(raw), said["number"]
        statements[number] = said
    if statements:
        first = min(statements)
        report.checked.append(f"{len(statements)} daily seals name each the one before, from {first} on.")
        if statements[first]["previous"] != GENESIS:
            report.not_checked.append(f"What came before seal {first} is not in this package.")
    return statements


def check_proof(package, manifest, hashes, statements, report):
    """The newest sealed line of the case stands in a daily seal."""
    told = manifest["register"]
    if not told["seal"]:
        report.not_checked.append("No line of this case is under a daily seal yet.")
        return
    proof = json.loads(whole(package, PROOF).decode("utf-8"))
    stream, number, line_hash = proof["entry"]
    seal = statements.get(proof["seal"], {})
    ours = stream == told["stream"] and number == told["sealed_to"] and hashes.get(number) == line_hash
    beside = [bytes.fromhex(one) for one in proof["path"]]
    root = leads_to(canonical(proof["entry"]), proof["index"], proof["size"], beside)
    fits = root is not None and root.hex() == seal.get("root") and proof["size"] == seal.get("streams")
    good = report.say(
        ours and fits and proof["seal"] == told["seal"],
        f"Lines 1 to {number} are under daily seal {proof['seal']} of {seal.get('day')}.",
        f"{PROOF}: the lines of the case do not stand in the seal that it names.",
    )
    if good and number < told["lines"]:
        report.not_checked.append(f"Lines {number + 1} to {told['lines']} were written after that seal.")


class Signatures:
    """Checks signatures with the openssl command, against the certificates of the authority."""

    def __init__(self, certificates, folder):
        self.folder = Path(folder)
        self.known = {fingerprint(block) for block in BLOCK.findall(certificates)}

    def trouble(self, content, signature, what):
        """What is wrong with a detached signature over `what`; nothing if it is one of the authority."""
        data, signer = self.folder / "content", self.folder / "signer.pem"
        data.write_bytes(content)
        signer.unlink() if signer.exists() else None
        if self._opened(signature, ["-binary", "-noverify", "-content", data, "-signer", signer]) is None:
            return f"does not fit {what}."
        held = BLOCK.findall(signer.read_text()) if signer.exists() else []
        if any(fingerprint(block) in self.known for block in held):
            return ""
        return "is by a certificate that is not among those given: taken back since, or not the authority’s."

    def stamped(self, content, token):
        """Whether the time stamp is over this content; whose it is, is not asked."""
        told = self._opened(token, ["-noverify"])
        return told is not None and hashlib.sha256(content).digest() in told

    def _opened(self, signature, words):
        """What was signed, if the signature fits; None otherwise."""
        signed, out = self.folder / "signature.p7s", self.folder / "out"
        signed.write_bytes(signature)
        command: list = ["openssl", "cms", "-verify", "-inform", "DER", "-in", signed, "-out", out, *words]
        done = subprocess.run(list(map(str, command)), capture_output=True, check=False)
        return None if done.returncode else out.read_bytes()


def fingerprint(block):
    """SHA-256 of a certificate, from the text between its marks."""
    return digest(base64.b64decode("".join(block.split())))


def check_pdf(path, raw, told, signatures, report):
    """The first signature of a PDF covers it from its first byte to the end, or to the end of what was sealed."""
    places = [list(map(int, one.groups())) for one in islice(RANGE.finditer(raw), MOST_RANGES)]
    if not places:
        report.wrong.append(f"{path}: carries no seal although it should.")
        return
    # Words of a document may look like a range: the one that counts ends where the sealed document ends.
    ends = [one for one in places if digest(raw[: one[2] + one[3]]) == told["issued_sha256"]]
    first, until, again, rest = (ends or places)[0]
    sealed, (covered, held) = raw[: again + rest], parts(raw, until, again, rest)
    whole_range = ends and first == 0 and again > until
    trouble = signatures.trouble(covered, held if whole_range else b"", "the document")
    report.say(not trouble, f"{path}: sealed by the authority, unchanged.", f"{path}: the seal {trouble}")
    if len(raw) > len(sealed):
        last = deque(RANGE.finditer(raw, len(sealed)), MOST_RANGES)
        stamps = [list(map(int, one.groups())) for one in last]
        stamps = [parts(raw, *one[1:]) for one in stamps if one[0] == 0 and one[2] + one[3] == len(raw)]
        report.say(
            any(held and signatures.stamped(covered, held) for covered, held in stamps),
            f"{path}: the time stamp for long keeping is over the whole file.",
            f"{path}: what follows the sealed document is under no time stamp that fits.",
        )
        report.not_checked.append(f"{path}: which service made the time stamp. A PDF reader tells.")


def parts(raw, until, again, rest):
    """What a signature covers, and what stands in the gap: the signature in DER, then zeros, which openssl skips."""
    gap = raw[until:again]
    held = bytes.fromhex(gap[1:-1].decode("ascii")) if re.fullmatch(rb"<[0-9A-Fa-f]+>", gap) else b""
    return raw[:until] + raw[again : again + rest], held


def check_signatures(package, manifest, certificates, report):
    """Manifest, seals of the register, documents."""
    names = set(package.namelist())
    if not BLOCK.search(certificates):
        report.not_checked.append("Signatures: this package carries none, and no certificates were given.")
        return
    if shutil.which("openssl") is None:
        report.not_checked.append("Signatures: the openssl command is not on this machine.")
        return
    with tempfile.TemporaryDirectory() as folder:
        signatures = Signatures(certificates, folder)
        signed = {one["seal"] for one in manifest["files"] if one["kind"] == "signature"}
        pairs = [(MANIFEST, SIGNATURE)] if SIGNATURE in names else []
        sealed = [one for one in manifest["files"] if one["kind"] == "seal" and one["seal"] in signed]
        pairs += [(one["path"], one["path"][: -len("json")] + "p7s") for one in sealed]
        for content, signature in pairs:
            held = whole(package, signature) if signature in names else b""
            trouble = signatures.trouble(whole(package, content), held, content)
            report.signed |= not trouble and content == MANIFEST
            report.say(not trouble, f"{content}: signed by the authority.", f"{signature}: {trouble}")
        for one in manifest["files"]:
            if one["kind"] == "document" and one["seal"]:
                check_pdf(one["path"], whole(package, one["path"]), one, signatures, report)
    _say_what_is_unsigned(manifest, names, signed, report)


def _say_what_is_unsigned(manifest, names, signed, report):
    if SIGNATURE not in names:
        report.wrong.append("manifest.p7s: missing. A package of an authority that seals carries it.")
    seals = [one["seal"] for one in manifest["files"] if one["kind"] == "seal"]
    if bare := ", ".join(str(one) for one in seals if one not in signed):
        report.not_checked.append(f"Signatures of the daily seals {bare}: there are none.")
    unsealed = [one["path"] for one in manifest["files"] if one["kind"] == "document" and not one["seal"]]
    if unsealed:
        report.not_checked.append(f"Seals of {len(unsealed)} documents: they were made without one.")


def verify(path, certificates):
    """Everything there is to check about a package. Raises ValueError, KeyError or zipfile.BadZipFile."""
    report = Report()
    with zipfile.ZipFile(path) as package:
        manifest = json.loads(whole(package, MANIFEST).decode("utf-8"))
        if manifest["format"] not in FORMATS:
            raise ValueError("unknown format " + str(manifest["format"]))
        check_files(package, manifest, report)
        if not report.wrong:
            with path.open("rb") as raw:
                check_shape(raw, package, report)
        if report.wrong:
            report.not_checked.append("Register, seals and signatures: these are other files.")
            return manifest, report
        hashes, issued = check_register(package, manifest, report)
        check_documents(manifest, issued, report)
        statements = check_seals(package, manifest, report)
        check_proof(package, manifest, hashes, statements, report)
        given = certificates if certificates is not None else whole(package, CERTIFICATES).decode("ascii")
        check_signatures(package, manifest, given, report)
        if certificates is None and BLOCK.search(given):
            report.not_checked.append(
                "Whether the certificates are the authority’s: they come from the package itself. Get them from the "
                "authority and give them with --certificates. Their SHA-256: "
                + ", ".join(sorted({fingerprint(block) for block in BLOCK.findall(given)}))
            )
        report.not_checked += [f"Left out, because it was not ready: {one}" for one in manifest["missing"]]
    report.not_checked.append(
        "Whether certificates were valid or withdrawn at the time. Time stamps in seals."
    )
    return manifest, report


def main():
    """Read the words of the command line, check, tell."""
    parser = argparse.ArgumentParser(description="Check a package of a case.")
    parser.add_argument("package", type=Path)
    parser.add_argument("--certificates", type=Path, help="those of the authority, from the authority")
    parser.add_argument("--json", action="store_true", help="for machines")
    asked = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        given = asked.certificates.read_text() if asked.certificates else None
        manifest, report = verify(asked.package, given)
    except Exception as error:  # a hostile package makes Python fail in any way there is
        print(f"This package cannot be read: {type(error).__name__}.", file=sys.stderr)
        return 2
    end = report.end(given is not None)
    if asked.json:
        told = {"ok": not report.wrong, "proven": end == 0, "wrong": report.wrong, "checked": report.checked}
        print(json.dumps({**told, "not_checked": report.not_checked}))
    else:
        tell(manifest, report, end)
    return end


def tell(manifest, report, end):
    """For people. Others may have had a hand in a line: nothing of it moves the cursor of whoever reads it."""
    lines = [f"Package of case {manifest['reference']}, {manifest['ordered_at']}"]
    said = (("Checked", report.checked), ("Not checked", report.not_checked), ("WRONG", report.wrong))
    for head, found in said:
        lines += ["", f"{head}:", *(f"  - {one}" for one in found)] if found else []
    for line in [*lines, "", ENDS[end]]:
        print("".join(sign if sign.isprintable() else "\ufffd" for sign in line))


if __name__ == "__main__":
    sys.exit(main())
