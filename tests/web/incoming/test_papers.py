"""The papers: shown beside what is keyed in, harmless, and their data taken over only when somebody says so."""

import io
import json

import pytest
from django.urls import reverse
from pypdf import PdfWriter

from requests_app.casefile import queries as casefile
from requests_app.casefile.declaration import FORMAT
from tests.incoming_builders import incoming_at, ordinary, paper

pytestmark = pytest.mark.django_db


def address(name, incoming, *more):
    return reverse(f"incoming:{name}", args=[incoming.reference, *more])


def pdf(content=None, name="request.pdf"):
    """A PDF, with data if there are any."""
    writer = PdfWriter()
    writer.add_blank_page(width=300, height=300)
    if content is not None:
        writer.add_attachment("request.json", json.dumps(content).encode())
    made = io.BytesIO()
    writer.write(made)
    made.seek(0)
    made.name = name
    return made


def carried():
    """The data of a request, as their portal writes them."""
    sections = {code: data for code, data in ordinary().items() if code != "annexes"}
    return {"format": FORMAT, "reference": "OUT-2026-ABC234", "title": "Nightlight", **sections}


def test_a_paper_stands_beside_what_was_keyed_in(people, signed_in):
    incoming = incoming_at("received", people)
    client, found = signed_in(people.reviewer), incoming.papers.get()
    assert client.get(address("papers", incoming))["Location"] == address("paper", incoming, found.pk)
    shown = client.get(address("paper", incoming, found.pk)).content.decode()
    assert f'<iframe class="app-viewer" src="{address("paper_file", incoming, found.pk)}"' in shown
    assert found.file_id in shown
    beside = client.get(reverse("drafting:section", args=[incoming.reference, "facts"])).content.decode()
    assert address("paper_file", incoming, found.pk) in beside


def test_a_paper_may_do_nothing(people, signed_in):
    hostile = paper("<script>alert(1)</script>", name="evil.html.txt")
    incoming = incoming_at("received", people, papers=[(hostile, "request")])
    answer = signed_in(people.reviewer).get(address("paper_file", incoming, incoming.papers.get().pk))
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "script-src 'none'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "no-store" in answer["Cache-Control"]
    saved = signed_in(people.reviewer).get(
        address("paper_file", incoming, incoming.papers.get().pk), {"save": "1"}
    )
    assert saved["Content-Disposition"].startswith("attachment")
    assert b"".join(saved) == b"".join(answer) == b"<script>alert(1)</script>"


def test_pages_but_the_paper_itself_are_framed_by_nobody(people, signed_in):
    incoming = incoming_at("received", people)
    answer = signed_in(people.reviewer).get(address("case", incoming))
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "DENY"


def test_a_paper_of_another_case_is_not_found(people, signed_in):
    one, other = (
        incoming_at("received", people),
        incoming_at("received", people, papers=[(paper("x"), "request")]),
    )
    client = signed_in(people.reviewer)
    for name in ("paper", "paper_file", "take_over"):
        assert client.get(address(name, one, other.papers.get().pk)).status_code == 404
    assert signed_in(people.officer).get(address("paper_file", one, one.papers.get().pk)).status_code == 404


def test_the_data_of_a_pdf_are_shown_and_taken_over_only_when_said(people, signed_in):
    incoming = incoming_at("received", people, papers=[(pdf(carried()), "request")])
    found, client = incoming.papers.get(), signed_in(people.reviewer)
    url = address("take_over", incoming, found.pk)
    shown = client.get(url).content.decode()
    assert "Hélène Aubertin" in shown
    assert "facts" not in casefile.draft_content(incoming.case), "Looking takes nothing over."
    assert client.post(url)["Location"] == reverse("drafting:tasks", args=[incoming.reference])
    content = casefile.draft_content(incoming.case)
    assert content["authority"]["conducting_official"] == "Hélène Aubertin"
    assert len(content["assistance"]["entries"]) == 6


def test_registering_a_pdf_with_data_leads_to_them(people, signed_in):
    from tests.web.incoming.test_register import URL, typed

    answer = signed_in(people.reviewer).post(URL, typed(request_file=pdf(carried())))
    assert answer["Location"].endswith("/take_over/")


@pytest.mark.parametrize(
    "wrong", [{"format": "other"}, {**carried(), "facts": {"summary": 3}}], ids=["format", "field"]
)
def test_data_that_are_wrong_are_not_offered(people, signed_in, wrong):
    incoming = incoming_at("received", people, papers=[(pdf(wrong), "request")])
    shown = (
        signed_in(people.reviewer)
        .get(address("take_over", incoming, incoming.papers.get().pk))
        .content.decode()
    )
    assert "cannot be taken over" in shown
    assert "Take over these data" not in shown


def test_a_pdf_without_data_has_nothing_to_take_over(people, signed_in):
    incoming = incoming_at("received", people, papers=[(pdf(), "request")])
    url = address("take_over", incoming, incoming.papers.get().pk)
    assert signed_in(people.reviewer).get(url).status_code == 404
