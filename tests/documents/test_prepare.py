"""Printing: every start is counted before it begins, what the machine is to blame for is not."""

import pytest
from django.db import OperationalError

from requests_app.core.errors import Unavailable
from requests_app.documents import services
from requests_app.documents.data import embedding
from requests_app.documents.letters.text import TooLong
from requests_app.documents.press import CannotPrint
from tests.documents import papers
from tests.documents.ordering import PDF, SIGNER, events, failed, fresh, ordered, payload_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def printing(monkeypatch):
    """What the next printings come to: a PDF, or an error."""

    def becomes(result):
        def print_it(document):
            if isinstance(result, Exception):
                raise result
            return result

        monkeypatch.setattr(services, "_print", print_it)

    return becomes


def test_a_document_is_printed_from_its_version(version, people):
    document = services.order_letters(version, by=people.reviewer, signer=SIGNER)[0]
    outcome = services.prepare(payload_of(document))
    text = papers.text_of(outcome.pdf)
    assert version.content["reference"] in text
    assert embedding.printed_sha256(document) in papers.squeezed(text)
    assert version.sha256 not in papers.squeezed(text)  # it covers what the other State is not told
    assert "Ingrid Solheim" in text
    assert outcome.pages == len(papers.pages(outcome.pdf))
    assert fresh(document).attempts == 1
    assert fresh(document).state == "making"  # keeping it is for finish


@pytest.mark.parametrize("language", ["en", "fr"])
def test_printing_twice_gives_the_same_bytes(version, people, language):
    document = ordered(version, people, language=language)
    assert services.prepare(payload_of(document)).pdf == services.prepare(payload_of(document)).pdf


def test_a_start_that_came_to_nothing_counts_and_is_tried_again(version, people, printing):
    document = ordered(version, people)
    printing(CannotPrint("time"))
    for attempt in (1, 2):
        with pytest.raises(CannotPrint):
            services.prepare(payload_of(document))
        assert fresh(document).attempts == attempt
    assert services.prepare(payload_of(document)).failure.startswith(
        "Making the document took longer than allowed."
    )
    assert fresh(document).attempts == services.MAX_ATTEMPTS


def test_a_start_that_killed_its_worker_counts_too(version, people, printing):
    document = ordered(version, people)
    for _ in range(services.MAX_ATTEMPTS):
        services._begin(str(document.pk))  # and then nothing more was heard of the worker
    printing(PDF)
    assert services.prepare(payload_of(document)).failure == services.NEVER_ENDED


@pytest.mark.parametrize("fault", [Unavailable("disk"), OperationalError("gone"), OSError("no space")])
def test_what_the_machine_is_to_blame_for_does_not_count(version, people, printing, fault):
    document = ordered(version, people)
    printing(fault)
    for _ in range(5):
        with pytest.raises(type(fault)):
            services.prepare(payload_of(document))
    assert fresh(document).attempts == 0
    printing(PDF)
    assert services.prepare(payload_of(document)) == PDF


def test_a_text_too_long_fails_at_once_and_says_so(version, people, printing):
    document = ordered(version, people)
    printing(TooLong("A field has too many characters."))
    assert services.prepare(payload_of(document)).failure == "A field has too many characters."


def test_a_mistake_of_ours_ends_in_a_failure_without_the_text_of_the_letter(
    version, people, printing, caplog
):
    document = ordered(version, people)
    printing(KeyError("Ilyas Ben Youssef"))
    for _ in range(2):
        with pytest.raises(KeyError):
            services.prepare(payload_of(document))
    failure = services.prepare(payload_of(document)).failure
    assert failure == "It could not be worded (KeyError)."


def test_there_is_nothing_to_do_for_what_is_made_failed_or_unknown(version, people, printing):
    printing(AssertionError("must not be printed"))
    made, broken = ordered(version, people), ordered(version, people, language="fr")
    services.finish(payload_of(made), PDF)
    failed(broken)
    assert services.prepare(payload_of(made)) is None
    assert services.prepare(payload_of(broken)) is None
    assert services.prepare({"document": "00000000-0000-4000-8000-000000000000"}) is None
    assert events(made) == ["document.ordered", "document.made"]


def test_the_same_version_in_the_same_language_is_never_printed_twice(version, people, monkeypatch):
    document = ordered(version, people)
    made = []
    monkeypatch.setattr(services, "_print", lambda document: made.append(document.pk) or PDF)
    services.finish(payload_of(document), services.prepare(payload_of(document)))
    again = ordered(version, people)
    assert again.pk == document.pk
    assert services.prepare(payload_of(again)) is None
    services.finish(payload_of(again), None)
    assert made == [document.pk]
    assert fresh(again).file_id == fresh(document).file_id
