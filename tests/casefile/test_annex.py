"""Annexes: taken only if they are what their name says, small enough, clean; kept under their hash."""

import hashlib
import io
import struct
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile

from requests_app.audit import register
from requests_app.casefile import queries, services
from requests_app.casefile.annexes import safe_name
from requests_app.core.errors import Invalid, NotAllowed, NotVisible, TooLarge, Unavailable, UnsupportedType
from requests_app.vault import store
from requests_app.vault.models import StoredFile
from tests import samples
from tests.casefile.clamd import FakeScanner

FORM = {"category": "B", "title": "Order of 9 March 2026", "language": "en"}
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64)
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(64)
TIFF = b"II*\x00\x08\x00\x00\x00" + bytes(64)


@pytest.fixture(autouse=True)
def vault(settings, tmp_path: Path) -> None:
    settings.VAULT_DIR = tmp_path / "vault"
    settings.CLAMAV_HOST = ""


def package(*names: str, size: int = 10) -> bytes:
    """A zip file with these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), b"\0" * size, zipfile.ZIP_DEFLATED)
    return made.getvalue()


DOCX = package("[Content_Types].xml", "word/document.xml")
XLSX = package("[Content_Types].xml", "xl/workbook.xml")


def add(case, people, name: str, content: bytes, **form: Any):
    upload = SimpleUploadedFile(name, content)
    return services.add_annex(case, upload, {**FORM, **form}, by=people.officer)


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("order.pdf", PDF, "application/pdf"),
        ("ORDER.PDF", PDF, "application/pdf"),
        ("plan.png", PNG, "image/png"),
        ("plan.jpg", JPEG, "image/jpeg"),
        ("plan.jpeg", JPEG, "image/jpeg"),
        ("scan.tif", TIFF, "image/tiff"),
        ("law.docx", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("list.xlsx", XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("questions.txt", "1. Wer? من؟ 谁？\r\n".encode(), "text/plain"),
        ("accounts.csv", b"\xef\xbb\xbfday;amount\n2026-01-12;318 200,00\n", "text/csv"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_files_of_the_kinds_taken(case, people, name: str, content: bytes, media_type: str) -> None:
    saved = add(case, people, name, content)
    assert saved.entry == {
        "id": saved.entry_id,
        **FORM,
        "filename": safe_name(name),
        "media_type": media_type,
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    assert store.read(saved.entry["sha256"]) == content
    assert queries.annex(queries.draft_content(case), saved.entry_id) == saved.entry
    assert register.read(case.stream)[-1].name == "casefile.annexed"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("order.pdf", PNG),
        ("order.pdf", b"hello"),
        ("order.pdf", b"<html>"),
        ("plan.png", JPEG),
        ("plan.png", PDF),
        ("scan.tiff", PNG),
        ("law.docx", XLSX),
        ("law.docx", PDF),
        ("law.docx", package("a.txt")),
        ("law.docx", DOCX[:50]),
        ("list.xlsx", package("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")),
        ("notes.txt", PDF),
        ("notes.txt", b"\xff\xfe\x00"),
        ("notes.txt", b"a\x00b"),
        ("notes.csv", b"MZ\x90\x00" + bytes(100)),
        ("run.exe", b"MZ"),
        ("order.pdf.exe", PDF),
        ("page.html", b"<p>"),
        ("plan.svg", b"<svg/>"),
        ("archive.zip", DOCX),
        ("noextension", PDF),
        ("", PDF),
        (".pdf", b"x"),
        ("invoice\u202efdp.exe", PDF),
    ],
    ids=lambda value: ascii(value) if isinstance(value, str) else "",
)
def test_files_that_are_not_what_they_say(case, people, name: str, content: bytes) -> None:
    upload = io.BytesIO(content)
    with pytest.raises(UnsupportedType) as failure:
        services.add_annex(case, upload, FORM, by=people.officer, name=name)
    assert failure.value.status == 415
    assert failure.value.fields["file"]
    assert not StoredFile.objects.exists()
    assert "annexes" not in queries.draft_content(case)


def test_a_file_too_large(case, people, settings) -> None:
    settings.UPLOAD_MAX_BYTES = 1024 * 1024
    with pytest.raises(TooLarge, match="1 MB") as failure:
        add(case, people, "big.txt", b"x" * (1024 * 1024 + 1))
    assert failure.value.status == 413
    assert add(case, people, "fits.txt", b"x" * 1024 * 1024)


def test_a_package_that_would_burst(case, people) -> None:
    bomb = package("[Content_Types].xml", "word/document.xml", size=120 * 1024 * 1024)
    assert len(bomb) < 1024 * 1024
    with pytest.raises(TooLarge):
        add(case, people, "bomb.docx", bomb)
    many = package(
        "[Content_Types].xml", "word/document.xml", *(f"x{number}" for number in range(2001)), size=1
    )
    with pytest.raises(TooLarge):
        add(case, people, "many.docx", many)


def test_a_package_with_a_list_longer_than_memory_is_not_listed(case, people, monkeypatch) -> None:
    one = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 3, 20, *[0] * 8, 1, *[0] * 6) + b"a"
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 5000, 5000, 5000 * len(one), 0, 0)
    with zipfile.ZipFile(io.BytesIO(one * 5000 + end)) as whole:
        assert len(whole.infolist()) == 5000
    monkeypatch.setattr(zipfile, "ZipFile", lambda upload: pytest.fail("Somebody listed it."))
    with pytest.raises(TooLarge):
        add(case, people, "report.docx", one * 5000 + end)


def test_an_empty_file(case, people) -> None:
    with pytest.raises(Invalid, match="empty"):
        services.add_annex(case, io.BytesIO(), FORM, by=people.officer, name="empty.pdf")


@pytest.mark.parametrize("mark", [b"/Encrypt 12 0 R", b"/Encrypt<</Filter/Standard>>", b"/Encrypt\n<<"])
def test_a_pdf_nobody_could_read(case, people, mark: bytes) -> None:
    filler = b"x" * (1024 * 1024 - len(PDF) - 5)
    with pytest.raises(Invalid, match="password"):
        add(case, people, "locked.pdf", PDF + filler + b"\ntrailer<<" + mark + b">>\n%%EOF")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\x\\order.pdf", "order.pdf"),
        ("Beschluß  vom\t9. März.PDF", "Beschluß vom 9. März.pdf"),
        ("أمر المحكمة.pdf", "أمر المحكمة.pdf"),
        ("a\u202egnp.pdf", "agnp.pdf"),
        ("a\u200bb\x00c.pdf", "abc.pdf"),
        ('we"ird<>:|?*.pdf', "we_ird______.pdf"),
        ("...pdf", "annex.pdf"),
        ("con.pdf", "_con.pdf"),
        ("x" * 500 + ".pdf", "x" * 146 + ".pdf"),
    ],
)
def test_names_that_are_safe_everywhere(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_the_same_file_is_listed_once(case, people) -> None:
    add(case, people, "order.pdf", PDF)
    with pytest.raises(Invalid, match="annex already"):
        add(case, people, "again.pdf", PDF)


def test_two_cases_may_share_a_file(case, people) -> None:
    other = services.open_case(by=people.stranger, title="Other")
    add(case, people, "order.pdf", PDF)
    services.add_annex(other, io.BytesIO(PDF), FORM, by=people.stranger, name="order.pdf")
    assert StoredFile.objects.count() == 1


def test_a_large_upload_that_lies_on_the_disk(case, people) -> None:
    upload = TemporaryUploadedFile("order.pdf", "application/pdf", len(PDF), None)
    upload.write(PDF)
    upload.seek(0)
    assert services.add_annex(case, upload, FORM, by=people.officer).entry["size"] == len(PDF)


def test_mistakes_in_the_form_come_before_the_file(case, people) -> None:
    with pytest.raises(Invalid) as failure:
        add(case, people, "order.pdf", PDF, category="Z", title="x" * 300)
    assert set(failure.value.fields) == {"category", "title"}
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("name", ["stranger", "reviewer", "admin"])
def test_nobody_else_adds_a_file(case, people, name: str) -> None:
    with pytest.raises(NotAllowed):
        services.add_annex(case, io.BytesIO(PDF), FORM, by=getattr(people, name), name="order.pdf")
    assert not StoredFile.objects.exists()


def test_what_the_portal_found_out_cannot_be_written_over(case, people) -> None:
    saved = add(case, people, "order.pdf", PDF)
    forged = {
        "category": "A",
        "title": "New",
        "sha256": "0" * 64,
        "size": 1,
        "filename": "x.exe",
        "media_type": "x/y",
    }
    changed = services.save_entry(case, "annexes", saved.entry_id, forged, revision=1, by=people.officer)
    assert {name: changed.entry[name] for name in ("sha256", "size", "filename", "media_type")} == {
        name: saved.entry[name] for name in ("sha256", "size", "filename", "media_type")
    }
    assert changed.entry["title"] == "New"


def test_an_annex_without_a_file_is_none(case, people) -> None:
    file = {"sha256": "0" * 64, "size": 1, "filename": "x.pdf", "media_type": "application/pdf"}
    for attempt in (
        lambda: services.save_entry(case, "annexes", None, {**FORM, **file}, by=people.officer),
        lambda: services.save_section(
            case, "annexes", {"entries": [{**FORM, **file}]}, revision=0, by=people.officer
        ),
        lambda: services.save_section(
            case, "annexes", {"entries": [{"id": "abcdefgh", **FORM, **file}]}, revision=0, by=people.officer
        ),
    ):
        with pytest.raises(Invalid):
            attempt()
    assert "annexes" not in queries.draft_content(case)


@pytest.mark.parametrize("key", ["", "0" * 64, "zzzzzzzz", None])
def test_no_file_is_found_by_guessing(case, people, key) -> None:
    add(case, people, "order.pdf", PDF)
    with pytest.raises(NotVisible):
        queries.annex(queries.draft_content(case), key)


def test_the_files_of_both_cases_are_taken(case, people) -> None:
    samples.add_annexes(case, samples.HOSPITAL_ANNEXES, by=people.officer)
    samples.add_annexes(case, samples.INVOICE_ANNEXES, by=people.officer)
    assert len(queries.draft_section(case, "annexes").entries) == 7


def test_the_scanner_sees_every_byte(case, people, settings) -> None:
    content = b"x" * 200_000
    with FakeScanner(b"stream: OK\0") as scanner:
        settings.CLAMAV_HOST, settings.CLAMAV_PORT = "127.0.0.1", scanner.port
        saved = add(case, people, "long.txt", content)
    assert scanner.received == [content]
    assert store.read(saved.entry["sha256"]) == content


def test_an_infected_file_is_not_taken(case, people, settings) -> None:
    with FakeScanner(b"stream: Win.Test.EICAR_HDB-1 FOUND\0") as scanner:
        settings.CLAMAV_HOST, settings.CLAMAV_PORT = "127.0.0.1", scanner.port
        with pytest.raises(Invalid, match=r"Win\.Test\.EICAR_HDB-1") as failure:
            add(case, people, "bad.txt", b"x")
    assert "file" in failure.value.fields
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("reply", [b"", b"INSTREAM size limit exceeded. ERROR\0", b"garbage", b"x" * 10_000])
def test_a_scanner_that_does_not_answer_stops_the_file(case, people, settings, reply: bytes) -> None:
    with FakeScanner(reply) as scanner:
        settings.CLAMAV_HOST, settings.CLAMAV_PORT = "127.0.0.1", scanner.port
        with pytest.raises(Unavailable, match="Try again"):
            add(case, people, "file.txt", b"x")
    assert not StoredFile.objects.exists()


def test_a_scanner_that_is_down_stops_the_file(case, people, settings) -> None:
    with FakeScanner(b"") as scanner:
        port = scanner.port
    settings.CLAMAV_HOST, settings.CLAMAV_PORT = "127.0.0.1", port
    with pytest.raises(Unavailable, match="Try again"):
        add(case, people, "file.txt", b"x")


def test_an_annex_taken_out_can_be_put_back(case, people) -> None:
    saved = add(case, people, "order.pdf", PDF)
    services.remove_entry(case, "annexes", saved.entry_id, revision=saved.revision, by=people.officer)
    assert services.restore_entry(case, "annexes", saved.entry_id, by=people.officer).entry == saved.entry
