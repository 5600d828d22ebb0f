"""Form and precision: what has to be in a request before its merits are looked at."""

from requests_app.law.assistance import find
from requests_app.law.citations import Grade, cite
from requests_app.law.facts import Entry, Facts, Raised
from requests_app.law.names import BUDAPEST, HANOI, UNCAC, UNTOC
from requests_app.law.refusal.declaration import Cure, Ground, Group, Nature
from requests_app.law.refusal.readings import ITEM_TEXT, MANY_ACCOUNTS, named_one_by_one, where_named
from requests_app.law.refusal.vocabularies.holdings import EVERYBODY

_COMMON_CORE = (
    ("authority", "requesting_authority", "The request does not name the authority that makes it."),
    ("authority", "conducting_official", "The request does not name who conducts the proceeding."),
    ("authority", "nature", "The request does not say what the proceeding is about."),
    ("authority", "purpose", "The request does not say what the evidence is for."),
    ("basis", "addressee", "The request is not addressed to an authority."),
)


def _form(facts: Facts) -> tuple[Raised, ...]:
    missing = [
        facts.section(section).at(code, reason)
        for section, code, reason in _COMMON_CORE
        if not facts.section(section).has(code)
    ]
    if facts.types != {"AT02"} and not facts.section("facts").has("summary"):
        missing.append(facts.section("facts").at("summary", "The request holds no summary of the facts."))
    return (*missing, *_nothing_sought(facts), *_language(facts), *_sender(facts))


def _sender(facts: Facts) -> tuple[Raised, ...]:
    if facts.sender_listed is not False:
        return ()
    return (
        facts.section("authority").at(
            "requesting_authority",
            "The directory does not list the sender as an authority that makes requests for its State.",
        ),
    )


def _nothing_sought(facts: Facts) -> tuple[Raised, ...]:
    if not facts.items:
        return (facts.section("assistance").at("entries", "The request seeks no assistance."),)
    return tuple(
        item.at("description", "{name} does not say what is sought.")
        for item in facts.items
        if not item.has("description")
    )


def _language(facts: Facts) -> tuple[Raised, ...]:
    basis = facts.section("basis")
    languages = {basis.text("letter_language"), basis.text("translation_language")} - {""}
    if not facts.accepted_languages or not languages.isdisjoint(facts.accepted_languages):
        return ()
    return (
        basis.at(
            "translation_language",
            "Neither the letter nor its translation is in a language the requested State accepts.",
        ),
    )


FORM = Ground(
    code="G02",
    name="FORM",
    title="Defect of form",
    group=Group.FORM,
    nature=(Nature.OPTIONAL,),
    citations=(
        cite(UNTOC, "18(21)(a)", Grade.A),
        cite(UNCAC, "46(21)(a)", Grade.A),
        cite(HANOI, "40(21)(a)", Grade.C),
        cite(UNCAC, "46(15)", Grade.A, "What a request has to contain."),
        cite(UNCAC, "46(14)", Grade.A, "Form and language."),
    ),
    question_outgoing=(
        "Is everything in the request that the treaties ask for, in a language that State "
        "accepts, from us to the right authority?"
    ),
    question_incoming=(
        "Is anything mandatory missing, is the language one we accept, is the request "
        "genuine and its sender competent?"
    ),
    cures=(Cure.INFORMATION,),
    reads=(),
    trigger=_form,
    computed_texts=(
        "Authority, proceeding, purpose, addressee, facts or the assistance sought are missing.",
        "Neither letter nor translation is in an accepted language.",
        "The sender of a request made of us is not among the authorities the directory lists for requests.",
    ),
    trigger_texts=("A signature that is not valid.",),
)

_PRECISE = frozenset({"AT03", "AT04", "AT05", "AT06", "AT09", "AT10", "AT14", "AT33", "AT34"})
_NAMING = frozenset({"AT04", "AT05", "AT06", "AT33", "AT34"})
_DATED = frozenset({"AT04", "AT05", "AT06"})


def _specificity(facts: Facts) -> tuple[Raised, ...]:
    wanted = facts.items_of(_PRECISE)
    vague = facts.mentions(EVERYBODY, ITEM_TEXT, "{name} reaches for people without limit: {word}.")
    pointers = tuple(f"{item.pointer}/" for item in wanted)
    loose = tuple(one for one in vague if one.pointer.startswith(pointers))
    return (*loose, *(one for item in wanted for one in _imprecise(item)))


def _imprecise(item: Entry) -> tuple[Raised, ...]:
    raised = []
    code = item.text("type")
    if code in _NAMING and not named_one_by_one(item):
        raised.append(item.at("identifiers", "{name} names no account, address or device."))
    if any("*" in line for line in item.lines("accounts")):
        raised.append(item.at("accounts", "{name} uses a wildcard instead of naming accounts."))
    if named_one_by_one(item) > MANY_ACCOUNTS:
        raised.append(item.at(where_named(item), f"{{name}} lists more than {MANY_ACCOUNTS} accounts."))
    if code in _DATED and not (item.has("period_from") and item.has("period_to")):
        empty = "period_to" if item.has("period_from") else "period_from"
        raised.append(item.at(empty, "{name} leaves the period open."))
    declared = find(code)
    if not item.has("relevance") and not (declared and "relevance" in declared.spares):
        raised.append(item.at("relevance", "{name} does not say how the material bears on the offence."))
    return tuple(raised)


SPECIFICITY = Ground(
    code="G35",
    name="SPECIFICITY",
    title="Not specific enough",
    group=Group.FORM,
    nature=(Nature.OPTIONAL,),
    nature_note="A defect of form, or a bar of the requested State’s own law.",
    citations=(
        cite(BUDAPEST, "29(2)(c)", Grade.A),
        cite(BUDAPEST, "33(1)", Grade.A),
        cite(HANOI, "23", Grade.C),
        cite(HANOI, "45", Grade.C),
        cite(HANOI, "46", Grade.C),
    ),
    question_outgoing=(
        "Do we name the case, the accounts, the dates and the link with the offence closely enough?"
    ),
    question_incoming=(
        "Does the request name a case, accounts, dates and a link with the offence, or does it fish?"
    ),
    cures=(Cure.INFORMATION, Cure.NARROWING),
    reads=("assistance", "facts.summary"),
    applies_to=_PRECISE,
    trigger=_specificity,
    computed_texts=(
        "No account, a wildcard, or more than ten accounts in one item.",
        "An open period.",
        "Words such as “all users”.",
        "No link between the item and the offence.",
    ),
    trigger_texts=("Accounts that nothing in the facts connects with the offence.",),
    vocabularies=(EVERYBODY,),
)

DECLARED = (FORM, SPECIFICITY)
