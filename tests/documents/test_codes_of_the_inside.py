"""What the portal itself noted in records of the inside is said in the language of the document, from its codes."""

from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from requests_app.documents import passages
from requests_app.documents.kinds import Kind
from requests_app.documents.letters import compose
from requests_app.documents.models import Document
from requests_app.documents.phrases.book import book
from requests_app.emergency import courses
from requests_app.evidence import report as custody
from requests_app.evidence.kinds import Danger
from requests_app.evidence.records import ExhibitAlarm
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.law.return_reasons import REASONS
from requests_app.management.gallery import done as letters_done
from requests_app.management.gallery import samples
from tests import builders, emergency_builders
from tests.documents import answering, papers
from tests.evidence import arrive

OTHERS = [one for one in LETTER_LANGUAGES if one != "en"]
ENGLISH = ("Call received", "Called back", "it is an emergency", "Delivered to", "in danger", "directory")


@pytest.mark.parametrize("language", OTHERS)
def test_a_review_says_its_course_and_its_test_in_its_language(language: str) -> None:
    html, said = answering.html(Kind.AFTER_ACTION_REVIEW, language), book(language)
    for key in (
        "course.received.telephone", "course.called_back", "course.decided.emergency", "review_outcome.emergency",
        "verified_through.directory", "emergency_question.imminent",
    ):  # fmt: skip
        assert said.say(key) in html, key
    assert [one for one in ENGLISH if one in html] == []


def review_with(language: str, **told: Any) -> str:
    """The sample review with some of its frozen data as an older portal froze them."""
    m = answering.material(Kind.AFTER_ACTION_REVIEW, language)
    m.data["letter"] |= told
    return compose.to_html(compose.SHEETS[Kind.AFTER_ACTION_REVIEW](m, ""))


def test_a_review_that_was_frozen_in_words_keeps_them_and_says_that_they_are_english() -> None:
    html = review_with(
        "fr",
        course=[{"at": "2026-11-14T22:52:00+00:00", "what": "Call received by telephone", "by": "Duty"}],
        tested=[{"question": "Is the danger to life or safety?", "answer": "yes"}],
        outcome="It is an emergency",
        verified_how="The number of the directory",
        requesting="Federation of Solvara",
    )
    assert 'lang="en">Call received by telephone<' in html
    assert 'lang="en">Is the danger to life or safety?<' in html
    for said in ("It is an emergency", "The number of the directory", "Federation of Solvara"):
        assert said in html


@pytest.mark.parametrize("language", OTHERS)
def test_a_custody_report_says_in_its_language_what_stands_in_the_way(language: str) -> None:
    html, said = answering.html(Kind.CUSTODY_REPORT, language), book(language)
    for key in ("blocker.open_hand_over", "danger.hash", "custody.receipt_check.fits"):
        assert said.say(key) in html, key
    assert "has not been confirmed" not in html


def test_a_custody_report_that_was_frozen_in_words_keeps_them() -> None:
    m = answering.material(Kind.CUSTODY_REPORT, "fr")
    m.data["letter"]["blockers"] = ["E2: a hand-over has not been confirmed."]
    html = compose.to_html(compose.SHEETS[Kind.CUSTODY_REPORT](m, ""))
    assert 'lang="en">E2: a hand-over has not been confirmed.<' in html


@pytest.mark.django_db
@pytest.mark.parametrize("status", ["closed", "answered"])
def test_a_real_review_freezes_codes(people: Any, status: str) -> None:
    emergency = emergency_builders.emergency_at(status, people)
    if status == "answered":
        emergency_builders.review(emergency_builders.confirm_ours(emergency, people), people)
    document = Document.objects.get(kind=Kind.AFTER_ACTION_REVIEW)
    told = document.data["letter"]
    assert len(told["course"]) <= len(courses.of(emergency))
    assert {one["event"] for one in told["course"]} >= {"decided.emergency"} or status == "answered"
    document.language = "zh"
    html = compose.compose(document).html
    for one in courses.of(emergency)[: len(told["course"])]:
        assert one.what not in html
    if status == "closed":
        assert told["requesting"] == "XB"
        assert document.data["states"]["XB"] in html


@pytest.mark.django_db
def test_a_real_custody_report_freezes_codes(people: Any) -> None:
    arrive.give_passwords(people)
    outgoing = builders.outgoing_at("submitted", people)
    exhibit = arrive.with_file(people, outgoing.case)
    arrive.offered(exhibit, by=people.reviewer, taker=people.second_reviewer)
    ExhibitAlarm.objects.create(
        exhibit=exhibit,
        danger=Danger.SEAL,
        said="Torn.",
        raised_by=people.reviewer,
        raised_at=exhibit.verified_at,
    )
    document = custody.order(outgoing.case, by=people.reviewer, exhibit=exhibit, language="fr")
    assert document.data["letter"]["blockers"] == [
        {"exhibit": "E1", "code": "open_hand_over"},
        {"exhibit": "E1", "code": "custody_alarm", "danger": "seal"},
    ]
    html, said = compose.compose(document).html, book("fr")
    assert f"E1\u00a0: {said.say('danger.seal')}" in html
    assert f"E1\u00a0: {said.say('blocker.open_hand_over')}" in html
    assert papers.plain("has not been confirmed") not in html


def test_a_reply_that_delivers_nothing_promises_no_delivery_note() -> None:
    letter = letters_done.EMERGENCY_REPLY
    note = book("en").say("subtitle.emergency_reply")
    assert note in answering.html(Kind.EMERGENCY_REPLY, "en", letter)
    alone = replace(letter, outcome="refused", delivered=(), delivered_at=None, delivered_by="")
    assert note not in answering.html(Kind.EMERGENCY_REPLY, "en", alone)


def test_several_reviewers_sign_beside_each_other_under_their_names_without_a_seal() -> None:
    html = answering.html(Kind.AFTER_ACTION_REVIEW)
    assert (html.count('class="signatures"'), html.count('class="signature"')) == (1, 2)
    assert 'class="seal"' not in html
    assert html.index("Ingrid Solheim") < html.index("Adaeze Okonjo-Brandt")


def test_a_return_note_says_its_reasons_in_its_language_without_their_codes() -> None:
    html = samples.sample(Kind.RETURN_NOTE, "long", "es").html()
    assert book("es").label(REASONS["penalty_missing"].text) in html
    assert "penalty_missing" not in html


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("收到声明之前，凡取决于上述条件的材料一律不予移交。", "移交。"),
        ("见附件。", ""),
        ("收到声明之前，时间为2026年3月1日（UTC）", ""),
    ],
)
def test_the_last_signs_of_a_chinese_paragraph_stay_together(text: str, kept: str) -> None:
    paragraph = ET.Element("p", {"lang": "zh"})
    paragraph.text = text
    passages.mark(paragraph)
    assert "".join(paragraph.itertext()) == text
    assert "".join(one.text or "" for one in paragraph.iter("span") if one.get("class") == "ending") == kept
