"""References tell nothing and are read aloud without mistakes."""

import re

from requests_app.core.references import new_reference


def test_shape():
    assert re.fullmatch(r"OUT-2026-[0-9A-HJKMNP-TV-Z]{6}", new_reference("OUT", 2026))


def test_they_do_not_count():
    drawn = [new_reference("OUT", 2026) for _ in range(500)]
    assert len(set(drawn)) == 500
    assert drawn != sorted(drawn)
