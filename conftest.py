"""What every test needs before anything else: servers of its own. The rest is in tests/conftest.py."""

import os

from hypothesis import settings

pytest_plugins = [
    "tests.plugins.databases",
    "tests.plugins.servers",
    "tests.plugins.browser",
    "tests.plugins.processes",
    "tests.plugins.pace",
]

# No test measures time. Where a change is judged, the examples are the same each time; elsewhere new ones are drawn.
settings.register_profile("portal", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("portal")
