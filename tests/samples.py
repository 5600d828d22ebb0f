"""The two cases every test may write: sections as an officer would type them, and the files that go with them."""

import copy
import io
from typing import Any

from requests_app.casefile import services as casefile
from requests_app.casefile.models import CaseFile
from requests_app.management.demo import hospital as hospital_case
from requests_app.management.demo import invoice as invoice_case

Sections = dict[str, dict[str, Any]]


def hospital() -> Sections:
    """Case 1: ransomware against a hospital. Every section but the annexes; free to be changed."""
    return copy.deepcopy(hospital_case.SECTIONS)


def invoice() -> Sections:
    """Case 2: invoice fraud and laundering. Every section but the annexes; free to be changed."""
    return copy.deepcopy(invoice_case.SECTIONS)


def add_annexes(case: CaseFile, annexes: tuple[Any, ...], *, by: Any) -> None:
    """Upload the files of a case, for example `samples.HOSPITAL_ANNEXES`."""
    for data, name, text in annexes:
        casefile.add_annex(case, io.BytesIO(text.encode()), data, by=by, name=name)


HOSPITAL_ANNEXES = hospital_case.ANNEXES
INVOICE_ANNEXES = invoice_case.ANNEXES
