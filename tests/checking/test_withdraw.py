"""Current, superseded, withdrawn: who may say so, how it is taken back, and what the page of a code tells."""

import pytest
from django.db import DatabaseError, connection, transaction

from requests_app.audit import register
from requests_app.casefile.models import CaseFile
from requests_app.checking import queries, services
from requests_app.checking.models import Withdrawal
from requests_app.checking.queries import Status
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.documents import services as documents
from requests_app.documents.kinds import INTERNAL, LETTERS, Kind
from requests_app.documents.models import Document
from requests_app.outgoing import services as outgoing
from tests import builders
from tests.checking.conftest import CODE
from tests.documents.ordering import ordered, payload_of

pytestmark = pytest.mark.django_db


def status(code=CODE):
    standing = queries.by_code(code)
    return standing and standing.status


def test_a_sealed_document_is_current(sealed):
    standing = queries.by_code("7kq4m 0xv2c 9rtj6 wbh3n")
    assert (standing.status, standing.sealed_at) == (Status.CURRENT, sealed.seal.sealed_at)
    assert queries.by_file(sealed.seal.file_id) == standing
    assert queries.standings(sealed.case) == {sealed.pk: standing}


def test_withdrawn_and_taken_back(sealed, people):
    made = services.withdraw(sealed, by=people.reviewer, reason="Sent to the wrong authority.")
    assert (status(), queries.by_code(CODE).since) == (Status.WITHDRAWN, made.at)
    services.take_back(sealed, by=people.supervisor, reason="It was the right one.")
    assert status() is Status.CURRENT
    services.withdraw(sealed, by=people.reviewer, reason="It was not, after all.")
    assert status() is Status.WITHDRAWN
    names = [line.name for line in register.read(sealed.case.stream)][-3:]
    assert names == ["document.withdrawn", "document.withdrawal_taken_back", "document.withdrawn"]
    assert "wrong authority" not in str([line.facts for line in register.read(sealed.case.stream)])


def test_a_reason_is_needed(sealed, people):
    with pytest.raises(Invalid) as error:
        services.withdraw(sealed, by=people.reviewer, reason=" \n ")
    assert "reason" in error.value.fields
    services.withdraw(sealed, by=people.reviewer, reason="Wrong.")
    with pytest.raises(Invalid):
        services.take_back(sealed, by=people.reviewer, reason="")


def test_only_once_at_a_time(sealed, people):
    with pytest.raises(Blocked):
        services.take_back(sealed, by=people.reviewer, reason="It never was.")
    services.withdraw(sealed, by=people.reviewer, reason="Wrong.")
    with pytest.raises(Blocked):
        services.withdraw(sealed, by=people.reviewer, reason="Wrong again.")


@pytest.mark.parametrize("who", ["officer", "adviser", "auditor", "admin", "legal", "executing"])
def test_not_by_everybody(sealed, people, who):
    with pytest.raises(NotAllowed):
        services.withdraw(sealed, by=getattr(people, who), reason="Because.")
    assert status() is Status.CURRENT


def test_not_where_the_case_is_not_seen(sealed, people):
    CaseFile.objects.filter(pk=sealed.case_id).update(confidentiality="restricted")
    with pytest.raises(NotVisible):
        services.withdraw(sealed, by=people.second_reviewer, reason="Because.")
    with pytest.raises(NotVisible):
        services.withdraw(sealed, by=people.duty, reason="Because.")


def test_nothing_is_withdrawn_that_did_not_leave(worker, version, people, seal):
    with pytest.raises(Blocked):
        services.withdraw(ordered(version, people), by=people.reviewer, reason="Because.")
    with pytest.raises(Blocked):
        services.withdraw(seal(version, kind=Kind.DECISION_RECORD), by=people.reviewer, reason="Because.")


def codes():
    """Check codes, a new one each time."""
    return (f"{number:05d}-00000-00000-00000" for number in range(1, 100))


@pytest.fixture
def again(people):
    """A function that takes a request back and submits it as a version of a higher number."""

    def submit(request):
        outgoing.recall(request, by=people.officer, note="One more name.")
        request.refresh_from_db()
        outgoing.submit(request, by=people.officer)
        request.refresh_from_db()
        return request.version

    return submit


LETTER, FORM = Kind.LETTER_OF_REQUEST, Kind.SUBSCRIBER_FORM


@pytest.fixture
def of_version(seal):
    """A function that seals a document of a version, with a code of its own."""
    fresh = codes()

    def make(version, kind=LETTER, language="en", subject=""):
        made = seal(version, code=next(fresh), kind=kind, language=language)
        Document.objects.filter(pk=made.pk).update(subject=subject)
        return made

    return make


def standing_of(document):
    return queries.standings(document.case)[document.pk]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_letter_of_a_later_version_supersedes_in_any_language(of_version, people, again, language):
    first = builders.outgoing_at("submitted", people)
    old = of_version(first.version)
    new = of_version(again(first), language=language)
    assert new.version.number > old.version.number
    standing = standing_of(old)
    assert (standing.status, standing.since) == (Status.SUPERSEDED, new.seal.sealed_at)
    assert queries.by_code(old.check_code) == queries.by_file(old.seal.file_id) == standing
    assert standing_of(new).status is Status.CURRENT


