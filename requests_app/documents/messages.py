"""What passes between press, printer and fork: a length (4 bytes), a JSON header of that length, then the body.

`header["size"]` is the length of the body in bytes.
"""

import json
import struct
from typing import IO, Any

Message = tuple[dict[str, Any], bytes]


def send(stream: IO[bytes], header: dict[str, Any], body: bytes = b"") -> None:
    """Write one message."""
    head = json.dumps(header | {"size": len(body)}).encode()
    stream.write(struct.pack(">I", len(head)) + head + body)
    stream.flush()


def receive(stream: IO[bytes]) -> Message | None:
    """Read one message; None when the other side is gone."""
    length = stream.read(4)
    if len(length) < 4:
        return None
    head = stream.read(struct.unpack(">I", length)[0])
    try:
        header = json.loads(head)
    except ValueError:
        return None
    body = stream.read(header["size"])
    return (header, body) if len(body) == header["size"] else None


def complete(written: bytes | bytearray) -> Message | None:
    """The message that these bytes are, None while some of it has yet to come."""
    if len(written) < 4:
        return None
    end = 4 + struct.unpack(">I", written[:4])[0]
    if len(written) < end:
        return None
    header = json.loads(bytes(written[4:end]))
    body = bytes(written[end:])
    return (header, body) if len(body) == header["size"] else None
