"""The front server lets through what the portal takes, and writes down no check code."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from requests_app.documents.letterhead.services import LARGEST_CREST
from requests_app.inspection import apart as inspection

FRONT = (Path(__file__).parents[2] / "deploy" / "nginx.conf").read_text()
LOCATION = re.compile(r"location (\S*) ?(/\S*|\^\S+) \{\n(.*?)\n    \}", re.DOTALL)
UNIT = {"k": 1024, "m": 1024**2, "": 1}


def location(path):
    """What is said of the location that nginx chooses for this path."""
    found = [(kind or "^", place, said) for kind, place, said in LOCATION.findall(FRONT)]
    exact = [said for kind, place, said in found if kind == "=" and place == path]
    begins = [one for one in found if one[0] in ("^", "^~") and path.startswith(one[1])]
    kind, _, longest = max(begins, key=lambda one: len(one[1]))
    patterns = [said for kind, place, said in found if kind == "~" and re.search(place, path)]
    if exact or kind == "^~":
        return (exact or [longest])[0]
    return (patterns or [longest])[0]


def largest(path):
    number, unit = re.search(r"client_max_body_size (\d+)([km]?);", location(path) + FRONT).groups()
    return int(number) * UNIT[unit]


@pytest.mark.parametrize(
    ("path", "needed"),
    [
        ("/check/", settings.CHECK_MAX_BYTES),
        ("/inspect/", inspection.LARGEST),
        ("/letterhead/edit/", LARGEST_CREST),
        ("/incoming/import/", settings.UPLOAD_MAX_BYTES),
        ("/incoming/register/", settings.UPLOAD_MAX_BYTES),
        ("/cases/NM-2026-00001/annexes/new/", settings.UPLOAD_MAX_BYTES),
        ("/outgoing/NM-2026-00001/receive/", settings.UPLOAD_MAX_BYTES),
        ("/mail/log/", settings.UPLOAD_MAX_BYTES),
    ],
)
def test_a_form_that_sends_files_may_send_what_the_portal_takes(path, needed):
    assert largest(path) > needed


def test_everything_else_stays_small():
    assert largest("/") == largest("/directory/") == 1024**2


def test_check_codes_are_in_no_log():
    assert "access_log off;" in location("/check/7KQ4M-0XV2C-9RTJ6-WBH3N/")
    assert "zone=check" in location("/check/")
