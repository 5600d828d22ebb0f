"""Tasks in a real browser: readable, accessible, no sideways scrolling, right to left, and without JavaScript."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from requests_app.core import clock
from requests_app.execution import queries, services
from requests_app.incoming import queries as asked
from tests import incoming_builders as incoming
from tests.evidence.arrive import upload
from tests.execution import arrive
from tests.plugins.browser import Visitor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
ARABIC = "لا يجوز إبلاغ مقدم الخدمة أو الشخص المعني بهذا الإجراء."
WORKED = {
    "procedure": "Hash every file before and after.",
    "attending": "Capt. Dubois; Federal Police of Solvara",
}


@pytest.fixture
def seated(visitor: Callable[..., Visitor], signed_in: Callable[..., Client]) -> Callable[..., Visitor]:
    """A window in which a person is signed in already."""

    def open_window(person: Any, **options: Any) -> Visitor:
        window = visitor(**options)
        cookie = signed_in(person).cookies[settings.SESSION_COOKIE_NAME]
        window.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": window.address}])
        return window

    return open_window


@pytest.fixture
def procedure(people):
    return incoming.incoming_at("executing", people)


@pytest.fixture
def task(procedure, people):
    """A task at work: an act that was corrected, an exhibit, an obstacle behind it."""
    items = [one.id for one in asked.items(procedure) if one.is_granted][:2]
    due = clock.today() + timedelta(days=21)
    task = arrive.accepted(
        procedure.case, people, items=items, order=arrive.COURT, secrecy=ARABIC, due_on=due, **WORKED
    )
    arrive.act(task, people.executing, items=[1, 2], present="Ola Nordmann; tenant")
    task.refresh_from_db()
    arrive.act(
        task, people.executing, items=[1, 2], corrects=1, why_corrected="Another place.", file=arrive.paper()
    )
    upload(arrive.exhibit(task, people.executing), b"a,b\n", by=people.executing, filename="data.csv")
    task.refresh_from_db()
    late = {"kind": "late", "items": [1], "text": "The provider needs three weeks.", "expected_on": due}
    task = services.report_obstacle(task, by=people.executing, **late)
    return services.answer_obstacle(task, by=people.reviewer, text="Agreed.", told_on=clock.today())


def step(task, verb):
    return reverse("execution:step", args=[task.reference, verb])


def test_whoever_executes_can_read_and_use_every_page(task, people, seated):
    window = seated(people.executing)
    looks = {
        "execution-list": reverse("execution:list"),
        "execution-task": reverse("execution:task", args=[task.reference]),
        "execution-choose": reverse("execution:choose", args=[task.reference]),
        "execution-record": reverse("execution:record", args=[task.reference, "video_hearing"]),
        "execution-act": reverse("execution:act", args=[task.reference, 2]),
        "execution-obstacle": step(task, "report_obstacle"),
        "execution-hand-in": step(task, "hand_in"),
        "execution-desk": reverse("desk:home"),
    }
    for name, address in looks.items():
        window.go(address)
        window.look(name)
    window.context.add_cookies([{"name": "django_language", "value": "ar", "url": window.address}])
    window.go(looks["execution-task"])
    window.look("execution-task-rtl")


def test_the_central_authority_can_read_and_use_every_page(task, procedure, people, seated):
    window, reference = seated(people.reviewer), procedure.reference
    looks = {
        "execution-case": reverse("execution:case", args=[reference]),
        "execution-assign": reverse("execution:assign", args=[reference]),
        "execution-reassign": step(task, "reassign"),
        "execution-overview": reverse("incoming:case", args=[reference]),
    }
    for name, address in looks.items():
        window.go(address)
        window.look(name)
    services.hand_in(
        task, by=people.executing, **arrive.results(task, formalities="followed", secrecy_kept=True)
    )
    window.go(reverse("execution:product", args=[reference]))
    window.look("execution-product")
    window.page.get_by_role("link", name="Exhibit E1").first.click()
    window.look("execution-review")
    window.context.add_cookies([{"name": "django_language", "value": "ar", "url": window.address}])
    window.page.reload()
    window.look("execution-review-rtl")


def test_a_task_is_carried_out_without_javascript(procedure, people, seated):
    items = [one.id for one in asked.items(procedure) if one.is_granted][:1]
    task = arrive.assigned(procedure.case, people, items=items, order=arrive.COURT)
    window = seated(people.executing, javascript=False)
    page = window.go(reverse("execution:task", args=[task.reference]))
    page.get_by_role("button", name="Accept the task").click()
    page.get_by_role("button", name="Accept the task").click()
    page.get_by_role("button", name="Record what was done").click()
    page.get_by_role("link", name="Enquiry").click()
    page.get_by_label("What was done").first.fill("Asked the registry.")
    page.get_by_label("Day", exact=True).fill(clock.today().replace(day=1).isoformat())
    page.get_by_label("Time of day").fill("00:00")
    page.get_by_label("Where").fill("Halden")
    page.get_by_label("Carried out by").fill("Insp. 林晓雨")
    page.get_by_label("What was attempted").fill("A look into the register")
    page.get_by_label("What came of it").fill("One entry")
    page.get_by_role("button", name="Record the act").click()
    assert "The act is recorded." in page.content()
    page.get_by_role("link", name="Back to the task").click()
    page.get_by_role("button", name="Hand in").click()
    page.get_by_label("Carried out", exact=True).check()
    page.get_by_label("Item 1: what was done and obtained").fill("One entry of the register.")
    if task.procedure:
        page.get_by_label("Followed", exact=True).check()
    page.get_by_label("I certify").check()
    page.get_by_role("button", name="Hand in").click()
    assert "The task is handed in." in page.content()
    assert queries.results_of(procedure.case)[items[0]].outcome == "executed"
