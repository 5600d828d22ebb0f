"""The daily seal: one a day, chained, outside the database too; what is done to the register afterwards is told."""

import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from requests_app.audit import merkle, register, seals
from requests_app.audit.models import RegisterSeal, SealedHead
from requests_app.checking import daily, register_check
from requests_app.core import canonical, clock
from requests_app.outbox.models import OutboxMessage
from requests_app.sealing import certificates, keys, placing
from requests_app.sealing.troubles import CannotSeal, KeyTrouble
from requests_app.vault import store
from tests.racing import at_once


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """A folder of seals for this test alone, and no key."""
    settings.SEALS_DIR = tmp_path / "seals"
    settings.SEALING = False
    return settings.SEALS_DIR


def write(stream="case/one", count=3):
    with transaction.atomic():
        for number in range(count):
            register.record(stream, "test.happened", by="system", facts={"n": number, "name": "Ngô"})


def as_superuser(*statements):
    """What a keeper of the database could do, who may switch triggers off."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for statement, *values in statements:
            cursor.execute(statement, values)
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")


def later(monkeypatch, **by):
    moment = clock.now() + timedelta(**by)
    monkeypatch.setattr(clock, "now", lambda: moment)


def three_days(monkeypatch):
    """Three seals over five streams, with copies."""
    for stream in ("case/one", "case/two", "person/7"):
        write(stream)
    daily.make()
    later(monkeypatch, days=1)
    write("case/one", 2)
    write("case/three")
    daily.make()
    later(monkeypatch, days=1)
    write("case/two", 1)
    daily.make()
    daily.keep_copies()


@pytest.mark.django_db
def test_a_seal_covers_the_head_of_every_stream():
    write("case/one", 3)
    write("case/two", 1)
    seal = daily.make()
    with store.open(seal.leaves_id) as file:
        leaves = [seals.read_leaf(one) for one in seals.leaves_in(file)]
    heads = [(one, register.read(one)[-1]) for one in ("case/one", "case/two")]
    assert leaves == [(stream, line.number, line.hash) for stream, line in heads]
    said = json.loads(store.read(seal.statement_id))
    assert said["root"] == merkle.root_of(seals.leaf_of(*one) for one in leaves).hex()
    assert (said["streams"], said["lines"], said["number"]) == (2, 4, 1)
    assert said["previous"] == seals.BEGINNING
    assert canonical.dumps(said).encode() == store.read(seal.statement_id)


@pytest.mark.django_db
def test_only_what_is_new_goes_under_the_next_seal(monkeypatch):
    three_days(monkeypatch)
    first, second, third = RegisterSeal.objects.all()
    assert [first.streams, second.streams, third.streams] == [3, 3, 2]  # the seal itself is a line, too
    assert [second.previous, third.previous] == [first.statement_id, second.statement_id]
    assert SealedHead.objects.get(stream="case/one").seal == second
    assert SealedHead.objects.get(stream="case/two").number == 4
    assert register_check.check().faults == []


@pytest.mark.django_db
def test_one_seal_a_day_however_often_one_asks(monkeypatch):
    write()
    assert daily.make()
    write()
    assert daily.make() is None
    later(monkeypatch, days=1)
    assert daily.make().number == 2
    assert daily.make() is None


@pytest.mark.django_db
def test_another_one_on_demand_but_not_over_nothing():
    write()
    daily.make()
    assert daily.make(again=True).number == 2  # the line that says that it was sealed
    third = daily.make(again=True)
    assert third.streams == 1
    assert register_check.check().faults == []


@pytest.mark.django_db
def test_a_day_that_was_missed_is_made_up_for_and_says_so(monkeypatch):
    write()
    first = daily.make()
    later(monkeypatch, days=4)
    write()
    second = daily.make()
    daily.keep_copies()
    assert second.number == 2
    said = json.loads(store.read(second.statement_id))
    assert said["since"] == seals.moment(first.sealed_at)
    assert register_check.check().faults == []


@pytest.mark.django_db(transaction=True)
def test_two_workers_make_one():
    write()
    made = [one for one in at_once(daily.make, daily.make, daily.make, daily.make) if one is not None]
    assert len(made) == 1
    assert RegisterSeal.objects.count() == 1


@pytest.mark.django_db
def test_streams_beyond_one_page(monkeypatch):
    monkeypatch.setattr(seals, "PAGE", 7)
    for number in range(23):
        write(f"case/{number:02d}", 1 + number % 2)
    seal = daily.make()
    assert (seal.streams, seal.lines) == (23, 34)
    assert register_check.check().faults == []


@pytest.mark.django_db
def test_without_sealing_it_stays_unsigned_and_says_so(capsys):
    write()
    seal = daily.make()
    assert seal.signature is None
    assert not OutboxMessage.objects.filter(topic=daily.TOPIC).exists()
    daily.keep_copies()
    call_command("verify_audit")
    assert "1 of them without a signature" in capsys.readouterr().out


@pytest.mark.django_db
def test_with_sealing_the_worker_with_the_key_is_asked(settings):
    settings.SEALING = True
    write()
    seal = daily.make()
    assert OutboxMessage.objects.get(topic=daily.TOPIC).payload == {"seal": seal.number}


@pytest.mark.django_db
def test_copies_lie_outside_the_database(monkeypatch, folder):
    three_days(monkeypatch)
    assert sorted(one.name for one in folder.iterdir()) == [
        f"seal-00000{number}.{ending}" for number in (1, 2, 3) for ending in ("json", "leaves")
    ]
    seal = RegisterSeal.objects.first()
    assert canonical.sha256_of([(folder / "seal-000001.json").read_bytes()]) == seal.statement_id
    assert daily.keep_copies() == 0
    (folder / "seal-000002.json").unlink()
    assert daily.keep_copies() == 1


FORGERIES = [
    ("UPDATE requests_app_auditevent SET hash = repeat('a', 64) WHERE stream = 'case/two' AND number = 3", "case/two"),
    ("DELETE FROM requests_app_auditevent WHERE stream = 'case/one' AND number = 5", "case/one: line 5"),
    ("DELETE FROM requests_app_auditevent WHERE stream = 'person/7'", "person/7: line 3"),
    ("DELETE FROM requests_app_sealedhead WHERE stream = 'case/three'", "case/three"),
    ("UPDATE requests_app_sealedhead SET number = 9 WHERE stream = 'case/three'", "list of sealed heads"),
    ("UPDATE requests_app_registerseal SET root = repeat('0', 64) WHERE number = 2", "seal 2"),
    ("UPDATE requests_app_registerseal SET day = day - 1 WHERE number = 1", "seal 1"),
    ("UPDATE requests_app_registerseal SET sealed_at = sealed_at + interval '1 second' WHERE number = 1", "seal 1"),
    ("UPDATE requests_app_registerseal SET previous = repeat('0', 64) WHERE number = 3", "Seal 3"),
]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(("statement", "told"), FORGERIES)
def test_what_was_done_to_a_sealed_stretch_is_told(monkeypatch, statement, told):
    three_days(monkeypatch)
    assert register_check.check().faults == []
    as_superuser((statement,))
    assert any(told in one for one in register_check.check().faults)


@pytest.mark.django_db
def test_a_stretch_written_anew_with_right_hashes_is_told(monkeypatch):
    """Whoever can write the table can make a chain that fits itself; it does not fit the seal."""
    three_days(monkeypatch)
    as_superuser(("DELETE FROM requests_app_auditevent WHERE stream = 'case/three'",))
    write("case/three", 3)
    assert list(register.all_breaks()) == []
    faults = register_check.check().faults
    assert any("case/three: line 3, under seal 2, was changed" in one for one in faults)


@pytest.mark.django_db
def test_a_line_put_in_with_an_old_date_is_told(monkeypatch):
    three_days(monkeypatch)
    with transaction.atomic():
        register.record(
            "case/two", "test.invented", by="system", at=clock.now() - timedelta(days=1, hours=12)
        )
    assert list(register.all_breaks()) == []
    assert any("case/two: line 5 says that it is older" in one for one in register_check.check().faults)


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_removed_seal_breaks_the_chain(monkeypatch, number):
    three_days(monkeypatch)
    as_superuser(
        ("DELETE FROM requests_app_sealedhead WHERE seal_id = %s", number),
        ("DELETE FROM requests_app_registerseal WHERE number = %s", number),
    )
    faults = register_check.check().faults
    assert any("a seal was removed from it" in one for one in faults)
    if number < 3:
        assert any(f"The chain of seals is broken: seal {number} removed" in one for one in faults)


@pytest.mark.django_db
@pytest.mark.parametrize("what", ["statement_id", "leaves_id"])
def test_files_changed_or_gone_are_told(monkeypatch, what):
    three_days(monkeypatch)
    path = store.path_of(getattr(RegisterSeal.objects.get(number=2), what))
    kept = path.read_bytes()
    path.chmod(0o640)
    path.write_bytes(kept.replace(b"case/three", b"case/thr33").replace(b'"number":2', b'"number":5'))
    assert any("seal 2" in one for one in register_check.check().faults)
    path.unlink()
    assert any("seal 2 is gone" in one or "seal 2 are gone" in one for one in register_check.check().faults)
    path.write_bytes(kept)
    assert register_check.check().faults == []


@pytest.mark.django_db
def test_copies_changed_or_gone_are_told(monkeypatch, folder):
    three_days(monkeypatch)
    copy = folder / "seal-000002.json"
    copy.chmod(0o640)
    copy.write_bytes(b"{}")
    assert any("seal-000002.json" in one for one in register_check.check().faults)
    copy.unlink()
    later(monkeypatch, days=2)
    assert any("seal-000002.json is missing" in one for one in register_check.check().faults)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE requests_app_registerseal SET root = repeat('0', 64)",
        "DELETE FROM requests_app_registerseal",
        "TRUNCATE requests_app_registerseal CASCADE",
        "DELETE FROM requests_app_sealedhead",
        "UPDATE requests_app_sealedhead SET number = 1",
    ],
)
def test_postgresql_refuses_to_change_a_seal(statement):
    write()
    daily.make()
    with pytest.raises(DatabaseError, match="seal"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.django_db
def test_the_commands_say_what_they_did(capsys):
    write()
    call_command("seal_register")
    assert "Seal 1: 3 new lines in 1 streams" in capsys.readouterr().out
    call_command("seal_register")
    assert "Nothing to seal" in capsys.readouterr().out
    call_command("verify_audit", "--json")
    said = json.loads(capsys.readouterr().out)
    assert said["ok"] is True
    assert said["seals"]["count"] == 1
    as_superuser(("DELETE FROM requests_app_auditevent WHERE stream = 'case/one' AND number = 3",))
    with pytest.raises(SystemExit):
        call_command("verify_audit", "--json")
    assert "case/one: line 3" in json.loads(capsys.readouterr().out)["seals"]["faults"][0]


@pytest.fixture
def signed_seal(worker, folder):
    """A seal that the worker with the key has signed, with the certificate it brought into use."""
    write()
    certificates.come_into_use(placing.present())
    seal = daily.make()
    payload = OutboxMessage.objects.get(topic=daily.TOPIC).payload
    daily.keep_signature(payload, daily.sign(payload))
    seal.refresh_from_db()
    daily.keep_copies()
    return seal


@pytest.mark.django_db
def test_a_signed_seal_fits_and_is_signed_once(signed_seal, folder):
    report = register_check.check()
    assert (report.seals, report.signed, report.unsigned, report.faults) == (1, 1, 0, [])
    assert (folder / "seal-000001.p7s").read_bytes() == store.read(signed_seal.signature_id)
    payload = {"seal": 1}
    assert daily.sign(payload) == b""
    daily.keep_signature(payload, b"another")
    assert RegisterSeal.objects.get().signature_id == signed_seal.signature_id


@pytest.mark.django_db
def test_a_signature_of_somebody_else_or_none_is_told(signed_seal, other_authority, settings):
    settings.SEALING_PKCS12 = str(other_authority.seal())
    strange = placing.sign_statement(store.read(signed_seal.statement_id), of=seals.FORMAT)
    for body, told in ((strange, "not this authority’s"), (b"nonsense", "does not fit its statement")):
        kept = store.put(body, media_type=daily.SIGNATURE_TYPE)
        as_superuser(("UPDATE requests_app_registerseal SET signature_id = %s WHERE number = 1", kept.sha256))
        assert any(told in one for one in register_check.check().faults)


@pytest.mark.django_db
def test_a_seal_of_a_key_that_others_had_is_told(signed_seal):
    with keys.opened() as key:
        certificates.retire(key.fingerprint, "The token was stolen.", compromised=True, by="system")
    assert any("somebody else may have had" in one for one in register_check.check().faults)


@pytest.mark.django_db
def test_the_worker_signs_nothing_but_what_the_seal_says_of_itself(worker):
    """Whoever can put a message into the queue, or a row into the table, has no bytes of their own signed."""
    write()
    seal = daily.make()
    said = json.loads(store.read(seal.statement_id))
    for bytes_of_theirs in (
        b"%PDF-1.7 a letter",
        canonical.dumps(said | {"root": "0" * 64}).encode(),
        canonical.dumps(said | {"more": "We owe you a million."}).encode(),
        store.read(seal.statement_id) + b" ",
    ):
        theirs = store.put(bytes_of_theirs, media_type="application/json")
        as_superuser(
            ("UPDATE requests_app_registerseal SET statement_id = %s WHERE number = 1", theirs.sha256)
        )
        with pytest.raises(CannotSeal):
            daily.sign({"seal": 1})


@pytest.mark.django_db
def test_a_key_that_was_retired_signs_no_seal(worker):
    write()
    seal = daily.make()
    told = certificates.come_into_use(placing.present())
    certificates.retire(told.fingerprint, "The token was stolen.", compromised=True, by="system")
    with pytest.raises(KeyTrouble):
        daily.sign({"seal": seal.number})
