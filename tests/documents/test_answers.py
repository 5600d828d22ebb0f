"""Letters to other States, providers and the file: each kind in each language, read back from the PDF."""

import functools
import re
from dataclasses import replace

import pytest

from requests_app.core.errors import Invalid
from requests_app.documents.kinds import ANSWERS, INTERNAL, Kind
from requests_app.documents.letters.answers import sheets
from requests_app.documents.letters.answers.view import of_letter
from requests_app.documents.phrases.book import book
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.management.gallery import done as letters_done
from requests_app.management.gallery import kept as letters_kept
from tests.documents import answering, papers

EACH = [(kind, language) for kind in answering.LETTERS for language in LETTER_LANGUAGES]
# Codes that a letter turns into words, numbers of items, and the zone that is printed with a moment.
CODES = {
    "channel", "kind", "outcome", "form", "how", "borne_by", "risks", "to", "because", "categories", "grounds",
    "state", "provider_state", "pointer", "source", "answer", "about", "status", "step", "write_blocker",
    "live_or_static", "hash_algorithm", "rightly_handled", "ground", "purpose", "decision", "cures",
    "danger", "field", "value", "delivered_by", "asked_through", "role", "means", "requesting", "event", "element",
    "code", "verified_how", "receipt_check", "why", "stated", "signed_as",
}  # fmt: skip
DAYS = re.compile(r"\d{4}-\d\d-\d\d(T[\d:+]+)?")
SUMS = re.compile(r"\d+\.\d\d [A-Z]{3}")


@functools.cache
def printed(kind, language):
    return papers.printed(answering.material(kind, language), kind)


