"""manage.py law: the catalogue for machines and for people."""

import io
import json

from django.core.management import call_command

from requests_app.law.catalogue import DIGEST, VERSION, as_json


def law(*options: str) -> str:
    out = io.StringIO()
    call_command("law", *options, stdout=out)
    return out.getvalue()


def test_machines_get_everything() -> None:
    catalogue = json.loads(law("--json"))
    assert catalogue == as_json()
    assert (catalogue["version"], catalogue["digest"]) == (VERSION, DIGEST)
    for chapter in ("instruments", "types", "grounds", "clocks", "duties", "return_reasons"):
        assert all(one["code"] for one in catalogue[chapter]), chapter
    assert {one["grade"] for ground in catalogue["grounds"] for one in ground["citations"]} == set("ABCD")


def test_people_get_tables() -> None:
    shown = law()
    assert DIGEST in shown
    for line in (
        "Grounds in the order of tests (! human rights) (60)",
        "Types of assistance (* can be drafted) (34)",
    ):
        assert line in shown
    assert "AT04*" in shown
    assert "G23!" in shown
