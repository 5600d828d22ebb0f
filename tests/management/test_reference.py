"""manage.py reference: the pages of the documentation agree with the code."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from requests_app.law.clocks import CLOCKS
from requests_app.law.grounds import GROUNDS
from requests_app.management.reference.markdown import text
from requests_app.management.reference.pages import PAGES


def test_the_committed_pages_agree_with_the_code() -> None:
    call_command("reference", "--check", stdout=io.StringIO())


def test_pages_are_written_and_found_unchanged(tmp_path: Path) -> None:
    call_command("reference", "--write", "--to", str(tmp_path), stdout=io.StringIO())
    assert {path.name for path in tmp_path.iterdir()} == set(PAGES)
    call_command("reference", "--check", "--to", str(tmp_path), stdout=io.StringIO())


def test_a_page_that_was_edited_or_lost_is_named(tmp_path: Path) -> None:
    call_command("reference", "--write", "--to", str(tmp_path), stdout=io.StringIO())
    (tmp_path / "grounds.md").write_text("edited")
    (tmp_path / "clocks.md").unlink()
    with pytest.raises(CommandError, match=r"grounds\.md, clocks\.md"):
        call_command("reference", "--check", "--to", str(tmp_path), stdout=io.StringIO())


def test_one_has_to_say_what_is_wanted() -> None:
    with pytest.raises(CommandError):
        call_command("reference")


def test_pages_hold_every_code_and_no_unchecked_paragraph() -> None:
    grounds = PAGES["grounds.md"]()
    assert all(f'<a id="{code.lower()}"></a>{code} ' in grounds for code in GROUNDS)
    assert all(f'<a id="{code.lower()}"></a>{code} ' in PAGES["clocks.md"]() for code in CLOCKS)
    assert "40(22)" not in grounds
    assert "UNTOC Article 16(14) (A)" in grounds


def test_text_stays_text() -> None:
    assert text("a|b <i> *c*\n_d_") == "a\\|b \\<i\\> \\*c\\* \\_d\\_"
