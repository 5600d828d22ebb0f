"""What the pages of translations print."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core import clock
from requests_app.directory import languages
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.translated import translation_wanted
from requests_app.translation import queries
from requests_app.translation.comparison import DATE, IDENTIFIER, MISSING, NAME, NUMBER
from requests_app.translation.models import Translation
from requests_app.translation.states import Status
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Cell, Empty, Fact, Link, Piece, Table, Tag, Todo, fact
from requests_app.web.tags import day, moment
from requests_app.web.translation.forms import TranslationForm

COLOURS = {
    Status.ORDERED: "yellow",
    Status.RECEIVED: "blue",
    Status.RETURNED: "orange",
    Status.ACCEPTED: "green",
    Status.CANCELLED: "grey",
}
KINDS = {NUMBER: "Number", DATE: "Day", NAME: "Name", IDENTIFIER: "Identifier"}
SHOWN = 10
ACTS = (
    ("receive", "Hand in the translation", "primary"),
    ("accept", "Accept", "primary"),
    ("return", "Send it back to the translator", "secondary"),
    ("cancel", "Cancel", "warning"),
)


@dataclass(frozen=True)
class Act:
    """A button of a translation, or the reason why it cannot be pressed."""

    label: str
    url: str
    tone: str
    why_not: str = ""


@dataclass(frozen=True)
class ListPage:
    """The translations of a case."""

    head: CaseHead
    wanted: str
    table: Table | None
    empty: Empty | None
    order_url: str


@dataclass(frozen=True)
class OnePage:
    """One translation: its facts, what differs, what can be done."""

    head: CaseHead
    title: str
    tag: Tag
    stale: bool
    facts: tuple[Fact, ...]
    waiting: bool
    unreadable: str
    missing: Table | None
    extra: Table | None
    alike: bool
    acts: tuple[Act, ...]
    back: Link
    fragment_url: str


@dataclass(frozen=True)
class FormPage:
    """A form about a translation."""

    head: CaseHead
    title: str
    intro: str
    form: TranslationForm
    button: str
    back: str
    is_upload: bool = False


@dataclass(frozen=True)
class CardPage:
    """What the overview of a case says about its translation."""

    lines: tuple[tuple[str, Tag, str], ...]
    wanted: str
    url: str
    order_url: str


def list_page(outgoing: Outgoing, user: User) -> ListPage:
    """Every translation of the case, newest first."""
    found = queries.for_case(outgoing.case)
    orders = outgoing.version is not None and user.holds(Permission.TRANSLATION_ORDER)
    order_url = reverse("translation:order", args=[outgoing.reference]) if orders else ""
    empty = None
    if not found:
        text = "A translation is ordered for one version, compared with it and accepted before the letter goes out."
        links = (Link("Order a translation", order_url),) if order_url else ()
        empty = Empty("No translation has been ordered.", text, links)
    return ListPage(
        head=case_head(outgoing, user, current="documents"),
        wanted=_wanted(outgoing),
        table=_table(outgoing, found) if found else None,
        empty=empty,
        order_url=order_url,
    )


def one_page(outgoing: Outgoing, translation: Translation, user: User) -> OnePage:
    """One translation."""
    stale = queries.is_stale(translation)
    compared = translation.compared_at is not None
    missing = [one for one in translation.differences if one["side"] == MISSING]
    extra = [one for one in translation.differences if one["side"] != MISSING]
    place = [outgoing.reference, translation.pk]
    return OnePage(
        head=case_head(outgoing, user, current="documents"),
        title=f"Translation into {languages.name(translation.language)}",
        tag=tag_of(translation, stale=stale),
        stale=stale,
        facts=_facts(outgoing, translation),
        waiting=translation.status == Status.RECEIVED and not compared,
        unreadable=translation.unreadable,
        missing=_missing(missing) if missing else None,
        extra=_extra(extra) if extra else None,
        alike=compared and not translation.differences and not translation.unreadable,
        acts=_acts(outgoing, translation, user),
        back=Link("All translations of this case", reverse("translation:list", args=[outgoing.reference])),
        fragment_url=reverse("translation:one", args=place),
    )


def form_page(
    outgoing: Outgoing, user: User, form: TranslationForm, title: str, button: str, back: str, intro: str = ""
) -> FormPage:
    """A form about a translation."""
    head = case_head(outgoing, user, current="documents")
    return FormPage(head, title, intro, form, button, back, is_upload=form.is_multipart())


def tag_of(translation: Translation, *, stale: bool) -> Tag:
    """How far it has come; stale counts before everything else."""
    if stale and translation.status != Status.CANCELLED:
        return Tag("Stale: the request has changed", "red")
    return Tag(translation.status_label(), COLOURS[Status(translation.status)])


def card(outgoing: Outgoing, user: User) -> Piece | None:
    """The translation on the overview; nothing while none is wanted or ordered."""
    if outgoing.version is None:
        return None
    wanted, found = _wanted(outgoing), queries.for_case(outgoing.case)
    if not wanted and not found:
        return None
    newest = outgoing.version_id
    lines = tuple(
        (
            languages.name(one.language),
            tag_of(one, stale=one.version_id != newest),
            reverse("translation:one", args=[outgoing.reference, one.pk]),
        )
        for one in found
        if one.status != Status.CANCELLED
    )
    orders = user.holds(Permission.TRANSLATION_ORDER)
    order_url = reverse("translation:order", args=[outgoing.reference]) if orders else ""
    url = reverse("translation:list", args=[outgoing.reference])
    return Piece("translation/_card.html", CardPage(lines, wanted, url, order_url))


def due(user: User) -> list[Todo]:
    """Translations that a translator still has, for those who order them; late ones alarm."""
    if not user.holds(Permission.TRANSLATION_ORDER):
        return []
    return [
        Todo(
            f"Translation into {languages.name(one.language)}",
            reverse("translation:one", args=[one.case.reference, one.pk]),
            one.case.reference,
            f"due {day(one.due_on)}",
            alarm=one.due_on < clock.today(),
        )
        for one in queries.awaited(user, most=SHOWN)
    ]


def _wanted(outgoing: Outgoing) -> str:
    """The language a translation is still needed in, by name."""
    wanted = translation_wanted(outgoing.version)
    done = (
        wanted
        and outgoing.version
        and outgoing.version.translations.filter(language=wanted, status="accepted")
    )
    return "" if not wanted or (done and done.exists()) else languages.name(wanted)


def _table(outgoing: Outgoing, found: list[Translation]) -> Table:
    newest = outgoing.version_id
    rows = tuple(
        (
            Cell(languages.name(one.language), reverse("translation:one", args=[outgoing.reference, one.pk])),
            Cell(f"{one.version.number}"),
            Cell(one.translator),
            Cell(day(one.due_on)),
            Cell(tag=tag_of(one, stale=one.version_id != newest)),
        )
        for one in found
    )
    return Table(
        "Translations", ("Into", "Version", "Translator", "Needed by", "Standing"), rows, hide_caption=True
    )


def _facts(outgoing: Outgoing, one: Translation) -> tuple[Fact, ...]:
    pair = f"{languages.name(one.source_language)} into {languages.name(one.language)}"
    facts = [
        fact("Languages", pair),
        fact("Of version", f"{one.version.number}"),
        fact("Hash of that version", one.version_sha256, code=True),
        fact("Translator", one.translator, "Sworn" if one.sworn else "Not sworn"),
        fact("Needed by", day(one.due_on)),
        fact("Cost", one.cost or "Not stated"),
        fact("Ordered", f"{one.ordered_by.name}, {moment(one.ordered_at)}"),
    ]
    if one.file is not None:
        link = Link("Download", reverse("translation:file", args=[outgoing.reference, one.pk]))
        facts += [
            fact("Document", one.filename, links=(link,)),
            fact("Hash of the document", one.file.sha256, code=True),
        ]
    for label, text in (("Note", one.note), ("Checked", one.checked)):
        if text:
            facts.append(fact(label, *text.splitlines()))
    return tuple(facts)


def _missing(found: list[dict[str, str]]) -> Table:
    rows = tuple((Cell(_written(one)), Cell(KINDS[one["kind"]]), Cell(one["place"])) for one in found)
    return Table(
        "In the request, not found in the translation", ("Value", "Kind", "Where the request says it"), rows
    )


def _written(difference: dict[str, str]) -> str:
    """The value as one reads it: a day in words, anything else as it was compared."""
    return day(difference["value"]) if difference["kind"] == DATE else difference["value"]


def _extra(found: list[dict[str, str]]) -> Table:
    rows = tuple((Cell(one["value"]), Cell(KINDS[one["kind"]])) for one in found)
    return Table("In the translation, not found in the letter", ("Value", "Kind"), rows)


def _acts(outgoing: Outgoing, translation: Translation, user: User) -> tuple[Act, ...]:
    edges = {edge.verb.rstrip("_"): edge for edge in translation.edges_from_here()}
    acts = []
    for name, label, tone in ACTS:
        if (edge := edges.get(name)) is None or not user.holds(edge.step.needs):
            continue
        verdict = edge.step.guard_verdict(translation)
        url = reverse(f"translation:{name}", args=[outgoing.reference, translation.pk])
        acts.append(Act(label, url, tone, " ".join(blocker.message for blocker in verdict.blockers)))
    return tuple(acts)
