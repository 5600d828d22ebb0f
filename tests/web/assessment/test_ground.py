"""The page of one ground and the forms of those who speak on it."""

import html
import re

import pytest
from django.urls import reverse

from requests_app.assessment import queries, services
from requests_app.assessment.models import Answer, Opinion, Resolution
from requests_app.law.grounds import GROUNDS
from tests.assessment.speaking import AGREED, DISAGREED, FACTS, REASONS, disputed, finding, plain, say
from tests.assessment.test_carry_over import URGENCY, resubmit
from tests.builders import answer_every_ground

GOOD = {
    "version": 1,
    "seen": 0,
    "answer": "not_engaged",
    "reasons": REASONS,
    "facts_relied": FACTS,
    "source_0_title": "Log analysis",
    "source_0_on": "2026-03-05",
    "source_0_url": "",
}


def url(outgoing, name="ground", code="G25"):
    return reverse(f"assessment:{name}", args=[outgoing.case.reference, code])


def text(response):
    return re.sub(r"\s+", " ", html.unescape(response.content.decode()))


def test_it_shows_question_law_and_facts(outgoing, version, people, signed_in):
    page = text(signed_in(people.reviewer).get(url(outgoing)))
    ground = GROUNDS["G25"]
    assert ground.title in page
    assert ground.question_for("outgoing") in page
    assert "ICCPR Article 14" in page
    assert "what version 1 says" in page


def test_unchecked_paragraphs_are_not_shown(outgoing, version, people, signed_in):
    client = signed_in(people.reviewer)
    places = [
        (code, one) for code in ("G03", "G14", "G25") for one in GROUNDS[code].citations if one.grade in "CD"
    ]
    assert any(one.paragraph for _, one in places)
    for code, citation in places:
        page = text(client.get(url(outgoing, code=code)))
        assert citation.printable() in page
        assert not citation.paragraph or f"{citation.printable()}{citation.paragraph}" not in page


def test_a_ground_that_does_not_apply_has_no_page(outgoing, version, people, signed_in):
    applies = set(queries.findings(version).values_list("ground", flat=True))
    for code in sorted(GROUNDS.keys() - applies):
        assert signed_in(people.reviewer).get(url(outgoing, code=code)).status_code == 404


def test_a_raised_ground_quotes_the_field(outgoing, version, people, signed_in):
    raised = queries.findings(version).filter(flagged=True).first()
    page = text(signed_in(people.reviewer).get(url(outgoing, code=raised.ground)))
    for hit in raised.raised:
        assert hit["explanation"] in page
    assert f"/cases/{outgoing.case.reference}/versions/1/#" in page


@pytest.mark.parametrize("code", ["G19", "G99", "G00x", "answer"])
def test_a_ground_that_is_not_part_of_it(outgoing, people, signed_in, code):
    path = url(outgoing).replace("G25", code)
    assert signed_in(people.reviewer).get(path).status_code in (404, 405)


@pytest.mark.parametrize("who", ["officer", "stranger", "admin", "duty", "executing"])
@pytest.mark.parametrize("name", ["answer", "countersign", "resolve"])
def test_it_does_not_exist_for_others(outgoing, people, signed_in, who, name):
    client = signed_in(getattr(people, who))
    assert client.get(url(outgoing)).status_code == 404
    assert client.post(url(outgoing, name), GOOD).status_code == 404


@pytest.mark.parametrize("name", ["answer", "countersign", "resolve"])
def test_speaking_is_never_a_get(outgoing, people, signed_in, name):
    assert signed_in(people.reviewer).get(url(outgoing, name)).status_code == 405


def test_the_reviewer_answers(outgoing, version, people, signed_in):
    response = signed_in(people.reviewer).post(url(outgoing, "answer"), GOOD, follow=True)
    page = text(response)
    assert "G25 is answered." in page
    assert REASONS in page
    assert "It waits for the second opinion of a rights adviser" in page
    assert queries.row(version, "G25").answer.sources == [{"title": "Log analysis", "on": "2026-03-05"}]


def test_save_and_next_goes_to_the_next_that_waits(outgoing, version, people, signed_in):
    response = signed_in(people.reviewer).post(url(outgoing, "answer"), GOOD | {"next": "1"})
    order = list(queries.findings(version).values_list("ground", flat=True))
    assert response.url == url(outgoing, code=order[order.index("G25") + 1])


