"""Register a request of another State: one page that can be filled in on a phone."""

from typing import Any

from django import forms

from requests_app.directory import queries as directory
from requests_app.directory.models import Authority, Channel
from requests_app.incoming.columns import Road, Urgency
from requests_app.incoming.records import IncomingPaper
from requests_app.web.forms import ServiceForm
from requests_app.web.incoming.forms.fields import CHOOSE, file, files, language, moment, radios, select
from requests_app.web.steps.forms import day, line, text

PAPERS = {
    "request_file": IncomingPaper.Kind.REQUEST,
    "translation_file": IncomingPaper.Kind.TRANSLATION,
    "annex_files": IncomingPaper.Kind.ANNEX,
}


class RegisterForm(ServiceForm):
    """Who asks, how it came, what the paper says of its sender, and the papers themselves."""

    state = select("Requesting State", directory.counterpart_choices)
    title = line("Title", "A name by which we find the case, such as that of the operation.")
    road = radios("How did it come?", Road.choices)
    channel = select("Channel", Channel.choices)
    received_at = moment("Received", "Our time. Clocks begin to run from here.")
    language = language("Language of the request")
    sender = select("Sender, from our directory", (), "Leave this empty if the sender is not listed.")
    sender_name = line("Sender, as the paper says", "Only if the sender is not in the directory.")
    sender_contact = line(
        "Particulars given in the paper", "Kept as they stand. Nobody is verified through them."
    )
    their_reference = line("Their reference", "As they write it. You may leave this empty.")
    dated_on = day("Date of the request", "You may leave this empty.", today=False)
    urgency = radios("Urgency", Urgency.choices)
    urgency_reason = text("Why it is urgent", "Only if it is.", rows=2)
    request_file = file("The request", "Scan or PDF. Data that a PDF carries can be taken over afterwards.")
    translation_file = file("Translation", "If one came with it.")
    annex_files = files("Annexes", "You can choose several at once.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sender"].choices = [CHOOSE, *_senders()]  # type: ignore[attr-defined]
        self.fields["road"].initial = Road.EMAIL
        self.fields["urgency"].initial = Urgency.ORDINARY

    def facts(self) -> dict[str, Any]:
        """What the service is given; every paper with its kind."""
        given = dict(self.cleaned_data)
        papers = []
        for name, kind in PAPERS.items():
            files = given.pop(name)
            papers += [(one, kind) for one in (files if isinstance(files, list) else [files]) if one]
        return given | {"papers": papers}

    def part(self, *names: str) -> list[forms.BoundField]:
        """Some of the fields, for a fieldset."""
        return [self[name] for name in names]

    @property
    def papers(self) -> list[forms.BoundField]:
        return self.part(*PAPERS)

    @property
    def asking(self) -> list[forms.BoundField]:
        return self.part(
            "state", "title", "sender", "sender_name", "sender_contact", "their_reference", "dated_on"
        )

    @property
    def arrival(self) -> list[forms.BoundField]:
        return self.part("road", "channel", "received_at", "language", "urgency", "urgency_reason")


def _senders() -> list[tuple[str, list[tuple[str, str]]]]:
    """The listed authorities of other States, under the name of their State."""
    home = directory.home_state().code
    names = dict(directory.counterpart_choices())
    found: dict[str, list[tuple[str, str]]] = {}
    offices = Authority.objects.filter(is_active=True).exclude(state_id=home).order_by("state_id", "name")
    for code, name, state in offices.values_list("code", "name", "state_id"):
        found.setdefault(names.get(state, state), []).append((code, name))
    return sorted(found.items())
