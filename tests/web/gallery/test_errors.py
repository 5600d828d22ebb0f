"""What a person meets when something is wrong: a page of the portal, with the right status."""

import pytest
from django.conf import settings as configured
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_an_address_that_leads_nowhere(people, signed_in):
    response = signed_in(people.officer).get("/no/such/page/")
    assert response.status_code == 404
    assert "Page not found" in response.content.decode()
    assert people.officer.name in response.content.decode()


def test_a_form_without_its_token(people):
    client = Client(enforce_csrf_checks=True)
    client.force_login(people.officer, backend=configured.AUTHENTICATION_BACKENDS[-1])
    session = client.session
    session["second_factor"] = True
    session.save()
    response = client.post(reverse("outgoing:new"), {"title": "Larch"})
    assert response.status_code == 403
    assert "The form was too old" in response.content.decode()


def test_a_page_of_another_role(people, signed_in):
    response = signed_in(people.reviewer).get(reverse("outgoing:new"))
    assert response.status_code == 403
    assert "This is not yours to do" in response.content.decode()


def test_what_cannot_be_read(people, signed_in):
    response = signed_in(people.officer).get(reverse("outgoing:list"), {"search": "x" * 300})
    assert response.status_code == 400
    assert "Search with at most 200 characters." in response.content.decode()


def test_a_body_that_is_too_large(people, signed_in, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10
    response = signed_in(people.officer).post(reverse("outgoing:new"), {"title": "x" * 500})
    assert response.status_code == 413
    assert "That is too large" in response.content.decode()


@pytest.mark.parametrize("name", ["400.html", "403.html", "404.html", "500.html"])
def test_the_pages_of_the_framework_stand_without_a_request(name):
    text = render_to_string(name)
    assert "<h1" in text
    assert "Go to your desk" in text
