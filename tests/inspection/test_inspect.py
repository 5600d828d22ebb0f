"""What is told of a PDF from outside: each hazard and each fault by its name, whatever somebody built."""

import copy
import hashlib
import io
import json

import pikepdf
import pytest
from django.core.management import CommandError, call_command
from pikepdf import Array, Dictionary, Name, String

from requests_app.core import canonical
from requests_app.core.errors import Invalid
from requests_app.documents.data import embedding, published
from requests_app.documents.phrases.book import book
from requests_app.inspection import announced, apart, data, hazards, reading, services, words
from requests_app.law.languages import LETTER_LANGUAGES
from tests.inspection import making


def codes(found):
    return {one.code for one in found.hazards}


def test_a_letter_of_ours_is_whole():
    found = services.inspect(making.letter())
    assert (found.problem, found.dangers, found.data.faults) == ("", (), ())
    assert found.data.print == data.AGREES
    assert found.data.kind == "letter_of_request"
    assert found.data.value == making.told()
    assert found.data.sha256 == embedding.digest_of(making.material(), "letter_of_request")
    assert [one.name for one in found.files] == [embedding.NAME]
    assert found.files[0].relationship == "Data"
    assert (found.signatures.found, found.signatures.problem) == ((), "")


@pytest.mark.parametrize("language", [one for one in LETTER_LANGUAGES if one != "en"])
def test_pages_and_data_agree_in_every_language(language):
    found = services.look(making.letter(language))
    assert found.data.faults == ()
    assert found.data.print == data.AGREES
    assert found.data.value["language"] == language


def test_a_hash_is_printed_whole_or_broken_over_two_lines_and_not_otherwise():
    sha256 = "0123456789abcdef" * 4
    for text in (f"x{sha256}y", f"x{sha256[:50]}SHA-256\u060c2{sha256[50:]}y", f"0123456789ab {sha256}"):
        assert data.is_printed(sha256, text)
    for text in ("", sha256[:63], sha256[:50], sha256[:50] + "-" * 200 + sha256[50:], sha256[1:] + "0"):
        assert not data.is_printed(sha256, text)


DANGEROUS = {
    "javascript": lambda: making.with_action(S=Name.JavaScript, JS=String("app.alert(1)")),
    "launch": lambda: making.with_action(S=Name.Launch, F=String("/bin/sh")),
    "submit": lambda: making.with_action(S=Name.SubmitForm, F=String("http://198.51.100.7/")),
    "xfa": lambda: making.with_root(AcroForm=Dictionary(Fields=Array([]), XFA=String("<xdp/>"))),
    "automatic": lambda: making.with_root(OpenAction=Dictionary(S=Name.Named, N=Name.Print)),
    "media": lambda: making.with_action(S=Name.Rendition),
    "outside": lambda: making.with_root(Somewhere=Dictionary(FS=Name.URL, F=String("http://198.51.100.7/a"))),
}


@pytest.mark.parametrize("code", DANGEROUS)
def test_what_could_do_harm_is_named_and_the_rest_is_still_told(code):
    found = services.look(DANGEROUS[code]())
    assert code in codes(found)
    assert {one.code for one in found.dangers} >= {code}
    assert all(one.title and one.meaning for one in found.hazards)
    assert found.data.print == data.AGREES


def test_javascript_is_found_wherever_it_hides():
    pdf = making.opened()
    hidden = pdf.make_indirect(Dictionary(S=pdf.make_indirect(Name.JavaScript), JS=String("x")))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), hidden])))
    packed = making.saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert b"JavaScript" not in packed
    assert hazards.JAVASCRIPT in codes(services.look(packed))
    spelt = making.with_action(S=Name.JavaScript, JS=String("x")).replace(b"/JavaScript", b"/J#61v#61Script")
    assert hazards.JAVASCRIPT in codes(services.look(spelt))


def test_links_and_other_files_are_told_without_alarm():
    pdf = making.opened()
    pdf.attachments["tool.exe"] = pikepdf.AttachedFileSpec(pdf, b"MZ", filename="tool.exe")
    link = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([0, 0, 1, 1]),
        A=Dictionary(S=Name.URI, URI=String("http://198.51.100.7/")),
    )
    pdf.pages[0].obj["/Annots"] = Array([link])
    found = services.look(making.saved(pdf))
    assert codes(found) >= {hazards.FILES, hazards.LINKS}
    assert not found.dangers
    assert {one.name for one in found.files} == {"tool.exe", embedding.NAME}


