"""The gallery: every kind has its samples, and the command makes files and pictures without touching a case."""

import pytest
from django.core.management import call_command

from requests_app.documents.kinds import Kind
from requests_app.documents.letters.compose import SHEETS
from requests_app.management.gallery import samples


@pytest.mark.parametrize("length", samples.LENGTHS)
def test_every_kind_has_a_long_and_a_brief_sample(length):
    for kind in Kind:
        one = samples.sample(kind, length, "en")
        assert SHEETS[kind](one.material, one.subject).kind == kind


def test_the_brief_letter_is_shorter_than_the_long_one():
    for kind in samples.ANSWERS:
        long, brief = (len(samples.sample(kind, length, "en").html()) for length in samples.LENGTHS)
        assert brief < long, kind


def test_it_makes_files_pictures_and_a_contact_sheet_without_a_database(tmp_path, capsys):
    call_command("gallery", tmp_path, language=["fr"], kind=["return_note"], at_once=1)
    made = {file.name for file in tmp_path.rglob("*") if file.is_file()}
    assert {"return_note-long.pdf", "return_note-brief.pdf", "return_note-brief-1.png"} <= made
    assert {"index.html", "contact-fr-1.png"} <= made
    assert "Documents: 2. Pages: " in capsys.readouterr().out
    assert "return_note-long.pdf" in (tmp_path / "index.html").read_text()


def test_a_document_that_is_not_sealed_makes_no_such_claim():
    sealed = samples.sample(Kind.ACKNOWLEDGEMENT, "brief", "en")
    words = "Sealed electronically"
    assert words in sealed.html()
    sealed.material.data = {**sealed.material.data, "sealed": False}
    html = sealed.html()
    assert words not in html
    assert "electronic seal" not in html
    assert "Check this document" in html
    assert sealed.material.data["check_code"] in html


def test_a_document_ordered_before_there_were_check_codes_shows_none():
    old = samples.sample(Kind.ACKNOWLEDGEMENT, "brief", "en")
    kept = ("letterhead", "sealed", "check_code", "check_url")
    old.material.data = {key: value for key, value in old.material.data.items() if key not in kept}
    html = old.html()
    assert "asset:check" not in html
    assert "asset:crest.svg" in html
