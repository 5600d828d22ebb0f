"""manage.py reference: the pages of the documentation agree with the code."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from requests_app.documents.phrases.book import book
from requests_app.law.assistance import RESIDUAL, TYPES, AssistanceType
from requests_app.law.clocks import CLOCKS
from requests_app.law.grounds import GROUNDS
from requests_app.management.reference.form_fields import FORMS
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


@pytest.mark.parametrize("kind", [*TYPES.values(), RESIDUAL], ids=lambda kind: kind.code)
def test_the_table_of_types_tells_fields_rules_and_the_paragraph_of_the_letter(kind: AssistanceType) -> None:
    lines = PAGES["types.md"]().splitlines()
    row = next(line for line in lines if line.startswith(f"| [{kind.code}]"))
    assert row.count(" | ") == 5
    for field in kind.fields:
        assert text(field.letter_label or field.label) in row
    for rule in (*kind.preconditions, *kind.limits, *kind.refusers, *kind.clocks):
        assert text(rule) in row
    paragraph = book("en").find(f"paragraph.{kind.letter_paragraph}")
    assert paragraph
    assert text(paragraph) in row


def test_every_field_of_every_type_has_its_line() -> None:
    page = PAGES["types.md"]()
    for kind in (*TYPES.values(), RESIDUAL):
        section = page.split(f'<a id="{kind.code.lower()}"></a>')[1].split("\n### ")[0]
        for field in kind.fields:
            line = next(one for one in section.splitlines() if one.startswith(f"| `{field.code}` |"))
            assert text(field.label) in line
            assert not field.source or f"({field.source.grade})" in line


def test_the_table_of_forms_names_only_places_there_are() -> None:
    page = PAGES["forms.md"]()
    for form in FORMS:
        assert f"## {text(form.title)}" in page
        assert all(text(asked.field) in page for asked in form.fields)
