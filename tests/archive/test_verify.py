"""The script in a package, run as a process that knows nothing of this portal: every tampering is told."""

import io
import json
import subprocess
import sys
import zipfile

import pytest

from requests_app.archive.gathering import VERIFIER
from requests_app.core import canonical
from tests.archive.apart import run

pytestmark = pytest.mark.django_db


def test_a_whole_package_passes(parts, path, roots):
    code, told = run(parts.write(path), "--certificates", str(roots))
    assert (code, told["wrong"]) == (0, [])
    said = " ".join(told["checked"])
    for piece in (
        "files have the size",
        "lines of the register",
        "under daily seal 1",
        "manifest.json: signed",
    ):
        assert piece in said
    assert said.count("sealed by the authority, unchanged") == 2
    assert "seals/seal-000001.json: signed" in said
    assert not any("come from the package itself" in one for one in told["not_checked"])


def test_it_says_where_the_certificates_come_from(parts, path):
    code, told = run(parts.write(path))
    assert (code, told["ok"], told["proven"]) == (3, True, False)
    assert any("come from the package itself" in one for one in told["not_checked"])


def test_without_openssl_it_says_what_was_not_checked(parts, path, tmp_path):
    parts.write(path)
    done = subprocess.run(
        [sys.executable, "-I", "-S", VERIFIER, path],
        capture_output=True,
        env={"PATH": str(tmp_path)},
        check=False,
    )
    assert done.returncode == 3
    assert b"nothing shows that the package is the authority" in done.stdout
    assert b"openssl command is not on this machine" in done.stdout


def test_the_script_in_the_package_is_the_one_in_the_repository(parts, path, tmp_path):
    script = tmp_path / "verify.py"
    script.write_bytes(parts.files["verify.py"])
    assert run(parts.write(path), script=script)[0] == 3


def test_every_file_changed_alone_is_told(parts, path):
    whole = dict(parts.files)
    for name, body in whole.items():
        parts.files = whole | {name: body[:-2] + bytes([body[-2] ^ 1]) + body[-1:]}
        code, told = run(parts.write(path))
        assert code in (1, 2), name
        assert code == 2 or told["wrong"], name


def test_every_file_removed_or_put_in_is_told(parts, path):
    whole = dict(parts.files)
    for name in whole:
        parts.files = {one: body for one, body in whole.items() if one != name}
        assert run(parts.write(path))[0] in (1, 2), name
    parts.files = whole | {"documents/another.pdf": b"%PDF-1.7"}
    assert run(parts.write(path))[0] == 1


def test_a_changed_file_with_its_manifest_is_told_by_the_signature(parts, path):
    parts.put("README.txt", b"Trust us.")
    code, told = run(parts.write(path))
    assert (code, told["wrong"]) == (1, ["manifest.p7s: does not fit manifest.json."])
    del parts.files["manifest.p7s"]
    code, told = run(parts.write(path))
    assert code == 1
    assert "missing" in told["wrong"][0]


def test_a_package_of_somebody_else_that_proves_itself_is_not_proven(parts, path, roots):
    """Everything is made anew, with nobody's certificates: nothing contradicts itself."""
    manifest = parts.manifest
    for one in manifest["files"]:
        one["seal"] = "" if one["kind"] == "document" else one.get("seal", 0)
    manifest["files"] = [one for one in manifest["files"] if one["kind"] != "signature"]
    parts.files["manifest.json"] = canonical.dumps(manifest).encode()
    for name in [one for one in parts.files if one.endswith(".p7s")]:
        del parts.files[name]
    parts.put("certificates.pem", b"")
    code, told = run(parts.write(path))
    assert (code, told["wrong"], told["proven"]) == (3, [], False)
    assert run(path, "--certificates", str(roots))[0] == 1


def test_a_file_that_the_manifest_names_twice_is_told(parts, path):
    manifest = parts.manifest
    manifest["files"].insert(0, manifest["files"][0] | {"sha256": "0" * 64})
    parts.files["manifest.json"] = canonical.dumps(manifest).encode()
    assert any("there twice" in one for one in run(parts.write(path))[1]["wrong"])


def test_names_move_no_cursor(parts, path):
    parts.files["x\x1b[2K\rNothing is wrong"] = b""
    done = subprocess.run(
        [sys.executable, "-I", "-S", VERIFIER, parts.write(path)], capture_output=True, check=False
    )
    assert done.returncode == 1
    assert b"\x1b" not in done.stdout
    assert b"\r" not in done.stdout


