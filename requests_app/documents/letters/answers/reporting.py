"""The execution report, complete: thirteen points, the transmittal, and the receipt as its annex."""

from collections.abc import Iterable

from requests_app.documents.letters.answers import acting, exhibits, objecting
from requests_app.documents.letters.answers import shared_parts as shared
from requests_app.documents.letters.answers.view import Numbers, Said, Told, rows
from requests_app.documents.letters.blocks import (
    Block,
    Body,
    Group,
    Lines,
    Paragraph,
    Passage,
    Row,
    Rows,
    Statements,
    Table,
)
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.text import typed


def report(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Point 1: the request, between which days it was executed, by which authorities; whether this is all."""
    found = rows(
        Row(m.say("report.executed"), m.own(m.span(m.get("executed_from"), m.get("executed_to"), m.day))),
        Row(
            m.say("report.authorities"),
            tuple(line for one in m.each("executing_authorities") for line in typed(one)),
        ),
        m.label_row("report.sent_by", m.get("sent_by")),
        m.label_row("report.media", m.get("media")),
    )
    key = "report.final" if m.get("final") else "report.partial"
    return shared.compliments(m, "answer.compliments"), Paragraph(m.say(key)), Rows(found), *_outstanding(m)


def _outstanding(m: Told) -> tuple[Block, ...]:
    until = m.get("outstanding_until")
    when = (Paragraph(m.say("report.outstanding_until", day=m.day(until))),) if until else ()
    text = (
        (Passage(typed(m.get("outstanding")), m.say("report.outstanding")),) if m.has("outstanding") else ()
    )
    return (*text, *when)


def items(m: Told, numbers: Numbers) -> tuple[Block, ...]:
    """Point 2: what became of every item, and why where it is not whole."""
    return tuple(_item(m, numbers["items"], one) for one in m.each("done"))


def _item(m: Told, part: int, one: Said) -> Group:
    outcome = str(one.get("outcome", ""))
    number = int(one.get("number", 0))
    asked = (Passage(typed(one.get("text"))),) if one.get("text") else ()
    found = rows(
        Row(m.say("report.outcome"), m.own(m.say(f"report.outcome.{outcome}"), "strong")),
        m.label_row("report.what", one.get("what")),
        m.label_row("report.why", one.get("why")),
        m.label_row("report.by", one.get("authority")),
    )
    return Group(f"{part}.{number}", m.item_lines([number]), (*asked, Rows(found)))


def orders(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Point 3: the legal authority used: who ordered it, under which number, when, which judge."""
    told = m.each("orders")
    if not told:
        return (Paragraph(m.say("report.no_order")),)
    heads = tuple(m.say(f"order.{head}") for head in ("authority", "number", "date", "items"))
    return (Table("orders", "", heads, tuple(_order(m, one) for one in told)),)


def _order(m: Told, one: Said) -> Body:
    day = one.get("made_on")
    cells = (
        typed(one.get("authority")),
        typed(one.get("number")),
        m.own(m.day(day)) if day else (),
        m.own(m.numbers_in_words(one.get("items") or ())),
    )
    details = rows(
        m.label_row("order.judge", one.get("judge")),
        m.label_row(
            "order.consent" if one.get("by_consent") else "order.legal_basis", one.get("legal_basis")
        ),
    )
    return Body(cells, details)


def acts(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Point 4: what was done when and where, who was present, who attended for the requesting State."""
    told = m.each("acts")
    if not told:
        return (Paragraph(m.say("report.no_acts")),)
    heads = tuple(m.say(f"act.{head}") for head in ("when", "what", "place"))
    return (Table("acts", "", heads, tuple(_act(m, one) for one in told)),)


def _act(m: Told, one: Said) -> Body:
    cells = (m.own(m.moment(one["at"])), acting.done(m, one), typed(one.get("place")))
    items = one.get("items") or ()
    details = rows(
        Row(m.say("exhibit.items"), m.own(m.numbers_in_words(items)) if items else ()),
        m.label_row("act.carried_out_by", one.get("carried_out_by")),
        m.label_row("act.formalities", one.get("formalities")),
        *acting.held(m, one.get("particulars") or ()),
        Row(m.say("act.present"), _names(one.get("persons_present") or ())),
        Row(m.say("act.attending"), _names(one.get("attending") or ())),
    )
    return Body(cells, details)


def _names(names: Iterable[str]) -> Lines:
    return tuple(line for one in names for line in typed(one))


def evidence(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Point 5: the exhibits that go along, with their hashes."""
    told = m.each("exhibits")
    if not told:
        return (Paragraph(m.say("report.no_exhibits")),)
    return (
        Paragraph(m.say("report.exhibits"), "leads"),
        exhibits.table(m, told),
        Paragraph(m.say("report.hashes"), "note"),
    )


def formalities(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Point 6: the formalities asked for, each followed or not and why."""
    told = m.each("formalities")
    if not told:
        return (Paragraph(m.say("report.no_formalities")),)
    heads = tuple(m.say(f"formality.{head}") for head in ("what", "followed", "why"))
    bodies = tuple(
        Body((
            typed(one.get("text")),
            m.own(_followed(m, one)),
            typed(one.get("why")),
        ))
        for one in told
    )  # fmt: skip
    return (Table("formalities", "", heads, bodies),)


def _followed(m: Told, one: Said) -> str:
    if one.get("partly"):
        return m.say("formality.partly")
    return m.say("yesno.yes" if one.get("followed") else "yesno.no")


def withheld(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Point 7: what was withheld, redacted or left out as privileged."""
    told = m.each("withheld")
    if not told:
        return (Paragraph(m.say("report.nothing_withheld")),)
    heads = tuple(m.say(f"withheld.{head}") for head in ("what", "how", "items", "why"))
    bodies = tuple(
        Body((
            typed(one.get("what")) or m.own(m.say("withheld.written")),
            m.own(m.say(f"withheld.how.{one.get('how', 'withheld')}")),
            m.own(m.numbers_in_words(one.get("items") or ())),
            typed(one.get("why")),
        ))
        for one in told
    )  # fmt: skip
    return (Table("withheld", "", heads, bodies),)


def conditions(m: Told, numbers: Numbers) -> tuple[Block, ...]:
    """Point 8: the conditions accepted, and what binds use, secrecy, data, onward transfer, retention and return."""
    groups = objecting.condition_groups(m, numbers["use"])
    accepted = (Paragraph(m.say("report.conditions"), "leads"), *groups) if groups else ()
    fields = ("secrecy", "data_protection", "onward_transfer", "retention_and_return")
    texts = rows(*(m.label_row(f"report.{field}", m.get(field)) for field in fields))
    usual = () if groups else (Paragraph(m.say("report.no_conditions")),)
    return Paragraph(m.say("report.use_limited")), Rows(texts), *usual, *accepted


def searches(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Point 9: place and circumstances of searches and seizures, and the custody of what was taken."""
    told = m.each("searches")
    if not told:
        return (Paragraph(m.say("report.no_searches")),)
    heads = tuple(m.say(f"act.{head}") for head in ("when", "place"))
    return (Table("searches", "", heads, tuple(_search(m, one) for one in told)),)


def _search(m: Told, one: Said) -> Body:
    items = one.get("items") or ()
    details = rows(
        Row(m.say("exhibit.items"), m.own(m.numbers_in_words(items)) if items else ()),
        m.label_row("search.circumstances", one.get("circumstances")),
        m.label_row("search.objections", one.get("objections")),
        m.label_row("search.custody", one.get("custody")),
    )
    return Body((m.own(m.moment(one["at"])), typed(one.get("place"))), details)


def certification(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Point 10: what the signatory certifies."""
    said = ["executed", "exhibits_true" if m.has("exhibits") else "no_exhibits", "custody", "withheld_told"]
    return (Statements(m.say("certification.intro"), tuple(m.say(f"certify.{key}") for key in said)),)


def receipt_wanted(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Point 11: that the receipt annexed is to be signed and sent back."""
    told = [m.say("report.receipt" if m.has("exhibits") else "report.receipt_alone")]
    if m.has("receipt_by"):
        told.append(m.say("report.receipt_by", day=m.day(m.get("receipt_by"))))
    return tuple(Paragraph(one) for one in told)


def costs(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Point 12: the costs and who bears them."""
    told = m.each("costs")
    remark = (Passage(typed(m.get("costs_remark"))),) if m.has("costs_remark") else ()
    if not told:
        return Paragraph(m.say("report.no_costs")), *remark
    heads = tuple(m.say(f"cost.{head}") for head in ("what", "amount", "borne_by"))
    bodies = tuple(
        Body((
            acting.cost(m, one),
            acting.amount(m, str(one.get("amount") or "")),
            m.own(m.say(f"cost.by.{one.get('borne_by', 'requested')}")),
        ))
        for one in told
    )  # fmt: skip
    return Table("costs", "", heads, bodies), *remark


def proofs(m: Told, _numbers: Numbers) -> tuple[Block, ...]:
    """Point 13: proof of service and minutes of hearings."""
    told = m.each("proofs")
    if not told:
        return (Paragraph(m.say("report.no_proofs")),)
    heads = tuple(m.say(f"proof.{head}") for head in ("kind", "what", "date", "exhibit"))
    bodies = tuple(
        Body((
            m.own(m.say(f"proof.kind.{one.get('kind')}")),
            typed(one.get("text")) + acting.held_in_lines(m, one.get("particulars") or ()),
            m.own(m.day(one["on"])) if one.get("on") else (),
            typed(one.get("exhibit")),
        ))
        for one in told
    )  # fmt: skip
    return (Table("proofs", "", heads, bodies),)


REPORT = (
    Part(0, "parties", shared.parties),
    Part(1, "report", report),
    Part(2, "items", items),
    Part(3, "orders", orders),
    Part(4, "acts", acts),
    Part(5, "exhibits", evidence),
    Part(6, "formalities", formalities),
    Part(7, "withheld", withheld),
    Part(8, "use", conditions),
    Part(9, "searches", searches),
    Part(10, "certification", certification),
    Part(11, "receipt_wanted", receipt_wanted),
    Part(12, "costs", costs),
    Part(13, "proofs", proofs),
    Part(14, "held", shared.held, applies=shared.is_held),
    Part(15, "contact", shared.contact),
    Part(16, "closing", shared.courtesy),
)
