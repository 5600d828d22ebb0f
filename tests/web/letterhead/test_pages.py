"""The pages of the letterhead: typed, seen on paper, saved, taken back."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from requests_app.documents.letterhead import queries
from tests.documents.test_letterhead import SHIELD, svg

pytestmark = pytest.mark.django_db
SHOW, EDIT, PREVIEW = (reverse(f"letterhead:{name}") for name in ("show", "edit", "preview"))


@pytest.fixture
def administrator(signed_in, people):
    return signed_in(people.admin)


def typed(**more):
    return {
        "opened_on": "0",
        "name": "Ministry of Justice",
        "has_stamp_space": "on",
        "note": "New crest",
    } | more


def test_others_do_not_see_it(signed_in, people):
    client = signed_in(people.supervisor)
    assert client.get(SHOW).status_code == 403
    assert client.post(EDIT, typed()).status_code == 403


def test_it_is_seen_on_paper_then_saved_then_taken_back(administrator):
    crest = SimpleUploadedFile("crest.svg", SHIELD)
    shown = administrator.post(PREVIEW, typed(crest=crest))
    assert shown["Content-Type"] == "application/pdf"
    assert shown.content.startswith(b"%PDF")
    assert queries.in_force() is None
    crest.seek(0)
    saved = administrator.post(EDIT, typed(crest=crest), follow=True)
    page = saved.content.decode()
    assert "Letterhead 1" in page
    assert "New crest" in page
    assert "image/svg+xml" in page
    assert administrator.get(reverse("letterhead:sheet", args=[1])).content.startswith(b"%PDF")
    administrator.post(f"{EDIT}?language=fr", {"opened_on": "1", "motto": "Justice"})
    now = queries.in_force()
    assert now.wording["fr"] == {"motto": ["Justice"]}
    assert now.crest is not None
    assert now.has_stamp_space
    administrator.post(reverse("letterhead:reset"), {"opened_on": "2"})
    assert queries.in_force().crest is None
    assert len(queries.history()) == 3


def test_what_was_typed_stays_when_the_crest_is_refused(administrator):
    bad = SimpleUploadedFile("crest.svg", svg("<script>1</script>"))
    for url in (EDIT, PREVIEW):
        bad.seek(0)
        answer = administrator.post(url, typed(crest=bad))
        assert answer.status_code == 400
        assert "holds a script" in answer.content.decode()
        assert "Ministry of Justice" in answer.content.decode()
    assert queries.in_force() is None


def test_an_empty_file_is_no_crest(administrator):
    for url in (EDIT, PREVIEW):
        answer = administrator.post(url, typed(crest=SimpleUploadedFile("crest.png", b"")))
        assert answer.status_code == 400
        assert "The file is empty." in answer.content.decode()
    assert queries.in_force() is None


def test_two_who_save_at_once_do_not_overwrite_each_other(administrator):
    administrator.post(EDIT, typed())
    late = administrator.post(EDIT, typed(name="Another name"))
    assert late.status_code == 409
    assert "Another name" in late.content.decode()
    assert "Somebody else" in late.content.decode()
    assert queries.in_force().number == 1
