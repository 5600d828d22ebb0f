"""Mail that names no case: logged with its files, matched, set aside, seen by those who may."""

from datetime import timedelta
from io import BytesIO

import pytest

from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible, UnsupportedType
from requests_app.operations import mail, queries
from requests_app.operations.models import Mail, WorkItem
from tests import builders
from tests.emergency_builders import called
from tests.operations.test_work import restricted_case

pytestmark = pytest.mark.django_db


def upload(name="letter.pdf", content=builders.SMALL_PDF):
    file = BytesIO(content)
    file.name = name
    return file


def logged(people, **changed):
    given = {"sender": "Federal Police", "subject": "Your file?", "how": "email", "received_at": clock.now()}
    return mail.log(by=people.duty, **{**given, **changed})


def test_mail_is_kept_with_its_files_and_is_work(people):
    found = logged(people, uploads_=[upload(), upload("again.pdf"), upload("note.txt", b"Hello.")])
    assert sorted(one.name for one in found.files.all()) == ["letter.pdf", "note.txt"]
    item = WorkItem.objects.get(key=str(found.pk))
    assert (item.kind, item.case) == ("unmatched_mail", None)
    assert "Federal" not in item.text


def test_every_fault_is_named(people):
    with pytest.raises(Invalid) as refused:
        mail.log(
            by=people.duty, sender="", subject=" ", how="pigeon", received_at=clock.now() + timedelta(days=1)
        )
    assert set(refused.value.fields) == {"sender", "subject", "how", "received_at"}


def test_a_file_that_is_not_taken_names_itself_and_nothing_is_kept(people):
    with pytest.raises(UnsupportedType) as refused:
        logged(people, uploads_=[upload(), upload("virus.exe", b"MZ")])
    assert "virus.exe" in refused.value.fields["files"][0]
    assert not Mail.objects.exists()


@pytest.mark.parametrize("name", ["officer", "adviser", "supervisor", "auditor", "executing", "admin"])
def test_others_log_nothing(people, name):
    with pytest.raises(NotAllowed):
        mail.log(by=getattr(people, name), sender="a", subject="b", how="email", received_at=clock.now())


def test_matched_mail_is_a_paper_of_the_case(people):
    case = called(people).case
    found = mail.match(
        logged(people), reference=case.reference.lower(), by=people.duty, reason="They name the user."
    )
    assert queries.mail_of(case) == [found]
    assert "casefile.mail_matched" in [line.name for line in register.read(case.stream)]
    assert not WorkItem.objects.get(key=str(found.pk)).is_open


def test_it_is_matched_once(people):
    case = called(people).case
    found = mail.match(logged(people), reference=case.reference, by=people.duty, reason="It says so.")
    with pytest.raises(Blocked):
        mail.match(found, reference=case.reference, by=people.duty, reason="It says so.")
    with pytest.raises(Blocked):
        mail.set_aside(found, by=people.duty, reason="No.")


def test_a_case_that_is_not_visible_is_no_case(people):
    hidden = restricted_case(people).reference
    for reference in ("", "INC-2026-NOTONE", hidden, "\x00"):
        with pytest.raises(Invalid) as refused:
            mail.match(logged(people), reference=reference, by=people.duty, reason="It says so.")
        assert "reference" in refused.value.fields


def test_mail_of_a_restricted_case_is_seen_by_its_team_alone(people):
    case = restricted_case(people)
    found = mail.match(logged(people), reference=case.reference, by=people.reviewer, reason="It says so.")
    assert queries.find_mail(found.pk, people.reviewer) == found
    for name in ("duty", "second_reviewer", "admin", "supervisor"):
        with pytest.raises(NotVisible):
            queries.find_mail(found.pk, getattr(people, name))
    assert str(case.pk) not in str([line.facts for line in register.read(found.stream)])


def test_what_belongs_nowhere_is_set_aside_with_a_reason(people):
    found = logged(people)
    with pytest.raises(Invalid):
        mail.set_aside(found, by=people.duty, reason="")
    assert not mail.set_aside(found, by=people.duty, reason="An advertisement.").is_open
    assert not WorkItem.objects.get(key=str(found.pk)).is_open


def test_a_file_is_found_through_its_mail_only(people):
    one, other = logged(people, uploads_=[upload()]), logged(people)
    assert queries.mail_file(one, one.files.get().pk)
    with pytest.raises(NotVisible):
        queries.mail_file(other, one.files.get().pk)
