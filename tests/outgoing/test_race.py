"""Eight people approve the same request at once: one wins, with one line in the register and one letter."""

import pytest

from requests_app.audit import register
from requests_app.core.errors import Blocked
from requests_app.directory import services as directory
from requests_app.documents.models import Document
from requests_app.management.demo.states import BOOK
from requests_app.outgoing import services
from requests_app.outgoing.models import Outgoing
from tests import builders
from tests.conftest import make_people
from tests.racing import at_once


@pytest.mark.django_db(transaction=True)
def test_eight_approvals_at_once():
    directory.load(BOOK)
    people = make_people()
    outgoing = builders.outgoing_at("submitted", people)
    builders.answer_every_ground(outgoing, people)
    seen = [Outgoing.objects.get(pk=outgoing.pk) for _ in range(8)]

    results = at_once(*[lambda mine=mine: services.approve(mine, by=people.reviewer) for mine in seen])

    assert sum(isinstance(result, Outgoing) for result in results) == 1
    assert sum(isinstance(result, Blocked) for result in results) == 7
    lines = register.read(outgoing.case.stream)
    assert sum(line.name == "outgoing.approved" for line in lines) == 1
    assert register.first_broken(outgoing.case.stream) is None
    assert Document.objects.filter(version=outgoing.version, kind="letter_of_request").count() == 1
