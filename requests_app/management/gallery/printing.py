"""Prints the gallery: every sample through a press of its own, several at a time."""

import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from requests_app.core.limits import Limits
from requests_app.documents.appearance import assets_of
from requests_app.documents.press import CannotPrint, Press
from requests_app.management.gallery.samples import Sample

_PATIENT = Limits(seconds=120)


@dataclass(frozen=True, slots=True)
class Shown:
    """What became of a sample: its file and number of pages, or why there is none."""

    sample: Sample
    file: Path
    pages: int = 0
    failure: str = ""


def print_all(found: Iterable[Sample], folder: Path, *, at_once: int) -> Iterator[Shown]:
    """Print every sample into the folder of its language, in the order in which they are given."""
    presses: SimpleQueue[Press] = SimpleQueue()
    for _ in range(at_once):
        presses.put(Press())
    with ThreadPoolExecutor(at_once) as pool:
        yield from pool.map(lambda one: _print(one, folder, presses), found)
    while not presses.empty():
        presses.get().stop()


def _print(sample: Sample, folder: Path, presses: "SimpleQueue[Press]") -> Shown:
    file = folder / sample.material.language / f"{sample.name}.pdf"
    press = presses.get()
    try:
        html = sample.html()
        identifier = hashlib.sha256(html.encode()).hexdigest()[:32]
        printed = press.to_pdf(
            html, identifier=identifier, limits=_PATIENT, assets=assets_of(sample.material.data)
        )
    except (
        CannotPrint,
        KeyError,
    ) as error:  # a phrase that a language lacks must not hide the other documents
        return Shown(sample, file, failure=f"{type(error).__name__}: {error}")
    finally:
        presses.put(press)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(printed.pdf)
    return Shown(sample, file, printed.pages)
