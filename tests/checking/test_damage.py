"""One byte of a sealed file is another, anywhere in it: never genuine, with the portal's knowledge and without.

A signature does not cover itself, so its own bytes are asked for part by part: digits, lengths, whose it is,
certificates beside it, the time stamp. A sample of each, the same on every run.
"""

import json
import random
import re

import pytest
from asn1crypto import cms

from requests_app.checking import apart, examining
from requests_app.checking.examining import Outcome
from requests_app.vault import store
from tests.checking.conftest import signed_by
from tests.sealing import conftest as seals

pytestmark = pytest.mark.django_db
stamp_service, stamping = seals.stamp_service, seals.stamping
TOLD = {Outcome.CHANGED, Outcome.APPENDED, Outcome.UNREADABLE}
EACH = 6


@pytest.fixture
def sealed_file(stamping, sealed):
    """A sealed file with a time stamp."""
    assert sealed.seal.level == "B-T"
    return store.read(sealed.seal.file_id)


@pytest.fixture
def judged(sealed, monkeypatch):
    """A function that says what a file is: as the portal knows it, and as somebody with the certificates alone."""
    certificate = sealed.seal.certificate
    offline = examining.nobody_knows({certificate.pk: None}, [certificate.chain or certificate.pem])
    online, looked = examining.everything(), {}

    def look(pdf, *, roots=(), stamp_roots=None, announcing=()):
        if pdf not in looked:
            looked[pdf] = json.loads(json.dumps(apart.told_of(pdf, roots, stamp_roots, announcing)))
        return apart.looked(looked[pdf])

    monkeypatch.setattr(apart, "look", look)
    return lambda file: {examining.examine(file, known).outcome for known in (online, offline)}


def turned(pdf, place, by):
    return pdf[:place] + bytes([pdf[place] ^ by]) + pdf[place + 1 :]


def parts_of(pdf):
    """(name, first byte, byte after the last) of every part of the signature, and of the file around it."""
    until, again = (int(one) for one in re.search(rb"/ByteRange\s*\[\s*\d+\s+(\d+)\s+(\d+)", pdf).groups())
    der = bytes.fromhex(pdf[until + 1 : again - 1].decode())
    signed = cms.ContentInfo.load(der)["content"]
    (signer,) = signed["signer_infos"]
    (token,) = next(one["values"] for one in signer["unsigned_attrs"])
    (stamper,) = token["content"]["signer_infos"]
    own, beside = der.index(token.dump()), [one.chosen.dump() for one in signed["certificates"]]
    found = {f"certificate {number}": (der.index(one), len(one)) for number, one in enumerate(beside)}
    found |= {
        "heads": (0, 40),
        "whose": (der.index(signer["sid"].dump()), len(signer["sid"].dump())),
        "signed facts": (der.index(signer["signed_attrs"].dump()[4:]), 80),
        "signature": (der.index(signer["signature"].dump()), len(signer["signature"].dump())),
        "token, head": (own, 30),
        "token, time": (der.index(token["content"]["encap_content_info"].dump()), 120),
        "token, whose": (der.index(stamper["sid"].dump(), own), len(stamper["sid"].dump())),
        "token, signature": (der.index(stamper["signature"].dump()), 200),
        "padding": (len(cms.ContentInfo.load(der).dump()) + 4, 300),
    }
    for name, (start, size) in found.items():
        yield name, until + 1 + 2 * start, until + 1 + 2 * (start + size)
    yield "before", 0, until
    yield "after", again, len(pdf)
    yield "brackets", until, until + 1
    yield "brackets", again - 1, again


def test_no_changed_byte_is_genuine(sealed_file, judged):
    assert judged(sealed_file) == {Outcome.GENUINE}
    chance = random.Random(20261122)
    for name, start, end in parts_of(sealed_file):
        for place in chance.sample(range(start, end), min(EACH, end - start)):
            by = chance.randrange(1, 256)
            assert judged(turned(sealed_file, place, by)) <= TOLD, (name, place, by)


def test_another_way_of_writing_the_same_digits_is_a_change(sealed_file, judged):
    start = sealed_file.index(b"/Contents <3082") + len(b"/Contents <")
    letter = next(
        place for place in range(start, len(sealed_file)) if sealed_file[place : place + 1].isalpha()
    )
    assert judged(turned(sealed_file, letter, 0x20)) == {Outcome.CHANGED}


def test_cut_and_glued_files(sealed_file, judged, letter, other_authority):
    half = len(sealed_file) // 2
    for name, file in {
        "half": sealed_file[:half],
        "last byte": sealed_file[:-1],
        "last page": sealed_file[:-2000],
        "more": sealed_file + b"x" * 500,
        "twice": sealed_file + sealed_file,
        "after another": letter + sealed_file,
        "before another": sealed_file + signed_by(letter, other_authority.seal(), "Seal"),
        "after a line": b"\n" + sealed_file,
    }.items():
        assert judged(file) <= TOLD, name


def test_a_copy_by_somebody_of_the_same_name_is_not_ours(judged, letter, other_authority):
    copy = signed_by(letter, other_authority.seal("Central Authority of Northmark"), "Seal")
    assert judged(copy) == {Outcome.OTHER_KEY}