def test_complaints_stand_at_their_fields_and_the_text_stays(outgoing, people, signed_in):
    form = GOOD | {"reasons": "no", "facts_relied": "<i>typed</i> and kept", "source_0_on": "", "answer": ""}
    response = signed_in(people.reviewer).post(url(outgoing, "answer"), form)
    assert response.status_code == 400
    page = text(response)
    assert "Choose an answer." in page
    assert 'href="#id_source_0_on"' in page
    assert "<i>typed</i> and kept" in page
    assert b"<i>typed" not in response.content
    assert not Answer.objects.exists()


def test_empty_rows_between_sources_do_not_confuse_the_complaints(outgoing, people, signed_in):
    form = GOOD | {
        "source_2_title": "A second report",
        "source_2_on": "2026-13-01",
        "source_2_url": "ftp://x.example",
    }
    page = text(signed_in(people.reviewer).post(url(outgoing, "answer"), form))
    assert 'href="#id_source_2_on"' in page
    assert 'href="#id_source_2_url"' in page


def test_a_source_of_which_everything_is_wrong_has_all_its_complaints(outgoing, people, signed_in):
    form = GOOD | {"source_0_title": "²", "source_0_on": "", "source_0_url": ""}
    response = signed_in(people.reviewer).post(url(outgoing, "answer"), form)
    assert response.status_code == 400
    page = text(response)
    assert 'href="#id_source_0_title"' in page
    assert 'href="#id_source_0_on"' in page


def test_one_more_source_without_script(outgoing, people, signed_in):
    response = signed_in(people.reviewer).post(
        url(outgoing, "answer"), GOOD | {"more": "1", "reasons": "half a"}
    )
    assert response.status_code == 200
    page = text(response)
    assert 'name="source_1_title"' in page
    assert "half a" in page
    assert "There is a problem" not in page
    assert not Answer.objects.exists()


def test_a_cure_names_its_kind_and_its_words(outgoing, version, people, signed_in):
    kind = str(GROUNDS["G25"].cures[0])
    client = signed_in(people.reviewer)
    response = client.post(url(outgoing, "answer"), GOOD | {"answer": "cured"})
    assert response.status_code == 400
    assert f'href="#id_cure_{kind}"' in text(response)
    client.post(
        url(outgoing, "answer"),
        GOOD | {"answer": "cured", f"cure_{kind}": "Assurance of counsel, 5 May 2026"},
    )
    assert queries.row(version, "G25").answer.cures == [
        {"kind": kind, "text": "Assurance of counsel, 5 May 2026"}
    ]


@pytest.mark.parametrize(
    "broken",
    [
        {"answer": "perhaps"},
        {"seen": "many"},
        {"reasons": "a NUL \x00 in the reasons that are long enough"},
        {"source_0_url": "javascript:alert(1)"},
        {"source_0_title": "", "source_0_on": "2026-03-05"},
    ],
)
def test_hostile_input_is_a_complaint(outgoing, people, signed_in, broken):
    response = signed_in(people.reviewer).post(url(outgoing, "answer"), GOOD | broken)
    assert response.status_code == 400
    assert not Answer.objects.exists()


def test_hostile_text_is_shown_as_text(outgoing, version, people, signed_in):
    hostile = "<script>alert(1)</script> and {{ settings.SECRET_KEY }} are only words here"
    say(finding(version, "G25"), people.reviewer, reasons=hostile)
    response = signed_in(people.adviser).get(url(outgoing))
    assert b"<script>alert" not in response.content
    assert hostile in text(response)


def test_somebody_was_faster_the_text_stays_and_can_be_sent_again(outgoing, version, people, signed_in):
    say(finding(version, "G25"), people.second_reviewer)
    client = signed_in(people.reviewer)
    mine = GOOD | {"reasons": "I came to the opposite result for the reasons given by the court."}
    response = client.post(url(outgoing, "answer"), mine)
    assert response.status_code == 409
    page = text(response)
    assert people.second_reviewer.name in page
    assert "opposite result" in page
    assert 'name="seen" value="1"' in page
    assert client.post(url(outgoing, "answer"), mine | {"seen": 1}).status_code == 302
    assert queries.row(version, "G25").answer.number == 2


def test_the_adviser_disagrees_the_supervisor_decides_all_three_stay(outgoing, version, people, signed_in):
    given = say(finding(version, "G25"), people.reviewer)
    form = {"version": 1, "answer": str(given.pk), "agrees": "no", "reasons": DISAGREED}
    page = text(signed_in(people.adviser).post(url(outgoing, "countersign"), form, follow=True))
    assert "It waits for a supervisor who is neither of them" in page
    form = {
        "version": 1,
        "answer": str(given.pk),
        "outcome": "bars",
        "reasons": "The detention was not before a judge.",
    }
    page = text(signed_in(people.supervisor).post(url(outgoing, "resolve"), form, follow=True))
    for said in (REASONS, DISAGREED, "The detention was not before a judge."):
        assert said in page
    assert queries.barring_grounds(version) == {"G25"}


