"""What is handed to the printer for one document, and how it travels through the pipe."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from requests_app.core.limits import Limits

PICTURES = frozenset({"image/svg+xml", "image/png", "image/jpeg"})
LARGEST_PICTURE = 4 * 1024 * 1024
LARGEST_ATTACHMENT = 16 * 1024 * 1024
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,60}(\.[a-z0-9]{1,8})?")


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture a document shows; its HTML names it as `asset:<name>`."""

    media_type: str
    body: bytes

    def __post_init__(self) -> None:
        if self.media_type not in PICTURES or len(self.body) > LARGEST_PICTURE:
            raise ValueError("This is no picture that a document can show")


@dataclass(frozen=True, slots=True)
class Attachment:
    """The file a document carries as its data (AFRelationship Data)."""

    name: str
    body: bytes
    description: str
    created: datetime

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name) or len(self.body) > LARGEST_ATTACHMENT or not self.created.tzinfo:
            raise ValueError("This is no file that a document can carry")


@dataclass(frozen=True, slots=True)
class Job:
    """One document to print."""

    html: str
    identifier: str
    assets: Mapping[str, Asset] = field(default_factory=dict)
    attachment: Attachment | None = None

    def __post_init__(self) -> None:
        if wrong := [name for name in self.assets if not _NAME.fullmatch(name)]:
            raise ValueError(f"No picture can be called {wrong[0]!r}")


def pack(job: Job, limits: Limits) -> tuple[dict[str, Any], bytes]:
    """The header and the body of the message for this job."""
    html = job.html.encode()
    bodies = [html, *(asset.body for asset in job.assets.values())]
    header: dict[str, Any] = {
        "identifier": job.identifier,
        "seconds": limits.seconds,
        "megabytes": limits.megabytes,
        "html": len(html),
        "assets": [[name, asset.media_type, len(asset.body)] for name, asset in job.assets.items()],
        "attachment": None,
    }
    if (attachment := job.attachment) is not None:
        bodies.append(attachment.body)
        header["attachment"] = [attachment.name, attachment.description, attachment.created.isoformat()]
    return header, b"".join(bodies)


def unpack(header: dict[str, Any], body: bytes) -> Job:
    """The job of a message."""
    view, position = memoryview(body), header["html"]
    html = str(view[:position], "utf-8")
    assets = {}
    for name, media_type, size in header["assets"]:
        assets[name] = Asset(media_type, bytes(view[position : position + size]))
        position += size
    attachment = None
    if header["attachment"] is not None:
        name, description, created = header["attachment"]
        rest = bytes(view[position:])
        attachment = Attachment(name, rest, description, datetime.fromisoformat(created))
    return Job(html, header["identifier"], assets, attachment)


def limits_of(header: dict[str, Any]) -> Limits:
    """Time and memory for the job of a message."""
    return Limits(header["seconds"], header["megabytes"])
