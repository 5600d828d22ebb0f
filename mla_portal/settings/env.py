"""Reading the environment: typed, and with a paragraph that says what to do when something is wrong.

A secret may lie in a file: `SECRET_KEY_FILE=/run/secrets/key` is read when `SECRET_KEY` is not set.
A variable that is set but empty counts as not set.
"""

from __future__ import annotations

import os
import textwrap
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off"}


def refuse(message: str) -> ImproperlyConfigured:
    """The error for a wrong or missing setting, wrapped so that it reads well in a terminal."""
    text = "\n".join(textwrap.fill(" ".join(part.split()), 88) for part in message.strip().split("\n\n"))
    return ImproperlyConfigured(f"\n\n{text}\n\nAll settings are described in docs/reference/settings.md.\n")


def raw(name: str) -> str | None:
    value = os.environ.get(name, "").strip()
    if value:
        return value
    path = os.environ.get(f"{name}_FILE", "").strip()
    if not path:
        return None
    try:
        return Path(path).read_text(encoding="utf-8").strip() or None
    except (OSError, UnicodeDecodeError) as error:
        raise refuse(
            f"{name}_FILE names the file {path}, which cannot be read ({error}). Correct the path or its "
            f"permissions, or set {name} itself."
        ) from None


def text(name: str, default: str | None = None, *, why: str = "") -> str:
    value = raw(name)
    if value is not None:
        return value
    if default is not None:
        return default
    raise refuse(f"{name} is not set. {why} Set {name}, or {name}_FILE to the path of a file that holds it.")


def flag(name: str, default: bool = False, *, why: str = "") -> bool:
    """Yes or no. `why` is for docs/reference/settings.md, here and below."""
    value = raw(name)
    if value is None:
        return default
    if value.lower() in YES:
        return True
    if value.lower() in NO:
        return False
    raise refuse(f"{name} is {value!r}, which is neither yes nor no. Write 1 or 0.")


def number(name: str, default: int, *, least: int = 0, most: int | None = None, why: str = "") -> int:
    value = raw(name)
    if value is None:
        return default
    try:
        found = int(value)
    except ValueError:
        raise refuse(
            f"{name} is {value!r}, which is not a whole number. The usual value is {default}."
        ) from None
    if found < least or (most is not None and found > most):
        bounds = f"at least {least}" if most is None else f"from {least} to {most}"
        raise refuse(f"{name} is {found}; it must be {bounds}. The usual value is {default}.")
    return found


def words(name: str, default: list[str] | None = None, *, why: str = "") -> list[str]:
    """A list, separated by commas."""
    value = raw(name)
    if value is not None:
        return [word.strip() for word in value.split(",") if word.strip()]
    if default is not None:
        return default
    raise refuse(f"{name} is not set. {why} Write one or more values, separated by commas.")


def secret(name: str, *, why: str, least: int = 50) -> str:
    """A secret of production: long, varied, and not a sample from a document."""
    value = text(name, why=why)
    if (
        len(value) < least
        or len(set(value)) < 10
        or value.startswith(("django-insecure", "change-me", "dev-"))
    ):
        raise refuse(
            f"{name} is too short, too simple or a sample. {why} Make one with: "
            f"""python -c "import secrets; print(secrets.token_urlsafe(64))" """
        )
    return value


def database(name: str, default: str | None = None) -> dict[str, Any]:
    """`postgresql://user:password@host:port/name?option=value`, as Django wants it."""
    value = text(
        name,
        default,
        why="The portal keeps everything in PostgreSQL (15 or later): postgresql://user:pw@host:5432/db.",
    )
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise refuse(
            f"{name} is not an address of a PostgreSQL database. The form is "
            "postgresql://user:password@host:5432/name; signs such as @ or / inside the password "
            "are written as %40 and %2F."
        )
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", "") or unquote(parts.hostname or ""),
        "PORT": str(port or options.pop("port", "")),
        "OPTIONS": options,
    }
