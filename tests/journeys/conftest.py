"""The whole portal for a journey: directory, people who can sign in, the relay and a worker, and windows."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from requests_app.accounts import demo
from requests_app.directory import services as directory
from requests_app.management.demo.states import BOOK
from tests.plugins.browser import Visitor, press
from tests.plugins.processes import Processes


@pytest.fixture
def portal(settings: Any, transactional_db: None, processes: Processes) -> Iterator[Processes]:
    """A demonstration without cases, with its other processes really running."""
    settings.DEMO = True
    directory.load(BOOK)
    demo.ensure_demo_accounts()
    processes.relay()
    processes.worker(children=2)
    yield processes
    processes.end()
    connection.close()


@pytest.fixture
def enter(portal: Processes, visitor: Callable[..., Visitor]) -> Callable[..., Visitor]:
    """Open a window and sign in there as one of the demonstration's people."""

    def sign_in(username: str, **options: Any) -> Visitor:
        window = visitor(**options)
        window.go(reverse("account_login"))
        window.page.fill("[name=login]", username)
        window.page.fill("[name=password]", demo.PASSWORD)
        press(window.page, "main form:has([name=password]) button")
        window.page.wait_for_url("**/")
        return window

    return sign_in
