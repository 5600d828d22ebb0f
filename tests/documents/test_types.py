"""Every type of assistance in a letter, in both languages: its paragraph, each of its fields, what it promises."""

import html
import re
import unicodedata

import pytest

from requests_app.casefile import amounts
from requests_app.documents import localise
from requests_app.documents.letters import compose
from requests_app.documents.letters.items.statements import STATEMENTS, said_by_statement, statements
from requests_app.documents.letters.material import label_of
from requests_app.documents.phrases.book import book
from requests_app.law.fields import Kind
from requests_app.law.languages import LETTER_LANGUAGES
from tests.documents import filling, papers


def text_of(m, kind="letter_of_request", subject=""):
    """The words of a document as its reader has them, without markup."""
    made = compose.to_html(compose.SHEETS[kind](m, subject))
    made = html.unescape(re.sub(r"<[^>]*>", " ", made.partition("<body")[2].partition(">")[2]))
    return papers.plain(made)


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
@pytest.mark.parametrize("code", filling.EVERY_TYPE)
def test_an_item_begins_with_the_paragraph_of_its_type(code, language):
    declared = filling.EVERY_TYPE[code]
    text = text_of(filling.material(filling.item(code), language=language))
    said = papers.plain(book(language).say(f"paragraph.{declared.letter_paragraph}"))
    name = papers.plain(book(language).say(f"assistance.{code}"))
    assert text.index(name) < text.index(said) < text.index("First line of description.")


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
@pytest.mark.parametrize("code", filling.EVERY_TYPE)
def test_each_filled_field_is_printed_under_its_label(code, language):
    item = filling.item(code)
    m = filling.material(item, language=language)
    text = text_of(m)
    spoken = said_by_statement(m, item)
    for field in filling.printed_fields(filling.EVERY_TYPE[code]):
        if field.code not in spoken:
            assert papers.plain(label_of(field, language)) in text, field.code
            for told in expected(field, item[field.code], language):
                assert papers.plain(told) in text, (field.code, told)


READ_AS = {
    Kind.IDENTIFIERS: ["1. 192.0.2.44:51514", "2. GB33 BUKB 2020 1555 5555 55", "4. 490154203237519"],
    Kind.PERSON: ["1. Elena Voronova"],
    Kind.PERSONS: ["1. Elena Voronova"],
    Kind.DATE: ["2026"],
}
READ_IN = {
    Kind.INTEGER: {
        "en": "1,234",
        "fr": "1\u202f234",
        "es": "1.234",
        "ru": "1\u00a0234",
        "vi": "1.234",
        "ar": "1,234",
        "zh": "1,234",
    },
    Kind.DATETIME: {
        "en": "18 May 2026, 08:45 UTC",
        "fr": "18 mai 2026 à 08:45 UTC",
        "es": "18 de mayo de 2026 (08:45 UTC)",
        "ru": "18 мая 2026 года (08:45 UTC)",
        "vi": "08:45 UTC, ngày 18 tháng 5 năm 2026",
        "ar": "18 أيار/مايو 2026، الساعة\u00a008:45\u00a0UTC",
        "zh": "2026年5月18日08:45 UTC",
    },
}


def expected(field, value, language):
    """What a reader must find for the value of a field."""
    kind, words = Kind(field.kind), book(language)
    if kind in (Kind.TEXT, Kind.LONGTEXT):
        return value.split("\n")
    if kind is Kind.AMOUNT:
        return [amounts.in_words(value, language)]
    if kind is Kind.YESNO:
        return [words.say(f"yesno.{value}")]
    if kind is Kind.ANNEXES:
        return [localise.introduced("B", "Order of the District Court", language)]
    if field.choices:
        values = [value] if isinstance(value, str) else value
        return [words.find(f"choice.{field.code}.{one}") for one in values]
    return [READ_IN[kind][language]] if kind in READ_IN else READ_AS.get(kind, [])


@pytest.mark.parametrize("code", filling.EVERY_TYPE)
def test_what_no_letter_prints_stays_inside(code):
    hidden = [field for field in filling.EVERY_TYPE[code].fields if not field.in_letter]
    item = filling.item(code, **{field.code: f"hidden {field.code}" for field in hidden})
    assert "hidden" not in text_of(filling.material(item))


