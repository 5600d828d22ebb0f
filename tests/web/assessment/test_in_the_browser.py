"""The pages of the review in a real browser: at both widths, with and without JavaScript, no accessibility fault."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from requests_app.assessment import queries, services
from tests.assessment.speaking import AGREED, DISAGREED, REASONS, disputed, finding, plain, say
from tests.assessment.test_carry_over import URGENCY, resubmit
from tests.builders import answer_every_ground
from tests.plugins.browser import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def seated(visitor: Callable[..., Visitor], signed_in: Callable[..., Client]) -> Callable[..., Visitor]:
    """A window in which a person is signed in already."""

    def open_window(person: Any, **options: Any) -> Visitor:
        window = visitor(**options)
        cookie = signed_in(person).cookies[settings.SESSION_COOKIE_NAME]
        window.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": window.address}])
        return window

    return open_window


def path(outgoing, ground=""):
    return f"/cases/{outgoing.case.reference}/assessment/" + (f"{ground}/" if ground else "")


def test_the_screening_page_turns_into_the_review_by_itself(unscreened, people, seated):
    window = seated(people.reviewer)
    page = window.go(f"/cases/{unscreened.case.reference}/assessment/")
    window.look("assessment-screening")
    services.screen(unscreened)
    page.get_by_text("grounds are settled on version 1").wait_for()
    window.look("assessment-fresh")


def test_reviewer_adviser_supervisor(outgoing, version, people, seated):
    reviewer, adviser, supervisor = seated(people.reviewer), seated(people.adviser), seated(people.supervisor)
    page = reviewer.go(path(outgoing, "G25"))
    reviewer.look("assessment-ground-open")
    page.get_by_role("button", name="Save the answer").click()
    page.get_by_text("There is a problem").wait_for()
    reviewer.look("assessment-ground-complaints")
    assert not page.get_by_label("Assurances").is_visible()
    page.get_by_label("Engaged, cured").check()
    assert page.get_by_label("Assurances").is_visible()
    page.get_by_label("Not engaged").check()
    page.get_by_label("Reasons", exact=True).fill(REASONS)
    page.get_by_label("Facts relied on").fill("Summary of the facts. ملخص الوقائع.")
    page.get_by_role("button", name="Save the answer").click()
    page.get_by_text("G25 is answered.").wait_for()
    page = adviser.go(path(outgoing, "G25"))
    adviser.look("assessment-ground-adviser")
    page.get_by_label("No, I disagree").check()
    page.get_by_label("Your reasons").fill(DISAGREED)
    page.get_by_role("button", name="Save the opinion").click()
    page.get_by_text("It waits for a supervisor").wait_for()
    page = supervisor.go(path(outgoing, "G25"))
    supervisor.look("assessment-ground-supervisor")
    page.get_by_label("Engaged: bars the request").check()
    page.get_by_label("Your reasons").fill("Counsel was absent at the first hearing, and nobody says why.")
    page.get_by_role("button", name="Save the decision").click()
    page.get_by_text("is settled.").first.wait_for()
    supervisor.look("assessment-ground-settled")
    assert queries.barring_grounds(version) == {"G25"}


def test_several_grounds_together_without_javascript(outgoing, version, people, seated):
    window = seated(people.reviewer, javascript=False)
    page = window.go(path(outgoing))
    page.get_by_role("link", name="Tick all that can be ticked").click()
    page.get_by_label("One reason for all of them").fill(REASONS)
    page.get_by_label("Facts relied on").fill("The whole request.")
    page.get_by_role("button", name="Answer the ticked grounds").click()
    page.get_by_text("Grounds answered:").wait_for()
    assert not queries.findings(version).filter(flagged=False, waits_for="reviewer").exists()


def test_a_raised_ground_and_a_half_done_review(outgoing, version, people, seated):
    for subject in plain(version)[:5]:
        say(subject, people.reviewer)
    say(finding(version, "G29"), people.reviewer, "bars")
    services.countersign(
        say(finding(version, "G20"), people.reviewer), agrees=True, reasons=AGREED, by=people.adviser
    )
    disputed(version, people, "G31")
    window = seated(people.adviser)
    window.go(path(outgoing))
    window.look("assessment-half-done")
    raised = queries.findings(version).filter(flagged=True).first()
    window = seated(people.reviewer)
    page = window.go(path(outgoing, raised.ground))
    page.locator("details summary").first.click()
    window.look("assessment-ground-raised")
    page.get_by_role("button", name="Add one more source").click()
    page.get_by_label("Source 2: title").wait_for()


def test_carried_over_and_reopened(outgoing, people, seated):
    answer_every_ground(outgoing, people)
    second = resubmit(outgoing, people, **URGENCY).version
    window = seated(people.reviewer)
    window.go(path(outgoing))
    window.look("assessment-carried-over")
    stale = next(one for one in queries.findings(second) if one.stale)
    window.go(path(outgoing, stale.ground))
    window.look("assessment-ground-reopened")
