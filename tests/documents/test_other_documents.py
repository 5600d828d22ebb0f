"""The preservation annex, the decision record and the return note, in both languages."""

import pytest

from requests_app.assessment import queries as assessment
from requests_app.assessment import services as assessing
from requests_app.casefile.content.sources import printed
from requests_app.documents import services
from requests_app.documents.letters import compose, decision, returning
from requests_app.documents.letters.forms import preservation, sheets
from requests_app.documents.phrases.book import book
from requests_app.law.grounds import GROUNDS
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.law.names import short_title
from tests import builders
from tests.documents import papers

# Parts of the form that the sample has no occasion for.
ABSENT = {"traffic_path"}
SAID = {
    "by": "Ingrid Solheim",
    "role": "Reviewer",
    "office": "Central Authority",
    "at": "2026-03-20T10:30:00+00:00",
}
ADVISER = SAID | {"by": "Adaeze Okonjo-Brandt", "role": "Rights adviser"}
SUPERVISOR = SAID | {"by": "María José Quiñonero", "role": "Supervisor"}
DISPUTED = {
    "code": "G25",
    "title": "Flagrant denial of a fair trial",
    "question": "Can we show an independent court?",
    "citations": ["ICCPR Article 14"],
    "flagged": True,
    "stale": False,
    "raised": [{"pointer": "/facts", "label": "Facts", "explanation": "A trial is pending."}],
    "answers": [
        {
            "answer": "Engaged: bars the request",
            "reasons": "No counsel was present.",
            "facts_relied": "The summary of facts.",
            "sources": [{"title": "Country report", "on": "2026-01-05", "url": "https://reports.example/1"}],
            "cures": [],
            "carried_from": 1,
            "opinions": [ADVISER | {"agrees": False, "reasons": "Counsel was present from the second hour."}],
            "resolution": SUPERVISOR | {"outcome": "Not engaged", "reasons": "The adviser is right."},
            **SAID,
        }
    ],
}
PLAIN = {
    "code": "G17",
    "title": "Only because of bank secrecy",
    "question": "Is it only bank secrecy?",
    "flagged": False,
    "raised": [],
    "answers": [
        {
            "answer": "Not engaged",
            "reasons": "No bank is concerned.",
            "opinions": [],
            "resolution": None,
            **SAID,
        }
    ],
}
RECORD = {
    "screened_at": "2026-03-19T08:00:00+00:00",
    "law_version": "2026.1",
    "law_digest": "ab" * 32,
    "grounds": [DISPUTED, PLAIN],
}
DECISION = {
    "outcome": "approved",
    "by": "Ingrid Solheim",
    "office": "Central Authority",
    "at": "2026-03-21T12:00:00+00:00",
    "reasons": "",
}


def of(language, **data):
    m = papers.material("hospital", language)
    m.data = papers.data(language, **data)
    return m


def in_order(text, language, prefix, parts):
    position = 0
    for number, part in enumerate(parts, 1):
        heading = papers.plain(book(language).say(f"{prefix}.{part.key}"))
        position = text.find(f"{number} {heading}", position)
        assert position >= 0, heading
    return True


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_the_preservation_annex_has_every_part_of_the_form(language):
    m = of(language)
    item = next(entry for _number, entry in m.items("AT14"))
    text = papers.text_of(papers.printed(m, "preservation_annex", item["id"]).pdf)
    assert in_order(
        text, language, "form.part", [part for part in preservation.PARTS if part.key not in ABSENT]
    )
    for told in (
        "N-24/7-2026-0119",
        "KH-88231",
        "Kestrel Hosting SA",
        "Dr. Maren Tveit",
        "4 Js 2217/26",
        "Europe/Oslo",
    ):
        assert told in text
    assert papers.plain(book(language).say("preservation.extension")) in text


@pytest.mark.parametrize(
    ("code", "cited"),
    [("BUDAPEST", "Budapest Convention Article 29(1)-(7)"), ("HC", "Hanoi Convention Article 42")],
)
def test_the_annex_cites_the_provision_on_preservation(code, cited):
    m = of("en", basis={"code": code, "title": "", "citations": []})
    item = next(entry for _number, entry in m.items("AT14"))
    html = compose.to_html(sheets.SHEETS["preservation_annex"](m, item["id"]))
    assert cited in html
    assert "Article 42(" not in html


def test_there_is_no_annex_for_an_item_that_is_not_there():
    with pytest.raises(KeyError):
        sheets.SHEETS["preservation_annex"](of("en"), "nosuchid")


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_the_decision_record_keeps_all_three_opinions(language):
    m = of(language, record=RECORD, decision=DECISION)
    printed = papers.printed(m, "decision_record")
    text = papers.text_of(printed.pdf)
    assert in_order(text, language, "record.part", decision.PARTS)
    for said in (
        "No counsel was present.",
        "Counsel was present from the second hour.",
        "The adviser is right.",
        "A trial is pending.",
        "Country report",
        "https://reports.example/1",
        "No bank is concerned.",
        "2026.1",
    ):
        assert said in text, said
    for person in ("Ingrid Solheim", "Adaeze Okonjo-Brandt", "María José Quiñonero"):
        assert person in text
    assert papers.carries("ab" * 32, papers.squeezed(text))
    banner = papers.plain(book(language).say("banner.internal")).upper()
    assert all(banner in page.upper() for page in papers.pages(printed.pdf))


