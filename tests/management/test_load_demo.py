"""The demonstration: only in demo mode, complete, believable, and no second time."""

from collections import Counter
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from requests_app.accounts.models import User
from requests_app.assessment import queries as assessments
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Unavailable
from requests_app.directory.models import State
from requests_app.documents import press
from requests_app.documents.kinds import Kind
from requests_app.documents.models import Document
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import Status

STAGES = {
    Status.DRAFTED,
    Status.SUBMITTED,
    Status.REFUSED,
    Status.APPROVED,
    Status.PREPARED,
    Status.TRANSMITTED,
    Status.SENT_ORALLY,
    Status.ACKNOWLEDGED,
    Status.QUESTIONED,
    Status.SUPPLEMENTED,
    Status.CONDITIONED,
    Status.EXECUTED,
    Status.POSTPONED,
    Status.DECLINED,
    Status.RECEIVED,
    Status.WITHDRAWN,
    Status.CLOSED,
}


@pytest.fixture
def quick_press(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters are printed elsewhere in the tests; here a page of nothing will do."""
    page = press.Printed(b"%PDF-1.7\n%%EOF\n", 1)
    monkeypatch.setattr(press.THE_PRESS, "to_pdf", lambda html, **limits: page)


@pytest.fixture
def no_press(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which the libraries for printing are not installed."""

    def refuse(html: str, **limits: object) -> press.Printed:
        raise Unavailable("Pango is not installed.")

    monkeypatch.setattr(press.THE_PRESS, "to_pdf", refuse)


def stages() -> Counter[str]:
    return Counter(Outgoing.objects.values_list("status", flat=True))


@pytest.mark.django_db
def test_it_refuses_outside_demo_mode() -> None:
    with pytest.raises(CommandError, match="not a demonstration"):
        call_command("load_demo")
    assert not State.objects.exists()


@pytest.mark.django_db
class TestTheDemonstration:
    @pytest.fixture(autouse=True)
    def demo(self, settings: SimpleNamespace) -> None:
        settings.DEMO = True

    def test_the_cases_stand_at_every_stage_one_meets(
        self, quick_press: None, capsys: pytest.CaptureFixture[str]
    ) -> None:
        call_command("load_demo")
        found = stages()
        assert set(found) >= STAGES
        self._is_believable()
        call_command("load_demo")
        assert "0 cases were added" in capsys.readouterr().out
        assert stages() == found

    def _is_believable(self) -> None:
        people = {user.username: user for user in User.objects.all()}
        assert list(register.all_breaks()) == []
        open_cases = Outgoing.objects.exclude(status=Status.CLOSED)
        assert open_cases.filter(due_on__lt=clock.today()).exists(), "nothing is late"
        assert not Outgoing.objects.filter(moved_at__gt=clock.now()).exists(), "a step lies in the future"
        assert len({case.moved_at.date() for case in Outgoing.objects.all()}) > 10
        asked = Outgoing.objects.get(status=Status.QUESTIONED)
        assert asked.questions.get(answered_at=None).due_on > clock.today()
        ledger = Outgoing.objects.get(case__title="Operation Fjord Ledger")
        assert {row.outcome for row in assessments.rows(ledger.version)} > {None}
        assert [row.ground.code for row in assessments.rows(ledger.version) if row.opinions] == ["G23"]
        letters = Document.objects.filter(kind=Kind.LETTER_OF_REQUEST, data__second__language="fr")
        assert letters.exists(), "no letter is in two languages"
        assert {case.officer for case in Outgoing.objects.all()} == {
            people[name] for name in ("officer", "colleague", "stranger")
        }

    def test_where_nothing_can_be_printed_the_cases_wait_for_their_letters(self, no_press: None) -> None:
        call_command("load_demo")
        found = stages()
        assert found[Status.APPROVED] > 5
        assert not found[Status.TRANSMITTED]
