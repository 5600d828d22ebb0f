"""Seeing a letterhead on paper in a tab of its own must not hold back saving it right afterwards."""

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from requests_app.directory import services as directory
from requests_app.documents.letterhead import queries
from requests_app.management.demo.states import BOOK
from tests.conftest import make_people
from tests.plugins.browser import press

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_what_was_looked_at_is_saved_at_once(transactional_db, visitor, signed_in):
    directory.load(BOOK)
    administrator = make_people().admin
    window = visitor()
    session = signed_in(administrator).cookies[settings.SESSION_COOKIE_NAME].value
    window.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": window.address}]
    )
    page = window.go(reverse("letterhead:edit"))
    page.fill("[name=motto]", "Law and help")
    window.look()
    with window.context.expect_page():
        page.click("text=See it on paper")
    press(page, "text=Save letterhead")
    expect(page.locator("main")).to_contain_text("Letterhead 1")
    assert queries.in_force().wording[queries.ALL_LANGUAGES]["motto"] == ["Law and help"]
