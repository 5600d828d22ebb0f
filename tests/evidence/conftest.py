"""Each test has a vault of its own: some damage what lies in it."""

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _own_vault(settings: Any, tmp_path: Path) -> None:
    settings.VAULT_DIR = tmp_path / "vault"
