"""Documents in two languages: when, in which, and that typed text stands once."""

from typing import get_args

import pytest
from django.utils.html import escape

from requests_app.core.errors import Invalid
from requests_app.directory import services as directory
from requests_app.directory.models import Bilingual, State
from requests_app.documents import second_language
from requests_app.documents.appearance import assets_of
from requests_app.documents.kinds import Kind
from requests_app.documents.letters import bilingual, compose
from requests_app.documents.letters.blocks import (
    Block,
    Body,
    Pair,
    Paragraph,
    Printed,
    Row,
    Rows,
    Sheet,
    Signature,
    Table,
)
from requests_app.documents.letters.compose import SHEETS, to_html
from requests_app.documents.letters.text import Line, typed
from requests_app.documents.phrases.book import book
from requests_app.documents.press import THE_PRESS
from requests_app.management.gallery import samples
from tests.documents import papers
from tests.documents.ordering import SIGNER, ordered

HOME = State(code="XA", accepted_languages=["en", "fr", "ar"], bilingual=Bilingual.COLUMNS)


def other(**more):
    return State(
        code="XB", accepted_languages=["de", "ar", "fr"], bilingual=Bilingual.COLUMNS, names={}, **more
    )


def test_the_second_language_is_one_both_accept_in_the_order_the_other_prefers():
    assert second_language.chosen(HOME, other(), "en") == "ar"
    assert second_language.chosen(HOME, other(), "ar") == "fr"
    assert second_language.chosen(State(accepted_languages=["en"]), other(), "en") == ""


@pytest.mark.parametrize(
    ("home", "theirs", "layout"),
    [
        ("columns", "columns", "columns"),
        ("columns", "interleaved", "interleaved"),
        ("interleaved", "interleaved", "interleaved"),
        ("columns", "", ""),
        ("", "columns", ""),
    ],
)
def test_both_states_must_want_it(home, theirs, layout):
    assert second_language.layout_of(State(bilingual=home), State(bilingual=theirs)) == layout


def wish(codes):
    State.objects.filter(code__in=codes).update(bilingual=Bilingual.INTERLEAVED)


@pytest.mark.django_db
def test_an_order_freezes_the_second_language_with_its_words(version, people):
    theirs = version.content["basis"]["requested_state"]
    wish(["XA"])
    assert "second" not in ordered(version, people, kind="consent_form").data
    wish([theirs])
    State.objects.filter(code=theirs).update(accepted_languages=["fr", "en"])
    second = ordered(version, people, kind="letter_of_request", signer=SIGNER).data["second"]
    assert (second["language"], second["layout"]) == ("fr", "interleaved")
    assert second["data"]["home"]["name"] == "République de Northmark"
    assert "second" not in ordered(version, people, kind="return_note").data


@pytest.mark.parametrize("kind", samples.IN_TWO)
def test_what_we_say_stands_in_both_and_what_was_typed_once(kind):
    sample = samples.in_two(kind, "columns", "en")
    html = sample.html()
    alone = to_html(SHEETS[kind](samples.sample(kind, "brief", "fr").material, sample.subject))
    for heading in ("kind." + kind,):
        assert book("en").say(heading) in html
        assert book("fr").say(heading).replace("’", "&#x27;") in html or book("fr").say(heading) in html
    facts = sample.material.section("facts").get("summary")
    if facts and facts in alone:
        assert html.count(facts) == 1
    assert 'lang="fr"' in html
    assert 'class="' + str(kind) + ' bilingual columns"' in html


def test_head_foot_and_the_mark_of_the_demonstration_are_in_both_languages():
    html = samples.in_two(Kind.LETTER_OF_REQUEST, "columns", "en").html()
    running = html[html.index('<div class="running top">') : html.index('<header class="letterhead">')]
    for key in ("demo", "banner.confidential"):
        for language in ("en", "fr"):
            assert escape(book(language).say(key)) in running, (key, language)
    assert "République de Northmark" in running
    assert "Page <span" in running
    assert running.count('class="all-pages"') == 2


