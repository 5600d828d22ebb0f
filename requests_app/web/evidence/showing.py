"""An exhibit and its log in words."""

from django.urls import reverse
from django.utils import timezone

from requests_app.evidence import fields, queries
from requests_app.evidence.fields import FIELDS, GROUPS, MOMENT
from requests_app.evidence.kinds import Action
from requests_app.evidence.models import CustodyEntry, Exhibit
from requests_app.evidence.reading import in_zone
from requests_app.web.components import Event, Fact, Link, Tag, fact
from requests_app.web.tags import iso, moment

Groups = tuple[tuple[str, tuple[Fact, ...]], ...]


def facts(exhibit: Exhibit, tag: Tag) -> Groups:
    """What is said of it, in the groups of the declaration, led by where it stands."""
    found: list[tuple[str, tuple[Fact, ...]]] = [("Custody", _now(exhibit, tag))]
    for group, title in GROUPS.items():
        rows = [
            _fact(exhibit, field) for field in FIELDS if field.group == group and field.key != "description"
        ]
        rows = [one for one in rows if one.lines]
        if rows and group != "keeping":
            found.append((title, tuple(rows)))
    return tuple(found)


def events(exhibit: Exhibit) -> tuple[Event, ...]:
    """The custody log, the newest first."""
    return tuple(_event(exhibit, entry) for entry in reversed(queries.log(exhibit)))


def _now(exhibit: Exhibit, tag: Tag) -> tuple[Fact, ...]:
    holder = exhibit.outside or (exhibit.holder.name if exhibit.holder else "")
    office = "" if exhibit.outside else exhibit.authority.name
    rows = [
        fact("State", tag=tag),
        fact("Held by", holder, office),
        fact("Storage place", exhibit.storage_place, exhibit.storage_conditions),
        fact("Seal", exhibit.seal_number),
        fact("File", exhibit.filename, f"{exhibit.size:,} bytes".replace(",", " ") if exhibit.size else ""),
        fact("SHA-256", exhibit.file_id, code=True),
        fact("Last verified", moment(exhibit.verified_at)),
        *_family(exhibit),
        fact("Leaves with the result", "" if exhibit.leaves else "No"),
        fact("Recorded", moment(exhibit.recorded_at), exhibit.recorded_by.name),
    ]
    return tuple(one for one in rows if one.lines or one.tag or one.links)


def _family(exhibit: Exhibit) -> list[Fact]:
    rows = []
    if exhibit.original is not None:
        link = Link(exhibit.original.short_label, reverse("evidence:exhibit", args=[exhibit.original.pk]))
        rows.append(fact("Working copy of", exhibit.get_relation_display(), links=(link,)))
    copies = list(exhibit.copies.order_by("number"))
    if copies:
        links = tuple(Link(one.short_label, reverse("evidence:exhibit", args=[one.pk])) for one in copies)
        rows.append(fact("Working copies", f"{len(copies)}", links=links))
    return rows


def _fact(exhibit: Exhibit, field: fields.Field) -> Fact:
    own = {"nature": exhibit.nature, "origin": exhibit.origin}
    if field.kind == MOMENT:
        zone = str(exhibit.fact("zone") or "UTC")
        local = in_zone(exhibit.taken_at, zone)
        return fact(field.label, f"{local:%-d %B %Y, %H:%M} ({local:%z})", moment(exhibit.taken_at) + " UTC")
    value = own.get(field.key, exhibit.fact(field.key))
    corrected = "Corrected; the first words are in the log." if field.key in exhibit.corrections else ""
    return fact(field.label, fields.worded(field.key, value), corrected, code=field.kind == fields.HASH)


def _event(exhibit: Exhibit, entry: CustodyEntry) -> Event:
    links: tuple[Link, ...] = ()
    if entry.document_id:
        address = reverse("evidence:document", args=[exhibit.pk, entry.number])
        links = (Link(entry.document_name or "Document", address),)
    return Event(
        title=f"{entry.number}. {entry.get_action_display()}",
        by=entry.by_label,
        when=moment(entry.at),
        iso=iso(timezone.localtime(entry.at)),
        lines=tuple(_lines(entry)),
        links=links,
    )


def _lines(entry: CustodyEntry) -> list[str]:
    said = []
    if entry.giver or entry.taker:
        said.append(" → ".join(filter(None, [entry.giver, entry.taker])))
    if entry.happened_at != entry.at:
        said.append(f"It happened on {moment(entry.happened_at)}.")
    said += [
        f"Purpose: {entry.purpose}" if entry.purpose else "",
        f"Place: {entry.place}" if entry.place else "",
    ]
    said += [entry.note, *_changes(entry), *_bytes(entry)]
    said += [f"Signed: {one['name']} ({one['role']}), {moment(one['at'])}" for one in entry.signatures]
    return [one for one in said if one]


def _bytes(entry: CustodyEntry) -> list[str]:
    if entry.fits is None:
        return []
    if entry.action == Action.TAKEN_IN:
        return []
    return ["The bytes fit their SHA-256." if entry.fits else "The bytes do NOT fit their SHA-256."]


def _changes(entry: CustodyEntry) -> list[str]:
    if entry.action == Action.CORRECTED:
        changed = entry.data.get("changed", {})
        return [
            f"{fields.BY_KEY[key].label}: {before or '–'} → {after or '–'}"
            for key, (before, after) in changed.items()
        ]
    if entry.action == Action.SEALED:
        return [f"Seal {entry.data.get('seal', '')}"]
    if entry.action == Action.UNSEALED:
        return [f"Seal {entry.data.get('before', '')} was opened."]
    if entry.action == Action.COPIED:
        return [f"Working copy E{entry.data.get('copy')}"]
    return []
