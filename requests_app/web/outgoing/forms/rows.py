"""Forms that grow by a row without JavaScript: the page is sent, and comes back with one row more."""

from collections.abc import Mapping
from typing import Any


def wanted_rows(data: Mapping[str, Any] | None, *, least: int, most: int) -> int:
    """How many rows to show: as many as were sent, one more if another was asked for, within bounds."""
    sent = str((data or {}).get("rows", ""))
    rows = int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 4 else least
    return max(least, min(most, rows + ("more" in (data or {}))))
