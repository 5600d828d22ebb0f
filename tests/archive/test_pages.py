"""Packages in the browser: what one would hold, the order, the download."""

import pytest
from django.urls import reverse

from requests_app.audit import register
from requests_app.core import canonical
from tests.archive.conftest import work

pytestmark = pytest.mark.django_db


def test_from_the_order_to_the_download(case, people, signed_in):
    client, url = signed_in(people.supervisor), reverse("archive:case", args=[case.reference])
    text = client.get(url).content.decode()
    assert "2 documents" in text
    assert "No package of this case was made yet." in text
    assert "A package is being made." in client.post(url, follow=True).content.decode()
    assert client.post(url).status_code == 409
    work()
    package = case.packages.get()
    address = reverse("archive:download", args=[case.reference, package.pk])
    text = client.get(url).content.decode()
    assert address in text
    assert package.file_id in text
    assert "Download the package of" in text
    answer = client.get(address)
    assert canonical.sha256_of(b for b in answer.streaming_content) == package.file_id
    assert f"{case.reference}-package-" in answer["Content-Disposition"]
    assert register.read(case.stream)[-1].name == "archive.downloaded"


def test_who_may_not(package, case, people, signed_in):
    pages = [
        reverse("archive:case", args=[case.reference]),
        reverse("archive:download", args=[case.reference, package.pk]),
    ]
    for who, status in (("officer", 403), ("adviser", 403), ("duty", 404), ("stranger", 404), ("admin", 404)):
        for page in pages:
            assert signed_in(getattr(people, who)).get(page).status_code == status, (who, page)


def test_the_way_there(case, people, signed_in):
    listed, url = (reverse(name, args=[case.reference]) for name in ("documents:list", "archive:case"))
    assert url in signed_in(people.reviewer).get(listed).content.decode()
    assert url not in signed_in(people.officer).get(listed).content.decode()


def test_a_package_of_another_case_is_not_there(package, case, people, signed_in):
    from tests import builders

    other = builders.outgoing_at("submitted", people).case
    address = reverse("archive:download", args=[other.reference, package.pk])
    assert signed_in(people.supervisor).get(address).status_code == 404