def test_two_languages_of_one_version_stand_beside_each_other(of_version, version):
    both = [of_version(version), of_version(version, language="fr")]
    assert {standing_of(one).status for one in both} == {Status.CURRENT}


def test_one_letter_supersedes_both_languages_of_the_version_before(of_version, people, again):
    request = builders.outgoing_at("submitted", people)
    old = [of_version(request.version), of_version(request.version, language="fr")]
    of_version(again(request), language="ar")
    assert {standing_of(one).status for one in old} == {Status.SUPERSEDED}


def test_a_form_is_superseded_by_that_of_its_item_alone(of_version, people, again):
    request = builders.outgoing_at("submitted", people)
    mine, other = (of_version(request.version, FORM, subject=item) for item in ("item-1", "item-2"))
    of_version(again(request), FORM, "fr", "item-1")
    assert (standing_of(mine).status, standing_of(other).status) == (Status.SUPERSEDED, Status.CURRENT)


def test_a_form_goes_with_the_letter_of_a_later_version(of_version, people, again):
    """The item may be gone, or have another form: the whole request was said anew."""
    request = builders.outgoing_at("submitted", people)
    form = of_version(request.version, FORM, subject="item-1")
    letter = of_version(request.version)
    of_version(again(request), FORM, subject="item-2")
    assert (standing_of(form).status, standing_of(letter).status) == (Status.CURRENT, Status.CURRENT)
    of_version(request.version, language="es")
    assert (standing_of(form).status, standing_of(letter).status) == (Status.SUPERSEDED, Status.SUPERSEDED)


def test_what_tells_of_one_act_is_not_superseded_by_the_next(of_version, people, again):
    """The second report, transmittal, return or answer does not unsay the first."""
    request = builders.outgoing_at("submitted", people)
    acts = sorted(set(Kind) - LETTERS - INTERNAL)
    old = [of_version(request.version, kind) for kind in acts]
    later = again(request)
    for kind in (*acts, LETTER):
        of_version(later, kind)
    assert {one.kind: standing_of(one).status for one in old} == dict.fromkeys(acts, Status.CURRENT)


def test_a_letter_whose_successor_was_withdrawn_does_not_rise_again(of_version, people, again):
    request = builders.outgoing_at("submitted", people)
    old, new = of_version(request.version), of_version(again(request))
    services.withdraw(new, by=people.reviewer, reason="Wrong name.")
    assert (standing_of(old).status, standing_of(new).status) == (Status.SUPERSEDED, Status.WITHDRAWN)
    services.withdraw(old, by=people.reviewer, reason="Wrong as well.")
    assert standing_of(old).status is Status.WITHDRAWN


def test_the_letter_of_another_case_supersedes_nothing(of_version, people, again):
    mine, other = (builders.outgoing_at("submitted", people) for _ in range(2))
    old = of_version(mine.version)
    of_version(again(other))
    assert standing_of(old).status is Status.CURRENT


def test_what_asks_goes_with_its_request(seal, people):
    request = builders.outgoing_at("submitted", people)
    note = seal(request.version, code="N0TE0-N0TE0-N0TE0-N0TE0")
    letter = seal(request.version, kind=Kind.LETTER_OF_REQUEST)
    outgoing.withdraw(request, by=people.reviewer, note="No longer needed.")
    assert status() is Status.WITHDRAWN
    assert queries.by_code(note.check_code).status is Status.CURRENT
    with pytest.raises(Blocked) as error:
        services.take_back(letter, by=people.reviewer, reason="Needed after all.")
    assert error.value.blockers[0].code == "withdraw.request"


def test_what_failed_and_is_made_again_is_not_in_effect(seal, people):
    request = builders.outgoing_at("submitted", people)
    failed = ordered(request.version, people, kind=Kind.LETTER_OF_REQUEST)
    documents.finish(payload_of(failed), documents.Outcome(failure="It is too long."))
    services.request_withdrawn(request.case, by=people.reviewer)
    documents.retry(failed, by=people.reviewer)
    seal(request.version, kind=Kind.LETTER_OF_REQUEST)
    assert status() is Status.WITHDRAWN


def test_unknown_and_unseen_are_told_alike(seal, version, people, django_assert_num_queries):
    internal = seal(version, kind=Kind.DECISION_RECORD, code="1NT3R-NA100-00000-00000")
    unsealed = ordered(version, people)
    answers = []
    for code in (internal.check_code, unsealed.check_code, "00000-00000-00000-00000", "x", "'; --"):
        with django_assert_num_queries(1):
            answers.append(queries.by_code(code))
    assert answers == [None] * 5


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE requests_app_withdrawal SET reason = 'another'",
        "DELETE FROM requests_app_withdrawal",
        "SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE requests_app_withdrawal",
    ],
)
def test_postgresql_keeps_withdrawals(sealed, people, statement):
    services.withdraw(sealed, by=people.reviewer, reason="Wrong.")
    with pytest.raises(DatabaseError, match="final"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Withdrawal.objects.get().reason == "Wrong."
