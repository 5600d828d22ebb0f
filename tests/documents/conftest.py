"""A submitted version, for every test that orders documents."""

import pytest

from tests import builders


@pytest.fixture
def version(people):
    """The version of a request that was submitted."""
    return builders.outgoing_at("submitted", people).version
