"""Versions: what is frozen, that it never changes, what blocks it, what is written down."""

import json

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from requests_app.audit import register
from requests_app.casefile import queries, schema, services
from requests_app.casefile.models import CaseFile, Version
from requests_app.core import canonical
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.law import catalogue
from requests_app.vault.models import StoredFile
from tests import samples
from tests.casefile.writing import write


@pytest.fixture
def written(case, people) -> CaseFile:
    write(case, samples.hospital(), by=people.officer)
    return case


def test_every_field_survives_to_the_version(written, people) -> None:
    version = services.freeze(written, by=people.officer)
    read = Version.objects.get(pk=version.pk)
    assert {code: read.content[code] for code in samples.hospital()} == samples.hospital()
    assert read.content["format"] == read.schema == "outgoing-request/2"
    assert (read.content["reference"], read.content["title"]) == (written.reference, "Mirrorlock")


def test_the_digest_is_that_of_what_is_stored(written, people) -> None:
    version = Version.objects.get(pk=services.freeze(written, by=people.officer).pk)
    assert version.sha256 == canonical.digest(version.content)
    schema.validate(version.content)


def test_a_version_names_the_law_in_force(written, people) -> None:
    version = services.freeze(written, by=people.officer)
    assert (version.law_version, version.law_digest) == (catalogue.VERSION, catalogue.DIGEST)


def test_versions_are_numbered_and_the_case_knows(written, people) -> None:
    assert queries.latest_version(written) is None
    first = services.freeze(written, by=people.officer)
    services.save_section(written, "timing", {"urgency": "ordinary"}, revision=1, by=people.colleague)
    assert queries.changed_since_last_version(written)
    second = services.freeze(written, by=people.colleague)
    assert not queries.changed_since_last_version(written)
    assert (first.number, second.number) == (1, 2)
    assert [version.number for version in queries.versions(written)] == [1, 2]
    assert queries.latest_version(written) == second
    assert CaseFile.objects.get(pk=written.pk).version_count == written.version_count == 2
    assert queries.version(written, 1) == first


@pytest.mark.parametrize("number", [0, 2, -1, 2**63])
def test_other_versions_are_not_there(written, people, number: int) -> None:
    services.freeze(written, by=people.officer)
    with pytest.raises(NotVisible):
        queries.version(written, number)


def test_the_same_text_is_not_frozen_twice(written, people) -> None:
    services.freeze(written, by=people.officer)
    with pytest.raises(Blocked) as failure:
        services.freeze(written, by=people.officer)
    assert failure.value.blockers[0].code == "nothing_changed"
    assert written.versions.count() == 1


def test_freezing_is_written_down_and_makes_an_author(written, people) -> None:
    version = services.freeze(written, by=people.colleague)
    line = register.read(written.stream)[-1]
    assert (line.name, line.facts) == ("casefile.frozen", {"version": 1, "sha256": version.sha256})
    assert people.colleague in queries.contributors(written)


@pytest.mark.parametrize("name", ["stranger", "reviewer", "supervisor", "admin"])
def test_nobody_else_freezes(written, people, name: str) -> None:
    with pytest.raises(NotAllowed):
        services.freeze(written, by=getattr(people, name))


def test_an_annex_that_is_lost_stops_it(written, people) -> None:
    samples.add_annexes(written, samples.HOSPITAL_ANNEXES[:1], by=people.officer)
    StoredFile.objects.all()._raw_delete(using="default")
    with pytest.raises(Invalid, match="annex is missing"):
        services.freeze(written, by=people.officer)


def test_a_draft_that_does_not_fit_the_format_is_not_frozen(written, people) -> None:
    written.draft_sections.filter(section="facts").update(data={"summary": 7, "smuggled": "x"})
    with pytest.raises(Invalid) as failure:
        services.freeze(written, by=people.officer)
    assert {"/facts", "/facts/summary"} == set(failure.value.fields)
    assert not Version.objects.exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE requests_app_version SET sha256 = repeat('0', 64)",
        "UPDATE requests_app_version SET number = number",
        "DELETE FROM requests_app_version",
        "TRUNCATE requests_app_version CASCADE",
    ],
)
def test_the_database_refuses_to_change_a_version(written, people, statement: str) -> None:
    version = services.freeze(written, by=people.officer)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(DatabaseError, match="final"), transaction.atomic():
            cursor.execute(statement)
    assert Version.objects.get(pk=version.pk).sha256 == version.sha256


def test_the_orm_cannot_change_a_version_either(written, people) -> None:
    version = services.freeze(written, by=people.officer)
    version.content = {}
    for change in (version.save, version.delete, lambda: Version.objects.update(number=9)):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_the_published_schema_is_the_one_in_force() -> None:
    published = settings.BASE_DIR / "docs" / "reference" / "schemas" / "outgoing-request-2.schema.json"
    assert json.loads(published.read_text(encoding="utf-8")) == schema.json_schema(), (
        "Write it anew: manage.py write_schema"
    )
