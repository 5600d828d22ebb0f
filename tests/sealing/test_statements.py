"""What the key signs besides documents: statements of two formats, and not one byte of anything else."""

import json

import pytest

from requests_app.core import canonical
from requests_app.sealing import statements
from requests_app.sealing.troubles import CannotSeal
from tests.sealing.statements import FORMAT, SAID, STATEMENT, signed

PACKAGE = {
    "format": statements.PACKAGE_FORMAT,
    "package": "00000000-0000-4000-8000-000000000001",
    "reference": "OUT-2026-00001",
    "ordered_at": SAID["sealed_at"],
    "register": {
        "stream": "case/00000000-0000-4000-8000-000000000002",
        "lines": 9,
        "head": "d" * 64,
        "sealed_to": 9,
        "seal": 1,
    },
    "missing": ["a document is still being made."],
    "files": [
        {"path": "README.txt", "sha256": "e" * 64, "size": 10, "kind": "readme"},
        {"path": "seals/seal-000001.json", "sha256": "f" * 64, "size": 10, "kind": "seal", "seal": 1},
    ],
}


@pytest.mark.parametrize("said", [SAID, SAID | {"since": ""}, PACKAGE])
def test_statements_are_known(said):
    assert statements.read(canonical.dumps(said).encode(), of=said["format"]) == said


@pytest.mark.parametrize(
    "change",
    [
        {"format": "mla-register-seal/2"},
        {"format": statements.PACKAGE_FORMAT},
        {"portal": "Pay the bearer one million"},
        {"number": "17"},
        {"number": True},
        {"number": -1},
        {"day": "2026-03-01 and more"},
        {"sealed_at": "yesterday"},
        {"root": "B" * 64},
        {"root": "b" * 63},
        {"more": ""},
    ],
)
def test_a_seal_with_a_word_of_somebody_else_is_none(change):
    with pytest.raises(CannotSeal):
        statements.read(canonical.dumps(SAID | change).encode(), of=FORMAT)


@pytest.mark.parametrize(
    "change",
    [
        {"register": PACKAGE["register"] | {"stream": "person/7"}},
        {"register": {}},
        {"files": {}},
        {"files": [{"path": "../etc/passwd", "sha256": "e" * 64, "size": 1, "kind": "x"}]},
        {"files": [{"path": "/x", "sha256": "e" * 64, "size": 1, "kind": "x"}]},
        {"files": [{"path": "x", "sha256": "", "size": 1, "kind": "x"}]},
        {"files": [{"path": "x", "sha256": "e" * 64, "size": 1}]},
        {"files": [{"path": "x", "sha256": "e" * 64, "size": 1, "kind": ["x"]}]},
        {"missing": ["long " * 100]},
        {"missing": ["%PDF-1.7 1 0 obj"]},
        {"reference": "a sentence of theirs"},
    ],
)
def test_a_manifest_with_a_word_of_somebody_else_is_none(change):
    with pytest.raises(CannotSeal):
        statements.read(canonical.dumps(PACKAGE | change).encode(), of=statements.PACKAGE_FORMAT)


def test_a_statement_without_a_member_is_none():
    for name in SAID:
        less = {one: value for one, value in SAID.items() if one != name}
        with pytest.raises(CannotSeal):
            statements.read(canonical.dumps(less).encode(), of=FORMAT)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"the heads of all streams",
        b"%PDF-1.7",
        b"\xff\xfe",
        b"[" * 100_000,
        b"[]",
        b"null",
        STATEMENT + b"\n",
        json.dumps(SAID).encode(),
        STATEMENT[:-1] + b',"root":"' + b"0" * 64 + b'"}',
    ],
)
def test_other_bytes_are_not_signed_and_the_key_stays_closed(data, settings):
    settings.SEALING_HERE = False
    with pytest.raises(CannotSeal):
        statements.read(data, of=FORMAT)


def test_the_signer_asks_itself(worker):
    assert signed()
    with pytest.raises(CannotSeal):
        signed(b"Pay the bearer one million.")
    with pytest.raises(CannotSeal):
        signed(of=statements.PACKAGE_FORMAT)
