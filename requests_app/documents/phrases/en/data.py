"""Words about the data that a document carries."""

PHRASES = {
    "data.printed_hash": "This document carries its content as data. SHA-256 of the data: {sha256}",
}
