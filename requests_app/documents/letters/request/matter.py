"""Parts 7 to 9: offences with their law and penalties, persons and accounts, facts."""

from collections.abc import Iterable, Mapping
from typing import Any

from requests_app.documents import localise
from requests_app.documents.letters.blocks import (
    Block,
    Body,
    Box,
    Group,
    Lines,
    Paragraph,
    Passage,
    Row,
    Rows,
    Table,
)
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request import criminality, identifiers, promises
from requests_app.documents.letters.text import inline, typed
from requests_app.law.instruments import CONVENTION_OFFENCES

Numbers = dict[str, int]
Entry = dict[str, Any]

_IDENTIFYING = ("accounts", "account_numbers")
_WORTH_SAYING = {"minor": ("yes", "unknown"), "in_custody": ("yes",)}


def has_offences(m: Material) -> bool:
    """Whether an offence is named."""
    return bool(m.entries("offences"))


def has_provision_texts(m: Material) -> bool:
    """Whether there is anything to reproduce in Annex A."""
    return any(offence.get("provision_text") for offence in m.entries("offences"))


def offences(m: Material, numbers: Numbers) -> tuple[Block, ...]:
    """Part 7: each offence with provision, maximum penalty and dates; the statement on the death penalty."""
    intro = m.say("offences.intro" if has_provision_texts(m) else "offences.intro_plain")
    groups = tuple(offence(m, number, entry) for number, entry in enumerate(m.entries("offences"), 1))
    return (Paragraph(intro, "leads"), *groups, *death_penalty(m, numbers))


def offence(m: Material, number: int, entry: Entry) -> Group:
    """One offence."""
    rows = list(m.rows("offences", entry, ("provision",)))
    if entry.get("penalty_kind"):
        rows.append(Row(m.label("offences", "penalty_kind"), m.own(penalty(m, entry))))
    if start := entry.get("committed_from"):
        committed = m.span(start, entry.get("committed_to") or start, m.day)
        rows.append(Row(m.say("label.committed"), m.own(committed)))
    rows += m.rows("offences", entry, ("law_in_force_since", "limitation_date"))
    if article := CONVENTION_OFFENCES.get(entry.get("convention_article", "")):
        rows.append(Row(m.say("label.corresponds"), m.own(m.cite(article.citation))))
    rows += m.rows("offences", entry, ("dual_criminality_note",))
    if criminality.has_sheet(m, entry):
        rows.append(Row(m.say("criminality.heading"), m.own(m.say("criminality.sheet"))))
    return Group(m.say("offence.number", number=number), typed(entry.get("title")), (Rows(tuple(rows)),))


