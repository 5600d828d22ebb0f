"""The gallery and the error pages, which it shows."""

import pytest
from django.urls import reverse

from requests_app.web.gallery.views import STATUSES


@pytest.fixture
def demo(settings):
    settings.DEMO = True


def test_the_gallery_shows_every_component(client, demo, db):
    for query in ("", "?faults=1"):
        response = client.get(reverse("gallery:components") + query)
        assert response.status_code == 200
        assert "app-notice--warning" in response.content.decode()
    assert "There is a problem" in response.content.decode()


def test_there_is_no_gallery_where_the_portal_is_used_for_real(client, settings, db):
    settings.DEMO = settings.DEBUG = False
    assert client.get(reverse("gallery:components")).status_code == 404


@pytest.mark.parametrize("status", STATUSES)
def test_every_error_page_says_what_to_do(client, demo, db, status):
    text = client.get(reverse("gallery:error", args=[status])).content.decode()
    assert "The request cannot be approved yet." in text
    assert "Ground G23" in text
    assert "Go to your desk" in text


@pytest.mark.parametrize(
    ("language", "direction", "lang"), [("en", "ltr", "en"), ("fr", "ltr", "fr"), ("ar", "rtl", "ar")]
)
def test_the_frame_follows_the_language(client, demo, db, language, direction, lang):
    client.cookies["django_language"] = language
    text = client.get(reverse("gallery:components")).content.decode()
    assert f'<html lang="{lang}" dir="{direction}"' in text
    assert ("portal-vendor.rtl.css" in text) is (direction == "rtl")


@pytest.mark.parametrize(("offered", "shown"), [(["en"], False), (["en", "fr", "ar"], True)])
def test_a_choice_of_languages_is_shown_where_there_is_one(client, demo, db, settings, offered, shown):
    settings.LANGUAGES_OFFERED = offered
    text = client.get(reverse("gallery:components")).content.decode()
    assert ("app-footer__languages" in text) is shown


def test_the_language_is_chosen_without_javascript(client, demo, db):
    response = client.post(reverse("set_language"), {"language": "fr", "next": "/gallery/"})
    assert response.status_code == 302
    assert "Entraide judiciaire" in client.get("/gallery/").content.decode()


def test_every_page_forbids_what_it_does_not_need(client, demo, db):
    policy = client.get(reverse("gallery:components"))["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
