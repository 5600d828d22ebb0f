"""Every kind of document in every language keeps PDF/A-3a and PDF/UA-1, and the reference page says so."""

import pytest

from requests_app.law.languages import LETTER_LANGUAGES
from tests.documents import conformance

PARTS = 3


@pytest.fixture(scope="session")
def page_as_written():
    return conformance.read()


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_every_kind_keeps_both_standards_and_the_page_says_so(language, part, page_as_written):
    found = {row: conformance.cell(*row, language) for row in conformance.ROWS[part::PARTS]}
    assert {row: findings for row, (_said, findings) in found.items() if findings} == {}
    assert {row: said for row, (said, _findings) in found.items()} == {
        row: page_as_written[*row, language] for row in found
    }
