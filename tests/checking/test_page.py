"""The public page: nobody signs in, the answers are plain, equal where they must be, bounded and forgotten."""

import re
from dataclasses import replace

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from requests_app.audit.models import AuditEvent
from requests_app.checking import apart, services
from requests_app.checking.wording import Words, words
from requests_app.checking.words import fr
from requests_app.documents.kinds import Kind
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.vault import store
from requests_app.vault.models import StoredFile
from requests_app.web.checking import limiting
from tests.checking.conftest import CODE, appended, changed, retitled
from tests.documents.ordering import ordered

pytestmark = pytest.mark.django_db
PAGE = "/check/"


@pytest.fixture(autouse=True)
def nobody_checked_yet(monkeypatch):
    """Counters begin anew, and files are looked at in this process."""
    cache.clear()
    monkeypatch.setattr(
        apart,
        "look",
        lambda pdf, *, roots, stamp_roots, announcing: apart.looked(
            apart.told_of(pdf, roots, stamp_roots, announcing)
        ),
    )


@pytest.fixture
def file(sealed):
    return store.read(sealed.seal.file_id)


def post(body, client=None, **more):
    upload = SimpleUploadedFile("Geheime Akte.pdf", body, content_type="application/pdf")
    return (client or Client()).post(PAGE, {"file": upload, "language": "en", **more})


def said(response, key, language="en", **values):
    return words(language).say(key, **values) in response.content.decode().replace("&#x27;", "'")


def test_the_page_is_for_everybody(db):
    response = Client().get(PAGE)
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store, private"
    assert said(response, "title")


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_it_speaks_the_languages_of_the_letters(language):
    by_header = Client(headers={"accept-language": f"{language}-XX,{language};q=0.9,en;q=0.5"}).get(PAGE)
    by_choice = Client().get(PAGE, {"language": language})
    for response in (by_header, by_choice):
        assert f'<html lang="{language}" dir="{words(language).direction}"' in response.content.decode()
        assert said(response, "title", language)


@pytest.mark.parametrize("language", [one for one in LETTER_LANGUAGES if one != "en"])
def test_no_word_of_the_page_is_in_another_language(language, sealed, people, settings):
    """Frame, forms, errors, answers: what is left when the names of languages and codes are taken out."""
    settings.DEMO = True
    client = Client(headers={"accept-language": "en"})
    upload = SimpleUploadedFile("x.pdf", b"x", content_type="application/pdf")
    pages = [
        client.get(PAGE, {"language": language}),
        client.get(PAGE, {"language": language, "code": "wrong"}),
        client.get(f"/check/{CODE}/", {"language": language}),
        client.get("/check/nobody/", {"language": language}),
        client.post(PAGE, {"language": language}),
        client.post(PAGE, {"language": language, "file": upload}),
    ]
    settings.CHECKS_PER_MINUTE = 0
    pages.append(client.get("/check/nobody/", {"language": language}))
    assert [one.status_code for one in pages] == [200, 400, 200, 200, 400, 200, 429]
    for page in pages:
        assert said(page, "frame.skip", language)
        text = page.content.decode()
        assert f'hreflang="{language}" aria-current="true"' in text
        body = re.sub(r"<(style|script|ul)\b.*?</\1>|<[^>]*>", " ", text, flags=re.DOTALL)
        english = {one for key, one in words("en")._words.items() if key not in ("hash", "error")}
        assert not [one for one in english if "{" not in one and one in body]
        for word in (
            "Skip to",
            "Sign in",
            "Error",
            "official",
            "Central",
            "Legal",
            "Demonstration",
            "There is",
        ):
            assert word not in body or word in str(words(language)._words)


def test_the_language_can_be_chosen_without_a_script(db):
    text = Client().get("/check/nobody/?language=ar").content.decode()
    for language in LETTER_LANGUAGES:
        assert f'href="?language={language}" lang="{language}" hreflang="{language}"' in text
    assert '<html lang="ar" dir="rtl"' in text
    assert "portal-vendor.rtl.css" in text
    assert 'href="/"' not in text  # nothing leads a visitor to the portal behind the page


def test_a_signed_in_person_gets_the_same_page(people, signed_in):
    signed = signed_in(people.reviewer).get(PAGE, {"language": "fr"}).content.decode()
    assert people.reviewer.name not in signed
    assert "/desk/" not in signed


def test_every_language_has_the_same_words():
    english = words("en")
    for language in LETTER_LANGUAGES:
        own = words(language)
        assert own._words.keys() == english._words.keys()
        for key, text in english._words.items():
            for name in ("size", "example", "day", "seconds"):
                assert (f"{{{name}}}" in text) == (f"{{{name}}}" in own._words[key]), (language, key)
            if language != "en" and key != "error":
                assert own._words[key] != text, (language, key)
    assert isinstance(english, Words)


def test_a_sealed_file(file, sealed):
    response = post(file)
    assert response.status_code == 200
    for key in ("genuine.title", "genuine.text", "current", "status.current"):
        assert said(response, key)
    text = response.content.decode()
    assert sealed.seal.file_id in text
    for secret in (
        sealed.case.reference,
        sealed.case.title,
        "return",
        "Return note",
        "Northmark",
        "Marchetti",
        CODE,
    ):
        assert secret not in text


