"""Write and send the mails: one notice at once, or the summary of the day. Both are asked for through the outbox.

A mail says that something waits and where; whoever reads it over somebody's shoulder learns no name and no content.
The message has an id of its own, so that a mail server that gets it twice may know.
"""

import smtplib
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from requests_app.accounts.models import User
from requests_app.accounts.notices import portal_address
from requests_app.core import clock
from requests_app.core.errors import Unavailable
from requests_app.notices import summaries
from requests_app.notices.models import Notice

Payload = dict[str, Any]


def send_one(payload: Payload) -> list[int]:
    """Mail an urgent notice, unless the matter is settled, it was sent, or it is no longer this person's."""
    found = Notice.objects.select_related("case", "person").filter(pk=payload["notice"])
    notice = found.filter(mailed_at=None, settled_at=None).first()
    if notice is None or not _may_know(notice, notice.person):
        return []
    with translation.override(notice.person.language):
        subject = _("Urgent: something waits for you in the portal")
        _send(notice.person, [notice], subject, "one", f"notice-{notice.pk}")
    return [notice.pk]


def send_summary(payload: Payload) -> list[int]:
    """Mail what waits for the summary of this person; nothing waits, nothing goes."""
    person = User.objects.filter(pk=payload["person"], is_active=True).first()
    if person is None:
        return []
    waiting = [one for one in summaries.waiting_for(person.pk) if _may_know(one, person)]
    if not waiting:
        return []
    with translation.override(person.language):
        subject = ngettext(
            "One thing waits for you in the portal",
            "%(number)d things wait for you in the portal",
            len(waiting),
        ) % {"number": len(waiting)}
        _send(person, waiting, subject, "summary", f"summary-{person.pk}-{waiting[-1].pk}")
    return [one.pk for one in waiting]


@transaction.atomic
def sent(ids: Sequence[int]) -> None:
    """Note that these left; in the transaction that closes the message."""
    Notice.objects.filter(pk__in=ids, mailed_at=None).update(mailed_at=clock.now())


def _may_know(notice: Notice, person: User) -> bool:
    if not person.is_active:
        return False
    if notice.case is None or not notice.case.is_restricted:
        return True
    return bool(notice.case.team_rows.filter(user=person).exists())


def _send(person: User, notices: Sequence[Notice], subject: str, name: str, identity: str) -> None:
    lines = [(one.text, portal_address(one.url) if one.url else "") for one in notices]
    inbox = portal_address(reverse("notices:inbox"))
    body = render_to_string(f"notices/mail/{name}.txt", {"person": person, "lines": lines, "inbox": inbox})
    message = EmailMessage(
        " ".join(str(subject).split()),
        body.strip() + "\n",
        settings.DEFAULT_FROM_EMAIL,
        [person.email],
        headers={"Message-ID": f"<{identity}@{_host()}>"},
    )
    try:
        message.send()
    except (smtplib.SMTPServerDisconnected, smtplib.SMTPConnectError, OSError) as error:
        raise Unavailable(f"The mail server does not answer ({type(error).__name__}).") from error


def _host() -> str:
    return settings.PORTAL_URL.split("//")[-1].split("/")[0].split(":")[0] or "portal"
