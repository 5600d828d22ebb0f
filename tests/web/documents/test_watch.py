"""A page that shows a document being made changes by itself; without JavaScript a link does the same."""

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from requests_app.directory import services as directory
from requests_app.documents import services
from requests_app.management.demo.states import BOOK
from tests import builders
from tests.conftest import make_people
from tests.documents.ordering import PDF, failed, ordered, payload_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def waiting(transactional_db):
    """A case with one document in the making and one that failed, and a reviewer."""
    directory.load(BOOK)
    people = make_people()
    outgoing = builders.outgoing_at("submitted", people)
    failed(ordered(outgoing.version, people, language="fr"))
    return outgoing, ordered(outgoing.version, people), people.reviewer


def enter(visitor, signed_in, person, **options):
    """A window in which this person has signed in."""
    window = visitor(**options)
    session = signed_in(person).cookies[settings.SESSION_COOKIE_NAME].value
    window.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": window.address}]
    )
    return window


def test_the_page_shows_a_document_as_soon_as_it_is_made(waiting, visitor, signed_in):
    outgoing, document, reviewer = waiting
    window = enter(visitor, signed_in, reviewer)
    page = window.go(reverse("documents:list", args=[outgoing.reference]))
    expect(page.locator("#documents-panel")).to_contain_text("Being made")
    expect(page.locator("#documents-panel")).to_contain_text("It could not be laid out.")
    window.look("documents-making")
    services.finish(payload_of(document), PDF)
    expect(page.locator(".app-document[data-state=ready]")).to_contain_text("3 pages")
    expect(page.locator("#documents-panel")).not_to_contain_text("Being made")
    with page.expect_download() as taken:
        page.click("text=Download")
    assert taken.value.suggested_filename == f"{outgoing.reference}-return-note-v1-en.pdf"
    window.look()


def test_without_javascript_a_link_looks_again_and_a_button_repeats(waiting, visitor, signed_in):
    outgoing, document, reviewer = waiting
    window = enter(visitor, signed_in, reviewer, javascript=False)
    page = window.go(reverse("documents:list", args=[outgoing.reference]))
    services.finish(payload_of(document), PDF)
    page.click("text=Check again")
    expect(page.locator(".app-document[data-state=ready]")).to_have_count(1)
    page.click("text=Make it again")
    expect(page.locator("main")).to_contain_text("The document is being made again.")
    expect(page.locator(".app-document[data-state=making]")).to_have_count(1)
