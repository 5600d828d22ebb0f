"""Named sets of types of assistance, made from what the types say of themselves."""

from typing import Final

from requests_app.law.assistance import RESIDUAL, TYPES

TYPED: Final = frozenset(TYPES)
"""Every type with particulars of its own."""
ALL: Final = TYPED | {RESIDUAL.code}
COERCIVE: Final = frozenset(code for code, kind in TYPES.items() if kind.coercive)
"""Carried out against the will of whoever holds the evidence, usually on a court order."""
ELECTRONIC: Final = frozenset(code for code, kind in TYPES.items() if kind.electronic)
"""Concerned with electronic evidence alone."""
TRANSFERS: Final = frozenset(code for code, kind in TYPES.items() if kind.moves_person)
"""A person is moved, or taken into custody to be moved."""
SURRENDER: Final = frozenset({"AT22", "AT23"})
"""Extradition and the arrest that prepares it."""
BY_SECOND_PROTOCOL: Final = frozenset({"AT32", "AT33", "AT34", "AT35"})
"""Only the Second Additional Protocol to the Budapest Convention knows these."""
REAL_TIME: Final = frozenset({"AT05", "AT06"})
ASSETS: Final = frozenset(code for code, kind in TYPES.items() if kind.family.value == "assets")
PERSONAL_DATA: Final = ALL - {"AT16", "AT31"}
"""Everything that hands over, or prepares the hand-over of, data on people."""