def test_an_encrypted_file_says_so():
    pdf = making.opened()
    found = services.look(making.saved(pdf, encryption=pikepdf.Encryption(owner="a", user="b")))
    assert codes(found) == {hazards.ENCRYPTED}
    assert found.data is None
    assert found.is_locked
    assert list(words.lines(found))[1:] == [f"{words.LOCKED} {words.LOCKED_HELP}"]


def test_too_many_pages_are_not_searched():
    pdf = making.opened()
    page = pdf.pages[0]
    for _ in range(hazards.MOST_PAGES):
        pdf.pages.append(page)
    found = services.look(making.saved(pdf))
    assert hazards.MANY_PAGES in codes(found)
    assert found.data.faults == (data.WRONG_PRINT,)


def changed(**more):
    return making.told() | more


def deep(value):
    told = making.told()
    told["content"]["facts"]["summary"] = value
    return told


def with_text(old, new):
    return making.as_bytes(making.told()).replace(old, new, 1)


def resealed(told):
    """An envelope whose version fits its content again, as somebody careful would forge it."""
    told["version"]["sha256"] = canonical.digest(told["content"])
    return making.as_bytes(told)


NESTED: dict = {}
for _ in range(20):
    NESTED = {"a": NESTED}

REFUSED = {
    "malformed": (b'{"format": "mla-document/1", ', data.NOT_JSON),
    "not text": (b"\xff\xfe\x00{}", data.NOT_TEXT),
    "oversized": (b'{"a":"' + b"x" * data.LARGEST + b'"}', data.TOO_LARGE),
    "too many values": (b"[" + b"1," * data.MOST_VALUES + b"1,1]", data.TOO_MANY),
    "deep nesting": (json.dumps(changed(content=NESTED)).encode(), data.TOO_DEEP),
    "very deep nesting": (b'{"a":' * 200_000 + b"1", data.TOO_DEEP),
    "duplicate keys": (with_text(b'"language":"en"', b'"language":"en","language":"fr"'), data.TWICE),
    "a long number": (with_text(b'"number":2', b'"number":' + b"2" * 400), "The data file holds the number"),
    "a fraction": (with_text(b'"number":2', b'"number":2.5'), "The data file holds the number 2.5"),
    "no number": (with_text(b'"number":2', b'"number":NaN'), "The data file holds the number NaN"),
    "no format": (b"[]", "The data file does not say in which format it is"),
    "an unknown envelope": (making.as_bytes(changed(format="mla-document/9")), "mla-document/9"),
    "an unknown content": (
        making.as_bytes(changed(content={"format": "outgoing-request/9"})),
        "outgoing-request/9",
    ),
    "an unknown name": (making.as_bytes(changed(format="spell-book/1")), "spell-book/1"),
    "content of another kind": (making.as_bytes(changed(kind="refusal")), "do not fit the published format"),
    "an unknown field": (making.as_bytes(changed(spell="x")), "do not fit the published format"),
    "a broken character": (with_text(b'"title":"', b'"title":"\\ud800'), "broken character"),
    "another version": (making.as_bytes(deep("Nothing happened.")), data.WRONG_VERSION),
    "other data than printed": (resealed(deep("Nothing happened.")), data.WRONG_PRINT),
}


@pytest.mark.parametrize("case", REFUSED)
def test_data_that_cannot_be_relied_on_are_refused_with_their_reason(case):
    raw, reason = REFUSED[case]
    found = services.look(making.with_data((embedding.NAME, raw)))
    assert found.problem == ""
    assert reason in found.data.faults[0]
    assert found.data.print in ("", data.DIFFERS)


def hidden(pdf, words):
    """The letter with these words on its first page, in a way of writing that no reader shows."""
    page = pdf.pages[0]
    page.Resources.Font["/Unseen"] = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.contents_add(f"BT 3 Tr /Unseen 9 Tf 9 9 Td ({words}) Tj ET".encode())
    return making.saved(pdf)


