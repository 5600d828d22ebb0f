"""Case 1, typed whole: from an empty desk to a closed case, through return, correction, disagreement and question."""

import copy
import io
from datetime import timedelta

import pypdf
import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from requests_app.core import clock
from tests import samples
from tests.journeys.actors import Adviser, Officer, Reviewer, Supervisor
from tests.plugins.browser import press

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]


def test_from_draft_to_closed_case(enter, capsys):
    officer = Officer(enter("officer"))
    officer.start("Operation Mirrorlock")
    reference = officer.reference
    draft_without_the_law(officer)
    add_the_law(officer)
    officer.submit()

    reviewer = Reviewer(enter("reviewer"), reference)
    adviser = Adviser(enter("adviser"), reference)
    supervisor = Supervisor(enter("supervisor"), reference)
    review_with_a_disagreement(reviewer, adviser, supervisor)
    send_back_and_correct(reviewer, officer)
    review_again(reviewer, adviser)
    approve_and_read_the_letters(reviewer)
    send_and_answer(reviewer, officer)
    receive_and_close(reviewer)

    officer.open_case()
    officer.look("case-closed")
    call_command("verify_audit")
    assert "Every chain is whole" in capsys.readouterr().out


def draft_without_the_law(officer):
    """Everything is typed, but the first offence lacks the text of the law: the portal stops it."""
    sections = copy.deepcopy(samples.hospital())
    sections["offences"]["entries"][0].pop("provision_text")
    officer.draft(sections)
    officer.open_case("draft/")
    officer.look("draft-tasks")
    officer.answer_warnings()
    officer.open_case("draft/check/")
    officer.look("draft-check-blocked")
    assert not officer.page.locator("text=Submit to the central authority").count()
    assert officer.page.locator("main a[href*='provision_text']").count() == 1


def add_the_law(officer):
    """The officer follows the link to the missing field and fills it in."""
    press(officer.page, "main a[href*='provision_text']")
    officer.look("draft-offence")
    text = samples.hospital()["offences"]["entries"][0]["provision_text"]
    officer.page.fill("[name=provision_text]", text)
    press(officer.page, "main form button.govuk-button:not([name])")
    officer.must_be_right()
    officer.answer_warnings()


def review_with_a_disagreement(reviewer, adviser, supervisor):
    """The reviewer answers all grounds, the adviser disagrees on one, the supervisor decides."""
    reviewer.wait_for_screening()
    reviewer.look("review-screened")
    reviewer.answer_everything()
    adviser.open_case("assessment/G29/")
    adviser.look("review-ground")
    adviser.give_opinion(
        "G29", "no", "The ransom note was also published; whether that is speech must be looked at."
    )
    adviser.agree_with_the_rest()
    reviewer.open_case()
    reviewer.look("case-in-review")
    reviewer.window.picture("case")
    assert "G29" in reviewer.page.inner_text(".app-aside"), "The grey button says which ground is open."
    supervisor.resolve(
        "G29", "not_engaged", "Extortion is no protected speech, wherever the note was published."
    )
    supervisor.look("review-resolved")
    for opinion in ("Ingrid Solheim", "Adaeze Okonjo-Brandt", "María José Quiñonero"):
        assert opinion in supervisor.page.inner_text("main")


def send_back_and_correct(reviewer, officer):
    """Returned with a coded reason; the officer sees it, corrects the draft and submits again."""
    reviewer.open_case("return/")
    reviewer.page.locator("[name=reasons]").select_option(index=1)
    reviewer.page.fill("[name=about]", "Say until when the server images are kept.")
    reviewer.look("step-return")
    press(reviewer.page, "main form button.govuk-button:not([name=more])")
    reviewer.must_be_right()
    assert reviewer.status() == "Draft"
    officer.open_case("draft/")
    assert "Say until when the server images are kept." in officer.page.inner_text("main")
    officer.look("draft-returned")
    officer.open_case("draft/delivery/")
    officer.page.fill(
        "[name=costs]",
        "Extraordinary costs are agreed beforehand; images are kept until the judgment is final.",
    )
    press(officer.page, "main form button.govuk-button:not([name])")
    officer.must_be_right()
    officer.answer_warnings()
    officer.submit()


def review_again(reviewer, adviser):
    """Answers whose facts did not change are kept; the others are given anew."""
    reviewer.wait_for_screening()
    assert "Carried over from an earlier version" in reviewer.page.inner_text("main")
    reviewer.look("review-second-version")
    reviewer.answer_everything()
    adviser.agree_with_the_rest()
    reviewer.open_case("versions/1/2/")
    reviewer.look("versions-compared")
    assert "images are kept until the judgment is final" in reviewer.page.inner_text("main")


def approve_and_read_the_letters(reviewer):
    """Approved; the worker makes the letters; the page renews itself; what was made is downloaded and read."""
    reviewer.take("approve")
    reviewer.open_case("documents/")
    letter = reviewer.page.locator("a[download][href*='/documents/']", has_text="Letter of request").first
    expect(letter).to_be_visible(timeout=120_000)
    expect(reviewer.page.locator(".govuk-tag", has_text="Being made")).to_have_count(0, timeout=120_000)
    reviewer.look("documents")
    text = download(reviewer, letter)
    for words in ("University Hospital Halden", "إلياس", "198.51.100.77", "page 1 of", reviewer.reference):
        assert words.lower() in text.lower(), words


def send_and_answer(reviewer, officer):
    """Made ready, sent, acknowledged; a question comes and is answered."""
    today = clock.today().isoformat()
    reviewer.take("prepare", note="No translation is needed.")
    reviewer.take("transmit", channel="central_authority", sent_on=today)
    assert reviewer.status() == "Sent"
    reviewer.take("acknowledge", their_reference="SOL/2026/0077", acknowledged_on=today)
    due = (clock.today() + timedelta(days=30)).isoformat()
    reviewer.take(
        "question", question="Since when was the second address leased?", asked_on=today, due_on=due
    )
    assert reviewer.status() == "Information requested"
    officer.window.go("/")
    officer.look("desk-officer-question")
    officer.take(
        "supplement",
        answer="Since 11 February 2026, 22:07:31 UTC, as the log shows.",
        papers="Extract from the log, 2 pages",
    )
    officer.open_case("documents/")
    assert "Answer to a request for information" in officer.page.inner_text("main")
    officer.look("documents-with-an-answer")
    reviewer.take("acknowledge", acknowledged_on=today)


def receive_and_close(reviewer):
    """The result arrives whole, its use is controlled, the case is closed."""
    reviewer.take("execute")
    reviewer.take(
        "receive",
        extent="full",
        description="Subscriber data, traffic data, two images; hashes compared, all equal.",
        received_on=clock.today().isoformat(),
    )
    reviewer.take("control", note="Use limited to proceeding 4 Js 2217/26; images return after judgment.")
    reviewer.take("close")
    assert reviewer.status() == "Closed"


def download(actor, link) -> str:
    """The text of the PDF behind a link."""
    answer = actor.window.context.request.get(link.get_attribute("href"))
    assert answer.headers["content-type"] == "application/pdf"
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.body())).pages)
