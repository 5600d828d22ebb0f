"""A seal made while a clock was wrong: sealing goes on, somebody is told, and the check of the register says so."""

import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction

from requests_app.archive import gathering
from requests_app.audit import register
from requests_app.audit.models import RegisterSeal, SealedHead
from requests_app.checking import daily, register_check, watching
from requests_app.core import clock
from requests_app.operations.models import WorkItem
from requests_app.tasks.work import collect

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.SEALS_DIR = tmp_path / "seals"
    settings.SEALING = False


@pytest.fixture
def at(monkeypatch):
    """A function that sets the clock to so many days from now."""
    now = clock.now()

    def put(**by):
        monkeypatch.setattr(clock, "now", lambda: now + timedelta(**by))

    return put


def write(stream="case/one"):
    with transaction.atomic():
        register.record(stream, "test.happened", by="system")


def work(start="register/"):
    found = WorkItem.objects.filter(settled_at=None, key__startswith=start).order_by("key")
    return [one.key for one in found]


def sealed_ahead(at):
    """Seal 1 in time, seal 2 while the clock was forty days ahead, and now it is right again."""
    write()
    daily.make()
    at(days=40)
    write()
    daily.make()
    at(days=1)


def test_sealing_goes_on(at):
    sealed_ahead(at)
    write("case/two")
    seal = daily.make()
    assert seal.number == 3
    assert SealedHead.objects.get(stream="case/two").seal == seal
    assert daily.make() is None  # one a day, also now
    at(days=2)
    assert daily.make().number == 4
    at(days=40)
    assert daily.make() is None  # this day has its seal
    at(days=41)
    assert daily.make().number == 5
    daily.keep_copies()
    assert register_check.check().faults == []


def test_two_clocks_that_differ_do_not_seal_in_turns_for_ever(at):
    write()
    made = 0
    for hour in range(6):
        at(days=hour % 2, minutes=hour)
        write()
        made += daily.make() is not None
    assert made == 2


def test_another_one_on_demand_is_made_as_well(at):
    sealed_ahead(at)
    write("case/two")
    assert daily.make(again=True).number == 3


def test_somebody_is_told_until_the_day_has_come(at):
    write()
    daily.make()
    collect()
    assert work() == []
    sealed_ahead(at)
    collect()
    collect()
    assert work() == ["register/ahead/2"]
    item = WorkItem.objects.get(key="register/ahead/2")
    assert "which has not come" in item.text
    at(days=40)
    daily.make(again=True)
    collect()
    assert work("register/ahead") == []


def test_what_a_person_settled_is_not_raised_again(at, people):
    from requests_app.operations import services as operations

    sealed_ahead(at)
    collect()
    item = WorkItem.objects.get(key="register/ahead/2")
    operations.settle(
        operations.take(item, by=people.supervisor), by=people.supervisor, word="The clock is right."
    )
    at(days=1, hours=1)
    collect()
    assert work() == []


def test_the_first_seal_of_all_may_be_the_one(at):
    at(days=40)
    write()
    daily.make()
    at(days=0)
    collect()
    assert work("register/ahead") == ["register/ahead/1"]


def test_a_register_that_nobody_seals_is_work(at):
    write()
    daily.make()
    at(hours=35)
    collect()
    assert work() == []
    at(hours=37)
    collect()
    assert work() == [watching.MISSING]
    daily.make()
    collect()
    assert work() == []


def test_a_register_that_was_never_sealed_is_work(at):
    write()
    at(hours=37)
    collect()
    assert work() == [watching.MISSING]


def test_a_seal_ahead_does_not_hide_that_none_was_made_since(at):
    sealed_ahead(at)
    at(days=3)
    collect()
    assert work() == ["register/ahead/2", watching.MISSING]


def test_the_check_of_the_register_remarks_on_it(at, capsys):
    sealed_ahead(at)
    write()
    daily.make()
    daily.keep_copies()
    report = register_check.check()
    assert report.faults == []
    ahead, behind = report.remarks
    assert ahead.startswith("Seal 2 is dated")
    assert "which has not come" in ahead
    assert behind.startswith("Seal 3 is dated before seal 2")
    call_command("verify_audit")
    assert "Seal 2 is dated" in capsys.readouterr().out
    at(days=50)
    assert register_check.check().remarks == [behind]
    call_command("verify_audit", "--json")
    assert json.loads(capsys.readouterr().out)["seals"]["remarks"] == [behind]


def test_a_copy_of_a_seal_ahead_that_is_missing_is_told(at):
    sealed_ahead(at)
    daily.make()
    daily.keep_copies()
    (register_check.Path(daily.settings.SEALS_DIR) / daily.file_name(2, "json")).unlink()
    assert any("seal-000002.json is missing" in one for one in register_check.check().faults)


def test_a_package_holds_the_seals_without_a_gap(at):
    """The case began after the clock was right again: seal 2 is dated later than its first line."""
    sealed_ahead(at)
    daily.make()
    at(days=1, hours=2)
    write("case/later")
    at(days=2)
    daily.make()
    head = SealedHead.objects.get(stream="case/later")
    first = gathering._first_seal("case/later", head.seal)
    numbers = list(RegisterSeal.objects.filter(number__gte=first).values_list("number", flat=True))
    assert numbers == list(range(first, head.seal_id + 1))
    assert head.seal_id == 4
