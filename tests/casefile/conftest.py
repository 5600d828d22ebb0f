"""A draft to write in."""

from types import SimpleNamespace

import pytest

from requests_app.casefile import services
from requests_app.casefile.models import CaseFile


@pytest.fixture
def case(people: SimpleNamespace) -> CaseFile:
    """A new case of the officer, with nothing in it but the requesting authority."""
    return services.open_case(by=people.officer, title="Mirrorlock")