def test_a_letter_with_data_prints_their_hash_in_both_languages():
    sheet = second_language.sheet(
        SHEETS[Kind.REFUSAL], samples.in_two(Kind.REFUSAL, "columns", "en").material, ""
    )
    html = to_html(compose.with_hash(sheet, "ab" * 32))
    for language in ("en", "fr"):
        assert escape(book(language).say("data.printed_hash", sha256="ab" * 32)) in html


def test_a_word_both_languages_share_is_said_once():
    def signature(place):
        return Signature(place, "Date", "", "Signature", "", (), ())

    (made,) = merged([signature("Place")], [signature("Lieu")]).blocks
    assert (made.second.place_label, made.second.date_label, made.second.sign_label) == ("Lieu", "", "")


def test_every_block_that_can_be_printed_can_be_merged():
    assert set(get_args(Block)) == set(bilingual._BY_TYPE)


def sheet(language, *blocks):
    part = Printed(1, "a", f"Heading {language}", blocks)
    return Sheet(
        language=language, direction="ltr", kind="refusal", title="", subtitle="", reference="R", author="",
        created="", home="", office=(), address=(), parts=(part,),
    )  # fmt: skip


def merged(first, second):
    made = bilingual.merged(sheet("en", *first), sheet("fr", *second), "columns", ("", ""))
    return made.parts[0]


def test_a_table_keeps_its_rows_and_says_only_our_words_twice():
    def table(head, word):
        return Table("plain", "", (head,), (Body((typed("Kestrel"),)), Body(((Line(word),),))))

    part = merged([table("Name", "yes")], [table("Nom", "oui")])
    assert part.second == "Heading fr"
    (made,) = part.blocks
    assert made.columns == [("Name", "Nom")]
    assert made.bodies[0].cells[0] == typed("Kestrel")
    assert [(line.text, line.lang) for line in made.bodies[1].cells[0]] == [("yes", ""), ("oui", "fr")]


def test_nothing_is_lost_where_the_two_are_built_differently():
    row = Rows((Row("Label", typed("a")), Row("More", typed("b"))))
    fewer = Rows((Row("Étiquette", typed("a")),))
    assert merged([row], [fewer]).blocks == (Pair((row,), (fewer,)),)
    said = Paragraph("Only here")
    assert merged([said, row], [fewer]).blocks == (Pair((said, row), (fewer,)),)


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_it_is_printed_with_both_languages_marked(language):
    sample = samples.in_two(Kind.LETTER_OF_REQUEST, "columns", language)
    pictures = assets_of(sample.material.data)
    printed = THE_PRESS.to_pdf(
        sample.html(), identifier=papers.IDENTIFIER, limits=papers.PATIENT, assets=pictures
    )
    text = papers.squeezed(papers.text_of(printed.pdf))
    for spoken in (language, samples.SECOND[language]):
        assert papers.squeezed(book(spoken).say("part.basis")) in text


@pytest.mark.django_db
def test_the_wish_of_a_state_is_kept_in_the_directory(people):
    state = State.objects.get(code="XB")
    changed = directory.edit_state(
        state, data={"bilingual": "columns"}, revision=state.revision, by=people.admin
    )
    assert changed.bilingual == Bilingual.COLUMNS
    with pytest.raises(Invalid) as refused:
        directory.edit_state(
            changed, data={"bilingual": "threefold"}, revision=changed.revision, by=people.admin
        )
    assert list(refused.value.fields) == ["bilingual"]


def test_the_urgency_at_the_head_leaves_the_day_to_the_first_part():
    one = samples.in_two(Kind.LETTER_OF_REQUEST, "columns", "es")
    one.material.content["timing"] = {"urgency": "emergency", "deadline": "2026-04-20"}
    sheet = second_language.sheet(SHEETS[one.kind], one.material, "")
    said = [book(language).say("banner.emergency") for language in ("es", "en")]
    assert [sheet.urgency, sheet.second.urgency] == said
    assert "20\u00a0de\u00a0abril" in one.html()
