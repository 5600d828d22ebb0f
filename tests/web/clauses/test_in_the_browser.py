"""Library, citations and the clauses of a draft in a real browser: both widths, no accessibility fault."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from requests_app.casefile import queries as casefile
from requests_app.clauses import queries, services
from requests_app.clauses.services import Wording
from requests_app.counsel import services as counsel
from requests_app.law import places
from tests import builders, samples
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


@pytest.fixture
def library(people: Any) -> None:
    """The first set, all but one approved, and a proposal in Arabic."""
    services.load_starters()
    for text in queries.to_decide()[1:]:
        services.decide(text, approve=True, by=people.legal)
    arabic = Wording("إعادة الأصول", "تعاد الأصول بموجب البند {item_number} قبل {deadline}.", "ar")
    services.propose(queries.clause("urgency"), arabic, seen=1, by=people.reviewer)


def test_the_adviser_approves_and_confirms(people, library, seated):
    window = seated(people.legal)
    page = window.go("/")
    window.look("legal-desk")
    page = window.go("/clauses/")
    window.look("clauses-library")
    page.get_by_label("Type of assistance").select_option("AT19")
    page.get_by_text("Technical conditions of the video link").first.wait_for()
    page = window.go("/clauses/urgency/")
    window.look("clauses-clause")
    page.get_by_role("button", name="Approve").first.click()
    page.get_by_text("The text was approved.").wait_for()
    page = window.go("/counsel/")
    window.look("counsel-list")
    counsel.correct(
        places.find("HC 40(20)"),
        printed="40(21)",
        source="A/RES/79/243, certified copy of the depositary",
        read_on=date(2026, 11, 2),
        reason="The paragraphs were renumbered on adoption.",
        seen=0,
        by=people.legal,
    )
    page = window.go("/counsel/HC/40(20)/")
    window.look("counsel-place")
    page.get_by_text("Confirm it as it stands").click()
    page.get_by_role("button", name="Confirm").click()
    page.get_by_text("Name the text that was read").first.wait_for()
    window.look("counsel-fault")


def test_a_reviewer_writes(people, library, seated):
    window = seated(people.reviewer)
    page = window.go("/clauses/new/")
    page.get_by_label("Title").fill("Delivery")
    page.get_by_label("Text", exact=True).fill("Please send items {item_number} by {deadlin}.")
    page.get_by_role("button", name="Propose").click()
    page.get_by_text("Did you mean {deadline}?").first.wait_for()
    window.look("clauses-fault")
    page.get_by_label("Text", exact=True).fill("Please send items {item_number} by {deadline}.")
    page.get_by_label("Language").select_option("en")
    page.get_by_role("button", name="Show how it reads").click()
    page.get_by_text("15 December 2026").first.wait_for()
    window.look("clauses-preview")


@pytest.mark.parametrize("javascript", [True, False])
def test_an_officer_puts_a_clause_in(people, library, seated, javascript):
    draft = builders.drafted(people, samples.hospital())
    window = seated(people.officer, javascript=javascript)
    page = window.go(f"/cases/{draft.reference}/draft/")
    page.get_by_role("heading", name="Clauses that fit").wait_for()
    window.look("clauses-card")
    page = window.go(f"/cases/{draft.reference}/clauses/")
    window.look("clauses-choose")
    page.get_by_role("button", name="Insert").first.click()
    page.get_by_text("stands in the draft").wait_for()
    window.look("clauses-section")
    [entry] = casefile.draft_section(draft.case, "clauses").entries
    window.go(f"/cases/{draft.reference}/clauses/{entry['id']}/")
    window.look("clauses-inserted")
