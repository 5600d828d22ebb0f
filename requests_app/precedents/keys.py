"""How a provision is compared with another: without spaces, signs and accents."""

import re

from requests_app.core.text import fold

_SIGNS = re.compile(r"[\W_]+")


def provision_key(provision: str) -> str:
    """The provision folded to letters and digits: “Criminal Code § 303b (4)” becomes “criminalcode303b4”."""
    return _SIGNS.sub("", fold(provision))[:200]
