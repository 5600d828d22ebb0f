"""Loads the demonstration: fictional States, demo accounts and cases at several stages. May run again."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from requests_app.accounts.demo import ensure_demo_accounts
from requests_app.directory import services as directory
from requests_app.management.demo import loading
from requests_app.management.demo.counsel import approve_clauses
from requests_app.management.demo.sheets import load_sheets
from requests_app.management.demo.states import BOOK, IN_TWO_LANGUAGES


class Command(BaseCommand):
    """Refuses outside demo mode: fictional States and known passwords have no place beside real cases."""

    help = "Load the demonstration (demo mode only); a second run adds only what is missing."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This is not a demonstration (DEMO is off), so nothing was loaded.")
        if not settings.SEALING_HERE:
            settings.SEALING = False  # nobody would seal what is sent at once; what follows later is sealed
        directory.load_reference()
        directory.load(BOOK)
        directory.load(IN_TWO_LANGUAGES)
        people = {user.username: user for user in ensure_demo_accounts()}
        self.stdout.write("Demonstration: fictional States and demo accounts are ready.")
        approve_clauses(people)
        load_sheets(people)
        loaded = loading.load_cases(people, tell=self.stdout.write)
        self.stdout.write(f"Demonstration: {loaded} cases were added.")