def penalty(m: Material, entry: Entry) -> str:
    """The maximum penalty in words, a term in months and, where it comes out even, in years."""
    if entry["penalty_kind"] != "months":
        return m.say(f"penalty.{entry['penalty_kind']}")
    months = entry.get("penalty_months") or 0
    if months == 12:
        return m.say("penalty.one_year")
    told = localise.counted(months, "month", m.language)
    if months and months % 12 == 0:
        return m.say("penalty.years", years=localise.counted(months // 12, "year", m.language), months=told)
    return m.say("penalty.months", months=told)


def death_penalty(m: Material, numbers: Numbers) -> tuple[Box, ...]:
    """The statement on the death penalty: excluded, or possible for which offences and with which assurances.

    Nothing is said for the State if an offence leaves the question open; readiness asks for the answer.
    """
    entries = m.entries("offences")
    threatened = [
        f"{number}. {inline(entry.get('title'), within=m.words.direction)}"
        for number, entry in enumerate(entries, 1)
        if entry.get("death_possible") == "yes" or entry.get("penalty_kind") == "death"
    ]
    if threatened:
        sentences = [m.say("death.possible", offences=localise.parted(threatened, m.language))]
        given = (*m.entries("assurances"), *promises.standing(m))
        if "assurances" in numbers and any(is_on_death(entry) for entry in given):
            sentences.append(m.say("death.assured", part=numbers["assurances"]))
        return (Box(m.say("death.heading"), m.own(localise.sentences(sentences, m.language))),)
    if entries and all(entry.get("death_possible") == "no" for entry in entries):
        return (Box(m.say("death.heading"), m.own(m.say("death.none"))),)
    return ()


def is_on_death(assurance: Mapping[str, Any]) -> bool:
    """Whether an assurance concerns the death penalty."""
    return str(assurance.get("kind", "")).startswith("death_penalty")


def has_persons_or_accounts(m: Material) -> bool:
    """Whether a person, an identifier or an account is named."""
    return bool(m.entries("persons") or m.entries(identifiers.SECTION) or accounts(m))


def persons(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 8: persons with their names as they write them, identifiers, accounts that only an item names."""
    blocks: list[Block] = [*table_of_persons(m), *identifiers.table(m)]
    if found := accounts(m):
        heads = _heads(m, "accounts", "item", "holder", "identifiers")
        blocks.append(Table("accounts", m.say("accounts.table"), heads, found))
    return tuple(blocks)


def table_of_persons(m: Material, ids: Iterable[str] | None = None) -> tuple[Table, ...]:
    """All persons of the request, or those an item names, under the numbers they have in the letter."""
    wanted = None if ids is None else set(ids)
    bodies = tuple(
        person(m, number, entry)
        for number, entry in enumerate(m.entries("persons"), 1)
        if wanted is None or entry.get("id") in wanted
    )
    if not bodies:
        return ()
    heads = _heads(m, "persons", "number", "name", "capacity", "born", "nationality")
    return (Table("persons", m.say("persons.table"), heads, bodies, details_beside=True),)


def _heads(m: Material, table: str, *columns: str) -> tuple[str, ...]:
    return tuple(m.say(f"{table}.{column}") for column in columns)


def person(m: Material, number: int, entry: Entry) -> Body:
    """One person: name in the original script with the transliteration under it, and what identifies them."""
    told = [field for field in ("minor", "in_custody") if entry.get(field) in _WORTH_SAYING[field]]
    details = m.rows("persons", entry, ("aliases", "identifiers", "whereabouts", *told, "prior_judgment"))
    kind = m.own(m.choice("kind", entry["kind"]), "small") if entry.get("kind") == "legal" else ()
    return Body(
        (
            m.own(str(number)),
            names(m, entry) + kind,
            m.own(localise.listed((m.choice("roles", role) for role in entry.get("roles", ())), m.language)),
            birth(m, entry),
            nationality(m, entry),
        ),
        details,
    )


def names(m: Material, entry: Entry) -> Lines:
    """The name as the person writes it, then in Latin letters."""
    original, latin = entry.get("name_original"), entry.get("name_latin")
    lines = typed(original, style="strong") if original else ()
    if latin and latin != original:
        lines += typed(latin, style="" if lines else "strong")
    return lines or m.own(m.say("persons.unnamed"), "quiet")


def birth(m: Material, entry: Entry) -> Lines:
    """Day and place of birth."""
    day = m.own(m.day(entry["birth_date"])) if entry.get("birth_date") else ()
    return day + (typed(entry["birth_place"]) if entry.get("birth_place") else ())


def nationality(m: Material, entry: Entry) -> Lines:
    """The nationalities, or that they are not known."""
    if nationalities := entry.get("nationalities"):
        return tuple(line for code in nationalities for line in typed(m.state(code)))
    if entry.get("nationality_unknown") == "yes":
        return m.own(m.say("persons.nationality_unknown"), "quiet")
    return ()


def accounts(m: Material) -> tuple[Body, ...]:
    """The accounts that items name in their own words, each with the number of its item.

    An item that refers to the list of identifiers has them there; its words are further particulars and stay with it.
    """
    bodies = []
    for number, item in enumerate(m.entries("assistance"), 1):
        rows = () if item.get("identifiers") else m.rows("assistance", item, _IDENTIFYING)
        if rows:
            lines = tuple(line for row in rows for line in row.lines)
            bodies.append(Body((m.own(str(number)), typed(item.get("holder")), lines)))
    return tuple(bodies)


def has_facts(m: Material) -> bool:
    """Whether facts are stated; a request that only serves documents may do without (rule R3)."""
    return bool(m.section("facts").get("summary"))


def facts(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 9: what happened, its link to the requested State, how it is known, the damage."""
    section = m.section("facts")
    period = m.span(section.get("event_from", ""), section.get("event_to", ""), m.day)
    rows = (Rows((Row(m.say("label.facts_period"), m.own(period)),), leading=True),) if period else ()
    passages = m.passage("facts", "summary", labelled=False)
    for field in ("link", "source", "damage"):
        passages += m.passage("facts", field)
    return (*rows, *passages)


def law(m: Material) -> tuple[Block, ...]:
    """Annex A: every provision word for word."""
    return tuple(
        Group(
            m.say("offence.number", number=number),
            typed(entry.get("provision") or entry.get("title")),
            (Passage(typed(entry["provision_text"]), quoted=True),),
        )
        for number, entry in enumerate(m.entries("offences"), 1)
        if entry.get("provision_text")
    )
