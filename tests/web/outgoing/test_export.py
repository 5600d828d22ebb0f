"""The list as a file: complete, filtered, and harmless when a spreadsheet opens it."""

import csv
import io

import pytest
from django.urls import reverse

from requests_app.outgoing import services
from requests_app.web.outgoing.views.export import harmless


def rows(response):
    """The file as lists of cells."""
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u00a0=1", "＝1", "＠x"]
)
def test_a_cell_is_never_a_formula(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Larch", "2026-11-21", "محمد", "a=b", "3 - 4"])
def test_other_cells_stay_as_they_are(cell):
    assert harmless(cell) == cell


@pytest.mark.django_db
def test_the_file_holds_what_the_list_shows(people, signed_in):
    outgoing = services.open_request(by=people.officer, title='=HYPERLINK("http://evil.example")')
    services.open_request(by=people.stranger, title="Elsewhere")
    response = signed_in(people.officer).get(reverse("outgoing:export"))
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"].startswith('attachment; filename="requests-')
    heading, *found = rows(response)
    assert heading[0] == "Reference"
    assert [row[0] for row in found] == [outgoing.reference]
    assert found[0][1] == '\'=HYPERLINK("http://evil.example")'
    assert found[0][6] == people.officer.name


@pytest.mark.django_db
def test_the_filters_of_the_list_hold_for_the_file(people, signed_in):
    services.open_request(by=people.officer, title="Larch")
    assert len(rows(signed_in(people.officer).get(reverse("outgoing:export"), {"status": "closed"}))) == 1


@pytest.mark.django_db
def test_those_who_read_no_cases_get_no_file(people, signed_in):
    assert signed_in(people.admin).get(reverse("outgoing:export")).status_code == 403
