"""The logs say what happened and never who it was about."""

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
CANARY = "Ilse Canary-Name"
PROGRAM = """
import logging, structlog
from django.conf import settings
settings.configure()
from mla_portal.logs import RequestLog, logging_config
from django.test import RequestFactory
logging_config(json=True, level="INFO")

request = RequestFactory().get("/outgoing/", {"q": "Ilse Canary-Name"})
structlog.get_logger("portal").info("asked", request=RequestLog.format_request(request), ip="203.0.113.9",
                                    user_agent="Browser of Ilse Canary-Name", username="Ilse Canary-Name")
def fails(name):
    raise ValueError(f"duplicate key: {name} exists")
try:
    fails("Ilse Canary-Name")
except ValueError:
    logging.getLogger("library").exception("could not save")
    structlog.get_logger("portal").exception("could not save either")

from celery import Celery
app = Celery("x", task_always_eager=True)
@app.task
def render(name):
    fails(name)
from celery.app.trace import build_tracer
app.finalize()
trace = build_tracer(render.name, render, app=app, eager=False)
trace("1", ("Ilse Canary-Name",), {}, {"id": "1", "args": (), "kwargs": {}})
"""


@pytest.fixture(scope="module")
def lines() -> list[dict[str, object]]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert CANARY not in done.stderr
    assert "203.0.113.9" not in done.stderr
    return [json.loads(line) for line in done.stderr.splitlines()]


def test_a_request_is_its_path_without_the_query(lines: list[dict[str, object]]) -> None:
    assert lines[0]["request"] == "GET /outgoing/"
    assert str(lines[0]["timestamp"]).endswith("Z")


@pytest.mark.parametrize("which", [1, 2, 3])
def test_an_error_is_its_type_and_its_places_without_its_words(lines, which) -> None:
    assert lines[which]["error"] == "builtins.ValueError"
    assert any("fails" in place for place in lines[which]["places"])
    assert "exc_info" not in lines[which]


def test_requests_pass_through_our_middleware(settings) -> None:
    assert "mla_portal.logs.RequestLog" in settings.MIDDLEWARE
    assert settings.DJANGO_STRUCTLOG_IP_LOGGING_ENABLED is False
    assert logging.getLogger("axes").level == logging.WARNING


def test_without_json_an_error_is_told_in_plain_lines() -> None:
    told = PROGRAM.replace("json=True", "json=False")
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert f"ValueError: duplicate key: {CANARY} exists" in done.stderr
    assert not set("╭│╰─") & set(done.stderr)
