"""The gate as points of the draft: what the basis chosen does not carry. Whether it binds is asked in `parties`."""

from collections.abc import Iterator

from requests_app.casefile.checks.reader import Form, Reader
from requests_app.casefile.gate import crime_of, possible
from requests_app.casefile.points import Point
from requests_app.law.gate_facts import Matter, Outcome, Possible
from requests_app.law.gate_scope import ANY_OFFENCE, LIMB_B, LIMB_B_PLACES, reaches, title_of
from requests_app.law.instruments import CONVENTION_OFFENCES, INSTRUMENTS
from requests_app.law.names import BUDAPEST, HANOI


def the_basis_carries_every_item(reader: Reader) -> Iterator[Point]:
    """Each item is of a type the basis knows, for an offence for which it knows it."""
    basis = reader.context.basis
    if basis is None or not basis.selectable:
        return
    for item in reader.entries("assistance"):
        wanted = item.get("type")
        if wanted:
            yield from _carried(reader, item, basis.code, wanted)


def _carried(reader: Reader, item: Form, basis: str, wanted: str) -> Iterator[Point]:
    known = INSTRUMENTS.get(basis)
    if known is not None and wanted not in known.serves:
        message = (
            f"{known.short_title} is no basis for “{title_of(wanted)}”. Leave the item out, or make a request "
            "of its own on another basis."
        )
        yield reader.block(item, "type_not_carried", "type", message, known.basis, facts=basis)
    elif basis == HANOI and wanted not in LIMB_B and not _of_the_convention(reader, item):
        message = (
            "For an offence outside Articles 7 to 17 the Convention offers electronic evidence alone. Leave "
            "this item out, or ask for it on another basis."
        )
        yield reader.block(item, "beyond_evidence", "type", message, LIMB_B_PLACES[0], facts=basis)
    elif basis == BUDAPEST and _not_reached(reader, item, wanted):
        message = (
            "The Budapest Convention covers computer crime, and electronic evidence of any offence. Say why it "
            "covers this item, or ask for it on another basis."
        )
        yield reader.warn(item, "basis_may_not_reach", "type", message, ANY_OFFENCE[0], facts=basis)


def _of_the_convention(reader: Reader, item: Form) -> bool:
    return any(one.get("convention_article") in CONVENTION_OFFENCES for one in _offences_of(reader, item))


def _not_reached(reader: Reader, item: Form, wanted: str) -> bool:
    crimes = tuple(crime_of(offence.data) for offence in _offences_of(reader, item))
    if not crimes:
        return False
    bases = possible(reader.context)
    chosen = next((basis for basis in bases if basis.code == BUDAPEST), Possible(BUDAPEST, BUDAPEST))
    matter = Matter("", bases, crimes, frozenset({wanted}))
    return reaches(chosen, matter).outcome is Outcome.FAILED


def _offences_of(reader: Reader, item: Form) -> list[Form]:
    """The offences an item serves; all of them if it names none."""
    named = set(item.get("offences", ()))
    offences = reader.entries("offences")
    return [one for one in offences if one.entry_id in named] or offences


CHECKS = (the_basis_carries_every_item,)
"""One question; the others of the gate stand in `parties` (does it bind, which goes first) and `matter` (gravity)."""
