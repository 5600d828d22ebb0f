"""A new request of another State, registered from mail that named no case: the mail becomes its first paper."""

from contextlib import ExitStack
from typing import Any

from django.core.files import File

from requests_app.accounts.models import User
from requests_app.core.transactions import whole
from requests_app.incoming import services as incoming
from requests_app.incoming.columns import Road
from requests_app.incoming.models import Incoming
from requests_app.incoming.records import IncomingPaper
from requests_app.operations import mail as letters
from requests_app.operations.models import Mail
from requests_app.vault import store
from requests_app.web.incoming.forms.register import PAPERS, RegisterForm

ROADS = {Mail.How.EMAIL: Road.EMAIL, Mail.How.POST: Road.PAPER, Mail.How.HAND: Road.HAND}
REASON = "Registered as a new request from this mail."


class FromMailForm(RegisterForm):
    """The usual form; the papers are those of the mail."""

    def __init__(self, *args: Any, mail: Mail, **kwargs: Any) -> None:
        known = {
            "title": mail.subject[:200],
            "received_at": mail.received_at,
            "sender_name": mail.sender[:200],
            "road": ROADS.get(Mail.How(mail.how), Road.EMAIL),
        }
        super().__init__(*args, initial=known, **kwargs)
        for name in PAPERS:
            del self.fields[name]
        self.fields["road"].initial = known["road"]

    def facts(self) -> dict[str, Any]:
        return dict(self.cleaned_data)


@whole
def register(mail: Mail, *, by: User, **told: Any) -> Incoming:
    """Both or nothing: the request with the files of the mail as papers, and the mail matched to it."""
    with ExitStack() as open_files:
        papers = _papers(mail, open_files)
        made = incoming.register(by=by, papers=papers, **told)
    letters.match(mail, reference=made.reference, by=by, reason=REASON)
    return made


def _papers(mail: Mail, open_files: ExitStack) -> list[tuple[Any, str]]:
    """The first file is taken for the request itself, the others for annexes."""
    papers = []
    for number, one in enumerate(mail.files.select_related("file")):
        stream = open_files.enter_context(store.open(one.file.sha256))
        kind = IncomingPaper.Kind.ANNEX if number else IncomingPaper.Kind.REQUEST
        papers.append((File(stream, name=one.name), str(kind)))
    return papers