def test_a_field_left_behind_by_another_type_is_not_printed():
    item = filling.item("AT09", questions="Left behind from a hearing.")
    assert "Left behind" not in text_of(filling.material(item))


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_items_of_different_types_stand_in_one_letter_each_under_its_own_paragraph(language):
    codes = ["AT02", "AT29", "AT06", "AT19"]
    text = text_of(filling.material(*(filling.item(code) for code in codes), language=language))
    places = [
        text.index(papers.plain(book(language).say(f"paragraph.{filling.EVERY_TYPE[code].letter_paragraph}")))
        for code in codes
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda one: one.key)
def test_every_statement_is_made_where_it_belongs_and_nowhere_else(statement, language):
    basis = statement.citations[0].instrument if statement.citations else "UNCAC"
    field, values = statement.only_if
    said = book(language).say(f"statement.{statement.key}")
    for code in filling.EVERY_TYPE:
        changes = {field: values[0]} if field and code in statement.types else {}
        item = filling.item(code, **changes)
        made = statements(filling.material(item, language=language, basis=basis), item)
        found = [one for block in made for one in block.statements if one.startswith(said)]
        assert len(found) == (code in statement.types), code


@pytest.mark.parametrize("statement", [one for one in STATEMENTS if one.field], ids=lambda one: one.key)
def test_a_promise_that_was_not_given_is_not_made(statement):
    for code in statement.types:
        m = filling.material(filling.item(code, **{statement.field: "no"}))
        text = text_of(m)
        assert book("en").say(f"statement.{statement.key}") not in text
        assert label_of(filling.EVERY_TYPE[code].field(statement.field), "en") in text


def test_a_statement_names_the_provision_of_the_instrument_of_the_letter_as_far_as_it_was_verified():
    item = filling.item("AT11")
    assert "(UNCAC Article 46(27))" in text_of(filling.material(item, basis="UNCAC"))
    hanoi = text_of(filling.material(item, basis="HC"))
    assert "(Hanoi Convention Article 40)" in hanoi
    assert "40(29)" not in hanoi
    reciprocity = text_of(filling.material(item, basis="RECIPROCITY"))
    assert "15 consecutive" in reciprocity or "fifteen consecutive" in reciprocity
    assert "46(27)" not in reciprocity


def test_what_counsel_confirmed_is_cited_with_its_paragraph():
    m = filling.material(filling.item("AT11"), basis="HC")
    m = type(m)(m.content, m.data | {"citations": {"HC 40(29)": "40(29)"}}, "en")
    assert "(Hanoi Convention Article 40(29))" in text_of(m)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "11 August 2026 (50 days counted back from the hearing, 30 September 2026)"),
        ("fr", "11 août 2026 (50 jours comptés à rebours depuis l’audience, 30 septembre 2026)"),
    ],
)
@pytest.mark.parametrize("basis", ["ETS030", "UNCAC"])
def test_service_is_counted_back_from_the_hearing(language, told, basis):
    text = text_of(filling.material(filling.item("AT02"), language=language, basis=basis))
    assert papers.plain(told) in text
    assert "31 August 2026" not in text  # thirty days are the rule of a treaty this letter does not rest on


def test_an_arrest_is_counted_under_the_treaty_that_sets_its_length():
    item = filling.item("AT23")
    assert "18 days counted from the arrest, 4 May 2026" in text_of(filling.material(item, basis="ETS024"))
    assert "days counted from" not in text_of(filling.material(item, basis="UNCAC"))


def test_a_number_known_from_memory_only_is_not_told():
    assert "days counted" not in text_of(filling.material(filling.item("AT33"), basis="CETS224"))


@pytest.mark.parametrize("code", filling.EVERY_TYPE)
def test_no_letter_cites_a_paragraph_that_was_not_verified(code):
    for basis in ("HC", "CETS224"):
        cited = re.findall(
            r"(?:Hanoi|Budapest) Convention Article ([0-9]+(?:\([^)]*\))*)",
            text_of(filling.material(filling.item(code), basis=basis)),
        )
        assert all("(" not in place or place in VERIFIED for place in cited), (code, cited)


VERIFIED = {"2(o)"}


def test_numbers_of_the_list_stand_for_identifiers_when_there_are_many():
    many = [filling.IDENTIFIERS[0] | {"id": f"many{n:04}"} for n in range(40)]
    item = filling.item("AT04", identifiers=[one["id"] for one in many if one["id"] != "many0005"])
    text = text_of(filling.material(item, identifiers={"entries": many}))
    assert "Numbers 1–5, 7–40 of the list of identifiers" in text


def test_the_text_of_an_item_is_never_markup():
    item = filling.item("AT02")
    made = compose.to_html(compose.SHEETS["letter_of_request"](filling.material(item), ""))
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in made
    assert unicodedata.is_normalized("NFC", made)
