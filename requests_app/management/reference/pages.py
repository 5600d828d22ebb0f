"""The reference pages that are made from the code, by file name. One line adds a page."""

from collections.abc import Callable
from typing import Final

from requests_app.management.reference import clocks, forms, grounds, steps, types

PAGES: Final[dict[str, Callable[[], str]]] = {
    "grounds.md": grounds.page,
    "types.md": types.page,
    "clocks.md": clocks.page,
    "forms.md": forms.page,
    "steps.md": steps.page,
}
