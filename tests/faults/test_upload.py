"""The web server is killed in the middle of an upload, and a connection breaks: the file arrives whole all the same."""

import contextlib
import http.client
import time
from http.client import HTTPException
from typing import Any

import psutil
import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore

from benchmarks.yardstick.sender import TUS, CutOff, Noise, Sender
from dev.places import free_port
from requests_app.directory import services as directory
from requests_app.evidence import queries
from requests_app.evidence.kinds import Action, Status
from requests_app.evidence.records import Upload
from requests_app.management.demo.states import BOOK
from tests.conftest import make_people
from tests.evidence import arrive
from tests.plugins.processes import Processes, wait_until

pytestmark = pytest.mark.faults

MEGABYTE = 1024 * 1024
SIZE = 96 * MEGABYTE + 12_345
CHUNK = 48 * MEGABYTE
FLAT = 24 * MEGABYTE
"""A web process may grow by this much while 96 MB stream through it: a quarter of what passes."""


@pytest.fixture
def people(transactional_db: None) -> Any:
    directory.load(BOOK)
    return make_people()


class Web:
    """A web server as in production, that can be killed and started again on the same port."""

    def __init__(self, processes: Processes) -> None:
        self.processes, self.port = processes, free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process: Any = None

    def start(self) -> None:
        self.process = self.processes.start(
            "-m", "gunicorn", "mla_portal.wsgi", "--bind", f"127.0.0.1:{self.port}", "--worker-class", "gthread",
            "--workers", "1", "--threads", "4", "--timeout", "60", "--no-control-socket",
        )  # fmt: skip
        wait_until(self._answers, "the web server answers")

    def kill(self) -> None:
        self.processes.kill(self.process)

    def resident(self) -> int:
        """The bytes the largest of its processes holds."""
        tree = psutil.Process(self.process.pid)
        return max(one.memory_info().rss for one in [tree, *tree.children(recursive=True)])

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        with contextlib.closing(connection), contextlib.suppress(OSError, HTTPException):
            connection.request("GET", "/account/sign-in/")
            answer = connection.getresponse()
            answer.read()
            return answer.status == 200
        return False


@pytest.fixture
def web(processes: Processes) -> Web:
    server = Web(processes)
    server.start()
    return server


def session_of(person: Any) -> str:
    """A session with both factors, as the sign-in leaves it."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    store = SessionStore()
    store[SESSION_KEY] = str(person.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    store[HASH_SESSION_KEY] = person.get_session_auth_hash()
    store["second_factor"] = True
    store.create()
    return str(store.session_key)


def test_killed_cut_off_and_killed_again_it_arrives_whole(people: Any, web: Web) -> None:
    file = Noise(SIZE)
    exhibit = arrive.recorded(people, stated_algorithm="sha256", stated_hash=file.sha256())
    sender = Sender(web.address, session_of(people.reviewer))
    sender.open(f"/exhibits/{exhibit.pk}/upload/")
    upload = sender.create(f"/exhibits/{exhibit.pk}/uploads/", SIZE, "disk.raw")
    before = web.resident()

    with pytest.raises(CutOff):
        sender.send(upload, file, 0, CHUNK, cut_at=20 * MEGABYTE)
    offset = settled(sender, upload)
    assert 0 < offset <= 20 * MEGABYTE

    with pytest.raises((OSError, HTTPException)):
        killed_on_the_way(web, sender, upload, file, offset)
    web.start()
    offset = settled(sender, upload)
    kept = list(Upload.objects.get().parts.values_list("start", "length"))
    assert offset == sum(length for _, length in kept)

    grown = 0
    while offset < SIZE:
        offset = sender.send(upload, file, offset, min(offset + CHUNK, SIZE))
        grown = max(grown, web.resident() - before)
    assert grown < FLAT, f"the web process grew by {grown} bytes"
    take_in_what_is_left()
    exhibit.refresh_from_db()
    assert exhibit.status == Status.HELD
    entry = queries.log(exhibit)[-1]
    assert (entry.action, entry.fits) == (Action.TAKEN_IN, True)
    assert not queries.open_alarms(exhibit)


def killed_on_the_way(web: Web, sender: Sender, upload: str, file: Noise, offset: int) -> None:
    """The server dies after some megabytes; what was not flushed yet may be lost, what was written down is not."""
    from requests_app.vault import store

    place = store.waiting(f"{Upload.objects.get().pk}.upload")
    goal = offset + 8 * MEGABYTE
    headers = {**TUS, "Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"}
    with contextlib.closing(
        sender.begin("PATCH", upload, headers | {"Content-Length": str(SIZE - offset)})
    ) as sent:
        for piece in file.pieces(offset, SIZE):
            sent.send(piece)
            if place.stat().st_size > goal:
                web.kill()
        sent.getresponse()


def settled(sender: Sender, upload: str) -> int:
    """Where the upload stands once the server has noticed that nobody sends any more."""
    seen = -1
    while (now := sender.offset(upload)) != seen or now == 0:
        seen = now
        time.sleep(0.3)
    return seen


def take_in_what_is_left() -> None:
    """As the worker does."""
    from requests_app.evidence import taking

    taking.take_in_all(seconds=60)
