"""Register a request from its PDF: the file, how it came and when; everything else is in the data."""

from typing import Any

from requests_app.directory.models import Channel
from requests_app.incoming.columns import Road
from requests_app.web.forms import ServiceForm
from requests_app.web.incoming.forms.fields import file, files, moment, radios, select


class ImportForm(ServiceForm):
    """The only things the data cannot know."""

    request_file = file("The request", "The PDF as the other State sent it, sealed or not.")
    annex_files = files(
        "Annexes", "The files listed in its last part, if they came. You can choose several at once."
    )
    road = radios("How did it come?", Road.choices)
    channel = select("Channel", Channel.choices)
    received_at = moment("Received", "Our time. Clocks begin to run from here.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["request_file"].required = True
        self.fields["request_file"].error_messages["required"] = "Choose the PDF of the request."
        self.fields["road"].initial = Road.EMAIL
        self.fields["channel"].initial = Channel.CENTRAL_AUTHORITY

    def facts(self) -> dict[str, Any]:
        """What the service is given."""
        given = dict(self.cleaned_data)
        return given | {"upload": given.pop("request_file"), "annexes": given.pop("annex_files") or []}
