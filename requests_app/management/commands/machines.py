"""Print every state machine: for scripts as JSON, for people as diagrams."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from requests_app.workflow import diagram


class Command(BaseCommand):
    help = "States, steps, permissions and guards of every procedure."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="for machines")

    def handle(self, *args: Any, **options: Any) -> None:
        machines = diagram.as_json()
        if options["json"]:
            self.stdout.write(json.dumps(machines, indent=2, ensure_ascii=False))
            return
        for machine in machines:
            self.stdout.write(f"# {machine['machine']}\n\n{diagram.as_mermaid(machine)}\n")
