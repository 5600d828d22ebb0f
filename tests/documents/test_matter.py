"""Identifiers, sheets on dual criminality, clauses, citations and the catalogue of law, as a letter prints them."""

import pytest

from requests_app.documents.letters.material import Material
from requests_app.documents.phrases.book import book
from requests_app.law.criminality.register import CRIMES
from requests_app.law.languages import LETTER_LANGUAGES
from tests.documents import filling, papers
from tests.documents.test_types import text_of


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_identifiers_are_listed_with_all_that_is_known_of_them(language):
    text = text_of(filling.material(filling.item("AT07", identifiers=[]), language=language))
    said = book(language)
    for told in (
        f"1 {said.say('choice.identifiers.kind.ip')} 192.0.2.44:51514",
        f"{said.say('identifiers.port', port=51514)} Kestrel Hosting SA",
        {
            "en": "1 March 2026, 22:07:31 UTC to 2 March 2026",
            "fr": "du 1er mars 2026 à 22:07:31 UTC au 2 mars 2026",
            "es": "del 1 de marzo de 2026 (22:07:31 UTC) al 2 de marzo de 2026",
            "ru": "1 марта 2026 года (22:07:31 UTC) — 2 марта 2026 года",
            "vi": "từ 22:07:31 UTC, ngày 01 tháng 3 năm 2026 đến 01:00 UTC, ngày 02 tháng 3 năm 2026",
            "ar": "من 1 آذار/مارس 2026، الساعة\u00a022:07:31\u00a0UTC إلى 2 آذار/مارس 2026",
            "zh": "2026年3月1日22:07:31 UTC至2026年3月2日",
        }[language],
        "2026-03-01 23:07:31",
        "Europe/Oslo",
        "1. Elena Voronova",
        "exhibit 7",
        "GB33 BUKB 2020 1555 5555 55",
        said.say("choice.chain.bitcoin"),
    ):
        assert papers.plain(told) in text, told


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_only_a_number_that_fails_its_check_is_said_to_do_so(language):
    text = text_of(filling.material(filling.item("AT07", identifiers=[]), language=language))
    remark = papers.plain(book(language).say("identifiers.as_stated"))
    assert text.count(remark) == 1
    assert text.index("490154203237519") < text.index(remark)


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("UTC", ""),
        ("", ""),
        ("+05:30", "in the source: 2026-03-02 03:37:31 to 2026-03-02 06:30:00, +05:30"),
        ("Nowhere/Land", "time zone of the source: Nowhere/Land"),
        ("../../etc/passwd", "time zone of the source: ../../etc/passwd"),
    ],
)
def test_the_clock_of_the_source_is_told_where_it_was_another(zone, told):
    entry = filling.IDENTIFIERS[0] | {"time_zone": zone}
    text = text_of(filling.material(filling.item("AT07", identifiers=[]), identifiers={"entries": [entry]}))
    assert told in text
    assert ("of the source" in text or "in the source" in text) == bool(told)


def test_long_values_are_broken_and_nothing_of_them_is_lost():
    long = "https://example.org/" + "a1b2c3d4e5" * 60
    entry = {"id": "ident999", "kind": "url", "value": long}
    m = filling.material(filling.item("AT04", identifiers=["ident999"]), identifiers={"entries": [entry]})
    text = papers.squeezed(papers.text_of(papers.printed(m).pdf))
    assert long in text  # whole in the list; where the item repeats it, the foot of a page may stand inside
    assert text.count("https://example.org/a1b2") == 2


def test_an_item_that_refers_to_the_list_keeps_its_own_words_and_one_that_does_not_is_listed():
    listed = filling.item("AT04", identifiers=["ident001"], accounts="Opened in 2019.")
    alone = filling.item("AT04", identifiers=[], accounts="old@example.org") | {"id": "itemtwo2"}
    text = text_of(filling.material(listed, alone))
    assert "As listed in part 8, item 2" in text
    assert "As listed in part 8, item 1" not in text
    assert text.index("old@example.org") < text.index("Assistance sought") < text.index("Opened in 2019.")


