"""What several grounds read out of a request in the same way."""

from datetime import date
from typing import Final

from requests_app.law.facts import Entry, Facts
from requests_app.law.instruments import SERIOUS_CRIME_MONTHS

OFFENCE_TEXT: Final = ("offences.title", "offences.provision", "offences.provision_text")
FACTS_TEXT: Final = ("facts.summary", "facts.link", "facts.source")
ITEM_TEXT: Final = (
    "assistance.description",
    "assistance.holder",
    "assistance.accounts",
    "assistance.relevance",
)
COURT_TEXT: Final = (
    "authority.conducting_official",
    "authority.official_function",
    "authority.nature",
    "authority.orders",
    "authority.domestic_basis",
)

MANY_ACCOUNTS: Final = 10
"""Accounts in one item from which a reviewer should ask whether all are needed. A working value, not law."""

LONG_PERIOD_DAYS: Final = 366
"""Days of data in one item from which the length should be justified. A working value, not law."""

_ADULT: Final = 18
_BYSTANDER_ROLES: Final = {"victim", "witness", "expert"}


def is_target(person: Entry) -> bool:
    """True unless the person is named only as victim, witness or expert. No role at all counts as target."""
    roles = set(person.many("roles"))
    return not roles or not roles <= _BYSTANDER_ROLES


def targets(facts: Facts) -> tuple[Entry, ...]:
    """The persons a request is, or may be, directed against."""
    return tuple(person for person in facts.persons if is_target(person))


def maximum_months(offence: Entry) -> int | None:
    """The maximum penalty in months: 0 for a fine alone, None if life, death or not stated."""
    if offence.says("penalty_kind", "fine"):
        return 0
    if offence.says("penalty_kind", "life", "death"):
        return None
    return offence.number("penalty_months")


def below_serious(offence: Entry) -> bool:
    """True if the stated maximum stays below that of a serious crime."""
    months = maximum_months(offence)
    return months is not None and months < SERIOUS_CRIME_MONTHS


def may_end_in_death(offence: Entry) -> str:
    """The field that says that death is a possible penalty, the empty string if none does."""
    if offence.says("penalty_kind", "death"):
        return "penalty_kind"
    return "death_possible" if offence.says("death_possible", "yes") else ""


def was_minor(person: Entry, facts: Facts) -> str:
    """The field that shows that the person is, or at the time was, under eighteen; else the empty string."""
    if person.says("minor", "yes"):
        return "minor"
    born = person.day("birth_date")
    if born is None:
        return ""
    days = [day for offence in facts.offences if (day := _committed(offence))]
    days += [facts.on] if facts.on else []
    return "birth_date" if any(_age(born, day) < _ADULT for day in days) else ""


def _committed(offence: Entry) -> date | None:
    return offence.day("committed_from") or offence.day("committed_to")


def _age(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def days_sought(item: Entry) -> int | None:
    """Days of the period of an item, None if the period is open."""
    first, last = item.day("period_from"), item.day("period_to")
    return (last - first).days if first and last else None


def seeks_content(item: Entry) -> bool:
    """True if the item reaches for what people said or wrote."""
    return item.text("type") == "AT06" or item.says("data_categories", "content")


def seeks_traffic_or_content(item: Entry) -> bool:
    """True if the item reaches for more than who holds an account."""
    return item.text("type") in ("AT05", "AT06") or item.says("data_categories", "traffic", "content")


def named_one_by_one(item: Entry) -> int:
    """How many accounts, numbers, addresses or devices an item names: identifiers ticked, and lines of text."""
    return len(item.many("identifiers")) + len(item.lines("accounts"))


def where_named(item: Entry) -> str:
    """The field in which an item names most of them."""
    return "accounts" if len(item.lines("accounts")) > len(item.many("identifiers")) else "identifiers"


def rests_on_an_order(item: Entry) -> bool:
    """True if the item itself names, or annexes, the order it rests on."""
    return any(item.has(code) for code in ("domestic_order", "orders_annexed", "order_authority"))


def only_preservation(facts: Facts) -> bool:
    """True if every item asks for preservation and nothing else."""
    return bool(facts.items) and all(item.text("type") == "AT14" for item in facts.items)
