"""What is asked, item by item with what is decided; how it came; the papers."""

from dataclasses import dataclass

from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from requests_app.casefile import sections
from requests_app.casefile.queries import Content
from requests_app.directory import languages
from requests_app.incoming import items
from requests_app.incoming.models import Incoming
from requests_app.incoming.records import IncomingPaper
from requests_app.incoming.rulings import ItemDecision
from requests_app.law.assistance import find
from requests_app.web.components import Cell, Fact, Table, Tag, fact
from requests_app.web.incoming.pages.records import decision_tag
from requests_app.web.tags import day, moment


@dataclass(frozen=True)
class Paper:
    """A paper as the list and the viewer show it."""

    id: str
    name: str
    kind: str
    size: str
    media_type: str
    sha256: str
    received: str
    file_url: str
    view_url: str
    inspection_url: str = ""

    @property
    def is_picture(self) -> bool:
        """A picture is shown as one."""
        return self.media_type in ("image/png", "image/jpeg")

    @property
    def shows(self) -> bool:
        """Whether a browser can show it at all; the rest is downloaded."""
        return self.is_picture or self.media_type in ("application/pdf", "text/plain")


def paper(incoming: Incoming, one: IncomingPaper) -> Paper:
    """One paper for the pages."""
    place, is_pdf = [incoming.reference, one.pk], one.file.media_type == "application/pdf"
    return Paper(
        id=str(one.pk),
        name=one.title or one.name,
        kind=one.get_kind_display(),
        size=filesizeformat(one.file.size),
        media_type=one.file.media_type,
        sha256=one.file_id,
        received=moment(one.recorded_at),
        file_url=reverse("incoming:paper_file", args=place),
        view_url=reverse("incoming:paper", args=place),
        inspection_url=reverse("incoming:paper_inspection", args=place) if is_pdf else "",
    )


def papers(incoming: Incoming) -> tuple[Paper, ...]:
    """The papers in the order in which they came."""
    return tuple(paper(incoming, one) for one in incoming.papers.select_related("file"))


def papers_table(found: tuple[Paper, ...]) -> Table:
    """The papers on the case page."""
    rows = tuple(
        (
            Cell(one.name, one.view_url, note=one.sha256[:16]),
            Cell(one.kind),
            Cell(one.size),
            Cell(one.received),
        )
        for one in found
    )
    empty = "No paper is kept yet. Add the request as soon as it is there."
    return Table("Papers", ("Paper", "What it is", "Size", "Kept"), rows, empty=empty)


def asked(incoming: Incoming, content: Content, *, inside: bool) -> Table:
    """What is asked, with the decision on each item; what is only proposed, for those who may know (`inside`)."""
    decided = {item.id: item for item in items.of(incoming)}
    proposal = items.open_proposal(incoming) if inside else None
    proposed = {one.item: one for one in proposal.items.all()} if proposal else {}
    rows = []
    for number, entry in enumerate(sections.entries_of(content, "assistance"), start=1):
        declared = find(entry.get("type"))
        title = declared.title if declared else "Item"
        item = decided.get(entry["id"])
        rows.append(
            (
                Cell(f"{number}. {title}", note=str(entry.get("description", ""))),
                Cell(str(entry.get("holder", ""))),
                _decision(item, proposed.get(entry["id"])),
                _order(item),
            )
        )
    columns = ("Item", "Held by", "Decision", "Domestic order")
    return Table("What is asked", columns, tuple(rows), empty="Nothing is keyed in yet.")


def _decision(item: items.Item | None, proposed: ItemDecision | None) -> Cell:
    if proposed is not None:
        label = f"Proposed: {proposed.get_decision_display().lower()}"
        return Cell(tag=Tag(label, "yellow"), note=proposed.narrowed_to)
    if item is None or not item.decision:
        return Cell(tag=Tag("Not decided", "grey"))
    said = [item.narrowed_to, *(one.get("text", "") for one in item.conditions), item.reason]
    if item.review_on:
        said.append(f"Looked at again on {day(item.review_on)}.")
    return Cell(tag=decision_tag(item.decision), note=" ".join(filter(None, said)))


def _order(item: items.Item | None) -> Cell:
    if item is None or not item.is_granted:
        return Cell()
    if item.order is not None:
        return Cell(item.order.order_no, note=day(item.order.ordered_on))
    return Cell(tag=Tag("Missing", "orange")) if item.is_coercive else Cell("Not needed")


def arrival(incoming: Incoming) -> tuple[Fact, ...]:
    """How the request came, and what is known of its sender."""
    listed = Tag("In the directory", "green") if incoming.sender else Tag("Not in the directory", "orange")
    how = f"{incoming.get_road_display()}; {incoming.get_channel_display().lower()}"
    rows = [
        fact("Sender", incoming.from_whom, tag=listed),
        fact("Their reference", incoming.their_reference) if incoming.their_reference else None,
        fact("Date of the request", day(incoming.dated_on)) if incoming.dated_on else None,
        fact("Received", moment(incoming.received_at), how),
        fact("Language", languages.name(incoming.language)),
        fact("Why it is urgent", incoming.urgency_reason) if incoming.urgency_reason else None,
        fact("Data", "Taken over from the PDF") if incoming.embedded else None,
    ]
    return tuple(row for row in rows if row is not None)
