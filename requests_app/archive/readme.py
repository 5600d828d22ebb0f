"""The words that lie on top of a package, for whoever opens it in many years."""

_TEXT = """\
Case {reference}: package for the archive
=========================================

What is in it
  documents/        the documents of the case, sealed as they were sent; where a time-stamp service was in use, the
                    copy for long keeping, which begins with the sealed document byte by byte
  custody/          the reports of the custody of the exhibits; the exhibits themselves are not in this package
  register/         lines.jsonl: every line of the register about this case, each bound to the one before it by a hash
                    proof.json: how its newest sealed line stands in a daily seal of the register
  seals/            the daily seals of the register, each naming the one before it, with their signatures
  certificates.pem  the certificates of the authority
  manifest.json     every file with its SHA-256; manifest.p7s is the signature over it
  verify.py         checks all this with Python alone and, for signatures, with the openssl command

How to check it
  python3 verify.py THIS_PACKAGE.zip
  python3 verify.py THIS_PACKAGE.zip --certificates CERTIFICATES_FROM_THE_AUTHORITY.pem

Take verify.py from a place you trust rather than from here, and the certificates from the authority itself: whoever
can replace a file of this package can replace these two as well. The program says what it checked and what it did not.
Keep the package as it is: packed anew, or with anything put into it, it is no longer the one that the portal made.

How lines of the register are bound
  Each line of register/lines.jsonl is a JSON list: previous hash, stream, number, name, actor, number of the actor,
  moment, facts, hash. The hash is SHA-256 over the previous hash and the canonical JSON of the seven values between.
  The Merkle tree of a daily seal is that of RFC 9162; its leaves are [stream, number, hash] in canonical JSON.
"""


def text(reference: str) -> bytes:
    """The file README.txt."""
    return _TEXT.format(reference=reference).encode()
