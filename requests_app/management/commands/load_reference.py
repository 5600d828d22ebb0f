"""Loads the States of ISO 3166-1 and what is known of their participation. May run as often as one likes."""

from typing import Any

from django.core.management.base import BaseCommand

from requests_app.clauses import services as clauses
from requests_app.directory import services


class Command(BaseCommand):
    """Fills the directory and the library of clauses; what a person has edited stays as it is."""

    help = "Load States, participation in instruments and the first clauses; keeps what people have edited."

    def handle(self, *args: Any, **options: Any) -> None:
        written = services.load_reference()
        self.stdout.write(
            f"Directory: {written['states']} States, {written['participations']} participations written."
        )
        self.stdout.write(
            f"Clauses: {clauses.load_starters()} texts brought, for the legal adviser to approve."
        )
