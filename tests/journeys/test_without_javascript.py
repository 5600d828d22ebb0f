"""Everything works without JavaScript: draft, look up a State, remove, undo, submit, review, return."""

from types import SimpleNamespace

import pytest

from requests_app.accounts.models import User
from requests_app.casefile import sections
from requests_app.outgoing import services
from requests_app.outgoing.models import Outgoing
from tests import builders, samples
from tests.journeys.actors import (
    AGREED,
    FACTS,
    REASONS,
    Adviser,
    Officer,
    Reviewer,
    answer_together,
    waiting_one_by_one,
)
from tests.journeys.typist import fill, save
from tests.plugins.browser import press
from tests.plugins.processes import wait_until

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]


@pytest.fixture
def people(portal):
    """The demonstration's people by the names they sign in with."""
    return SimpleNamespace(**{user.username: user for user in User.objects.all()})


def test_a_draft_is_written_and_submitted(enter, people):
    officer = Officer(enter("officer", javascript=False))
    officer.start("Operation Mirrorlock")
    officer.open_case("draft/basis/")
    fill(officer.page, sections.SECTIONS["basis"].fields, samples.hospital()["basis"], {})
    save(officer.page)
    officer.open_case("draft/offences/new/")
    fill(officer.page, sections.SECTIONS["offences"].fields, {"title": "Extortion"}, {})
    save(officer.page)
    press(officer.page, "main a:has-text('Remove')")
    press(officer.page, "main form button:has-text('Remove')")
    assert "There is nothing here yet" in officer.page.inner_text("main")
    press(officer.page, "text=Undo")
    assert "Extortion" in officer.page.inner_text("main")
    the_rest = {code: data for code, data in samples.hospital().items() if code != "basis"}
    builders.write(Outgoing.objects.get(reference=officer.reference), the_rest, by=people.officer)
    officer.answer_warnings()
    officer.submit()
    assert officer.status() == "In legal review"


def test_a_version_is_reviewed_and_returned(enter, people):
    outgoing = builders.drafted(people, samples.hospital())
    builders.acknowledge_warnings(outgoing, by=people.officer)
    outgoing = services.submit(outgoing, by=people.officer)
    wait_until(lambda: hasattr(Outgoing.objects.get(pk=outgoing.pk).version, "assessment"), "screening")
    reviewer = Reviewer(enter("reviewer", javascript=False), outgoing.reference)
    reviewer.answer(waiting_one_by_one(reviewer)[0], "not_engaged")
    answer_together(reviewer, {"reasons": REASONS, "facts_relied": FACTS})
    adviser = Adviser(enter("adviser", javascript=False), outgoing.reference)
    answer_together(adviser, {"reasons": AGREED})
    reviewer.open_case("return/")
    reviewer.page.locator("[name=reasons]").select_option(index=1)
    press(reviewer.page, "main form button.govuk-button:not([name=more])")
    reviewer.must_be_right()
    assert Outgoing.objects.get(pk=outgoing.pk).status == "drafted"
