"""Mail of the demonstration that names no case: for the duty officer to match, register or set aside."""

from collections.abc import Mapping
from datetime import timedelta
from io import BytesIO

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.operations import mail
from requests_app.operations.models import Mail

LETTERS = (
    (
        "Étude Marchand, Port-Sérène",
        "Our client’s data: which case is this?",
        "Maître Marchand asks under which reference the data of her client were asked for. She names no case.",
    ),
    (
        "مكتب النائب العام، مملكة أوريليا",
        "طلب معلومات عن حساب بريد إلكتروني",
        "A request in Arabic without a reference of ours; the account named is at Nordhost.",
    ),
)


def log_mail(people: Mapping[str, User]) -> list[Mail]:
    """Two letters that came in this week."""
    found = []
    for number, (sender, subject, note) in enumerate(LETTERS, start=1):
        with clock.standing_at(clock.now() - timedelta(days=number, hours=3)):
            file = BytesIO(f"{subject}\n\n{note}\n".encode())
            file.name = f"letter-{number}.txt"
            found.append(
                mail.log(
                    by=people["duty"],
                    sender=sender,
                    subject=subject,
                    how="email",
                    received_at=clock.now(),
                    note=note,
                    uploads_=[file],
                )
            )
    return found
