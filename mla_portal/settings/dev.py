"""Development and demonstration on one machine: `make run` and `manage.py`.

The addresses of the embedded servers are kept in var/ by `make run`; a set DATABASE_URL or REDIS_URL wins.
"""

from mla_portal.settings import env
from mla_portal.settings.base import *

DEMO = env.flag("DEMO", True, why="Fictional States and known sign-ins, without a second factor.")
DEBUG = env.flag("DEBUG", why="Show the inside of an error; reload on changes.")
HOME_STATE = env.text("HOME_STATE", "XA")
SECRET_KEY = env.text("SECRET_KEY", "dev-only: this key is known to everybody who reads the source")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]", ".localhost"])
INTERNAL_IPS = ["127.0.0.1"]


def _kept(name: str, default: str) -> str:
    """What `make run` wrote down about the servers it started."""
    path = VAR_DIR / "servers" / name
    return path.read_text().strip() if path.exists() else default


DATABASES = {
    "default": postgres(
        env.database("DATABASE_URL", _kept("DATABASE_URL", "postgresql://portal@127.0.0.1:5432/portal"))
    )
}
REDIS_URL = env.text("REDIS_URL", _kept("REDIS_URL", "redis://127.0.0.1:6379/0"))
CELERY_BROKER_URL = REDIS_URL
CACHES = {"default": {"BACKEND": "mla_portal.cache.ForgivingCache", "LOCATION": REDIS_URL}}

# The demonstration seals with a key of its own, which `manage.py make_demo_seal` makes in var/; it is worth nothing.
DEMO_SEAL_DIR = VAR_DIR / "sealing"
SEALING = env.flag("SEALING", DEMO)
if SEALING_HERE and DEMO and not (env.raw("SEALING_PKCS12") or env.raw("SEALING_PKCS11_MODULE")):
    SEALING_PKCS12, SEALING_CRLS = str(DEMO_SEAL_DIR / "seal.p12"), str(DEMO_SEAL_DIR)
    SEALING_PASSPHRASE = "worth nothing"

WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"

configure_logging(json=False, level=LOG_LEVEL)