def test_a_second_hash_that_nobody_sees_makes_other_data_no_better():
    forged = resealed(deep("Nothing happened."))
    with_both = making.Pdf.open(io.BytesIO(making.with_data((embedding.NAME, forged))))
    printed = json.loads(forged)["version"]["sha256"]
    both = hidden(with_both, f"{hashlib.sha256(forged).hexdigest()} {printed}")
    assert services.look(both).data.faults == (data.OTHER_PRINT,)


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_the_words_before_a_printed_hash_are_known_in_every_language(language):
    words = reading.squeezed(book(language).phrases["data.printed_hash"].partition("{sha256}")[0])
    ours, theirs = "0123456789abcdef" * 4, "f" * 64
    for text in ("", words, words + ours, words + ours + words + ours, ours + theirs, words + "zz" * 32):
        assert not announced.others(ours, text)
    for text in (words + theirs, words + theirs + words + ours, words + theirs[:40] + "x"):
        assert announced.others(ours, text)


def test_several_data_files_are_refused():
    raw = making.as_bytes(making.told())
    found = services.look(making.with_data(("mla-document.json", raw), ("other.json", raw)))
    assert found.data.faults == (data.SEVERAL,)


def test_the_same_file_named_twice_counts_once():
    pdf = making.opened()
    assert Name.AF in pdf.Root
    assert [one.name for one in services.look(making.saved(pdf)).files] == [embedding.NAME]


def test_a_request_without_an_envelope_is_known_and_is_said_to_be_unprinted():
    content = copy.deepcopy(making.told()["content"])
    found = services.look(making.with_data(("request.json", making.as_bytes(content))))
    assert (found.data.print, found.data.faults, found.data.kind) == (data.UNPRINTED, (), "letter_of_request")


BROKEN = {
    "no pdf": (b"MZ\x90\x00", apart.NOT_A_PDF),
    "empty": (b"", apart.NOT_A_PDF),
    "a head alone": (b"%PDF-1.7\n", apart.BROKEN),
    "noise": (b"%PDF-1.7\n" + bytes(range(256)) * 400, apart.BROKEN),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_no_pdf_says_so(case):
    raw, reason = BROKEN[case]
    found = services.inspect(raw)
    assert found.problem == reason
    assert found.data is None


def test_a_cut_file_kills_nobody():
    whole = making.letter()
    for part in (3, 2):
        found = services.look(whole[: len(whole) // part])
        assert found.problem or found.data is None or found.data.faults or found.data.print == data.AGREES


def test_pages_that_unpack_to_very_much_take_nobody_along(monkeypatch):
    found = services.look(making.bomb(600))
    assert found.problem == apart.BROKEN or found.data.faults


def test_a_reading_that_never_ends_is_ended(monkeypatch, tmp_path):
    stuck = tmp_path / "stuck"
    stuck.write_text("#!/bin/sh\nsleep 60\n")
    stuck.chmod(0o755)
    monkeypatch.setattr(apart.sys, "executable", str(stuck))
    monkeypatch.setattr(apart, "BOUNDS", apart.limits.Limits(seconds=1, megabytes=512))
    assert services.look(making.letter()).problem == apart.BROKEN


def test_the_command_tells_what_a_file_carries(tmp_path, capsys):
    file = tmp_path / "letter.pdf"
    file.write_bytes(making.letter())
    call_command("inspect", str(file))
    said = capsys.readouterr().out
    assert "Pages and data belong together" in said
    assert "Letter of request" in said
    call_command("inspect", str(file), "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["data"]["value"] == making.told()
    assert told["hazards"] == []


def test_the_command_ends_with_a_status_for_scripts(tmp_path):
    file = tmp_path / "letter.pdf"
    for body, status in (
        (DANGEROUS["launch"](), 1),
        (making.with_data((embedding.NAME, b"{}")), 1),
        (b"nothing", 2),
        (making.saved(making.opened(), encryption=pikepdf.Encryption(owner="a", user="b")), 2),
    ):
        file.write_bytes(body)
        with pytest.raises(SystemExit) as ended:
            call_command("inspect", str(file), stdout=io.StringIO())
        assert ended.value.code == status
    with pytest.raises(CommandError):
        call_command("inspect", str(tmp_path / "missing.pdf"))


def test_what_does_not_fit_the_format_is_told_in_words_at_its_place():
    told = copy.deepcopy(making.told()) | {"surprise": "x"}
    told["references"] = {}
    with pytest.raises(Invalid) as error:
        published.validate(told, "mla-document/1")
    assert error.value.fields == {
        "": ["Holds a name that the format does not know."],
        "/references": ["Lacks something that the format demands."],
    }
