"""What arrives at the door: bodies of the wrong kind or size, forms without their token."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def browser(people, signed_in) -> Client:
    """An officer's browser with the checks of forms on, and its token."""
    client = signed_in(people.officer)
    client.handler.enforce_csrf_checks = True
    client.get("/outgoing/new/")
    return client


def post(client, body, content_type=FORM, **headers):
    """Post with the token in the header, as scripts of the portal do."""
    token = client.cookies["csrftoken"].value
    headers = {"X-CSRFToken": token, **headers}
    return client.generic("POST", "/outgoing/new/", body, content_type, headers=headers)


def test_without_the_token_nothing_is_opened(browser):
    response = browser.post("/outgoing/new/", {"title": "Mirrorlock"})
    assert response.status_code == 403
    assert "govuk-heading" in response.content.decode()
    assert "Mirrorlock" not in browser.get("/outgoing/").content.decode()


@pytest.mark.parametrize(
    "body", ["title=" + "x" * 3_000_000, "&".join(f"a{n}=1" for n in range(3_500))], ids=["long", "many"]
)
@pytest.mark.parametrize("token", [True, False], ids=["token", "no token"])
def test_a_body_that_is_too_large_is_413(browser, body, token):
    response = post(browser, body) if token else browser.post("/outgoing/new/", body, content_type=FORM)
    assert response.status_code == 413
    assert "govuk-heading" in response.content.decode()


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b'{"title": "Mirrorlock"}', "application/json"),
        (b"<title/>", "text/xml"),
        (b"title=a", "multipart/form-data"),
        (b"title=a", "multipart/form-data; boundary="),
        (b"title=a", f"{FORM}; charset=utf-7"),
        (b"title=\x00", "text/plain"),
    ],
)  # fmt: skip
def test_a_body_of_the_wrong_kind_is_400(browser, body, content_type):
    response = post(browser, body, content_type)
    assert response.status_code in (400, 415)
    assert "govuk-heading" in response.content.decode()


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Accept-Language": "x" * 5_000 + ",*;q=nan"},
        {"Cookie": "sessionid=\x00; csrftoken=\x00"},
        {"HX-Request": "true", "HX-Current-URL": "http://[::1"},
        {"X-Forwarded-For": "'; drop table"},
        {"Range": "bytes=-99999999999999999999"},
        {"If-Modified-Since": "never"},
    ],
    ids=lambda one: next(iter(one)),
)
@pytest.mark.parametrize("address", ["/", "/outgoing/", "/account/sign-in/"])
def test_odd_headers_are_no_fault(people, signed_in, headers, address):
    response = signed_in(people.officer).get(address, headers=headers)
    assert response.status_code < 500


LONG, MANY = "x" * 5_000, "9" * 30


@pytest.mark.parametrize(
    "address",
    [
        "/outgoing/%00/",
        "/outgoing/OUT-2026-AAAAA%00/",
        "/outgoing/..%2f..%2fetc/",
        "/cases/x/draft/%00/",
        f"/cases/OUT-2026-AAAAA/versions/{MANY}/",
        f"/cases/OUT-2026-AAAAA/draft/offences/{LONG}/",
        f"/directory/states/{LONG}/",
        "/directory/authorities/%ED%A0%80/",
        "/reference/grounds/g99/",
        f"/account/password/invite/{LONG}/",
        f"/account/sessions/{MANY}/end/",
        f"/account/factors/passkeys/{MANY}/remove/",
        "/static/../manage.py",
        "/static/%00",
        "/people/x/",
    ],
    ids=lambda one: one[:30],
)
def test_addresses_that_lead_nowhere(people, signed_in, address):
    assert signed_in(people.officer).get(address).status_code in (302, 400, 403, 404)
