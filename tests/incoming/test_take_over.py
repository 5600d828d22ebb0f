"""A request PDF that carries its data fills the sections; hostile data are refused, and the paper is kept."""

import copy
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from requests_app.casefile import queries as casefile
from requests_app.casefile.declaration import FORMAT
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.incoming import queries, services
from requests_app.inspection import apart, data
from tests import incoming_builders as builders

pytestmark = pytest.mark.django_db


def content(**changed):
    """What the other State's portal put into its letter."""
    sections = builders.ordinary()
    return {"format": FORMAT, "reference": "OUT-2026-SOLVAR", "title": "Nightlight", **sections, **changed}


def pdf(*attachments):
    """A letter with files attached, as (name, bytes)."""
    writer = PdfWriter()
    writer.add_blank_page(width=595, height=842)
    for name, held in attachments:
        writer.add_attachment(name, held)
    out = io.BytesIO()
    writer.write(out)
    file = io.BytesIO(out.getvalue())
    file.name = "request.pdf"
    return file


def arrived(people, *attachments):
    """Registered with such a letter."""
    incoming = builders.registered(people, papers=[(pdf(*attachments), "request")])
    return incoming, incoming.papers.get()


def as_bytes(value):
    return json.dumps(value, ensure_ascii=False).encode()


def test_it_fills_the_sections_without_typing(people):
    incoming, paper = arrived(people, ("request.json", as_bytes(content())))
    found = queries.carried(paper)
    assert found.reference == "OUT-2026-SOLVAR"
    assert not found.faults
    incoming = services.take_over(incoming, by=people.reviewer, paper=paper)
    assert incoming.embedded
    draft = casefile.draft_content(incoming.case)
    wanted = content()
    for code in ("facts", "offences", "persons", "identifiers", "assistance", "timing"):
        assert draft[code] == wanted[code]
    assert draft["reference"] == incoming.reference


def test_one_section_may_be_taken_and_the_rest_left(people):
    incoming, paper = arrived(people, ("request.json", as_bytes(content())))
    services.take_over(incoming, by=people.reviewer, paper=paper, sections=["facts"])
    draft = casefile.draft_content(incoming.case)
    assert "facts" in draft
    assert "offences" not in draft


def test_what_the_directory_does_not_know_is_left_empty(people):
    changed = content()
    changed["authority"] |= {"requesting_authority": "xz-unheard-of"}
    incoming, paper = arrived(people, ("request.json", as_bytes(changed)))
    services.take_over(incoming, by=people.reviewer, paper=paper)
    authority = casefile.draft_content(incoming.case)["authority"]
    assert "requesting_authority" not in authority
    assert authority["nature"] == changed["authority"]["nature"]


def test_a_pdf_without_data_is_a_paper_like_any_other(people):
    incoming, paper = arrived(people, ("map.png", b"\x89PNG"))
    assert queries.carried(paper) is None
    with pytest.raises(Invalid):
        services.take_over(incoming, by=people.reviewer, paper=paper)


HOSTILE = {
    "malformed": b'{"format": ',
    "not utf-8": b"\xff\xfe\x00",
    "no object": b"[1, 2]",
    "unknown version": as_bytes(content(format="outgoing-request/9")),
    "unknown section": as_bytes(content(spells={"a": "b"})),
    "duplicate keys": b'{"format": "outgoing-request/2", "format": "outgoing-request/2"}',
    "deep nesting": b'{"a":' * 4000 + b"1" + b"}" * 4000,
    "a fraction": b'{"format": "outgoing-request/2", "n": 1.5}',
    "not a number": b'{"format": "outgoing-request/2", "n": NaN}',
    "a huge number": b'{"format": "outgoing-request/2", "n": ' + b"9" * 5000 + b"}",
    "a broken character": b'{"format": "outgoing-request/2", "reference": "\\ud800", "title": "x"}',
    "oversized": b'{"format": "' + b"x" * (2 * 1024 * 1024) + b'"}',
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_data_are_refused_with_a_reason_and_the_paper_is_kept(people, raw):
    incoming, paper = arrived(people, ("request.json", raw))
    found = queries.carried(paper)
    assert found is not None
    assert found.faults
    assert not found.content
    with pytest.raises(Invalid) as refused:
        services.take_over(incoming, by=people.reviewer, paper=paper)
    assert refused.value.fields["paper"] == list(found.faults)
    assert incoming.papers.get() == paper
    assert "facts" not in casefile.draft_content(incoming.case)


def test_two_data_files_are_refused(people):
    _, paper = arrived(people, ("a.json", as_bytes(content())), ("B.JSON", as_bytes(content())))
    assert queries.carried(paper).faults == (data.SEVERAL,)


def test_a_broken_pdf_says_so(people):
    file = io.BytesIO(b"%PDF-1.7\n%nothing at all\n")
    file.name = "broken.pdf"
    incoming = builders.registered(people, papers=[(file, "request")])
    assert queries.carried(incoming.papers.get()).faults == (apart.BROKEN,)


def test_the_paper_of_another_request_is_not_taken(people):
    _, paper = arrived(people, ("request.json", as_bytes(content())))
    other = builders.registered(people, papers=[])
    with pytest.raises(Invalid):
        services.take_over(other, by=people.reviewer, paper=paper)


def test_nobody_takes_over_into_a_decided_request_or_without_the_right(people):
    incoming = builders.incoming_at(
        "authority", people, papers=[(pdf(("r.json", as_bytes(content()))), "request")]
    )
    paper = incoming.papers.get()
    with pytest.raises(Blocked):
        services.take_over(incoming, by=people.reviewer, paper=paper)
    with pytest.raises(NotAllowed):
        services.take_over(incoming, by=people.supervisor, paper=paper)


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
@settings(max_examples=150)
def test_no_bytes_break_the_reading(raw):
    judged = data.judge([raw], "")
    assert judged["faults"] or judged["format"] == FORMAT


def test_what_was_read_is_what_was_sent():
    wanted = content()
    assert data.parse(as_bytes(copy.deepcopy(wanted))) == wanted
