"""The list of findings and one finding."""

import pytest

from requests_app.casefile.models import CaseFile
from requests_app.precedents.models import Precedent
from tests import builders, samples
from tests.precedents.sheets import SECRET, sheet

pytestmark = pytest.mark.django_db


@pytest.fixture
def judged(people):
    sections = samples.hospital()
    sections["dual_criminality"] = {"entries": [sheet(sections["offences"]["entries"][0]["id"])]}
    return builders.outgoing_at("approved", people, sections=sections)


def text_of(response) -> str:
    return response.content.decode()


def test_an_empty_list_says_what_fills_it(people, signed_in):
    assert "Nothing is kept yet" in text_of(signed_in(people.officer).get("/precedents/"))


def test_the_list_and_one_finding(judged, people, signed_in):
    client = signed_in(people.officer)
    text = text_of(client.get("/precedents/?q=penal&state=XB"))
    assert "Penal Code art. 323-3" in text
    assert judged.reference in text
    found = text_of(client.get(f"/precedents/{Precedent.objects.get().pk}/"))
    assert "electronic data" in found
    assert SECRET in found


def test_a_search_without_result_says_so(judged, people, signed_in):
    assert "Nothing was found" in text_of(signed_in(people.officer).get("/precedents/?q=zebra"))


@pytest.mark.parametrize(
    "query", ["q=%00", "state=%27", "after=x_y", "q=" + "x" * 3000, "state=zz", "q=%F0%9F"]
)
def test_whatever_is_asked(judged, people, signed_in, query):
    assert signed_in(people.officer).get(f"/precedents/?{query}").status_code == 200


def test_outsiders_see_the_law_without_the_case(judged, people, signed_in):
    client = signed_in(people.stranger)
    found = text_of(client.get(f"/precedents/{Precedent.objects.get().pk}/"))
    assert "Penal Code art. 323-3" in found
    for hidden in (SECRET, judged.reference, "Open the case"):
        assert hidden not in found
        assert hidden not in text_of(client.get("/precedents/"))


def test_a_restricted_case_does_not_exist_for_outsiders(judged, people, signed_in):
    CaseFile.objects.filter(pk=judged.case_id).update(confidentiality="restricted")
    client = signed_in(people.second_reviewer)
    assert client.get(f"/precedents/{Precedent.objects.get().pk}/").status_code == 404
    assert "Penal Code" not in text_of(client.get("/precedents/"))


@pytest.mark.parametrize("who", ["admin", "executing"])
def test_roles_that_read_no_cases(judged, people, signed_in, who):
    client = signed_in(getattr(people, who))
    assert client.get("/precedents/").status_code == 403
    assert client.get(f"/precedents/{Precedent.objects.get().pk}/").status_code == 403
