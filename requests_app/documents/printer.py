"""The process that prints: `python -m requests_app.documents.printer`, started by `press` and by nothing else.

It has one thread, no database, no settings and next to no environment. What it is handed it hands on to a fork that
is bound by limits (`forks`), so that a text which eats time or memory takes nobody along, and memory stays flat however
many letters are printed.
"""

import gc
import os
import signal
from typing import Any

from requests_app.documents import rendering
from requests_app.documents.forks import Forks
from requests_app.documents.job import unpack
from requests_app.documents.messages import receive, send


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
    forks = Forks(_printed, watched=jobs.fileno(), inherited=(jobs, results))
    while (message := receive(jobs)) is not None:
        send(results, *forks.answer(*message))
    forks.end()


def silence() -> None:
    """Nothing that WeasyPrint or Pango has to say may come between the messages, or reach a log with a name in it."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)


def _printed(header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    job = unpack(header, body)
    printed = rendering.to_pdf(
        job.html,
        identifier=bytes.fromhex(job.identifier),
        assets=job.assets,
        attachment=job.attachment,
    )
    return {"ok": True, "pages": printed.pages}, printed.pdf


if __name__ == "__main__":
    main()
