"""The process that prints: `python -m requests_app.documents.printer`, started by `press` and by nothing else.

It has one thread, no database, no settings and next to no environment. Every job is printed by a fork that is
bound by limits and ends with it, so that a text which eats time or memory takes nobody along, and memory stays
flat however many letters are printed.

Both ways a message is a length (4 bytes), a JSON header of that length, and `header["size"]` bytes of body.
"""

import gc
import json
import os
import select
import signal
import struct
import sys
import time
from typing import IO, Any, NoReturn

from requests_app.core import limits
from requests_app.documents import rendering
from requests_app.documents.job import Job, limits_of, unpack

# How C libraries and the kernel end a process that asks for more memory than there is.
_OUT_OF_MEMORY = {signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS, signal.SIGTRAP, signal.SIGKILL}


def send(stream: IO[bytes], header: dict[str, Any], body: bytes = b"") -> None:
    """Write one message."""
    head = json.dumps(header | {"size": len(body)}).encode()
    stream.write(struct.pack(">I", len(head)) + head + body)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Read one message; None when the other side is gone."""
    length = stream.read(4)
    if len(length) < 4:
        return None
    head = stream.read(struct.unpack(">I", length)[0])
    try:
        header = json.loads(head)
    except ValueError:
        return None
    body = stream.read(header["size"])
    return (header, body) if len(body) == header["size"] else None


def main() -> None:
    """Warm up, say so, then print until the other side closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    jobs, results = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    silence()
    try:
        rendering.warm_up()
    except BaseException as error:  # a missing library shows in many ways; the parent must hear of it
        send(results, {"ok": False, "reason": "missing", "detail": f"{type(error).__name__}: {error}"[:500]})
        return
    gc.collect()
    gc.freeze()  # what is warm stays shared with every fork
    send(results, {"ok": True})
    while (message := receive(jobs)) is not None:
        header, body = message
        send(results, *print_apart(header, body, watched=jobs.fileno()))


def silence() -> None:
    """Nothing that WeasyPrint or Pango has to say may come between the messages, or reach a log with a name in it."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)


def print_apart(header: dict[str, Any], body: bytes, *, watched: int) -> tuple[dict[str, Any], bytes]:
    """Print in a fork. The answer tells the PDF, or why there is none: time, memory or error."""
    bounds = limits_of(header)
    outlet, inlet = os.pipe()
    child = os.fork()
    if child == 0:
        _print_and_end(header, body, bounds, inlet)
    os.close(inlet)
    try:
        written = _collect(outlet, deadline=time.monotonic() + bounds.seconds, watched=watched)
    finally:
        os.close(outlet)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    if written is None:
        return {"ok": False, "reason": "time"}, b""
    kind, told = written[:1], written[1:]
    if kind == b"+":
        return {"ok": True, "pages": struct.unpack(">I", told[:4])[0]}, told[4:]
    if kind == b"-":
        return json.loads(told), b""
    return {"ok": False, "reason": _why(status)}, b""


def _print_and_end(header: dict[str, Any], body: bytes, bounds: limits.Limits, inlet: int) -> NoReturn:
    try:
        limits.apply(bounds)
        gc.disable()  # the fork ends before there is anything to collect
        printed = _printed(unpack(header, body))
        answer = b"+" + struct.pack(">I", printed.pages) + printed.pdf
    except (MemoryError, SystemError):  # a C library that got no memory often shows as the latter
        answer = b'-{"ok": false, "reason": "memory"}'
    except BaseException as error:  # the fork must end here, whatever happened
        # The message of the error may quote the text of the letter; its class may be told.
        answer = b"-" + json.dumps({"ok": False, "reason": "error", "detail": type(error).__name__}).encode()
    with os.fdopen(inlet, "wb") as pipe:
        pipe.write(answer)
    os._exit(0)


def _printed(job: Job) -> rendering.Printed:
    return rendering.to_pdf(
        job.html,
        identifier=bytes.fromhex(job.identifier),
        assets=job.assets,
        attachment=job.attachment,
        preview=job.preview,
    )


def _collect(outlet: int, *, deadline: float, watched: int) -> bytes | None:
    """What the fork wrote until it closed the pipe; None when its time was up or nobody waits any more."""
    chunks: list[bytes] = []
    while (left := deadline - time.monotonic()) > 0:
        ready, _, _ = select.select([outlet, watched], [], [], left)
        if outlet in ready:
            chunk = os.read(outlet, 1 << 20)
            if not chunk:
                return b"".join(chunks)
            chunks.append(chunk)
        elif watched in ready:
            sys.exit(0)  # jobs come one by one, so this can only be the end of the pipe
    return None


def _why(status: int) -> str:
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in _OUT_OF_MEMORY:
        return "memory"
    return "error"


if __name__ == "__main__":
    main()
