"""Every failure the portal expects. Each door turns them into its own kind of answer."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from requests_app.core.verdicts import Blocker, Verdict


class PortalError(Exception):
    """An expected failure: a sentence for the person, and the blockers behind it."""

    status = 400

    def __init__(
        self,
        message: str = "",
        blockers: Iterable[Blocker] = (),
        fields: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.blockers = tuple(blockers)
        self.fields = {path: list(messages) for path, messages in (fields or {}).items()}


class Invalid(PortalError):
    """The input is wrong; `fields` maps a field to the sentences that say what to do."""


class NotAllowed(PortalError):
    """This person may not do this (permission or four eyes)."""

    status = 403


class NotVisible(PortalError):
    """It does not exist for this person."""

    status = 404


class Blocked(PortalError):
    """It may not be done now; the blockers say why, with their legal basis."""

    status = 409


class Stale(PortalError):
    """Somebody else was faster. `current` holds what is stored now, so that nothing is lost."""

    status = 409

    def __init__(self, message: str = "", *, current: Any = None, blockers: Iterable[Blocker] = ()) -> None:
        super().__init__(message, blockers)
        self.current = current


class TooLarge(PortalError):
    """The input is larger than the portal takes."""

    status = 413


class UnsupportedType(PortalError):
    """A file of a kind the portal does not take."""

    status = 415


class Unavailable(PortalError):
    """A part of the house (disk, scanner, database) does not answer; try again later."""

    status = 503


def must_be_allowed(verdict: Verdict, sentence: str = "You may not do this.") -> None:
    """Raises NotAllowed with the reasons, unless the verdict is yes."""
    if not verdict:
        raise NotAllowed(sentence, verdict.blockers)


def must_be_possible(verdict: Verdict, sentence: str = "This cannot be done now.") -> None:
    """Raises Blocked with the reasons, unless the verdict is yes."""
    if not verdict:
        raise Blocked(sentence, verdict.blockers)