def typed(value, name=""):
    """Every text of a letter that has to be found in print as it was handed in."""
    if isinstance(value, dict):
        for key, inner in value.items():
            # A code of a point or of an exhibit is put in words; a source in words stays one.
            if key not in CODES or (isinstance(inner, str) and " " in inner):
                yield from typed(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from typed(inner, name)
    elif isinstance(value, str) and not DAYS.fullmatch(value) and not SUMS.fullmatch(value):
        yield name, value


def test_every_kind_has_a_sample_and_a_sheet():
    assert set(answering.LETTERS) == set(sheets.PARTS)
    assert set(sheets.PARTS) >= ANSWERS


@pytest.mark.parametrize(("kind", "language"), EACH)
def test_every_part_that_applies_stands_in_its_order(kind, language):
    told = of_letter(answering.material(kind, language))
    applying = [part for part in sheets.parts_of(told, Kind(kind)) if part.applies(told)]
    text = papers.text_of(printed(kind, language).pdf)
    position = 0
    for number, part in enumerate(applying, 1):
        heading = papers.plain(book(language).say(f"answer.part.{part.key}"))
        position = text.find(f"{number} {heading}", position)
        assert position >= 0, heading


@pytest.mark.parametrize(("kind", "language"), EACH)
def test_all_that_was_handed_in_is_printed(kind, language):
    text = papers.squeezed(papers.text_of(printed(kind, language).pdf))
    data = answering.material(kind, language).data
    told = [*typed(data["letter"]), *typed(data["signer"])]
    assert told
    lost = [(name, one) for name, one in told for line in one.split("\n") if not papers.carries(line, text)]
    assert lost == []


@pytest.mark.parametrize(("kind", "language"), EACH)
def test_every_page_has_reference_number_and_what_it_is(kind, language):
    made = printed(kind, language)
    pages = papers.pages(made.pdf)
    say = book(language)
    banner = papers.plain(say.say("banner.internal" if kind in INTERNAL else "banner.restricted")).upper()
    for number, page in enumerate(pages, 1):
        assert answering.REFERENCE in page
        assert papers.plain(say.phrases["page"].format(page=number, pages=len(pages))) in page
        assert banner in page.upper()
        assert "U+20" not in page  # marks of direction that are ours are not shown as somebody's trick
    assert papers.plain(say.say(f"kind.{kind}")) in pages[0]


@pytest.mark.parametrize("kind", answering.LETTERS)
def test_the_same_letter_gives_the_same_bytes(kind):
    again = papers.printed(answering.material(kind, "en"), kind)
    assert again.pdf == printed(kind, "en").pdf


@pytest.mark.parametrize("kind", answering.LETTERS)
def test_fonts_are_embedded(kind):
    assert all(papers.fonts_of(printed(kind, "fr").pdf).values())


def test_a_release_to_a_provider_names_neither_the_state_that_asked_nor_its_request():
    told = letters_kept.RELEASE_NOTICE
    to_provider = replace(told, addressee=letters_kept.GLIMT, to="provider", their_reference="GL-2026-5510")
    html = answering.html(Kind.RELEASE_NOTICE, "en", to_provider)
    assert "You are released from it" in html
    for kept_from_them in ("Solvara", "RESEAU", "decided upon", "compliments"):
        assert kept_from_them not in html


def test_an_order_to_a_provider_says_neither_who_asks_nor_why():
    html = answering.html(Kind.PRESERVATION_ORDER)
    for kept_from_them in ("Solvara", "Nightlight", "child", "RESEAU", "BR 2026"):
        assert kept_from_them not in html
    assert "You must not tell the user" in html


def test_a_renewal_refers_to_the_order_it_follows():
    first = letters_kept.PRESERVATION_ORDER
    renewed = replace(first, extends="PRE-2026-8MK2T", extends_until=first.ends_on)
    html = answering.html(Kind.PRESERVATION_ORDER, "en", renewed)
    for said in (
        "Order to preserve data: extension",
        "PRE-2026-8MK2T is extended",
        "follows it without interruption",
    ):
        assert said in html


def test_what_turned_out_to_be_no_emergency_is_no_longer_marked_as_one():
    rerouted = replace(letters_done.EMERGENCY_REPLY, outcome="rerouted", rerouted_to="Ordinary request")
    mark = book("en").say("banner.emergency")
    assert mark in answering.html(Kind.EMERGENCY_REPLY)
    html = answering.html(Kind.EMERGENCY_REPLY, "en", rerouted)
    assert mark not in html
    assert "it goes on in the ordinary way" in html


def test_a_release_of_what_others_keep_for_us_thanks_them_and_warns_of_nothing():
    html = answering.html(Kind.RELEASE_NOTICE, "en", None, asked_of_us=False)
    assert "no longer needed as of 1 March 2027" in html
    assert "the data may be lost" not in html
    assert "the data may be lost" in answering.html(Kind.RELEASE_NOTICE, "en", None, asked_of_us=True)


@pytest.mark.parametrize(
    ("kind", "field", "change"),
    [
        (Kind.EMERGENCY_REPLY, "outcome", {"outcome": "perhaps"}),
        (Kind.PRESERVATION_WARNING, "risks", {"risks": ("ineffective", "nonsense")}),
        (Kind.RELEASE_NOTICE, "because", {"because": "whim"}),
        (Kind.OBSTACLE_NOTICE, "kind", {"kind": "rain"}),
        (Kind.MEMORANDUM, "outcome", {"outcome": "Refused"}),
        (Kind.EXECUTION_REPORT, "done", {"done": (replace(letters_done.REPORT.done[0], outcome="half"),)}),
        (Kind.EXECUTION_REPORT, "exhibits", {"exhibits": (replace(letters_done.SENT[0], form="fax"),)}),
    ],
)
def test_a_code_without_words_is_refused_when_the_letter_is_ordered(kind, field, change):
    _case, letter = answering.LETTERS[kind]
    with pytest.raises(Invalid) as caught:
        replace(letter, **change).data()
    assert set(caught.value.fields) == {field}


@pytest.mark.parametrize("missing", ["addressee", "signer"])
def test_a_letter_to_nobody_or_signed_by_nobody_is_refused(missing):
    letter = letters_kept.RELEASE_NOTICE
    empty = replace(getattr(letter, missing), name="  ")
    with pytest.raises(Invalid) as caught:
        replace(letter, **{missing: empty}).data()
    assert set(caught.value.fields) == {missing}
