"""Look into a PDF from outside. Nothing is kept, nothing is fetched, nothing of it runs."""

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from requests_app.inspection import apart as reading
from requests_app.inspection.results import Inspection, made_of
from requests_app.sealing import apart as sealing
from requests_app.sealing.verdicts import Signatures


def inspect(pdf: bytes) -> Inspection:
    """What a PDF carries, whether pages and data agree, how it is signed, what is dangerous about it.

    Who signed is not judged: the signatures are told as they are. Raises Unavailable if no process can be started.
    """
    with ThreadPoolExecutor(1) as beside:
        signatures = beside.submit(sealing.validate, pdf)
        return _made(pdf, signatures.result)


def look(pdf: bytes) -> Inspection:
    """The same without the signatures, which take longest."""
    return _made(pdf, lambda: None)


def _made(pdf: bytes, signatures: Callable[[], Signatures | None]) -> Inspection:
    sha256, size = hashlib.sha256(pdf).hexdigest(), len(pdf)
    try:
        told = reading.read(pdf)
    except reading.Unreadable as error:
        return Inspection(sha256, size, problem=str(error))
    return made_of(told, signatures(), sha256=sha256, size=size)
