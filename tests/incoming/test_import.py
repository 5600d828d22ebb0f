"""A request is registered from its PDF without typing; what cannot be is refused in words and kept."""

import io
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from requests_app.audit import register
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core import canonical, clock
from requests_app.core.errors import Invalid, NotAllowed
from requests_app.documents.data import embedding
from requests_app.incoming import queries, services
from requests_app.incoming.models import Incoming
from requests_app.incoming.unaccepted import UnacceptedFile
from requests_app.incoming.verbs import importing
from requests_app.inspection import data, reading
from requests_app.vault import store
from tests.inspection import making

pytestmark = pytest.mark.django_db


def upload(body, name="request.pdf"):
    file = io.BytesIO(body)
    file.name = name
    return file


def to_us(**more):
    """The letter of the State XB to us, as its portal would have written it."""
    told = making.told() | more
    told["sender"], told["addressee"] = told["addressee"], told["sender"]
    told["content"] = told["content"] | {"basis": told["content"]["basis"] | {"requested_state": "XA"}}
    told["content"]["basis"] |= {"addressee": "xa-central"}
    told["version"] = told["version"] | {"sha256": canonical.digest(told["content"])}
    return told


@pytest.fixture
def believed(monkeypatch):
    """Data whose hash no page shows are taken as if it did: the pages are those of another letter here."""

    def believe(told):
        found = reading.read(making.with_data((embedding.NAME, making.as_bytes(told))))
        text = found["data"]["sha256"] + told.get("version", {}).get("sha256", "")
        found["data"] = data.judge([making.as_bytes(told)], text)
        monkeypatch.setattr("requests_app.inspection.apart.read", lambda pdf: found)

    return believe


def imported(by, body=None, **more):
    return services.import_request(
        **{
            "by": by,
            "upload": upload(making.letter() if body is None else body),
            "road": "email",
            "channel": "central_authority",
            "received_at": clock.now() - timedelta(minutes=5),
            **more,
        }
    )


def refused(by, body=None, **more):
    """The reasons for which it was not taken, and the row that keeps it."""
    with pytest.raises(Invalid) as error:
        imported(by, body, **more)
    (kept,) = UnacceptedFile.objects.all()
    assert not Incoming.objects.exists()
    assert error.value.fields[importing.FIELD] == kept.reasons
    return kept


def test_everything_comes_from_the_data(people, believed):
    believed(to_us())
    incoming = imported(people.reviewer)
    draft = casefile.draft_content(incoming.case)
    wanted = to_us()["content"]
    assert (incoming.requesting_state, incoming.sender.code) == ("XB", "xb-central")
    assert incoming.their_reference == wanted["reference"]
    assert incoming.case.title == wanted["title"]
    assert incoming.dated_on.isoformat() == "2026-04-01"
    for code in ("facts", "offences", "timing", "basis"):
        assert draft[code] == wanted[code]
    assert queries.carried(incoming.papers.get()).is_in(draft)
    assert not UnacceptedFile.objects.exists()


def test_a_second_click_opens_no_second_case(people, believed):
    believed(to_us())
    first = imported(people.reviewer)
    with pytest.raises(Invalid) as error:
        imported(people.duty)
    assert first.reference in error.value.fields[importing.FIELD][0]
    CaseFile.objects.filter(pk=first.case_id).update(confidentiality="restricted")
    with pytest.raises(Invalid) as error:
        imported(people.duty)
    assert error.value.fields[importing.FIELD] == [importing.REGISTERED]  # of a case it may not know
    assert Incoming.objects.count() == 1


def test_an_annex_whose_file_did_not_come_is_left_out_and_named(people, believed):
    annex = {"id": "annex001", "category": "B", "title": "Log", "language": "en", "filename": "log.txt"}
    told = to_us()
    told["content"]["annexes"] = {"entries": [annex | {"size": 3, "sha256": "0" * 64}]}
    told["version"]["sha256"] = canonical.digest(told["content"])
    believed(told)
    incoming = imported(people.reviewer)
    assert not casefile.draft_content(incoming.case).get("annexes")
    (line,) = [one for one in register.read(incoming.case.stream) if one.name == "incoming.taken_over"]
    assert line.facts["left"] == ["/annexes/entries/0"]


def test_a_request_to_another_state_is_refused_and_kept(people):
    kept = refused(people.reviewer)
    assert kept.reasons == [importing.NOT_TO_US.format(state="Federation of Solvara, XB")]
    assert store.read(kept.file_id) == making.letter()
    assert queries.unaccepted_files() == [kept]


def test_an_answer_where_a_request_is_expected_is_told_so(people):
    kept = refused(people.reviewer, making.acknowledgement())
    assert "acknowledgement of receipt" in kept.reasons[0]


def test_data_that_were_changed_are_refused_and_kept(people):
    told = to_us()
    told["content"]["title"] = "Somebody else’s title"
    kept = refused(people.reviewer, making.with_data((embedding.NAME, making.as_bytes(told))))
    assert kept.reasons == [data.WRONG_VERSION]


def test_data_of_another_document_are_refused_and_kept(people):
    kept = refused(people.reviewer, making.with_data((embedding.NAME, making.as_bytes(to_us()))))
    assert kept.reasons == [data.WRONG_PRINT]


def test_a_pdf_without_data_or_without_an_envelope_is_registered_by_hand(people):
    assert refused(people.reviewer, making.with_data()).reasons == [importing.NO_DATA]
    bare = making.with_data(("request.json", making.as_bytes(making.told()["content"])))
    with pytest.raises(Invalid, match="Register the request by hand"):
        imported(people.reviewer, bare)


def test_a_state_nobody_knows_is_refused(people, believed):
    believed(to_us(addressee=making.told()["addressee"] | {"state": "QQ"}))
    assert refused(people.reviewer).reasons == [importing.UNKNOWN_STATE.format(state="QQ")]


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("sender", "name"), "A\x00B"),
        (("sender", "name"), None),
        (("references", "ours"), "A" * 2000),
        (("content", "title"), "\x1b[2J"),
    ],
)
def test_what_cannot_be_written_down_is_refused_and_kept(people, believed, where, value):
    told = to_us()
    place, name = where
    told[place] = {key: one for key, one in (told[place] | {name: value}).items() if one is not None}
    told["version"] = told["version"] | {"sha256": canonical.digest(told["content"])}
    believed(told)
    assert refused(people.reviewer).reasons


def test_what_is_no_pdf_is_refused(people):
    assert refused(people.reviewer, upload=upload(b"text", "a.txt")).reasons == [importing.NOT_A_PDF]


def test_a_wrong_arrival_is_said_at_its_field_and_keeps_nothing(people, believed):
    believed(to_us())
    with pytest.raises(Invalid) as error:
        imported(people.reviewer, received_at=clock.now() + timedelta(days=1))
    assert "received_at" in error.value.fields
    assert not UnacceptedFile.objects.exists()
    assert not Incoming.objects.exists()


@pytest.mark.parametrize("person", ["officer", "auditor", "supervisor", "admin"])
def test_only_who_registers_and_keys_may_do_it(people, person):
    with pytest.raises(NotAllowed):
        imported(getattr(people, person))


def test_what_was_not_taken_is_written_down_for_good(people):
    kept = refused(people.reviewer)
    (line,) = register.read(importing.STREAM)
    assert line.facts == {"file": str(kept.pk), "sha256": kept.file_id}
    for change in (kept.delete, lambda: UnacceptedFile.objects.update(name="x")):
        with pytest.raises(DatabaseError, match="for good"), transaction.atomic():
            change()