@pytest.mark.parametrize(
    ("who", "name"), [("adviser", "answer"), ("reviewer", "countersign"), ("adviser", "resolve")]
)
def test_the_wrong_role_is_refused(outgoing, version, people, signed_in, who, name):
    given = disputed(version, people)
    form = GOOD | {
        "answer": str(given.pk) if name != "answer" else "bars",
        "agrees": "yes",
        "outcome": "bars",
    }
    assert signed_in(getattr(people, who)).post(url(outgoing, name), form).status_code == 403
    assert (Answer.objects.count(), Opinion.objects.count(), Resolution.objects.count()) == (1, 1, 0)


@pytest.mark.parametrize(
    ("who", "why"),
    [
        ("reviewer", "The second opinion is given by a rights adviser"),
        ("adviser", "The reviewer has not answered this ground yet"),
        ("supervisor", "There is no open disagreement on this ground"),
        ("auditor", "Grounds are answered by a reviewer"),
    ],
)
def test_what_is_not_possible_says_why(outgoing, people, signed_in, who, why):
    assert why in text(signed_in(getattr(people, who)).get(url(outgoing)))


@pytest.mark.parametrize(
    ("who", "forms"), [("reviewer", 1), ("adviser", 0), ("supervisor", 0), ("auditor", 0)]
)
def test_only_whose_turn_it_is_has_a_form(outgoing, people, signed_in, who, forms):
    page = text(signed_in(getattr(people, who)).get(url(outgoing)))
    assert page.count('class="app-speak"') == forms


def test_an_opinion_on_a_replaced_answer_is_a_conflict(outgoing, version, people, signed_in):
    old = say(finding(version, "G25"), people.reviewer)
    say(finding(version, "G25"), people.reviewer, "bars", seen=1)
    form = {"version": 1, "answer": str(old.pk), "agrees": "yes", "reasons": AGREED}
    response = signed_in(people.adviser).post(url(outgoing, "countersign"), form)
    assert response.status_code == 409
    assert AGREED in text(response)
    assert " checked>" not in text(response)
    assert not Opinion.objects.exists()


@pytest.mark.parametrize("answer", ["", "nonsense", "00000000-0000-0000-0000-000000000000"])
def test_an_opinion_on_no_answer_is_refused(outgoing, version, people, signed_in, answer):
    say(finding(version, "G25"), people.reviewer)
    form = {"version": 1, "answer": answer, "agrees": "yes", "reasons": AGREED}
    assert signed_in(people.adviser).post(url(outgoing, "countersign"), form).status_code in (400, 409)
    assert not Opinion.objects.exists()


def test_a_version_that_was_replaced_while_the_form_was_open(outgoing, people, signed_in):
    resubmit(outgoing, people, **URGENCY)
    response = signed_in(people.reviewer).post(url(outgoing, "answer"), GOOD)
    assert response.status_code == 409
    assert "Version 2 has replaced this one" in text(response)
    assert REASONS in text(response)


def test_carried_over_and_reopened_are_marked(outgoing, people, signed_in):
    answer_every_ground(outgoing, people)
    second = resubmit(outgoing, people, **URGENCY).version
    client = signed_in(people.reviewer)
    summary = queries.summary(second)
    assert summary.carried
    assert summary.stale
    review = text(client.get(reverse("assessment:review", args=[outgoing.case.reference])))
    assert review.count("Carried over from version 1") == summary.carried
    assert review.count("Facts changed: answer again") == summary.stale
    stale = next(one for one in queries.findings(second) if one.stale)
    page = text(client.get(url(outgoing, code=stale.ground)))
    assert "The answer on an earlier version" in page
    assert stale.previous.reasons in page
    old = text(client.get(url(outgoing, code=stale.ground) + "?version=1"))
    assert 'class="app-speak"' not in old


def test_a_plain_ground_needs_no_second_person(outgoing, version, people, signed_in):
    subject = plain(version)[0]
    page = text(signed_in(people.reviewer).post(url(outgoing, "answer", subject.ground), GOOD, follow=True))
    assert "It is settled on this version" in page


def test_names_in_other_scripts_keep_their_direction(outgoing, version, people, signed_in):
    people.second_reviewer.name = "ليلى المنصوري"
    people.second_reviewer.save()
    say(
        finding(version, "G25"),
        people.second_reviewer,
        reasons="لا يوجد في الملف ما يدل على محاكمة غير عادلة",
    )
    response = signed_in(people.adviser).get(url(outgoing))
    assert 'dir="rtl">لا يوجد' in response.content.decode()
    assert services
