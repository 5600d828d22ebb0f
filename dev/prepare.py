"""Bring the database up to date and fill it: one process, because starting Django takes a second.

    python -m dev.prepare migrate load_reference load_demo

Commands that do not exist are left out.
"""

from __future__ import annotations

import os
import sys

from dev.steps import step

TITLES = {
    "migrate": "database tables",
    "make_demo_seal": "the demonstration's seal",
    "load_reference": "States, instruments, authorities",
    "load_demo": "demonstration cases",
}
QUIET = {"migrate": {"verbosity": 0, "interactive": False}}


def main(names: list[str]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mla_portal.settings.dev")
    import django
    from django.core.management import call_command, get_commands

    django.setup()
    known = get_commands()
    for name in names:
        if name in known:
            with step(TITLES.get(name, name)), open(os.devnull, "w") as nowhere:  # noqa: PTH123
                call_command(name, stdout=nowhere, **QUIET.get(name, {}))


if __name__ == "__main__":
    main(sys.argv[1:])