def test_another_document_in_place_of_one_is_told(parts, path):
    name = parts.named("documents/")
    body = parts.files[name]
    parts.put(name, body[:200] + bytes([body[200] ^ 1]) + body[201:])
    told = run(parts.write(path))[1]["wrong"]
    assert f"{name}: the seal does not fit the document." in told
    manifest = parts.manifest
    for one in manifest["files"]:
        if one["path"] == name:
            one["issued_sha256"] = one["sha256"]
    parts.files["manifest.json"] = canonical.dumps(manifest).encode()
    assert f"{name}: the register does not tell of this file." in run(parts.write(path))[1]["wrong"]


@pytest.mark.parametrize("how", ["rewritten", "removed", "added", "cut"])
def test_lines_of_the_register(parts, path, how):
    lines = parts.files["register/lines.jsonl"].splitlines()
    if how == "rewritten":
        lines[1] = lines[1].replace(b'"casefile', b'"casefilx', 1).replace(b'"outgoing', b'"outgoinx', 1)
    elif how == "removed":
        del lines[1]
    elif how == "added":
        lines.insert(2, lines[1])
    else:
        lines = lines[:-1]
    parts.put("register/lines.jsonl", b"\n".join(lines) + b"\n")
    told = run(parts.write(path))[1]["wrong"]
    assert any("register/lines.jsonl" in one for one in told)


def chained(lines):
    """The lines with hashes that fit, as somebody makes them who can do sums."""
    import hashlib

    previous, out = "0" * 64, []
    for number, line in enumerate(lines, start=1):
        body = [line[1], number, *line[3:8]]
        found = hashlib.sha256((previous + canonical.dumps(body)).encode()).hexdigest()
        out.append(canonical.dumps([previous, *body, found]).encode())
        previous = found
    return out, previous


def test_a_history_written_anew_is_told_by_the_proof(parts, path):
    lines = [json.loads(line) for line in parts.files["register/lines.jsonl"].splitlines()]
    lines[2][3] = "somebody.else_did_it"
    out, head = chained(lines)
    parts.put("register/lines.jsonl", b"\n".join(out) + b"\n")
    manifest = parts.manifest
    manifest["register"]["head"] = head
    parts.files["manifest.json"] = canonical.dumps(manifest).encode()
    told = run(parts.write(path))[1]["wrong"]
    assert any("register/proof.json" in one for one in told)
    proof = json.loads(parts.files["register/proof.json"])
    proof["entry"][2] = head
    parts.put("register/proof.json", canonical.dumps(proof).encode())
    told = run(parts.write(path))[1]["wrong"]
    assert any("register/proof.json" in one for one in told)


@pytest.mark.parametrize(
    ("field", "value"), [("index", 1), ("size", 99), ("seal", 9), ("path", []), ("path", ["00" * 32])]
)
def test_another_proof_is_told(parts, path, field, value):
    proof = json.loads(parts.files["register/proof.json"])
    if proof[field] == value:
        value = 0
    proof[field] = value
    parts.put("register/proof.json", canonical.dumps(proof).encode())
    assert any("register/proof.json" in one for one in run(parts.write(path))[1]["wrong"])


def test_another_seal_is_told(parts, path):
    name = "seals/seal-000001.json"
    said = json.loads(parts.files[name]) | {"root": "0" * 64}
    parts.put(name, canonical.dumps(said).encode())
    told = run(parts.write(path))[1]["wrong"]
    assert "seals/seal-000001.p7s: does not fit seals/seal-000001.json." in told
    assert any("register/proof.json" in one for one in told)
    parts.drop(name)
    assert any("register/proof.json" in one for one in run(parts.write(path))[1]["wrong"])


def test_certificates_of_somebody_else_are_told(parts, path, tmp_path, other_authority):
    strange = tmp_path / "strange.pem"
    strange.write_bytes(other_authority.pem)
    code, told = run(parts.write(path), "--certificates", str(strange))
    assert code == 1
    assert any("manifest.p7s" in one for one in told["wrong"])
    # The documents are whole; that is not denied, only whose seal it is.
    sealed = [one for one in told["wrong"] if one.startswith("documents/")]
    assert sealed
    assert all("the seal is by a certificate that is not among those given" in one for one in sealed)


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a\\..\\x", "C:x", "documents/../../x"])
def test_names_that_lead_out_of_the_package_are_told(parts, path, name):
    manifest = parts.manifest
    about = manifest["files"][-1] | {"path": name, "sha256": canonical.sha256_of([b"x"]), "size": 1}
    manifest["files"].append(about)
    parts.files |= {"manifest.json": canonical.dumps(manifest).encode(), name: b"x"}
    assert f"{name}: leads out of it." in run(parts.write(path))[1]["wrong"]


