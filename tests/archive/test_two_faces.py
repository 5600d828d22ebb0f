"""A ZIP that shows one program the files that were signed and another program others: told, whatever way it is made."""

import hashlib
import io
import json
import struct
import subprocess
import sys
import zipfile

import pytest

from requests_app.archive.gathering import VERIFIER
from requests_app.core import canonical
from tests.archive.apart import run

pytestmark = pytest.mark.django_db
TOLD = "The ZIP is not as the portal packs it: other programs may find other files."


def another():
    """A ZIP with a letter that nobody signed, under the name of one that was."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as held:
        held.writestr("documents/letter.pdf", b"%PDF-1.7 Released.")
    return out.getvalue()


def moved(raw, place, more):
    """The ZIP with more bytes at this place, and every offset behind it put right."""
    end = len(raw) - 22
    start = int.from_bytes(raw[end + 16 : end + 20], "little")
    listed = bytearray(raw[start:end])
    at = 0
    while at < len(listed):
        name, extra, remark = struct.unpack("<HHH", listed[at + 28 : at + 34])
        offset = int.from_bytes(listed[at + 42 : at + 46], "little")
        if offset >= place:
            listed[at + 42 : at + 46] = (offset + len(more)).to_bytes(4, "little")
        at += 46 + name + extra + remark
    tail = raw[end : end + 16] + (start + len(more)).to_bytes(4, "little") + raw[end + 20 :]
    return raw[:place] + more + raw[place:start] + bytes(listed) + tail


def second(raw):
    """Where the second file begins."""
    with zipfile.ZipFile(io.BytesIO(raw)) as held:
        return sorted(one.header_offset for one in held.infolist())[1]


def after_a_file(raw):
    """Bytes that belong to the first file for those who go by sizes, and to none for those who unpack to the end."""
    with zipfile.ZipFile(io.BytesIO(raw)) as held:
        first = min(held.infolist(), key=lambda one: one.header_offset)
    more, place = another(), second(raw)
    size = first.compress_size + len(more)
    out = bytearray(moved(raw, place, more))
    own = 30 + len(first.filename) + 12
    out[own : own + 8] = size.to_bytes(8, "little")
    listed = out.index(b"PK\x01\x02" + raw[raw.index(b"PK\x01\x02") + 4 :][:20])
    out[listed + 20 : listed + 24] = size.to_bytes(4, "little")
    return bytes(out)


def with_remark(raw):
    remark = another()[:-22]
    return raw[:-2] + struct.pack("<H", len(remark)) + remark


def as_link(raw):
    """The first file is said to be a link, which a program makes when it unpacks."""
    place = raw.index(b"PK\x01\x02")
    return raw[: place + 38] + (0o120777 << 16).to_bytes(4, "little") + raw[place + 42 :]


WAYS = {
    "before the files": lambda raw: another() + raw,
    "before the files, offsets put right": lambda raw: moved(raw, 0, another()),
    "between two files": lambda raw: moved(raw, second(raw), another()[:-22]),
    "after the end of a packed file": after_a_file,
    "in the remark": with_remark,
    "behind the end": lambda raw: raw + b"\0" * 30,
    "a link": as_link,
}


@pytest.mark.parametrize("way", WAYS)
def test_a_package_with_two_faces_is_told(parts, path, way):
    raw = parts.write(path).read_bytes()
    path.write_bytes(WAYS[way](raw))
    with zipfile.ZipFile(path) as held:
        assert held.testzip() is None  # a reader of ZIP files sees nothing but what was signed
    code, told = run(path)
    assert (code, told["wrong"]) == (1, [TOLD])


def test_sizes_of_its_own_in_front_of_a_file_are_told(parts, path):
    raw = bytearray(parts.write(path).read_bytes())
    own = 30 + len("manifest.json") + 4
    assert raw[30:43] == b"manifest.json"
    raw[own : own + 8] = (1).to_bytes(8, "little")
    path.write_bytes(raw)
    assert run(path)[1]["wrong"] == [TOLD]


def test_a_line_that_says_a_thing_twice_is_told(parts, path):
    """Readers differ on which of the two counts; the hash would be that of the last."""
    lines = parts.files["register/lines.jsonl"].splitlines()
    place = next(number for number, line in enumerate(lines) if b'"sha256":"' in line)
    lines[place] = lines[place].replace(b'"sha256":"', b'"sha256":"' + b"0" * 64 + b'","sha256":"', 1)
    assert json.loads(lines[place])
    parts.put("register/lines.jsonl", b"\n".join(lines) + b"\n")
    said = run(parts.write(path))[1]["wrong"]
    assert f"register/lines.jsonl: line {place + 1} does not follow from the line before it." in said


def test_lines_that_unpack_to_very_much_are_not_read(parts, path):
    """Half a gigabyte of lines in half a megabyte: refused by its size, before a line of it is held in memory."""
    sha256, size = zero_hash(512), 512 * 1024 * 1024
    manifest = parts.manifest
    for one in manifest["files"]:
        if one["path"] == "register/lines.jsonl":
            one |= {"sha256": sha256, "size": size}
    parts.files["manifest.json"] = canonical.dumps(manifest).encode()
    parts.files["register/lines.jsonl"] = b""
    with zipfile.ZipFile(path, "w") as held:
        for name, body in parts.files.items():
            info = zipfile.ZipInfo(name)
            info.compress_type, info.create_system, info.external_attr = 8, 3, 0o644 << 16
            with held.open(info, "w", force_zip64=True) as inside:
                if name == "register/lines.jsonl":
                    for _ in range(512):
                        inside.write(b"\n" * 1024 * 1024)
                else:
                    inside.write(body)
    bound = "import resource,runpy,sys;resource.setrlimit(resource.RLIMIT_AS,(300<<20,300<<20));sys.argv=sys.argv[1:];"
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-S",
            "-c",
            bound + "runpy.run_path(sys.argv[0],run_name='__main__')",
            VERIFIER,
            path,
        ],
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, b"This package cannot be read: ValueError.\n")


def zero_hash(megabytes):
    """SHA-256 of so many megabytes of empty lines."""
    found = hashlib.sha256()
    for _ in range(megabytes):
        found.update(b"\n" * 1024 * 1024)
    return found.hexdigest()


def test_a_package_as_the_portal_packs_it_has_one_face(parts, made_once, path, roots):
    path.write_bytes(made_once["body"])
    code, told = run(path, "--certificates", str(roots))
    assert (code, told["wrong"]) == (0, [])
