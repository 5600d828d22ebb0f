"""What the desk says of exhibits: signatures that are awaited, receipts to record, alarms, ends of custody."""

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.evidence import queries
from requests_app.evidence.kinds import Danger
from requests_app.evidence.models import Exhibit
from requests_app.web.components import Todo


def to_sign(user: User) -> list[Todo]:
    """Hand-overs that wait for this person's signature."""
    if not user.holds(Permission.EVIDENCE_HAND_OVER):
        return []
    said = "Waiting for your signature: {} hands over exhibit {}"
    return [
        _todo(said.format(one.giver.name, one.exhibit.short_label), one.exhibit, "confirm", user)
        for one in queries.waiting_for(user)
    ]


def receipts(user: User) -> list[Todo]:
    """What this person gave to somebody outside, without the receipt."""
    if not user.holds(Permission.EVIDENCE_HAND_OVER):
        return []
    said = "Record the receipt of exhibit {}, given to {}"
    return [
        _todo(said.format(one.exhibit.short_label, one.outside), one.exhibit, "receipt", user)
        for one in queries.receipts_to_record(user)
    ]


def alarms(user: User) -> list[Todo]:
    """Alarms, for those who settle them."""
    if not user.holds(Permission.EVIDENCE_DISPOSE):
        return []
    return [
        _todo(
            f"Exhibit {one.exhibit.short_label}: {Danger(one.danger).label}",
            one.exhibit,
            "",
            user,
            alarm=True,
        )
        for one in queries.alarms_for(user)
    ]


def endings(user: User) -> list[Todo]:
    """Ends of custody that wait for a second person."""
    if not user.holds(Permission.EVIDENCE_DISPOSE):
        return []
    said = "{} of exhibit {}: a second person decides"
    return [
        _todo(said.format(one.get_ending_display(), one.exhibit.short_label), one.exhibit, "end", user)
        for one in queries.disposals_for(user)
    ]


def _todo(said: str, exhibit: Exhibit, act: str, user: User, *, alarm: bool = False) -> Todo:
    address = (
        reverse("evidence:act", args=[exhibit.pk, act])
        if act
        else reverse("evidence:exhibit", args=[exhibit.pk])
    )
    about = exhibit.case.reference if user.holds(Permission.CASEFILE_READ) else ""
    return Todo(said, address, about=about, alarm=alarm)
