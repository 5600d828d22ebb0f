"""Two windows, the back button, the second press: what was decided once stays decided once."""

from types import SimpleNamespace

import pytest
from django.test import Client

from requests_app.accounts import services as accounts
from requests_app.accounts.roles import Role
from requests_app.audit import register
from requests_app.casefile import queries as casefile
from requests_app.documents.models import Document
from requests_app.law.return_reasons import REASONS
from requests_app.outgoing import services
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import Status
from tests import builders
from tests.web.forms_of_pages import Sheet, forms_of

pytestmark = pytest.mark.django_db

EVENT = "outgoing.approved"
RETURN = [{"code": next(iter(REASONS)), "pointer": "", "note": "Give months."}]


@pytest.fixture
def answered(people: SimpleNamespace) -> Outgoing:
    """A request of which every ground is answered: one press away from its approval."""
    outgoing = builders.outgoing_at("submitted", people)
    builders.answer_every_ground(outgoing, people)
    return outgoing


def form_at(client: Client, address: str) -> Sheet:
    """The form a person has in front of them."""
    return next(form for form in forms_of(client.get(address), address) if form.action.endswith(address))


def press(client: Client, form: Sheet) -> int:
    """Send the form with its box ticked, if it has one."""
    return client.post(form.action, {**form.values, "sure": "on"}).status_code


def approvals(outgoing: Outgoing) -> int:
    """How often the request was approved, by the register."""
    return [line.name for line in register.read(outgoing.case.stream)].count(EVENT)


def test_two_reviewers_press_approve(answered, people, signed_in):
    first, second = signed_in(people.reviewer), signed_in(people.second_reviewer)
    address = f"/outgoing/{answered.reference}/approve/"
    mine, theirs = form_at(first, address), form_at(second, address)
    assert press(first, mine) == 302
    letters = Document.objects.filter(case=answered.case).count()
    assert press(second, theirs) == 409
    assert press(first, mine) == 409, "The same press once more, by the back button."
    assert approvals(answered) == 1
    assert Document.objects.filter(case=answered.case).count() == letters


def test_a_version_that_was_replaced_is_not_approved_by_its_old_page(answered, people, signed_in):
    reviewer = signed_in(people.reviewer)
    old = form_at(reviewer, f"/outgoing/{answered.reference}/approve/")
    services.return_(answered, by=people.reviewer, reasons=RETURN)
    outgoing = Outgoing.objects.get(pk=answered.pk)
    builders.write(outgoing, {"timing": {"urgency": "ordinary"}}, by=people.officer)
    builders.submit(outgoing, people)
    answer = reviewer.post(old.action, {**old.values, "sure": "on"})
    assert answer.status_code == 409
    assert "Somebody moved this case" in answer.content.decode()
    assert Outgoing.objects.get(pk=answered.pk).status == Status.SUBMITTED
    assert approvals(answered) == 0


def test_nobody_approves_what_they_wrote(answered, people, signed_in):
    central = people.reviewer.authority
    accounts.change_place(people.officer, role=Role.REVIEWER, authority=central, by=people.admin)
    people.officer.refresh_from_db()
    answer = signed_in(people.officer).post(f"/outgoing/{answered.reference}/approve/", {"sure": "on"})
    assert answer.status_code in (403, 409)
    assert Outgoing.objects.get(pk=answered.pk).status == Status.SUBMITTED
    assert approvals(answered) == 0


def test_a_request_is_submitted_once(people, signed_in):
    draft = builders.drafted(people, builders.samples.hospital())
    builders.acknowledge_warnings(draft, by=people.officer)
    officer, address = signed_in(people.officer), f"/cases/{draft.reference}/draft/check/"
    assert [officer.post(address).status_code for _ in range(2)] == [302, 409]
    assert len(casefile.versions(draft.case)) == 1


def test_an_answer_to_a_question_is_given_once(people, signed_in):
    outgoing = builders.outgoing_at("questioned", people)
    officer, address = signed_in(people.officer), f"/outgoing/{outgoing.reference}/supplement/"
    form = form_at(officer, address)
    data = {**form.values, "answer": ["Leased since February. {{7*7}}"]}
    assert officer.post(address, data).status_code == 302
    again = officer.post(address, data)
    assert again.status_code == 409
