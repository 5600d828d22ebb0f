"""Keeping what was printed: exactly once, in the vault, with its hash in the register."""

import hashlib

import pytest

from requests_app.audit import register
from requests_app.documents import queries, services
from requests_app.vault import store
from tests import builders
from tests.conftest import make_people
from tests.documents.ordering import PDF, events, failed, fresh, ordered, payload_of
from tests.racing import at_once


@pytest.mark.django_db
def test_the_file_lies_in_the_vault_under_its_hash(version, people):
    document = ordered(version, people)
    services.finish(payload_of(document), PDF)
    document = fresh(document)
    assert document.state == "ready"
    assert document.page_count == 3
    assert document.file_id == hashlib.sha256(PDF.pdf).hexdigest()
    assert store.read(document.file_id) == PDF.pdf
    made = [line for line in register.read(version.case.stream) if line.name == "document.made"]
    assert [(line.actor, line.facts["sha256"], line.facts["pages"]) for line in made] == [
        ("system", document.file_id, 3)
    ]


@pytest.mark.django_db
def test_finishing_again_changes_nothing(version, people):
    document = ordered(version, people)
    services.finish(payload_of(document), PDF)
    before = fresh(document)
    services.finish(payload_of(document), services.Outcome(pdf=b"%PDF another", pages=9))
    services.finish(payload_of(document), services.Outcome(failure="too late"))
    services.finish(payload_of(document), None)
    after = fresh(document)
    assert (after.file_id, after.made_at, after.state) == (before.file_id, before.made_at, "ready")
    assert events(document) == ["document.ordered", "document.made"]


@pytest.mark.django_db
def test_a_failure_is_kept_with_its_reason_and_becomes_work(version, people):
    document = failed(ordered(version, people))
    assert (document.state, document.failure) == ("failed", "It could not be laid out.")
    assert list(queries.failed()) == [document]
    assert events(document) == ["document.ordered", "document.failed"]


@pytest.mark.django_db
def test_a_message_the_outbox_gave_up_leaves_no_document_in_the_making(version, people):
    document = ordered(version, people)
    services.give_up(payload_of(document), "OSError: disk")
    assert fresh(document).state == "failed"
    services.finish(payload_of(document), PDF)  # a late worker succeeded after all
    assert fresh(document).state == "ready"
    services.give_up(payload_of(document), "OSError: disk")
    assert fresh(document).state == "ready"


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_with_the_same_letter_one_keeps_it():
    from requests_app.directory import services as directory
    from requests_app.management.demo.states import BOOK

    directory.load(BOOK)
    people = make_people()
    version = builders.outgoing_at("submitted", people).version
    document = ordered(version, people)
    results = at_once(*[lambda: services.finish(payload_of(document), PDF)] * 4)
    assert not [result for result in results if isinstance(result, Exception)]
    assert events(document) == ["document.ordered", "document.made"]
    assert register.first_broken(version.case.stream) is None