CODED = {
    "code": "G25",
    "title": "Flagrant denial of a fair trial",
    "question": "Can we show an independent court?",
    "citations": [printed(one) for one in GROUNDS["G25"].citations],
    "flagged": True,
    "raised": [{"pointer": "/facts/summary", "label": "Facts", "explanation": "A trial is pending."}],
    "answers": [
        SAID
        | {
            "answer": "Engaged, cured",
            "answer_code": "cured",
            "role_code": "reviewer",
            "reasons": "A new hearing was held.",
            "cures": ["Assurances: a new trial"],
            "cured": [{"kind": "A", "text": "a new trial"}],
            "opinions": [ADVISER | {"role_code": "rights_adviser", "agrees": True, "reasons": "Yes."}],
        }
    ],
}


def test_a_record_with_its_codes_is_in_the_language_of_the_document():
    words = book("vi")
    told = compose.to_html(decision.sheet(of("vi", record={"grounds": [CODED]})))
    for english in (CODED["title"], "Engaged, cured", "Rights adviser", "Reviewer", "Assurances:"):
        assert english not in told, english
    for key in ("ground_title.G25", "ground_answer.cured", "ground_cure.A", "role.rights_adviser"):
        assert words.say(key) in told, key
    assert short_title("ICCPR", "vi") in told
    assert words.label("Facts") in told
    assert 'lang="en">Can we show an independent court?' in told
    assert 'lang="en">A trial is pending.' in told


def test_a_record_without_codes_is_printed_as_it_was_recorded_and_marked_as_english():
    unknown = CODED | {"code": "G19", "citations": ["Some Treaty Article 3"]}
    unknown["answers"] = [
        {key: value for key, value in CODED["answers"][0].items() if key not in ("answer_code", "cured")}
    ]
    told = compose.to_html(decision.sheet(of("vi", record={"grounds": [unknown]})))
    for english in (CODED["title"], "Engaged, cured", "Some Treaty Article 3"):
        assert f'lang="en">{english}' in told, english
    assert "Assurances: a new trial" in told


def test_a_ground_without_an_answer_and_one_whose_facts_changed_are_shown_as_open():
    unanswered = {
        "code": "G20",
        "title": "Torture",
        "question": "Is there a risk?",
        "flagged": False,
        "answers": [],
    }
    changed = unanswered | {"code": "G21", "stale": True}
    html = compose.to_html(decision.sheet(of("en", record={"grounds": [unanswered, changed]})))
    assert html.count("not answered") == 2
    assert html.count("not heard") == 2
    assert "the facts it rested on have changed" in html


def test_a_version_nobody_screened_has_a_record_that_says_so():
    html = compose.to_html(decision.sheet(of("en", record={}, decision=DECISION)))
    assert "This version was not screened" in html
    assert "Approved for sending" in html


@pytest.mark.django_db
def test_the_record_of_a_real_assessment_is_printed_whole(version, people):
    finding = next(row.finding for row in assessment.rows(version) if row.finding.flagged)
    told = {
        "reasons": "The measure reaches too far into the system.",
        "facts_relied": builders.FACTS,
        "cures": [],
    }
    told["sources"] = [{"title": "Country report", "on": "2026-01-05"}]
    given = assessing.answer(finding, answer="bars", by=people.reviewer, **told)
    assessing.countersign(
        given, agrees=False, reasons="The period is limited and the data are named.", by=people.adviser
    )
    assessing.resolve(
        given,
        outcome="not_engaged",
        reasons="The period is limited, as the adviser says.",
        by=people.supervisor,
    )
    data = {"record": assessment.record(version), "decision": DECISION}
    document = services.order(version, "decision_record", "en", by=people.reviewer, data=data)
    html = compose.compose(document).html
    for code in (row.finding.ground for row in assessment.rows(version)):
        assert f">{code}<" in html
    for said in ("reaches too far", "the data are named", "as the adviser says", "Settled by the supervisor"):
        assert said in html


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_the_return_note_tells_where_and_what(language):
    reason = {
        "code": "purpose_vague",
        "text": "The purpose is not clear.",
        "place": "Authority",
        "field": "Purpose",
        "note": "Which court?",
    }
    m = of(
        language,
        reasons=[reason],
        note="Please call.",
        by={"name": "Ingrid Solheim", "office": "CA"},
        returned_on="2026-03-22",
    )
    text = papers.text_of(papers.printed(m, "return_note").pdf)
    assert in_order(text, language, "return.part", returning.PARTS)
    for told in (
        "The purpose is not clear.",
        "Purpose",
        "Which court?",
        "Please call.",
        "Ingrid Solheim",
    ):
        assert told in text
    assert "Prosecutor’s Office for Cybercrime, Halden" in text