def test_a_document_without_a_seal_is_the_one_the_register_tells_of(parts, path):
    name = parts.named("documents/")
    parts.put(name, b"%PDF-1.7 Released.")
    manifest = parts.manifest
    next(one for one in manifest["files"] if one["path"] == name)["seal"] = ""
    parts.files["manifest.json"] = canonical.dumps(manifest).encode()
    assert f"{name}: the register does not tell of this file." in run(parts.write(path))[1]["wrong"]


def test_words_of_a_document_that_look_like_a_range_of_bytes_do_no_harm(parts):
    from requests_app.archive import verify

    class Fits:
        def trouble(self, content, signature, what):
            good = b"/ByteRange [0 3 5 7]" in content and signature == b"\x30\x03\x02\x01\x01"
            return "" if good else f"does not fit {what}."

    head, tail = b"%PDF-1.7 (/ByteRange [0 3 5 7]) ", b" %%EOF"
    place = b"/ByteRange [0 %05d %05d %05d] "
    until = len(head + place % (0, 0, 0))
    raw = head + place % (until, until + 12, len(tail)) + b"<3003020101>" + tail
    report = verify.Report()
    verify.check_pdf("a.pdf", raw, {"issued_sha256": canonical.sha256_of([raw])}, Fits(), report)
    assert (report.wrong, report.checked) == ([], ["a.pdf: sealed by the authority, unchanged."])


def _zip(*entries, unpacked=None, mark=None):
    """A ZIP; `unpacked` is the size it claims for its first file, `mark` a byte of both its heads."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as held:
        for name, body in entries:
            held.writestr(name, body)
    raw = bytearray(out.getvalue())
    for start, at, size in ((b"PK\x03\x04", 6, 22), (b"PK\x01\x02", 8, 24)):
        found = raw.index(start)
        if mark:
            raw[found + at + mark[0]] = mark[1]
        if unpacked:
            raw[found + size : found + size + 4] = unpacked.to_bytes(4, "little")
    return bytes(raw)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"PK\x03\x04",
        b"hello" * 100,
        _zip(("manifest.json", "{}"), mark=(0, 1)),  # with a password
        _zip(("manifest.json", "{}"), mark=(2, 99)),  # packed in a way nobody knows
        _zip(("manifest.json", "x" * 900))[:50] + b"\xff" * 12 + _zip(("manifest.json", "x" * 900))[50:],
        _zip(("manifest.json", "[" * 100_000)),
        _zip(("manifest.json", "{}"), unpacked=2**31),
    ],
)
def test_what_is_no_package(tmp_path, body):
    path = tmp_path / "x.zip"
    path.write_bytes(body)
    assert run(path)[0] == 2
    assert run(tmp_path / "none.zip")[0] == 2


def test_very_many_names_take_no_time(tmp_path):
    """With a look through all of them for each, this would not end while somebody waits (`run` gives it a minute)."""
    manifest = canonical.dumps({"format": "mla-case-package/1", "files": [], "missing": []})
    path = tmp_path / "x.zip"
    path.write_bytes(_zip(("manifest.json", manifest), *((f"f{number}", "") for number in range(90_000))))
    done = subprocess.run(
        [sys.executable, "-I", "-S", VERIFIER, path], capture_output=True, check=False, timeout=60
    )
    assert done.returncode in {1, 2}


def test_a_reference_in_any_script_is_told_on_any_terminal(parts, path):
    manifest = parts.manifest | {"reference": "\u0414\u0435\u043b\u043e \u2019 1"}
    parts.files["manifest.json"] = canonical.dumps(manifest).encode()
    done = subprocess.run(
        [sys.executable, "-S", VERIFIER, parts.write(path)],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii", "PATH": "/usr/bin:/bin"},
    )
    assert (done.returncode, b"Traceback" in done.stderr) == (1, False)
    assert b"Do not rely on this package" in done.stdout
