"""A file of 5 GB (512 MB with BENCH_QUICK=1) goes up into a running web server and is cut off three times.

Two promises. It arrives whole, with the SHA-256 the sender knows, while the memory of the web processes stays flat. And
the bytes come in, are written, flushed, hashed in their parts, read once more and hashed as a whole at no less than
half the speed at which `sha256sum` reads the same bytes from the same disk. This is measured in rounds of 512 MB, each
followed at once by its sha256sum, because a machine is not equally busy for minutes; the median of the rounds counts.

BENCH_UPLOAD_MB says another size. The script needs that much room on the disk of VAR_DIR, and a gigabyte more.
"""

import contextlib
import http.client
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from statistics import median

import django

django.setup()

import psutil  # noqa: E402
from django.conf import settings  # noqa: E402
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402

from benchmarks.yardstick import matters  # noqa: E402
from benchmarks.yardstick.sender import CutOff, Noise, Sender  # noqa: E402
from benchmarks.yardstick.timing import QUICK, note, say  # noqa: E402
from dev.places import free_port  # noqa: E402
from dev.steps import ROOT  # noqa: E402
from requests_app.accounts.models import User  # noqa: E402
from requests_app.casefile import services as casefile  # noqa: E402
from requests_app.casefile.models import CaseFile  # noqa: E402
from requests_app.evidence import services, taking  # noqa: E402
from requests_app.evidence.models import Exhibit  # noqa: E402
from requests_app.vault import store  # noqa: E402
from tests.evidence import arrive  # noqa: E402

MEGABYTE = 1024 * 1024
SIZE = int(os.environ.get("BENCH_UPLOAD_MB") or (512 if QUICK else 5 * 1024)) * MEGABYTE
CHUNK = 64 * MEGABYTE
CUTS = (0.21, 0.53, 0.83)
LEAST_RATIO = 0.5
ROUND_SIZE, ROUNDS = 512 * MEGABYTE, 5
MOST_GROWTH = 32 * MEGABYTE
GUNICORN = "--worker-class gthread --workers 2 --threads 8 --timeout 60 --no-control-socket".split()


class Web:
    """The web server as it runs in production; a thread looks at the memory of its processes."""

    def __init__(self) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.largest, self.over = 0, threading.Event()
        self.processes: list[psutil.Process] = []
        env = os.environ | {"DJANGO_SETTINGS_MODULE": "mla_portal.settings.dev", "LOG_LEVEL": "ERROR"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "mla_portal.wsgi", "--bind", f"127.0.0.1:{self.port}", *GUNICORN],
            cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def wait(self) -> None:
        for _ in range(200):
            with contextlib.suppress(OSError, http.client.HTTPException):
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
                connection.request("GET", "/account/sign-in/")
                connection.getresponse().read()
                return
            time.sleep(0.1)
        raise RuntimeError("the web server does not answer")

    def look_at(self) -> None:
        """Remember its processes: finding them again each time would cost more than what is measured."""
        tree = psutil.Process(self.process.pid)
        self.processes = [tree, *tree.children(recursive=True)]

    def resident(self) -> int:
        """The bytes that the largest of its processes holds."""
        return max(one.memory_info().rss for one in self.processes)

    def watch(self) -> None:
        while not self.over.wait(0.2):
            self.largest = max(self.largest, self.resident())

    def stop(self) -> None:
        self.over.set()
        self.process.terminate()
        self.process.wait(20)


def session_of(person: User) -> str:
    """A session as the sign-in leaves it."""
    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session["second_factor"] = True
    session.create()
    return str(session.session_key)


def exhibit_of(person: User) -> Exhibit:
    """An exhibit that waits for its file."""
    case = casefile.open_case(by=person, title="Ingest", kind=CaseFile.Kind.INCOMING, requesting_state="XB")
    return services.record(case, by=person, values=arrive.values())


