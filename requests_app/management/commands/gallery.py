"""Renders every kind of document in every language, to be looked at. Reads and writes no case."""

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from requests_app.documents import pictures
from requests_app.documents.kinds import Kind
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.management.gallery import contact_sheet, printing
from requests_app.management.gallery.samples import IN_TWO, LAYOUTS, LENGTHS, in_two, sample


class Command(BaseCommand):
    """A folder for each language, a contact sheet for each, and one page with everything."""

    help = "Render every document in every language, long and brief, into a folder with contact sheets."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="Where the documents and their pictures go.")
        parser.add_argument("--language", action="append", choices=LETTER_LANGUAGES, help="Only this one.")
        parser.add_argument("--kind", action="append", choices=Kind.values, help="Only this one.")
        parser.add_argument(
            "--length",
            action="append",
            choices=(*LENGTHS, *LAYOUTS),
            help="Only these, for example “columns”.",
        )
        parser.add_argument("--at-once", type=int, default=os.cpu_count() or 2, help="How many presses work.")

    def handle(self, *args: Any, folder: Path, at_once: int, **wanted: Any) -> None:
        chosen = [
            (sample if length in LENGTHS else in_two)(Kind(kind), length, language)
            for language in wanted["language"] or LETTER_LANGUAGES
            for kind in wanted["kind"] or Kind.values
            for length in wanted["length"] or (*LENGTHS, *LAYOUTS)
            if length in LENGTHS or kind in IN_TWO
        ]
        folder.mkdir(parents=True, exist_ok=True)
        made, failed = [], 0
        for one in printing.print_all(chosen, folder, at_once=at_once):
            if one.failure:
                failed += 1
                self.stderr.write(f"{one.sample.material.language} {one.sample.name}: {one.failure}")
            else:
                made.append(one)
        self._show(made, folder, at_once)
        pages = sum(one.pages for one in made)
        self.stdout.write(f"Documents: {len(made)}. Pages: {pages}. Folder: {folder}")
        if failed:
            raise CommandError(f"{failed} documents could not be made.")

    def _show(self, made: list[printing.Shown], folder: Path, at_once: int) -> None:
        try:
            pages = contact_sheet.pictured(made, at_once=at_once)
        except pictures.NoPictures:
            self.stderr.write("Without pdftoppm (poppler-utils) there are no pictures and no contact sheet.")
            return
        for language in dict.fromkeys(one.sample.material.language for one in made):
            found = [
                page for one in made if one.sample.material.language == language for page in pages[one.file]
            ]
            pictures.contact_sheets(found, folder, f"contact-{language}")
        self.stdout.write(f"To look at: {contact_sheet.index(made, pages, folder)}")
