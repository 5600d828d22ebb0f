"""Documents made while sealing was off: they are sealed when somebody orders it, and nothing is taken away."""

import datetime as dt

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from requests_app.checking import examining
from requests_app.checking import services as checking
from requests_app.checking.examining import Outcome
from requests_app.checking.wording import words
from requests_app.core import clock
from requests_app.core.errors import Blocked, NotAllowed
from requests_app.documents import services as documents
from requests_app.outbox import post
from requests_app.outbox.models import OutboxMessage
from requests_app.sealing import keys, later, queries, services, validation, watching
from requests_app.sealing.models import Seal
from requests_app.vault import store
from requests_app.web.checking.pages import of_file
from tests.documents.ordering import fresh, ordered, payload_of
from tests.sealing.test_certificates import work
from tests.sealing.test_pages import download, page_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def bare(worker, version, people, letter):
    """A document that was made, and left, while sealing was off; sealing is on now."""
    worker.SEALING = False
    made = ordered(version, people)
    documents.finish(payload_of(made), documents.Outcome(pdf=letter, pages=1))
    worker.SEALING = True
    return fresh(made)


def seal_orders():
    return OutboxMessage.objects.filter(topic=services.TOPIC, done_at=None)


def placed(document):
    services.finish(payload_of(document), services.prepare(payload_of(document)))
    return fresh(document)


def lines(document):
    return [one for one in documents.register.read(f"case/{document.case_id}") if "seal" in one.name]


def why_not(document, people):
    """The code of what stands in the way of ordering a seal."""
    with pytest.raises(Blocked) as error:
        later.order(fresh(document), by=people.reviewer)
    [blocker] = error.value.blockers
    return blocker.code


def found(body):
    return examining.examine(body, examining.everything())


def test_nothing_is_sealed_that_nobody_ordered(bare):
    assert (bare.state, bare.is_to_be_sealed, bare.issued) == ("ready", False, bare.file)
    assert not seal_orders().exists()
    assert services.prepare(payload_of(bare)) is None
    assert not Seal.objects.exists()


def test_it_can_be_taken_until_the_sealed_file_is_there(bare, people, letter, authority):
    later.order(bare, by=people.reviewer)
    waiting = fresh(bare)
    assert (waiting.state, waiting.issued, waiting.seal.state) == ("ready", bare.file, "sealing")
    [message] = seal_orders()
    assert post.deliver(message.pk, only=services.QUEUE)
    sealed = fresh(bare)
    body = store.read(sealed.issued.sha256)
    assert (sealed.state, sealed.is_to_be_sealed, sealed.file) == ("ready", True, bare.file)
    assert store.read(bare.file_id) == letter
    assert body != letter
    assert body.startswith(letter)
    seal = validation.validate(body, [authority.pem])
    assert seal.unchanged
    assert seal.seal.signed_at >= bare.made_at.replace(microsecond=0)
    assert sealed.made_at == bare.made_at
    assert sealed.seal.ordered_at > sealed.made_at
    assert [one.name for one in lines(bare)] == ["document.seal_ordered", "document.sealed"]
    assert people.reviewer.name in lines(bare)[0].actor


def test_who_holds_either_file_is_told_the_truth(bare, people, letter):
    assert found(letter).outcome is Outcome.NOT_SEALED
    later.order(bare, by=people.reviewer)
    assert found(letter).outcome is Outcome.NOT_SEALED  # there is no sealed document yet
    sealed = placed(bare)
    assert found(store.read(sealed.issued.sha256)).outcome is Outcome.GENUINE
    told = found(letter)
    assert (told.outcome, told.sealed_at) == (Outcome.SEALED_LATER, sealed.seal.sealed_at)
    assert "Ask the authority for the sealed file" in of_file(told, words("en")).lines[0]
    assert of_file(told, words("en")).tone == "warning"
    checking.withdraw(sealed, by=people.reviewer, reason="Sent by mistake.")
    assert str(found(letter).standing.status) == "withdrawn"
    changed = letter.replace(b"%PDF-1.7", b"%PDF-1.6", 1)
    assert found(changed).outcome is not Outcome.SEALED_LATER


def test_the_file_of_a_document_that_was_sealed_at_once_never_left(sealed, letter):
    assert found(letter).outcome is not Outcome.SEALED_LATER


