"""Production: nothing is guessed. What is missing is said, with what to do about it."""

from mla_portal.settings import env
from mla_portal.settings.base import *

if env.flag("DEMO") or env.flag("DEBUG"):
    raise env.refuse(
        "DEMO or DEBUG is switched on, and these are the settings of production. The demonstration has "
        "sign-ins that everybody knows, and DEBUG shows the inside of the portal to anyone who makes it "
        "fail. "
        "Unset both. For a demonstration use `make run`."
    )

refuse_what_belongs_elsewhere()

SECRET_KEY = env.secret("SECRET_KEY", why="It signs sessions and tokens; whoever knows it can be anybody.")
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS", [], why="Former keys, until their sessions ended.")
HOME_STATE = env.text(
    "HOME_STATE", why="The portal belongs to one State: its two-letter code of ISO 3166-1, such as NO."
)
ALLOWED_HOSTS = env.words(
    "ALLOWED_HOSTS",
    why="These are the host names under which people reach the portal, such as mla.example.org.",
)
if any(host in {"*", "."} for host in ALLOWED_HOSTS):
    raise env.refuse("ALLOWED_HOSTS may not be *: name the host names under which the portal is reached.")
CSRF_TRUSTED_ORIGINS = env.words(
    "CSRF_TRUSTED_ORIGINS", [], why="Other origins that may send forms; usually none."
)

DATABASES = {"default": postgres(env.database("DATABASE_URL"))}
REDIS_URL = env.text("REDIS_URL", why="Celery needs a Valkey or Redis server: redis://:password@host:6379/0.")
CELERY_BROKER_URL = REDIS_URL
CACHES = {"default": {"BACKEND": "mla_portal.cache.ForgivingCache", "LOCATION": REDIS_URL}}

VAULT_DIR = Path(
    env.text("VAULT_DIR", why="Documents and annexes are kept there; it belongs into the backup.")
)
SEALS_DIR = Path(
    env.text("SEALS_DIR", str(VAULT_DIR.parent / "seals"), why="Copies of the daily seals of the register.")
)

SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_NAME = "__Host-csrf"
LANGUAGE_COOKIE_SECURE = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", 31_536_000, why="How long browsers insist on HTTPS.")
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.flag("HSTS_SUBDOMAINS", True, why="HTTPS for all subdomains as well.")
SECURE_HSTS_PRELOAD = SECURE_HSTS_INCLUDE_SUBDOMAINS
PROXY_COUNT = env.number("PROXY_COUNT", 1, why="How many proxies of ours add to X-Forwarded-For.")
PORTAL_URL = env.text(
    "PORTAL_URL", why="Links in mails and check codes begin with it, such as https://mla.example.org."
).rstrip("/")
if not PORTAL_URL.startswith("https://"):
    raise env.refuse(
        "PORTAL_URL must begin with https://: it is printed on every document, as the way to check it."
    )
CONTENT_SECURITY_POLICY["DIRECTIVES"]["upgrade-insecure-requests"] = True

STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}

DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", why="Notices are sent from this address.")
EMAIL_HOST = env.text("EMAIL_HOST", why="Notices are sent through this mail server.")
EMAIL_PORT = env.number("EMAIL_PORT", 587, least=1, most=65535, why="The port of that mail server.")
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "", why="The user there, if it wants one.")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", "", why="And the password.")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", True, why="Whether to use STARTTLS.")
EMAIL_TIMEOUT = 10

configure_logging(json=True, level=LOG_LEVEL)
