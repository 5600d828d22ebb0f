"""The press: the same bytes for the same letter, limits from outside, a printer that can be lost and comes back."""

import os
import signal
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from mla_portal import serving
from requests_app.core.errors import Unavailable
from requests_app.core.limits import Limits
from requests_app.documents import equipment, press, rendering
from requests_app.documents.letters import compose
from requests_app.documents.press import CannotPrint, Press
from tests.documents import papers

SHORT = "<html><head><title>Short</title></head><body><p>One page.</p></body></html>"
# Takes WeasyPrint longer than anybody waits; the letters never hand such a text over.
ENDLESS = f"<html><body><p style='white-space: pre-wrap'>{chr(10) * 100_000}</p></body></html>"


@pytest.fixture
def own_press():
    pressed = Press()
    yield pressed
    pressed.stop()


def test_the_same_letter_gives_the_same_bytes_in_another_process(own_press):
    html = compose.to_html(compose.SHEETS["letter_of_request"](papers.material("invoice"), ""))
    first = papers.to_pdf(html)
    second = papers.to_pdf(html)
    elsewhere = own_press.to_pdf(html, identifier=papers.IDENTIFIER, limits=papers.PATIENT)
    assert first.pdf == second.pdf == elsewhere.pdf
    assert first.pages == elsewhere.pages


def test_what_was_printed_before_leaves_no_trace():
    before = papers.to_pdf(SHORT)
    papers.letter("hospital", "fr")
    assert papers.to_pdf(SHORT).pdf == before.pdf


def test_a_letter_is_the_same_whatever_its_fork_printed_before(own_press):
    html = compose.to_html(compose.SHEETS["letter_of_request"](papers.material("invoice"), ""))
    printed = [
        own_press.to_pdf(text, identifier=papers.IDENTIFIER, limits=papers.PATIENT).pdf
        for text in (html, SHORT, html, SHORT)
    ]
    assert printed[0] == printed[2]
    assert printed[1] == printed[3]


def test_another_identifier_gives_another_file(own_press):
    other = own_press.to_pdf(SHORT, identifier="00" * 16, limits=papers.PATIENT)
    assert other.pdf != papers.to_pdf(SHORT).pdf


def test_a_letter_that_takes_too_long_is_stopped_and_the_next_is_printed(own_press):
    with pytest.raises(CannotPrint, match="longer than allowed") as caught:
        own_press.to_pdf(ENDLESS, identifier=papers.IDENTIFIER, limits=Limits(seconds=2))
    assert caught.value.reason == "time"
    assert own_press.to_pdf(SHORT, identifier=papers.IDENTIFIER, limits=papers.PATIENT).pages == 1


def test_a_letter_that_takes_too_much_memory_is_stopped_and_the_next_is_printed(own_press):
    large = "<html><body>" + "<p>line</p>" * 30_000 + "</body></html>"
    with pytest.raises(CannotPrint) as caught:
        own_press.to_pdf(large, identifier=papers.IDENTIFIER, limits=Limits(seconds=120, megabytes=500))
    assert caught.value.reason == "memory"
    assert own_press.to_pdf(SHORT, identifier=papers.IDENTIFIER, limits=papers.PATIENT).pages == 1


def test_a_lost_printer_is_replaced(own_press):
    own_press.to_pdf(SHORT, identifier=papers.IDENTIFIER, limits=papers.PATIENT)
    lost = own_press._process
    os.kill(lost.pid, signal.SIGKILL)
    lost.wait()
    assert own_press.to_pdf(SHORT, identifier=papers.IDENTIFIER, limits=papers.PATIENT).pages == 1
    lost.stdin.close()
    lost.stdout.close()


def test_the_printer_ends_with_whoever_started_it(own_press):
    own_press.to_pdf(SHORT, identifier=papers.IDENTIFIER, limits=papers.PATIENT)
    process = own_press._process
    own_press.stop()
    assert process.poll() is not None


def test_whoever_prints_while_it_warms_up_waits_for_the_same_printer(own_press, monkeypatch):
    started = []
    start = Press._start
    monkeypatch.setattr(Press, "_start", lambda press: (started.append(press), start(press)))
    warming = own_press.warm_soon()
    assert own_press.to_pdf(SHORT, identifier=papers.IDENTIFIER, limits=papers.PATIENT).pages == 1
    warming.join()
    assert len(started) == 1


def test_nobody_waits_for_a_printer_that_is_warming_up(own_press, monkeypatch):
    begun, receive = threading.Event(), press.messages.receive
    monkeypatch.setattr(press.messages, "receive", lambda stream: (begun.set(), receive(stream))[1])
    warming = own_press.warm_soon()
    assert begun.wait(60)
    process = own_press._process
    own_press.stop()
    warming.join()
    assert process.returncode == -signal.SIGKILL
    assert own_press._process is None


def test_a_machine_that_cannot_print_serves_all_the_same(own_press, monkeypatch):
    monkeypatch.setattr(press, "_ROOT", "/")
    own_press.warm_soon().join()
    assert own_press._process is None
    with pytest.raises(Unavailable, match="cannot be printed on this machine"):
        own_press.to_pdf(SHORT, identifier=papers.IDENTIFIER, limits=papers.PATIENT)


def test_a_web_process_warms_its_press_and_every_gunicorn_is_told_so(monkeypatch):
    warmed = []
    monkeypatch.setattr(press.THE_PRESS, "warm_soon", lambda: warmed.append(True))
    serving.post_worker_init(None)
    assert warmed == [True]
    told = "python:mla_portal.serving"
    for started in ("dev/run.py", "deploy/Dockerfile", "deploy/systemd/mla-portal-web.service"):
        assert told in (press._ROOT / started).read_text(), started


def test_only_so_many_letters_wait_for_the_printer(own_press):
    """Otherwise a few drafts that take twenty seconds each would hold every thread of the portal."""
    own_press.turns = replace(own_press.turns, waiting=0, patience=0)
    with own_press.turns.taken(), pytest.raises(Unavailable, match="Try again"):
        own_press.to_pdf(SHORT, identifier=papers.IDENTIFIER, limits=Limits())
    assert own_press.to_pdf(SHORT, identifier=papers.IDENTIFIER, limits=Limits()).pages == 1


def test_the_printer_inherits_no_secret(monkeypatch):
    for name in ("SECRET_KEY", "DATABASE_URL", "REDIS_URL", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "canary")
    assert "canary" not in press._environment().values()


def test_a_machine_that_cannot_print_says_so_and_no_letter_is_to_blame(own_press, monkeypatch):
    monkeypatch.setattr(press, "_ROOT", "/")  # the printer does not find its own code
    with pytest.raises(Unavailable, match="cannot be printed on this machine"):
        own_press.to_pdf(SHORT, identifier=papers.IDENTIFIER, limits=papers.PATIENT)


def test_nothing_is_missing_here():
    assert equipment.missing() == []


def test_what_is_missing_is_named(monkeypatch):
    monkeypatch.setitem(equipment.LIBRARIES, "Pango", ("no-such-library.so",))
    monkeypatch.setattr(equipment, "fonts", lambda: [Path("/nowhere/NoSuchFont.ttf")])
    assert equipment.missing() == [
        "The library Pango is not installed.",
        "Fonts of the documents are not installed: NoSuchFont. make install brings them.",
    ]


def test_every_asset_is_there():
    for name, _media_type in rendering.ASSETS.values():
        assert (rendering._FOLDER / name).stat().st_size > 100
