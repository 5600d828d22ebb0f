"""Exhibits and their custody in the vocabulary of CASE/UCO (ontology 1.5), as JSON-LD for other tools.

Every exhibit is a provenance record about a file or a thing; every entry of the log is an investigative action,
informed by the one before. Names of things are made from their ids, so that two exports speak of the same things.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.conf import settings

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.core.transactions import whole
from requests_app.evidence import queries
from requests_app.evidence.kinds import Action, Algorithm, Nature, Relation
from requests_app.evidence.models import CustodyEntry, Exhibit

Node = dict[str, Any]

UCO = "https://ontology.unifiedcyberontology.org/uco"
CONTEXT = {
    "case-investigation": "https://ontology.caseontology.org/case/investigation/",
    "uco-action": f"{UCO}/action/",
    "uco-core": f"{UCO}/core/",
    "uco-identity": f"{UCO}/identity/",
    "uco-location": f"{UCO}/location/",
    "uco-observable": f"{UCO}/observable/",
    "uco-tool": f"{UCO}/tool/",
    "uco-types": f"{UCO}/types/",
    "uco-vocabulary": f"{UCO}/vocabulary/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
METHODS = {
    Algorithm.SHA256: "SHA256",
    Algorithm.SHA512: "SHA512",
    Algorithm.SHA1: "SHA1",
    Algorithm.MD5: "MD5",
}


@whole
def export(exhibits: Iterable[Exhibit], *, by: User, title: str) -> Node:
    """The JSON-LD of some exhibits this person sees. That it was taken is a line of the register."""
    graph = _Graph(title)
    for exhibit in exhibits:
        graph.add_exhibit(exhibit)
        register.record(
            exhibit.case.stream,
            "evidence.exported",
            by=by,
            facts={"exhibit": exhibit.number, "as": "case-uco"},
        )
    return {"@context": CONTEXT | {"kb": f"{settings.PORTAL_URL}/kb/"}, "@graph": graph.nodes()}


class _Graph:
    """Collects nodes; one that was added is not added again."""

    def __init__(self, title: str) -> None:
        self._nodes: dict[str, Node] = {}
        self._listed: list[Node] = []
        self._title = title

    def nodes(self) -> list[Node]:
        investigation = {
            "@id": name("Investigation", self._title),
            "@type": "case-investigation:Investigation",
            "uco-core:name": self._title,
            "uco-core:object": self._listed,
        }
        return [investigation, *self._nodes.values()]

    def add(self, node: Node) -> Node:
        """Add a node unless it is there; returns the reference to it."""
        self._nodes.setdefault(node["@id"], node)
        return {"@id": node["@id"]}

    def add_exhibit(self, exhibit: Exhibit) -> None:
        content = self.add(_content(exhibit))
        record = self.add(_record(exhibit, content))
        self._listed += [record, content]
        if exhibit.original is not None:
            self._listed.append(self.add(_derivation(exhibit)))
            self.add(_content(exhibit.original))
        previous: Node | None = None
        for entry in queries.log(exhibit):
            previous = self.add(self._action(entry, exhibit, content, record, previous))
            self._listed.append(previous)

    def _action(
        self, entry: CustodyEntry, exhibit: Exhibit, content: Node, record: Node, previous: Node | None
    ) -> Node:
        node: Node = {
            "@id": name("InvestigativeAction", f"{exhibit.pk}/{entry.number}"),
            "@type": "case-investigation:InvestigativeAction",
            "uco-core:name": str(entry.get_action_display()),
            "uco-core:description": _told(entry),
            "uco-action:startTime": moment(entry.happened_at),
            "uco-action:endTime": moment(entry.at),
            "uco-action:performer": self.add(_identity(entry.by_label)),
            "uco-action:object": [content],
            "uco-action:result": [record],
        }
        others = [
            self.add(_identity(who)) for who in (entry.giver, entry.taker) if who and who != entry.by_label
        ]
        if others:
            node["uco-action:participant"] = others
        if entry.place:
            node["uco-action:location"] = [self.add(_location(entry.place))]
        if entry.action == Action.RECORDED and exhibit.fact("tool"):
            node["uco-action:instrument"] = [self.add(_tool(exhibit))]
        if previous is not None:
            node["case-investigation:wasInformedBy"] = [previous]
        return node


def name(kind: str, key: object) -> str:
    """The name of a thing: always the same for the same key."""
    return f"kb:{kind}-{uuid5(NAMESPACE_URL, f'{settings.PORTAL_URL}/{kind}/{key}')}"


def moment(at: datetime) -> Node:
    """A moment as the shapes want it."""
    return {"@type": "xsd:dateTime", "@value": at.astimezone(UTC).isoformat()}


def _content(exhibit: Exhibit) -> Node:
    node: Node = {
        "@id": name("Observable", exhibit.pk),
        "@type": "uco-observable:ObservableObject",
        "uco-core:name": exhibit.short_label,
        "uco-core:description": exhibit.description,
    }
    if exhibit.nature == Nature.FILE:
        node["@type"] = "uco-observable:File"
        node["uco-core:hasFacet"] = list(_facets(exhibit))
    return node


def _facets(exhibit: Exhibit) -> Iterable[Node]:
    file: Node = {"@id": name("FileFacet", exhibit.pk), "@type": "uco-observable:FileFacet"}
    if exhibit.filename:
        file["uco-observable:fileName"] = exhibit.filename
    if exhibit.size is not None:
        file["uco-observable:sizeInBytes"] = exhibit.size
    yield file
    hashes = []
    if exhibit.file_id:
        hashes.append(_hash(exhibit, Algorithm.SHA256, exhibit.file_id))
    stated, algorithm = str(exhibit.fact("stated_hash")), exhibit.fact("stated_algorithm")
    if stated and stated != exhibit.file_id:
        hashes.append(_hash(exhibit, Algorithm(algorithm), stated))
    if hashes:
        yield {
            "@id": name("ContentDataFacet", exhibit.pk),
            "@type": "uco-observable:ContentDataFacet",
            "uco-observable:hash": hashes,
        }


def _hash(exhibit: Exhibit, algorithm: Algorithm, value: str) -> Node:
    return {
        "@id": name("Hash", f"{exhibit.pk}/{algorithm}/{value}"),
        "@type": "uco-types:Hash",
        "uco-types:hashMethod": {"@type": "uco-vocabulary:HashNameVocab", "@value": METHODS[algorithm]},
        "uco-types:hashValue": {"@type": "xsd:hexBinary", "@value": value.upper()},
    }


def _record(exhibit: Exhibit, content: Node) -> Node:
    node: Node = {
        "@id": name("ProvenanceRecord", exhibit.pk),
        "@type": "case-investigation:ProvenanceRecord",
        "uco-core:description": exhibit.description,
        "case-investigation:exhibitNumber": exhibit.short_label,
        "uco-core:object": [content],
    }
    if exhibit.original is not None:
        node["case-investigation:rootExhibitNumber"] = [exhibit.original.short_label]
    return node


def _derivation(exhibit: Exhibit) -> Node:
    same = exhibit.relation == Relation.IDENTICAL
    return {
        "@id": name("Relationship", exhibit.pk),
        "@type": "uco-observable:ObservableRelationship",
        "uco-core:source": {"@id": name("Observable", exhibit.pk)},
        "uco-core:target": {"@id": name("Observable", exhibit.original_id)},
        "uco-core:kindOfRelationship": "Copied_From" if same else "Derived_From",
        "uco-core:isDirectional": True,
    }


def _identity(who: str) -> Node:
    return {"@id": name("Identity", who), "@type": "uco-identity:Identity", "uco-core:name": who}


def _location(place: str) -> Node:
    return {"@id": name("Location", place), "@type": "uco-location:Location", "uco-core:name": place}


def _tool(exhibit: Exhibit) -> Node:
    tool, version = str(exhibit.fact("tool")), str(exhibit.fact("tool_version"))
    node: Node = {"@id": name("Tool", f"{tool}/{version}"), "@type": "uco-tool:Tool", "uco-core:name": tool}
    return node | ({"uco-tool:version": version} if version else {})


def _told(entry: CustodyEntry) -> list[str]:
    """What an entry says besides who and when, and the hash that binds it to the log."""
    signed = [
        f"Signed by {one['name']} ({one['role']}), {one['at']}: {one['digest']}" for one in entry.signatures
    ]
    fits = {True: "The bytes fit.", False: "The bytes do NOT fit.", None: ""}[entry.fits]
    told = [entry.purpose, entry.note, f"SHA-256 {entry.sha256}. {fits}".strip() if entry.sha256 else ""]
    return [one for one in (*told, *signed) if one] + [f"Entry {entry.number}, hash {entry.hash}"]
