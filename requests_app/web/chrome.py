"""What frames every page: navigation by permission, direction of writing, demonstration mark.

A context processor. It reads one number from the database, how many notices are unread; addresses are reversed
once per process.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language_bidi, get_language_info
from django.utils.translation import gettext_lazy as _

from requests_app.accounts.permissions import Permission
from requests_app.notices.queries import unread

# Label, name of the address, permission (empty: everybody who is signed in).
NAVIGATION = (
    (_("Desk"), "desk:home", ""),
    (_("Requests"), "outgoing:list", Permission.CASEFILE_READ),
    (_("Incoming"), "incoming:list", Permission.INCOMING_READ),
    (_("Preservations"), "preservation:list", Permission.PRESERVATION_READ),
    (_("Emergencies"), "emergency:list", Permission.CASEFILE_READ),
    (_("Tasks"), "execution:list", Permission.EXECUTION_READ),
    (_("Tasks"), "execution:list", Permission.INCOMING_READ),
    (_("Due"), "deadlines:due", Permission.CASEFILE_READ),
    (_("Where is it?"), "caseload:waiting", Permission.WORKLOAD_READ),
)
# Registers and tools: in a quieter row of their own, folded on a phone.
TOOLS = (
    (_("Exhibits"), "evidence:list", Permission.EVIDENCE_READ),
    (_("Assurances"), "assurances:list", Permission.CASEFILE_READ),
    (_("Precedents"), "precedents:list", Permission.CASEFILE_READ),
    (_("Restricted cases"), "teams:restricted", Permission.CASEFILE_ASSIGN),
    (_("Workload"), "caseload:workload", Permission.WORKLOAD_READ),
    (_("Work"), "operations:work", Permission.OPERATIONS_WORK),
    (_("Mail"), "operations:mail", Permission.INCOMING_REGISTER),
    (_("Directory"), "directory:home", Permission.DIRECTORY_READ),
    (_("Letterhead"), "letterhead:show", Permission.APPEARANCE_MANAGE),
    (_("Law"), "reference:home", ""),
    (_("Look into a PDF"), "inspection:inspect", ""),
    (_("Clauses"), "clauses:library", ""),
    (_("Citations"), "counsel:list", Permission.COUNSEL_CONFIRM),
    (_("Clocks"), "deadlines:values", Permission.DEADLINES_MANAGE),
    (_("Operations"), "operations:home", Permission.OPERATIONS_READ),
    (_("Seal"), "sealing:home", Permission.OPERATIONS_READ),
    (_("People"), "accounts:people", Permission.ACCOUNTS_MANAGE),
)


CASES = {
    f"/cases/{prefix}-": f"/{kind}/"
    for kind, prefix in (
        ("outgoing", "OUT"),
        ("incoming", "INC"),
        ("preservation", "PRE"),
        ("emergency", "EMG"),
    )
}


@dataclass(frozen=True)
class NavigationItem:
    """One entry of the navigation."""

    label: str
    url: str
    current: bool


@cache
def address(name: str) -> str:
    """The address of a page without parameters."""
    return reverse(name)


def is_current(path: str, url: str) -> bool:
    """Whether a page belongs to an entry; a shared page of a case says by its reference where it belongs."""
    for start, home in CASES.items():
        if path.startswith(start):
            return url == home
    return path == url if url == "/" else path.startswith(url)


class Chrome:
    """Worked out when the template asks for it: a fragment pays nothing."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def navigation(self) -> list[NavigationItem]:
        """What this person works with."""
        return self._entries(NAVIGATION)

    @cached_property
    def tools(self) -> list[NavigationItem]:
        """Registers and tools this person may open."""
        return self._entries(TOOLS)

    def _entries(self, offered: tuple[tuple[Any, str, str], ...]) -> list[NavigationItem]:
        user = getattr(self.request, "user", None)
        if user is None or not user.is_authenticated:
            return []
        path = self.request.path
        return [
            NavigationItem(str(label), url := address(name), is_current(path, url))
            for label, name, permission in offered
            if not permission or user.holds(permission)
        ]

    @cached_property
    def direction(self) -> str:
        return "rtl" if get_language_bidi() else "ltr"

    @cached_property
    def person(self) -> str:
        """The name of the person who is signed in, or nothing."""
        user = getattr(self.request, "user", None)
        return (user.name or user.get_username()) if user is not None and user.is_authenticated else ""

    @cached_property
    def unread(self) -> str:
        """How many unread notices the person has, "99+" beyond; nothing for none. The one thing that is read."""
        user = getattr(self.request, "user", None)
        if user is None or not user.is_authenticated:
            return ""
        number = unread(user)
        return "" if number == 0 else "99+" if number > 99 else str(number)

    @property
    def notices_url(self) -> str:
        return address("notices:inbox")

    @property
    def account_url(self) -> str:
        return address("accounts:home")

    @property
    def sign_out_url(self) -> str:
        return address("account_logout")

    @property
    def sign_in_url(self) -> str:
        return address("account_login")

    @property
    def language_url(self) -> str:
        return address("set_language")

    @cached_property
    def languages(self) -> list[Mapping[str, str]]:
        """The languages to choose from; none where there is only one, so that no switch is shown."""
        offered = settings.LANGUAGES_OFFERED
        return [get_language_info(code) for code in offered] if len(offered) > 1 else []

    @property
    def demo(self) -> bool:
        return bool(settings.DEMO)


def chrome(request: HttpRequest) -> dict[str, Any]:
    """The context processor: one name for everything that frames a page."""
    return {"chrome": Chrome(request)}
