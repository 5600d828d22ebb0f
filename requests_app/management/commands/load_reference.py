"""Loads the States of ISO 3166-1 and what is known of their participation. May run as often as one likes."""

from typing import Any

from django.core.management.base import BaseCommand

from requests_app.directory import services


class Command(BaseCommand):
    """Fills the directory and refreshes it; what a person has edited stays as it is."""

    help = "Load States, names and participation in instruments; keeps what people have edited."

    def handle(self, *args: Any, **options: Any) -> None:
        written = services.load_reference()
        self.stdout.write(
            f"Directory: {written['states']} States, {written['participations']} participations written."
        )
