"""`manage.py demo_accounts [--json] [--create]`: the sign-ins of the demonstration, by role."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from requests_app.accounts import demo
from requests_app.core.errors import PortalError


class Command(BaseCommand):
    """Lists, and on request creates, the people of the demonstration. Refuses outside demonstration."""

    help = "List the sign-ins of the demonstration by role (demonstration only)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="print JSON")
        parser.add_argument("--create", action="store_true", help="create the people who are not there yet")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            demo.refuse_outside_demonstration()
            if options["create"]:
                demo.ensure_demo_accounts(by="system")
        except PortalError as error:
            raise CommandError(error.message) from None
        people = demo.demo_people()
        self.stdout.write(self._json(people) if options["json"] else self._table(people))

    def _json(self, people: list[demo.DemoPerson]) -> str:
        rows = [
            {
                "role": person.role.value,
                "username": person.username,
                "email": person.email,
                "password": demo.PASSWORD,
                "name": person.name,
                "authority": person.authority,
                "note": person.note,
            }
            for person in people
        ]
        return json.dumps(rows, ensure_ascii=False, indent=2)

    def _table(self, people: list[demo.DemoPerson]) -> str:
        if not people:
            return "There is nobody yet. Create the people of the demonstration with --create."
        lines = [f"{person.role.label:<18} {person.username:<14} {person.note}" for person in people]
        return "\n".join([*lines, f"The password of all of them: {demo.PASSWORD}"])
