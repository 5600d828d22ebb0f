"""The forms of a team: name somebody, take somebody off, lift the restriction. The services say what is wrong."""

from typing import Any
from uuid import UUID

from django import forms

from requests_app.accounts import queries as accounts
from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.casefile import membership, team
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import Invalid, NotVisible
from requests_app.web.forms import ServiceForm

CHOOSE = [("", "Choose")]


class NameForm(ServiceForm):
    """Put somebody on the team."""

    person = forms.ChoiceField(
        label="Person",
        required=False,
        help_text="Officers of the requesting authority, and people of the central authority who read cases.",
        error_messages={"invalid_choice": "Choose from the list."},
    )
    reason = forms.CharField(
        label="Reason",
        required=False,
        help_text="Kept in the register. Needed if you name yourself.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, data: Any = None, *, case: CaseFile) -> None:
        super().__init__(data)
        found = [(str(one.pk), f"{one.name} ({role_of(one)})") for one in membership.candidates(case)[:300]]
        self.fields["person"].choices = CHOOSE + found  # type: ignore[attr-defined]

    def chosen(self) -> User:
        """The person. Raises Invalid if nobody was chosen."""
        return _person(self.cleaned_data["person"], "Choose the person.")


class TakeOffForm(ServiceForm):
    """Take somebody off the team."""

    reason = forms.CharField(label="Reason", required=False, widget=forms.Textarea(attrs={"rows": 2}))


class LiftForm(ServiceForm):
    """Lower the level."""

    level = forms.ChoiceField(
        label="New level",
        required=False,
        choices=team.LOWER,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose one of the options."},
    )
    reason = forms.CharField(
        label="Why the case need not be restricted any more",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def role_of(person: User) -> str:
    """The role in a word, with the authority of an officer."""
    label = str(Role(person.role).label).lower()
    office = f", {person.authority.name}" if person.role == Role.OFFICER and person.authority else ""
    return f"{label}{office}"


def _person(chosen: str, needed: str) -> User:
    try:
        return accounts.find(UUID(chosen))
    except (ValueError, NotVisible):
        raise Invalid("Check the person.", fields={"person": [needed]}) from None
