"""Who sees which documents, and whether the letters are ready to go."""

from dataclasses import replace

import pytest

from requests_app.core.errors import NotVisible
from requests_app.directory.models import State
from requests_app.documents import guards, queries, services
from requests_app.documents.kinds import INTERNAL, Kind, Shelf, shelf_of
from requests_app.documents.letters.forms.declared import forms
from requests_app.management.gallery import kept as letters_kept
from tests import incoming_builders
from tests.documents.ordering import PDF, SIGNER, failed, ordered, payload_of

pytestmark = pytest.mark.django_db


def kinds(version, user):
    return {document.kind for document in queries.for_case(version.case, user)}


def test_the_decision_record_stays_inside_the_central_authority(version, people):
    ordered(version, people, kind="decision_record", record={}, decision={})
    ordered(version, people)
    for inside in (people.reviewer, people.adviser, people.supervisor, people.auditor):
        assert kinds(version, inside) == {"decision_record", "return_note"}
    assert kinds(version, people.officer) == {"return_note"}


def test_an_administrator_sees_no_document(version, people):
    document = ordered(version, people)
    assert kinds(version, people.admin) == set()
    with pytest.raises(NotVisible):
        queries.find(version.case, document.pk, people.admin)


def test_a_document_of_another_case_is_not_found_here(version, people):
    from tests import builders

    elsewhere = builders.outgoing_at("submitted", people, title="Another matter")
    document = ordered(version, people)
    with pytest.raises(NotVisible):
        queries.find(elsewhere.case, document.pk, people.reviewer)


def test_a_list_costs_one_query(version, people, django_assert_num_queries):
    for language in ("en", "fr"):
        services.finish(payload_of(ordered(version, people, language=language)), PDF)
    with django_assert_num_queries(1):
        for document in queries.for_case(version.case, people.reviewer):
            assert document.version.number
            assert document.file.size


def test_the_name_of_a_copy_is_plain_and_names_nobody(version, people):
    document = ordered(version, people)
    name = queries.file_name(document, "OUT-2026-7KQ4M")
    assert name == "OUT-2026-7KQ4M-return-note-v1-en.pdf"
    letters = services.order_letters(version, by=people.reviewer, signer=SIGNER)
    assert queries.file_name(letters[1], "OUT-1").startswith("OUT-1-subscriber-form-")


def test_a_form_is_found_with_the_number_of_its_item(version, people):
    services.order_letters(version, by=people.reviewer, signer=SIGNER)
    found = {one.subject: one.item_number for one in queries.for_case(version.case, people.reviewer)}
    numbered = {item["id"]: str(number) for number, item, _form in forms(version.content)}
    assert found == {"": None, **numbered}


def test_the_letter_comes_first_then_the_forms_by_item_then_what_stays_inside(version, people):
    ordered(version, people, kind="decision_record", record={}, decision={})
    ordered(version, people)
    services.order_letters(version, by=people.reviewer, signer=SIGNER)
    found = list(queries.for_case(version.case, people.reviewer))
    wanted = [form.kind for _number, _item, form in forms(version.content)]
    assert [one.kind for one in found] == ["letter_of_request", *wanted, "return_note", "decision_record"]


def codes(version):
    return [blocker.code for blocker in guards.every_letter_is_made(version).blockers]


def test_a_request_goes_out_only_with_every_letter_made(version, people):
    assert codes(None) == ["document.not_ordered"]
    assert codes(version) == ["document.not_ordered"]
    letter, *annexes = services.order_letters(version, by=people.reviewer, signer=SIGNER)
    assert codes(version) == ["document.making"]
    services.finish(payload_of(letter), PDF)
    assert codes(version) == ["document.making"]
    annex, *others = annexes
    for other in others:
        services.finish(payload_of(other), PDF)
    failed(annex)
    verdict = guards.every_letter_is_made(version)
    assert [blocker.code for blocker in verdict.blockers] == ["document.failed"]
    assert "It could not be laid out." in verdict.blockers[0].message
    services.retry(annex, by=people.reviewer)
    services.finish(payload_of(annex), PDF)
    assert guards.every_letter_is_made(version)


def test_what_stays_inside_is_seen_by_those_who_judge_and_by_nobody_at_the_desk(people):
    incoming = incoming_builders.incoming_at("refused", people)
    inside = {"memorandum", "decision_record"}
    for person in (people.reviewer, people.adviser, people.supervisor, people.auditor):
        assert kinds(incoming, person) >= inside | {"refusal"}
    assert "refusal" in kinds(incoming, people.duty)
    assert not kinds(incoming, people.duty) & inside
    assert kinds(incoming, people.executing) == set()


def test_an_executing_authority_sees_custody_on_its_exhibits_and_no_report_that_names_the_case(
    version, people
):
    report = services.order_letter(version, letters_kept.CUSTODY, "en", by=people.reviewer, subject="E1")
    assert report in queries.for_case(version.case, people.reviewer)
    assert not queries.for_case(version.case, people.executing)


@pytest.mark.parametrize("kind", Kind.values)
def test_every_kind_has_its_shelf(kind):
    inside = kind in INTERNAL
    assert (shelf_of(kind) == Shelf.INSIDE) == inside
    if not inside:
        assert shelf_of(kind, to_provider=True) == Shelf.PROVIDER


def test_a_release_stands_with_whom_it_goes_to(version, people):
    told = letters_kept.RELEASE_NOTICE
    for to in ("state", "provider"):
        services.order_letter(version, replace(told, to=to), "en", by=people.reviewer, subject=to)
    found = {one.subject: one.addressed for one in queries.for_case(version.case, people.reviewer)}
    assert found == {"state": "state", "provider": "provider"}


@pytest.mark.parametrize(
    ("accepted", "language"), [(["fr", "en"], "fr"), (["nb", "en"], "en"), (["nb"], "en")]
)
def test_a_provider_is_written_to_in_the_language_of_this_state(version, people, accepted, language):
    State.objects.filter(code="XA").update(accepted_languages=accepted)
    release = letters_kept.RELEASE_NOTICE
    made = [
        services.order_letter(version, letters_kept.PRESERVATION_ORDER, "en", by=people.reviewer),
        services.order_letter(
            version, replace(release, to="provider"), "en", by=people.reviewer, subject="provider"
        ),
        services.order_letter(version, release, "fr", by=people.reviewer, subject="state"),
    ]
    assert [one.language for one in made] == [language, language, "fr"]