def test_a_withdrawn_and_an_altered_file(file, sealed, people):
    services.withdraw(sealed, by=people.reviewer, reason="Sent to the wrong authority.")
    response = post(file)
    assert said(response, "genuine.withdrawn.title")
    assert not said(response, "genuine.title"), "Who reads the heading alone takes it for valid."
    assert said(response, "status.withdrawn")
    assert "wrong authority" not in response.content.decode()
    assert said(post(changed(file)), "changed.title")
    response = post(appended(file, retitled))
    assert said(response, "appended.title")
    assert not said(response, "status.withdrawn")


def test_nothing_is_kept_of_what_is_checked(file):
    before = AuditEvent.objects.count(), StoredFile.objects.count()
    client = Client()
    post(file, client)
    client.get(reverse("checking:code", args=[CODE]))
    assert (AuditEvent.objects.count(), StoredFile.objects.count()) == before
    assert "sessionid" not in client.cookies


def test_a_file_that_is_missing_or_too_large(db, settings):
    response = Client().post(PAGE, {"language": "fr"})
    assert response.status_code == 400
    assert said(response, "file_missing", "fr")
    settings.CHECK_MAX_BYTES = 1024 * 1024
    response = post(b"%PDF" + bytes(1024 * 1024))
    assert response.status_code == 400
    assert said(response, "file_large", size=1)
    assert post(b"").status_code == 200


def test_a_code(sealed):
    response = Client().get(f"/check/{CODE}/")
    assert response.status_code == 200
    assert said(response, "known.title")
    assert said(response, "current")
    typed = Client().get(PAGE, {"code": " 7kq4m oxv2c 9rtj6 wbh3n ", "language": "en"})
    assert typed.status_code == 302
    assert typed["Location"] == f"/check/{CODE}/?language=en"
    wrong = Client().get(PAGE, {"code": "7KQ4M", "language": "es"})
    assert wrong.status_code == 400
    assert said(wrong, "code_wrong", "es")
    assert said(Client().get(PAGE, {"code": "", "language": "es"}), "code_missing", "es")


def test_unknown_and_unseen_codes_get_the_same_page(seal, version, people):
    internal = seal(version, kind=Kind.DECISION_RECORD, code="1NT3R-NA100-00000-00000")
    waiting = ordered(version, people)
    codes = [internal.check_code, waiting.check_code, "00000-00000-00000-00000", "nonsense", "%00", "a" * 500]
    answers = [Client().get(f"/check/{code}/?language=en") for code in codes]
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert said(answers[0], "not_known.title")


def test_the_same_questions_are_asked_for_every_code(sealed, django_assert_num_queries):
    for code in (CODE, "00000-00000-00000-00000", "nonsense"):
        with django_assert_num_queries(1):
            Client().get(f"/check/{code}/")


def test_too_many_checks(sealed, settings):
    settings.CHECKS_PER_MINUTE = 2
    answers = [Client().get(f"/check/{CODE}/?language=en") for _ in range(3)]
    assert [one.status_code for one in answers] == [200, 200, 429]
    assert 0 < int(answers[2]["Retry-After"]) <= 60
    assert said(answers[2], "busy.title")
    assert post(b"x").status_code == 429
    assert Client(REMOTE_ADDR="192.0.2.9").get(f"/check/{CODE}/").status_code == 200
    assert Client().get(PAGE).status_code == 200


def test_a_household_of_ipv6_is_one_client(settings):
    settings.CHECKS_PER_MINUTE = 1
    first, second = (Client(REMOTE_ADDR=f"2001:db8:1:2::{one}").get("/check/x/") for one in (1, 2))
    assert (first.status_code, second.status_code) == (200, 429)
    assert Client(REMOTE_ADDR="2001:db8:1:3::1").get("/check/x/").status_code == 200


def test_without_its_counter_the_page_goes_on(sealed, monkeypatch):
    monkeypatch.setattr(cache, "incr", lambda key: 1 / 0)
    assert Client().get(f"/check/{CODE}/").status_code == 200


def test_only_so_many_files_at_once(monkeypatch):
    """Otherwise a few strangers with slow files would hold every thread of the portal."""
    monkeypatch.setattr(limiting, "CHECKS", replace(limiting.CHECKS, waiting=0, patience=0))
    with limiting.CHECKS.taken(), limiting.CHECKS.taken():
        crowded = post(b"x", language="vi")
    assert crowded.status_code == 503
    assert said(crowded, "crowd.text", "vi")
    assert post(b"x").status_code == 200


def test_certificates_are_public(sealed):
    response = Client().get("/check/certificates.pem")
    text = b"".join(response) if response.streaming else response.content
    assert text.count(b"BEGIN CERTIFICATE") >= 2
    assert b"PRIVATE" not in text


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(db, method):
    assert getattr(Client(), method)(PAGE).status_code == 405
    assert getattr(Client(), method)(f"/check/{CODE}/").status_code == 405


def test_a_form_of_another_site_is_refused(db):
    client = Client(enforce_csrf_checks=True)
    assert post(b"x", client).status_code == 403


def test_french_signs_keep_their_space_on_the_line():
    assert "\u00a0;" in words("fr").say("appended.text")
    assert not any(f" {sign}" in words("fr").say(key) for key in fr.WORDS for sign in ":;?!")