def test_only_once_and_only_by_those_who_may(bare, people):
    with pytest.raises(NotAllowed):
        later.order(bare, by=people.officer)
    later.order(bare, by=people.supervisor)
    assert why_not(bare, people) == "seal.ordered"
    placed(bare)
    assert why_not(bare, people) == "seal.own"
    assert seal_orders().count() == 1


def test_not_while_sealing_is_off(bare, people, worker):
    worker.SEALING = False
    assert why_not(bare, people) == "seal.off"
    with pytest.raises(CommandError, match="switched off"):
        call_command("seal_documents")


def test_not_what_waits_for_its_own_seal(document, people):
    assert why_not(document, people) == "seal.own"


def test_a_failure_takes_nothing_away_and_can_be_repeated(bare, people):
    later.order(bare, by=people.reviewer)
    services.give_up(payload_of(bare), "lost")
    failed = fresh(bare)
    assert (failed.state, failed.issued, failed.seal.state) == ("ready", bare.file, "failed")
    assert queries.load().failed == 1
    watching.collect()
    assert "could not be sealed" in work()["failed"].text
    later.order(failed, by=people.reviewer)
    assert placed(bare).seal.state == "sealed"
    watching.collect()
    assert work() == {}


def test_what_waits_long_is_counted_from_the_order(bare, people, monkeypatch):
    old = clock.now() + dt.timedelta(days=90)
    monkeypatch.setattr(clock, "now", lambda: old)
    later.order(bare, by=people.reviewer)
    assert queries.load().waiting == 1
    watching.collect()
    assert work() == {}
    soon = old + watching.PATIENCE + dt.timedelta(minutes=1)
    monkeypatch.setattr(clock, "now", lambda: soon)
    watching.collect()
    assert work()["waiting"].detail == watching.NO_ANSWER


def test_the_command_orders_all_or_those_of_a_case(bare, version, people, letter, worker, capsys):
    worker.SEALING = False
    other = ordered(version, people, language="fr")
    documents.finish(payload_of(other), documents.Outcome(pdf=letter, pages=1))
    worker.SEALING = True
    call_command("seal_documents", count=True)
    call_command("seal_documents", count=True, case=bare.case.reference)
    call_command("seal_documents", case=bare.case.reference.lower())
    call_command("seal_documents")
    said = [line.split(":")[1].split(".")[0].strip() for line in capsys.readouterr().out.splitlines()]
    assert said == ["2", "2", "2", "0"]
    assert seal_orders().count() == 2
    assert lines(bare)[0].actor == "command line"


@pytest.mark.parametrize("count", [True, False])
def test_a_reference_that_no_case_has_is_told_and_not_counted_as_nothing(bare, count):
    with pytest.raises(CommandError, match="There is no case OUT-1999-00001"):
        call_command("seal_documents", count=count, case="OUT-1999-00001")
    assert not seal_orders().exists()


def test_the_card_says_so_and_has_a_button(bare, people, signed_in, worker):
    client, address = (
        signed_in(people.reviewer),
        reverse("documents:retry", args=[bare.case.reference, bare.pk]),
    )
    assert "It was made while sealing was switched off." in page_of(bare, client)
    assert "Seal it" in page_of(bare, client)
    assert "Seal it" not in page_of(bare, signed_in(people.officer))
    assert signed_in(people.officer).post(address).status_code == 403
    assert client.post(address).status_code == 302
    shown = page_of(bare, client)
    assert ("Ordered" in shown, "Seal it" in shown, "hx-get" in shown) == (True, False, True)
    taken = download(bare, client)
    assert b"".join(taken.streaming_content) == store.read(bare.file_id)
    assert client.post(address).status_code == 409
    worker.SEALING_PASSPHRASE = "wrong"
    with pytest.raises(keys.KeyTrouble):
        services.prepare(payload_of(bare))
    assert keys.NOT_OPENED in page_of(bare, client)
    services.give_up(payload_of(bare), "lost")
    assert "Seal it again" in page_of(bare, client)


def test_whoever_sees_to_the_seal_sees_how_many_there_are(bare, people, signed_in):
    shown = signed_in(people.supervisor).get(reverse("sealing:home")).content.decode()
    assert "Made without a seal" in shown
    assert "seal_documents" in shown
