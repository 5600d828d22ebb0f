"""Clocks and notices in a real browser: readable, accessible, 390 px, right to left, without scripts."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from requests_app.core import clock
from requests_app.deadlines import days, services
from requests_app.deadlines.models import Deadline
from requests_app.notices import services as notices
from requests_app.notices.kinds import Kind
from tests import builders
from tests.plugins.browser import Visitor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


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
def outgoing(people, monkeypatch):
    """A request with a clock that stood still, an answer that is due, holidays and notices in two scripts."""
    found = builders.outgoing_at("questioned", people)
    services.pause(
        found.case, "K37", variant="asked_of_us", by=people.reviewer, why="المحاكم مغلقة في هذه الأيام."
    )
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(minutes=1))
    services.resume(found.case, "K37", variant="asked_of_us", by=people.reviewer)
    days.set_day("XA", clock.today(), "holiday", name="عيد البحر", reason="Decree 14", by=people.supervisor)
    for number in range(2):
        notices.tell(
            [people.supervisor],
            kind=Kind.CLOCK_LAW,
            key=str(number),
            text="OUT-1: due.",
            url="/clocks/due/",
            urgent=True,
        )
    return found


def addresses(outgoing) -> dict[str, str]:
    ref = outgoing.reference
    one = Deadline.objects.get(case=outgoing.case, code="K37", ended_at=None)
    return {
        "clocks-due": reverse("deadlines:due") + "?all=1",
        "clocks-case": reverse("deadlines:case", args=[ref]),
        "clocks-one": reverse("deadlines:clock", args=[ref, one.pk]),
        "clocks-lengths": reverse("deadlines:values"),
        "clocks-length": reverse("deadlines:value", args=["K30", "-"]),
        "clocks-days": reverse("deadlines:calendar", args=["XA"]),
        "clocks-day": reverse("deadlines:day", args=["XA"]),
        "clocks-weekend": reverse("deadlines:weekend", args=["XA"]),
        "clocks-overview": reverse("outgoing:case", args=[ref]),
        "notices": reverse("notices:inbox"),
        "notices-choose": reverse("notices:choose"),
    }


def test_every_page_stands_the_look(outgoing, people, seated):
    window = seated(people.supervisor)
    for name, path in addresses(outgoing).items():
        window.go(path)
        window.look(name)


def test_right_to_left(outgoing, people, seated):
    window = seated(people.supervisor)
    for path in addresses(outgoing).values():
        window.go(path)
        window.page.evaluate("document.documentElement.dir = 'rtl'")
        window.look()


def test_without_scripts_a_day_is_set_and_a_notice_opened(outgoing, people, seated):
    window = seated(people.supervisor, javascript=False)
    page = window.go(reverse("deadlines:day", args=["XB"]))
    page.fill("[name=day]", "2027-05-17")
    page.check("[name=kind][value=holiday]")
    page.fill("[name=name]", "Day of the Sea")
    page.fill("[name=reason]", "Decree 14")
    page.get_by_role("button", name="Keep").click()
    assert "Day of the Sea" in page.inner_text("main")
    page.goto(reverse("notices:inbox"))
    page.get_by_role("button", name="Open").first.click()
    assert page.url.endswith("/clocks/due/")
    assert page.inner_text(".app-count").startswith("1")