def climb(sender: Sender, exhibit: Exhibit, file: Noise, places: tuple[float, ...]) -> int:
    """Send it all, cut off at these places, going on from where it stands; returns how often it was cut off."""
    upload = sender.create(f"/exhibits/{exhibit.pk}/uploads/", file.size, "disk.raw")
    cuts, offset = [int(file.size * one) for one in places], 0
    while offset < file.size:
        end = min(offset + CHUNK, file.size)
        cut = next((one for one in cuts if offset < one < end), None)
        try:
            offset = sender.send(upload, file, offset, end, cut_at=cut)
        except CutOff:
            cuts.remove(cut)
            offset = settled(sender, upload)
    return len(places) - len(cuts)


def settled(sender: Sender, upload: str) -> int:
    """Where it stands once the server has noticed."""
    before = -1
    while (now := sender.offset(upload)) != before:
        before = now
        time.sleep(0.2)
    return now


def sha256sum(path: Path) -> tuple[str, float]:
    """What `sha256sum` says, and how long it took."""
    began = time.perf_counter()
    out = subprocess.run(["sha256sum", path], capture_output=True, text=True, check=True).stdout
    return out.split()[0], time.perf_counter() - began


def main() -> None:
    if store.free_bytes() < SIZE + 2 * 1024 * MEGABYTE:
        raise SystemExit(f"There is no room for {SIZE // MEGABYTE} MB in {settings.VAULT_DIR}.")
    person, file, web = matters.cast().reviewer, Noise(SIZE), Web()
    exhibit = exhibit_of(person)
    try:
        web.wait()
        sender = Sender(web.address, session_of(person))
        sender.open(f"/exhibits/{exhibit.pk}/upload/")
        web.look_at()
        before = web.resident()
        threading.Thread(target=web.watch, daemon=True).start()
        note(f"sending {SIZE // MEGABYTE} MB")
        began = time.perf_counter()
        cuts = climb(sender, exhibit, file, CUTS)
        taking.take_in_all(seconds=3600)
        whole = time.perf_counter() - began
        arrived_whole(exhibit, file, cuts=cuts, before=before, largest=web.largest, whole=whole)
        compare([one_round(sender, person) for _ in range(ROUNDS)])
    finally:
        web.stop()


def one_round(sender: Sender, person: User) -> tuple[float, float]:
    """Seconds for taking a file in, then for `sha256sum` of the same bytes."""
    exhibit, file = exhibit_of(person), Noise(ROUND_SIZE)
    began = time.perf_counter()
    climb(sender, exhibit, file, ())
    taking.take_in_all(seconds=3600)
    took = time.perf_counter() - began
    exhibit.refresh_from_db()
    path = store.path_of(exhibit.file_id or "")
    _, summed = sha256sum(path)
    path.unlink()
    return took, summed


def compare(rounds: list[tuple[float, float]]) -> None:
    """The second promise."""
    ratio = round(median(summed / took for took, summed in rounds), 2)
    megabytes = ROUND_SIZE / MEGABYTE
    say(
        "Taking a stream in against sha256sum of the same bytes",
        target=f"at least {LEAST_RATIO}", kept=ratio >= LEAST_RATIO, ratio=ratio,
        ratios=[round(summed / took, 2) for took, summed in rounds],
        ingest_mb_s=round(megabytes / median(took for took, _ in rounds)),
        sha256sum_mb_s=round(megabytes / median(summed for _, summed in rounds)),
    )  # fmt: skip


def arrived_whole(
    exhibit: Exhibit, file: Noise, *, cuts: int, before: int, largest: int, whole: float
) -> None:
    """The first promise."""
    exhibit.refresh_from_db()
    path = store.path_of(exhibit.file_id or "")
    summed, _ = sha256sum(path)
    same = summed == exhibit.file_id == file.sha256()
    grown = largest - before
    say(
        "A large upload that is cut off arrives whole, the web process stays flat",
        target=f"SHA-256 as sent; at most {MOST_GROWTH // MEGABYTE} MB more than before",
        kept=same and cuts == len(CUTS) and grown <= MOST_GROWTH,
        mb=file.size // MEGABYTE, mb_s=round(file.size / MEGABYTE / whole), cut_off=cuts, same=same,
        before_mb=round(before / MEGABYTE, 1),
        largest_mb=round(largest / MEGABYTE, 1), grown_mb=round(grown / MEGABYTE, 1),
    )  # fmt: skip
    path.unlink()


if __name__ == "__main__":
    main()
