"""`manage.py create_admin`: the first administrator of a new portal, with a link to choose a password."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from requests_app.accounts import passwords, queries, services
from requests_app.accounts.notices import portal_address
from requests_app.accounts.roles import Role
from requests_app.core.errors import PortalError


class Command(BaseCommand):
    """Creates an administrator and prints the invitation, which works once and for 72 hours.

    Run again for somebody who has not accepted yet, it prints a new link. No password is ever typed here.
    """

    help = "Create the first administrator and print a link to choose a password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--name", required=True, help="the person's name")
        parser.add_argument("--email", required=True, help="the person's e-mail address, used to sign in")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            person = queries.find_by_login(options["email"]) or services.create_user(
                name=options["name"],
                email=options["email"],
                role=Role.ADMINISTRATOR,
                invite=False,
                by="system",
            )
            link = portal_address(passwords.invitation_link(person, by="system"))
        except PortalError as error:
            reasons = [message for messages in error.fields.values() for message in messages]
            raise CommandError(" ".join(reasons or [error.message])) from None
        self.stdout.write(f"{person.name} can choose a password here, once, within 72 hours:\n{link}")
