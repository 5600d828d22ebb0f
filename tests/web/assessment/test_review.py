"""The page of the whole review, as each role sees it."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from requests_app.assessment import queries, services
from requests_app.assessment.models import Answer, Opinion
from requests_app.audit import register
from requests_app.law.grounds import GROUNDS
from requests_app.outgoing.states import Status
from tests.assessment.speaking import AGREED, FACTS, REASONS, finding, plain, say
from tests.builders import answer_every_ground, outgoing_at


def url(outgoing, name="review", *parts):
    return reverse(f"assessment:{name}", args=[outgoing.case.reference, *parts])


def text(response):
    return re.sub(r"\s+", " ", response.content.decode())


@pytest.mark.parametrize("who", ["reviewer", "adviser", "supervisor", "auditor"])
def test_it_shows_every_ground_in_the_order_of_the_tests(outgoing, version, people, signed_in, who):
    page = text(signed_in(getattr(people, who)).get(url(outgoing)))
    places = [page.index(f'id="{one.ground}"') for one in queries.findings(version)]
    assert len(places) == queries.findings(version).count()
    assert places == sorted(places)


@pytest.mark.parametrize("who", ["officer", "colleague", "stranger", "duty", "executing", "admin"])
def test_it_does_not_exist_for_others(outgoing, people, signed_in, who):
    client = signed_in(getattr(people, who))
    assert client.get(url(outgoing)).status_code == 404
    assert client.post(url(outgoing, "answer_many"), {"grounds": ["G25"]}).status_code == 404


def test_nor_does_a_case_that_is_not_there(people, signed_in):
    assert signed_in(people.reviewer).get("/cases/OUT-2026-XXXXXX/assessment/").status_code == 404
    assert signed_in(people.reviewer).get("/cases/%00/assessment/").status_code == 404


def test_a_request_never_submitted_has_no_review(people, signed_in):
    outgoing = outgoing_at(Status.DRAFTED, people)
    assert signed_in(people.supervisor).get(url(outgoing)).status_code == 404


def test_reading_is_written_down(outgoing, people, signed_in):
    signed_in(people.auditor).get(url(outgoing))
    line = register.read(outgoing.case.stream)[-1]
    assert (line.name, line.facts, line.actor_id) == (
        "case.read",
        {"page": "assessment"},
        str(people.auditor.pk),
    )


def test_what_raised_a_ground_links_to_its_field(outgoing, version, people, signed_in):
    page = text(signed_in(people.reviewer).get(url(outgoing)))
    flagged = [one for one in queries.findings(version) if one.flagged]
    assert flagged
    assert page.count("app-ground--flagged") == len(flagged)
    assert f"/cases/{outgoing.case.reference}/versions/1/#" in page


def test_while_the_screening_runs_it_says_so_and_asks_again(unscreened, people, signed_in):
    client = signed_in(people.reviewer)
    page = text(client.get(url(unscreened)))
    assert "screening of this version is running" in page
    assert 'hx-trigger="every 2s"' in page
    assert "Look again" in page
    part = client.get(url(unscreened), headers={"HX-Request": "true"})
    assert part.content.decode().lstrip().startswith("<div id=")
    assert "HX-Refresh" not in part
    services.screen(unscreened)
    assert client.get(url(unscreened), headers={"HX-Request": "true"})["HX-Refresh"] == "true"


def test_progress_is_counted(outgoing, version, people, signed_in):
    total = queries.findings(version).count()
    say(plain(version)[0], people.reviewer)
    assert f"1 of {total} grounds are settled" in text(signed_in(people.reviewer).get(url(outgoing)))
    answer_every_ground(outgoing, people)
    assert f"{total} of {total} grounds are settled" in text(signed_in(people.reviewer).get(url(outgoing)))


def test_several_are_answered_together(outgoing, version, people, signed_in):
    chosen = [one.ground for one in plain(version)[:3]]
    form = {"version": 1, "grounds": chosen, "reasons": REASONS, "facts_relied": FACTS}
    response = signed_in(people.reviewer).post(url(outgoing, "answer_many"), form, follow=True)
    assert "Grounds answered: 3." in text(response)
    assert set(Answer.objects.values_list("finding__ground", flat=True)) == set(chosen)


def test_only_what_no_fact_raises_has_a_box(outgoing, version, people, signed_in):
    page = text(signed_in(people.reviewer).get(url(outgoing)))
    boxes = set(re.findall(r'name="grounds" value="(G\d\d)"', page))
    assert boxes == {one.ground for one in queries.findings(version).filter(flagged=False)}
    assert " checked" not in page
    assert signed_in(people.reviewer).get(url(outgoing) + "?tick=all").content.count(b" checked") == len(
        boxes
    )


def test_what_was_typed_is_kept_when_reasons_are_missing(outgoing, version, people, signed_in):
    chosen = [one.ground for one in plain(version)[:2]]
    form = {"version": 1, "grounds": chosen, "reasons": "", "facts_relied": "Read <b>all</b> of it"}
    response = signed_in(people.reviewer).post(url(outgoing, "answer_many"), form)
    assert response.status_code == 400
    page = text(response)
    assert "Enter your reasons." in page
    assert "Read &lt;b&gt;all&lt;/b&gt; of it" in page
    assert page.count(" checked") == 2


def test_nothing_ticked_is_said(outgoing, people, signed_in):
    form = {"version": 1, "reasons": REASONS, "facts_relied": FACTS}
    response = signed_in(people.reviewer).post(url(outgoing, "answer_many"), form)
    assert response.status_code == 400
    assert "Choose at least one ground." in text(response)


def test_a_ground_answered_meanwhile_is_a_conflict_and_the_text_stays(outgoing, version, people, signed_in):
    subject = plain(version)[0]
    say(subject, people.second_reviewer)
    form = {"version": 1, "grounds": [subject.ground], "reasons": REASONS, "facts_relied": FACTS}
    response = signed_in(people.reviewer).post(url(outgoing, "answer_many"), form)
    assert response.status_code == 409
    assert people.second_reviewer.name in text(response)
    assert REASONS in text(response)


def test_a_raised_ground_smuggled_in_is_refused(outgoing, version, people, signed_in):
    raised = queries.findings(version).filter(flagged=True).first()
    form = {"version": 1, "grounds": [raised.ground], "reasons": REASONS, "facts_relied": FACTS}
    response = signed_in(people.reviewer).post(url(outgoing, "answer_many"), form)
    assert response.status_code == 409
    assert GROUNDS[raised.ground].title in text(response)
    assert not Answer.objects.exists()


@pytest.mark.parametrize("who", ["adviser", "supervisor", "auditor"])
def test_other_readers_do_not_answer(outgoing, version, people, signed_in, who):
    form = {"version": 1, "grounds": ["G25"], "reasons": REASONS, "facts_relied": FACTS}
    assert signed_in(getattr(people, who)).post(url(outgoing, "answer_many"), form).status_code == 403
    assert not Answer.objects.exists()


def test_the_adviser_agrees_with_several(outgoing, version, people, signed_in):
    chosen = list(queries.findings(version).filter(flagged=False, second_person=True))
    given = services.answer_many(chosen, reasons=REASONS, facts_relied=FACTS, by=people.reviewer)
    client = signed_in(people.adviser)
    boxes = re.findall(r'name="answers" value="([0-9a-f-]{36})"', text(client.get(url(outgoing))))
    assert set(boxes) == {str(one.pk) for one in given}
    form = {"version": 1, "answers": boxes, "reasons": AGREED}
    assert "Answers you agreed with" in text(
        client.post(url(outgoing, "countersign_many"), form, follow=True)
    )
    assert Opinion.objects.count() == len(given)


def test_answers_that_were_never_given_are_not_agreed_with(outgoing, people, signed_in):
    form = {"version": 1, "answers": ["nonsense", "0" * 32, str(outgoing.pk)], "reasons": AGREED}
    response = signed_in(people.adviser).post(url(outgoing, "countersign_many"), form)
    assert response.status_code == 400
    assert not Opinion.objects.exists()


@pytest.mark.parametrize("show", ["all", "open", "mine", "flagged", "nonsense", "<script>"])
def test_a_selection(outgoing, version, people, signed_in, show):
    say(plain(version)[0], people.reviewer)
    response = signed_in(people.reviewer).get(url(outgoing), {"show": show})
    assert response.status_code == 200
    shown = text(response).count('class="app-ground ') + text(response).count('class="app-ground"')
    found = queries.rows(version)
    expected = {
        "open": sum(not row.standing.settled for row in found),
        "mine": sum(not row.standing.settled for row in found),
        "flagged": sum(row.finding.flagged for row in found),
    }
    assert shown == expected.get(show, len(found))


def test_after_the_decision_nothing_can_be_said_and_it_says_why(outgoing, version, people, signed_in):
    services.close(version, by=people.reviewer)
    page = text(signed_in(people.reviewer).get(url(outgoing)))
    assert "Its review is closed" in page
    assert 'name="grounds"' not in page


def test_who_wrote_in_the_request_is_told_why_they_cannot_judge(outgoing, people, signed_in, became):
    became(people.colleague, "reviewer", wrote=outgoing.case)
    page = text(signed_in(people.colleague).get(url(outgoing)))
    assert "You wrote in this request" in page
    assert 'name="grounds"' not in page


@pytest.mark.parametrize("number", ["2", "0", "-1", "99999999999999999999", "one", "١"])
def test_versions_that_are_not_there(outgoing, people, signed_in, number):
    expected = 200 if number == "١" else 404
    assert signed_in(people.reviewer).get(url(outgoing), {"version": number}).status_code == expected


def test_the_number_of_queries_does_not_grow_with_what_was_said(outgoing, version, people, signed_in):
    client = signed_in(people.reviewer)
    client.get(url(outgoing))
    say(finding(version, "G25"), people.reviewer, "bars")
    services.countersign(queries.row(version, "G25").answer, agrees=True, reasons=AGREED, by=people.adviser)
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries_made:
            assert client.get(url(outgoing)).status_code == 200
        counts.append(len(queries_made))
        if len(counts) == 1:
            answer_every_ground(outgoing, people)
    assert counts[0] == counts[1]
