"""How a person wants to be told."""

from typing import Any

from django import forms

from requests_app.notices import preferences
from requests_app.notices.kinds import ALWAYS_AT_ONCE, DEFAULT_WAY, Kind, Way
from requests_app.notices.models import Preference
from requests_app.web.forms import ServiceForm

AT_ONCE_ANYWAY = "What is urgent among these is mailed at once, whatever you choose: data may be lost."


class PreferencesForm(ServiceForm):
    """One choice per kind; the hour and the place of the summary."""

    hour = forms.TypedChoiceField(
        label="Hour of the daily summary",
        coerce=int,
        choices=[(hour, f"{hour:02d}:00") for hour in range(24)],
        help_text="One mail a day at most, and none if nothing waits.",
    )
    time_zone = forms.ChoiceField(label="Time zone you work in", required=False)

    def __init__(self, *args: Any, known: Preference, **more: Any) -> None:
        super().__init__(*args, **more)
        for kind in Kind:
            self.fields[f"way_{kind.value}"] = _way(kind, known.ways.get(kind.value, DEFAULT_WAY.value))
        zones = [("", "That of the portal"), *((one, one.replace("_", " ")) for one in preferences.ZONES)]
        self.fields["time_zone"].choices = zones  # type: ignore[attr-defined]
        self.fields["time_zone"].initial = known.time_zone
        self.fields["hour"].initial = known.hour

    @property
    def ways(self) -> list[forms.BoundField]:
        """The choices, one per kind."""
        return [self[f"way_{kind.value}"] for kind in Kind]

    def facts(self) -> dict[str, Any]:
        """What was chosen, as the service wants it."""
        typed = self.cleaned_data
        return {
            "ways": {kind.value: typed[f"way_{kind.value}"] for kind in Kind},
            "hour": typed["hour"],
            "time_zone": typed["time_zone"],
        }


def _way(kind: Kind, chosen: str) -> forms.ChoiceField:
    offered = [one for one in Way if one != Way.INBOX or kind not in ALWAYS_AT_ONCE]
    return forms.ChoiceField(
        label=kind.label,
        choices=[(one.value, one.label) for one in offered],
        initial=chosen,
        help_text=AT_ONCE_ANYWAY if kind in ALWAYS_AT_ONCE else "",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one of the ways."},
    )
