"""The order to a provider to keep data, and the letters by which a preservation is prolonged and let go."""

from requests_app.documents import localise
from requests_app.documents.letters.answers import shared_parts as shared
from requests_app.documents.letters.answers.exhibits import back_to
from requests_app.documents.letters.answers.view import Numbers, Told, rows
from requests_app.documents.letters.blocks import (
    Blank,
    Blanks,
    Block,
    Body,
    Paragraph,
    Parties,
    Passage,
    Row,
    Rows,
    Statements,
    Table,
)
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.text import typed


def to_provider(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Provider and ordering authority, reference and date; not a word on who asks or why."""
    provider = shared.addressed(m, "label.to", m.get("addressee") or {})
    found = rows(
        m.label_row("label.reference", m.our_reference, "strong"),
        m.label_row("answer.your_reference", m.get("their_reference")),
        m.day_row("label.date", m.data["dated_on"]),
    )
    return Parties((provider, shared.sent_by(m))), Rows(found)


def ordered(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What is ordered: keep, unchanged, do not hand over yet."""
    if m.has("extends"):
        until = m.get("extends_until")
        told = m.say("order_to.extends", reference=m.get("extends"))
        before = (Paragraph(m.say("order_to.extends_until", day=m.day(until))),) if until else ()
        return Paragraph(told), *before, Paragraph(m.say("order_to.unchanged"))
    return Paragraph(m.say("order_to.keep")), Paragraph(m.say("order_to.unchanged"))


def scope(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Which data: in words, categories, period with its zone, identifiers."""
    told = m.get("scope") or {}
    chosen = (m.choice("data_categories", one) for one in told.get("categories") or ())
    categories = localise.listed(chosen, m.language)
    period = m.span(told.get("period_from", ""), told.get("period_to", ""), m.moment)
    found = rows(
        Row(m.say("scope.categories"), m.own(categories) if categories else ()),
        Row(m.say("label.period"), m.own(period) if period else ()),
        m.label_row("scope.time_zone", told.get("time_zone")),
    )
    return (
        Passage(typed(told.get("description"))),
        Rows(found),
        *_identifiers(m, told.get("identifiers") or []),
    )


def _identifiers(m: Told, listed: list) -> tuple[Block, ...]:
    if not listed:
        return ()
    heads = tuple(m.say(f"scope.{head}") for head in ("number", "kind", "value", "note"))
    bodies = tuple(
        Body((
            m.own(str(number)),
            m.own(m.choice("kind", str(one.get("kind", "")), "identifiers")),
            typed(one.get("value"), style="mono"),
            typed(one.get("note")),
        ))
        for number, one in enumerate(listed, 1)
    )  # fmt: skip
    return (Table("scope", m.say("scope.table"), heads, bodies),)


def period(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """For how long, and by when it must be in effect."""
    found = rows(
        Row(m.say("order_to.days"), m.own(m.say("order_to.number_of_days", days=m.get("days") or 0))),
        m.day_row("order_to.ends_on", m.get("ends_on")),
        m.moment_row("order_to.effect_by", m.get("effect_by")),
    )
    return Rows(found), Paragraph(m.say("order_to.may_be_renewed"))


def legal_basis(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """The law it rests on, and what follows if it is not obeyed."""
    follows = (
        (Passage(typed(m.get("consequences")), m.say("order_to.consequences")),)
        if m.has("consequences")
        else ()
    )
    return Passage(typed(m.get("legal_basis"))), *follows


def is_secret(m: Told) -> bool:
    """Whether nobody may be told."""
    return bool(m.get("secret"))


def secrecy(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That nobody may be told, and until when."""
    until = m.get("secret_until")
    told = (Paragraph(m.say("order_to.secret_until", day=m.day(until))),) if until else ()
    return Paragraph(m.say("order_to.secret")), *told


def wants_path(m: Told) -> bool:
    """Whether the path of the communication is wanted, too."""
    return bool(m.get("traffic_path"))


def traffic_path(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That a sign of another provider is to be told at once."""
    return (Paragraph(m.say("order_to.traffic_path")),)


def confirmation(m: Told) -> tuple[Block, ...]:
    """What the provider confirms, on a page of its own, to be filled in and sent back at once."""
    references = rows(
        m.label_row("answer.our_reference_there", m.our_reference, "strong"),
        m.day_row("release.order_of", m.data["dated_on"]),
    )
    labels = (
        ("effected_at", 1),
        ("ticket", 1),
        ("kept", 2),
        ("not_kept", 2),
        ("hash", 1),
        ("other_providers", 1),
    )
    blanks = [Blank(m.say(f"order_to.{key}"), lines) for key, lines in labels]
    blanks += [
        Blank(m.say("form.name")),
        Blank(m.say("form.place_and_date")),
        Blank(m.say("form.signature"), 2),
    ]
    return Rows(references), Paragraph(m.say("order_to.confirm"), "leads"), Blanks(tuple(blanks)), *back_to(m)


def asks_extension(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That what is kept for us be kept longer, until when and why."""
    found = rows(
        m.day_row("extend.effected_on", m.get("effected_on")),
        m.label_row("extend.provider_reference", m.get("provider_reference")),
        m.day_row("extend.ends_on", m.get("ends_on")),
        m.day_row("extend.until", m.get("extend_until")),
    )
    asked = m.say("extend.intro", day=m.day(m.get("extend_until")))
    return shared.compliments(m, "answer.compliments_preservation"), Paragraph(asked), Rows(found)


def has_reason(m: Told) -> bool:
    """Whether a reason is given, or a request announced."""
    return m.has("reason", "request_reference", "request_expected_on")


def reason(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Why, and what becomes of the request for the data."""
    why = (Passage(typed(m.get("reason"))),) if m.has("reason") else ()
    found = rows(
        m.label_row("extend.request", m.get("request_reference")),
        m.day_row("extend.request_expected", m.get("request_expected_on")),
    )
    return *why, Rows(found), Paragraph(m.say("extend.confirm"))


def released(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """That the preservation ends, since when and why."""
    to_state = m.get("to") == "state"
    opening = (shared.compliments(m, "answer.compliments_preservation"),) if to_state else ()
    asks = to_state and not m.data.get("asked_of_us", True)
    key = "release.asked" if asks else "release.state" if to_state else "release.provider"
    found = rows(
        m.label_row("release.order", m.get("order_reference")),
        m.label_row("extend.provider_reference", m.get("provider_reference")),
        m.day_row("extend.effected_on", m.get("effected_on")),
        m.day_row("release.released_on", m.get("released_on")),
        m.label_row("answer.held_data", m.get("what")),
        m.label_row("extend.request", m.get("request_reference")) if to_state else Row("", ()),
    )
    because = (Paragraph(m.say(f"release.because.{m.get('because')}")),) if to_state and not asks else ()
    return *opening, Paragraph(m.say(key, day=m.day(m.get("released_on")))), *because, Rows(found)


def after_release(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What the provider may do with the data now; what is still secret; what the State can still ask."""
    if m.get("to") == "state":
        ours = m.data.get("asked_of_us", True)
        return (Paragraph(m.say("release.state_afterwards" if ours else "release.asked_afterwards")),)
    told = [m.say("release.provider_afterwards")]
    if m.get("secrecy_goes_on"):
        until = m.get("secret_until")
        told.append(m.say("release.secret_until", day=m.day(until)) if until else m.say("release.secret"))
    return tuple(Paragraph(one) for one in told)


def closing(m: Told, numbers: Numbers) -> tuple[Block, ...]:
    """Courtesy towards a State; towards a provider the signature alone."""
    return shared.courtesy(m, numbers) if m.get("to") == "state" else shared.signature(m, numbers)


def annulled(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """What an order changes of the one before: nothing but its end."""
    return (
        Statements(m.say("order_to.stays"), (m.say("order_to.stays_scope"), m.say("order_to.stays_secret"))),
    )


def renews(m: Told) -> bool:
    """Whether the order renews another."""
    return m.has("extends")


ORDER = (
    Part(1, "to_provider", to_provider),
    Part(2, "order", ordered),
    Part(3, "scope", scope),
    Part(4, "length", period),
    Part(5, "renewal", annulled, applies=renews),
    Part(6, "legal_basis", legal_basis),
    Part(7, "secrecy", secrecy, applies=is_secret),
    Part(8, "traffic_path", traffic_path, applies=wants_path),
    Part(9, "contact", shared.contact),
    Part(10, "signature", shared.signature),
)
EXTENSION = (
    Part(1, "parties", shared.parties),
    Part(2, "extension", asks_extension),
    Part(3, "scope", scope),
    Part(4, "reason", reason, applies=has_reason),
    Part(5, "contact", shared.contact),
    Part(6, "closing", shared.courtesy),
)
RELEASE_TO_STATE = (
    Part(1, "parties", shared.parties),
    Part(2, "release", released),
    Part(3, "afterwards", after_release),
    Part(4, "contact", shared.contact),
    Part(5, "closing", closing),
)
RELEASE_TO_PROVIDER = (Part(1, "to_provider", to_provider), *RELEASE_TO_STATE[1:])
