"""The schemas are there for everybody, as they are in the documentation."""

import json

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from requests_app.documents.data import published

pytestmark = pytest.mark.django_db


def test_anybody_may_read_the_list_and_every_schema():
    page = Client().get(reverse("schemas:index"))
    assert page.status_code == 200
    text = page.content.decode()
    for found in published.everything().values():
        address = reverse("schemas:schema", args=[found.name, found.version])
        assert address == f"/schemas/{found.name}/{found.version}.json"
        assert address in text
        answer = Client().get(address)
        assert answer.status_code == 200
        assert answer["Content-Type"] == "application/schema+json"
        assert "public" in answer["Cache-Control"]
        file = (
            settings.BASE_DIR / "docs" / "reference" / "schemas" / f"{found.name}-{found.version}.schema.json"
        )
        assert answer.content == file.read_bytes()
        assert json.loads(answer.content)["$id"].endswith(f"{found.name}-{found.version}")


@pytest.mark.parametrize(
    "path", ["mla-document/9.json", "mla-document/0.json", "spell-book/1.json", "..%2f..%2fetc/1.json"]
)
def test_there_is_no_other(path):
    assert Client().get(f"/schemas/{path}").status_code == 404


def test_nothing_is_written_to_them():
    assert Client().post(reverse("schemas:index")).status_code == 405


def test_somebody_without_a_second_factor_reads_them_too(people):
    client = Client()
    client.force_login(people.officer, backend=settings.AUTHENTICATION_BACKENDS[-1])
    assert client.get(reverse("schemas:schema", args=["mla-document", "1"])).status_code == 200
