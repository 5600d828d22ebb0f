"""What every test needs before anything else: servers of its own. The rest is in tests/conftest.py."""

pytest_plugins = ["tests.plugins.servers", "tests.plugins.browser", "tests.plugins.processes"]
