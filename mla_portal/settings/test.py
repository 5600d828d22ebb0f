"""Tests: always their own servers (tests/plugins/servers.py starts them), never ones that happen to run.

The addresses are made up here, once per run, and handed to child processes through the environment.
"""

import os
import secrets
import tempfile

from dev.places import free_port
from mla_portal.settings import env
from mla_portal.settings.base import *

os.environ.setdefault(
    "MLA_TEST_DIR", f"{tempfile.gettempdir()}/mla-test-{os.getpid()}-{secrets.token_hex(4)}"
)
os.environ.setdefault(
    "MLA_TEST_DATABASE_URL", f"postgresql://portal:{secrets.token_hex(16)}@127.0.0.1:{free_port()}/portal"
)
os.environ.setdefault("MLA_TEST_REDIS_URL", f"redis://:{secrets.token_hex(16)}@127.0.0.1:{free_port()}/0")

DEMO = env.flag("MLA_TEST_DEMO")
HOME_STATE = "XA"
SECRET_KEY = "only for tests, which keep nothing"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

DATABASES = {"default": postgres(env.database("MLA_TEST_DATABASE_URL"))}
DATABASES["default"]["CONN_MAX_AGE"] = 0

# Each worker of pytest-xdist has a PostgreSQL database (pytest-django sees to it) and a Valkey database.
_address, _, _first = os.environ["MLA_TEST_REDIS_URL"].rpartition("/")
_worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw") or 0)
REDIS_URL = f"{_address}/{int(_first) + _worker}"
CELERY_BROKER_URL = REDIS_URL
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
VAR_DIR = Path(os.environ["MLA_TEST_DIR"])
VAULT_DIR = VAR_DIR / "vault"
SEALS_DIR = VAR_DIR / "seals"
STATIC_ROOT = VAR_DIR / "static"

configure_logging(json=False, level="WARNING")
