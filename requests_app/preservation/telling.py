"""Tell those whose act is wanted; never content, never beyond the team of a restricted case."""

from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.notices import services as notices
from requests_app.notices.kinds import Kind
from requests_app.preservation.models import Preservation


def tell_decided(preservation: Preservation) -> None:
    """The request that held the data is decided: release them, or keep them on with a reason."""
    notices.tell(
        _those_who_act(preservation),
        kind=Kind.CLOCK_LAW,
        key=f"preservation/{preservation.pk}/decided/{preservation.request_id}",
        text=f"{preservation.reference}: the request that held the data is decided. Release them, or keep them on.",
        case=preservation.case,
        urgent=True,
        about=f"preservation/{preservation.pk}",
    )


def _those_who_act(preservation: Preservation) -> list[User]:
    """Who opened it, who linked the request, and the 24/7 point."""
    named = [preservation.case.officer, preservation.linked_by]
    point = User.objects.filter(role=Role.DUTY_OFFICER, is_active=True)
    return list(dict.fromkeys([*(one for one in named if one is not None), *point]))