def sheet(article="HC09", **changes):
    offences = [one["id"] for one in papers.content("hospital")["offences"]["entries"]]
    told = {"id": "sheet001", "offence": offences[:1], "article": article, "result": "both"}
    told |= {
        "their_provision": "Code pénal, art. 323-3",
        "their_text": "Le fait de supprimer…",
        "their_source": "JO",
    }
    if article in CRIMES:
        for number, element in enumerate(CRIMES[article].elements):
            told[f"{element.code}_ours"] = "yes"
            told[f"{element.code}_theirs"] = "no" if element.optional else "yes"
            told[f"{element.code}_fact"] = f"Fact number {number}."
    return told | {"conclusion": "The same acts are a crime there."} | changes


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
@pytest.mark.parametrize("article", CRIMES)
def test_every_element_stands_in_the_annex_with_its_fact(article, language):
    m = papers.material("hospital", language, dual_criminality={"entries": [sheet(article)]})
    text = text_of(m)
    said = book(language)
    start = text.index(papers.plain(said.say("criminality.annex")), text.index("Ingrid Solheim"))
    for number, element in enumerate(CRIMES[article].elements):
        words = papers.plain(said.say(f"element.{article}.{element.code}"))
        assert text.index(words, start) < text.index(f"Fact number {number}.", start)
    for told in ("Code pénal, art. 323-3", "Le fait de supprimer…", "The same acts are a crime there."):
        assert papers.plain(told) in text[start:]
    assert papers.plain(said.say("choice.result.both")) in text
    assert papers.plain(said.say("criminality.sheet")) in text[:start]
    assert papers.plain(said.say("annexes.criminality_title")) in text[:start]


def test_elements_of_another_offence_are_printed_as_they_were_written():
    told = sheet(
        "other",
        free1_element="A false invoice",
        free1_ours="yes",
        free1_theirs="unknown",
        free1_fact="Exhibit 3.",
    )
    text = text_of(papers.material("hospital", dual_criminality={"entries": [told]}))
    assert "A false invoice Yes Not known Exhibit 3." in text


@pytest.mark.parametrize("result", ["not", "open", ""])
def test_a_result_that_does_not_speak_for_the_request_is_left_to_the_table(result):
    text = text_of(papers.material("hospital", dual_criminality={"entries": [sheet(result=result)]}))
    assert book("en").find(f"choice.result.{result}") not in text or not result
    assert "Result" not in text


def test_clauses_are_printed_resolved_in_a_part_of_their_own_before_the_delivery():
    clause = {
        "id": "clause01",
        "clause": "C1",
        "number": 2,
        "text": "The {requested_state} is asked to return the seals.",
    }
    text = text_of(papers.material("hospital", clauses={"entries": [clause]}))
    place = text.index("The Federation of Solvara is asked to return the seals.")
    assert text.index("Further provisions") < place < text.index("Delivery", place)


@pytest.mark.parametrize("faulty", ["A {nonsense} brace.", "An {open brace.", "{{0.__class__}}"])
def test_a_clause_nobody_checked_is_printed_as_it_stands(faulty):
    clause = {"id": "clause01", "clause": "C1", "number": 1, "text": faulty}
    assert faulty in text_of(papers.material("hospital", clauses={"entries": [clause]}))


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_the_closing_says_which_catalogue_the_letter_follows(language):
    plain = papers.material("hospital", language)
    assert "2026.2" not in text_of(plain)
    plain.law = ("2026.2", "ab" * 32)
    text = text_of(plain)
    assert "2026.2" in text
    assert "abababababab)" in text
    confirmed = Material(
        plain.content, plain.data | {"citations": {"HC 7": "7(1)"}}, language, law=("2026.2", "ab" * 32)
    )
    said = book(language).phrases["closing.catalogue_confirmed"].rpartition("{digest}")[2]
    assert papers.plain(said) in text_of(confirmed)


def test_the_article_of_an_offence_is_cited_as_counsel_confirmed_it():
    m = papers.material("hospital")
    m = Material(m.content, m.data | {"citations": {"HC 9": "9(1)"}}, "en")
    assert "Hanoi Convention Article 9(1)" in text_of(m)
