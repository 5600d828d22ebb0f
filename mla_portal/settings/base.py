"""What is the same everywhere. Nothing here depends on where the portal runs."""

from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from mla_portal.logs import logging_config
from mla_portal.schedule import SCHEDULE, task_modules
from mla_portal.settings import env
from mla_portal.settings.sealing import *
from mla_portal.settings.signin import *

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = Path(
    env.text("VAR_DIR", str(BASE_DIR / "var"), why="Where everything lies that has no place of its own.")
)

# Demonstration: fictional States, sign-ins printed on the start page, no second factor. Never in production.
DEMO = False
DEBUG = False

# --- The app -------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "requests_app",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "csp",
    "django_htmx",
    "django_structlog",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "requests_app.web.middleware.security.NoStore",
    "requests_app.web.middleware.security.SameSiteOnly",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "mla_portal.logs.RequestLog",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
    "requests_app.web.middleware.security.SessionLimits",
    "requests_app.web.middleware.security.SignInRequired",
    "requests_app.web.middleware.security.SecondFactorRequired",
    "requests_app.web.middleware.errors.PortalErrors",
]

ROOT_URLCONF = "mla_portal.urls"
WSGI_APPLICATION = "mla_portal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "requests_app.web.chrome.chrome",
            ],
            "builtins": ["requests_app.web.tags"],
        },
    },
]

# --- PostgreSQL ----------------------------------------------------------------------------------------

LOCK_TIMEOUT_MS = env.number("DB_LOCK_TIMEOUT_MS", 5_000, least=100, why="How long one may wait for a lock.")
STATEMENT_TIMEOUT_MS = env.number(
    "DB_STATEMENT_TIMEOUT_MS", 30_000, least=100, why="How long a statement may take."
)


def postgres(settings: dict[str, Any]) -> dict[str, Any]:
    """One database as the portal wants it: limits on every wait, and dead connections noticed."""
    limits = f"-c lock_timeout={LOCK_TIMEOUT_MS} -c statement_timeout={STATEMENT_TIMEOUT_MS}"
    limits += " -c idle_in_transaction_session_timeout=60000"
    options = {"connect_timeout": 5, "application_name": "mla-portal", **settings["OPTIONS"]}
    options["options"] = f"{limits} {options.get('options', '')}".strip()
    return {
        **settings,
        "OPTIONS": options,
        "CONN_MAX_AGE": env.number(
            "DB_CONN_MAX_AGE", 60, why="Seconds a connection is kept; 0 behind a pooler."
        ),
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": False,
    }


# --- People: settings/signin.py ------------------------------------------------------------------------

# How many proxies of ours stand in front of the web server and add to X-Forwarded-For.
PROXY_COUNT = env.number("PROXY_COUNT", 0, why="How many proxies of ours add to X-Forwarded-For.")

# --- Cookies and headers -------------------------------------------------------------------------------

CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-src": [SELF],  # a scan beside the fields keyed in from it
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: []
    for name in (
        "accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope "
        "magnetometer microphone midi payment usb"
    ).split()
} | {"publickey-credentials-get": ["self"], "publickey-credentials-create": ["self"]}

# --- What may come in ----------------------------------------------------------------------------------

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3000
DATA_UPLOAD_MAX_NUMBER_FILES = 20
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
UPLOAD_MAX_BYTES = env.number("UPLOAD_MAX_BYTES", 26_214_400, least=1024, why="The largest annex.")
CLAMAV_HOST = env.text("CLAMAV_HOST", "", why="A clamd that looks at every annex; none if not set.")
CLAMAV_PORT = env.number("CLAMAV_PORT", 3310, least=1, most=65535, why="The port of that clamd.")

CHECK_MAX_BYTES = env.number(
    "CHECK_MAX_BYTES", 33_554_432, least=1024, why="The largest file on the public check page."
)
CHECKS_PER_MINUTE = env.number(
    "CHECKS_PER_MINUTE", 20, least=1, why="How many checks one address may make on the public check page."
)

# --- Clocks without a number in the treaties ------------------------------------------------------------

ORAL_CONFIRMATION_HOURS = env.number(
    "ORAL_CONFIRMATION_HOURS",
    24,
    least=1,
    why="Hours until an unconfirmed oral request raises an alarm; treaties say “at once”, the number is ours.",
)
EMERGENCY_CONFIRMATION_HOURS = env.number(
    "EMERGENCY_CONFIRMATION_HOURS",
    24,
    least=1,
    why="Hours until the written confirmation of an emergency is overdue; no treaty gives a number, it is ours.",
)
RECEIPT_OVERDUE_DAYS = env.number(
    "RECEIPT_OVERDUE_DAYS",
    10,
    least=1,
    why="Days after which a sending without receipt becomes a piece of work; the number is ours.",
)

# --- What is kept --------------------------------------------------------------------------------------

VAULT_DIR = Path(env.text("VAULT_DIR", str(VAR_DIR / "vault"), why="Documents and annexes."))
SEALS_DIR = Path(
    env.text(
        "SEALS_DIR",
        str(VAR_DIR / "seals"),
        why="Copies of the daily seals of the register; best on a disk whose keeper is not the keeper of the database.",
    )
)

# --- Exhibits -------------------------------------------------------------------------------------------

EVIDENCE_UPLOAD_MAX_BYTES = env.number(
    "EVIDENCE_UPLOAD_MAX_BYTES", 200 * 1024**3, least=1024, why="The largest file of an exhibit."
)
EVIDENCE_FORM_MAX_BYTES = env.number(
    "EVIDENCE_FORM_MAX_BYTES",
    64 * 1024**2,
    least=1024,
    why="The largest file of an exhibit that is sent by a plain form, without resuming.",
)
EVIDENCE_OPEN_UPLOADS = env.number(
    "EVIDENCE_OPEN_UPLOADS", 5, least=1, why="How many uploads a person may have under way."
)
EVIDENCE_UPLOAD_HOURS = env.number(
    "EVIDENCE_UPLOAD_HOURS",
    72,
    least=1,
    why="Hours after which an upload that does not go on is thrown away.",
)
EVIDENCE_AT_ONCE_BYTES = env.number(
    "EVIDENCE_AT_ONCE_BYTES",
    64 * 1024**2,
    least=0,
    why="A file up to this size is read and hashed while somebody waits; a larger one by a worker.",
)
EVIDENCE_VERIFY_DAYS = env.number(
    "EVIDENCE_VERIFY_DAYS",
    30,
    least=1,
    why="Within so many days every stored exhibit is read and hashed again.",
)
EVIDENCE_VERIFY_PER_RUN = env.number(
    "EVIDENCE_VERIFY_PER_RUN", 500, least=1, why="How many exhibits one run orders to be verified."
)
EVIDENCE_TASK_SECONDS = env.number(
    "EVIDENCE_TASK_SECONDS",
    6 * 3600,
    least=60,
    why="How long a worker may take to read one large file; the queue “evidence” has this limit of its own.",
)

# --- Languages and time --------------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("fr", _("French")), ("ar", _("Arabic"))]
# The languages people may choose for the pages. Letters have languages of their own. More can be read (see
# LANGUAGES) than are offered: the frame of the pages speaks French and Arabic, the pages themselves English.
LANGUAGES_OFFERED = env.words("LANGUAGES_OFFERED", ["en"], why="Which languages people may choose.")
LOCALE_PATHS = [BASE_DIR / "locale"]
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# --- Static files --------------------------------------------------------------------------------------

STATIC_URL = "/static/"
WHITENOISE_ALLOW_ALL_ORIGINS = False
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES: dict[str, Any] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# --- Outbox --------------------------------------------------------------------------------------------
# What was handed to a worker is handed out again after this time, unless it was done meanwhile.

OUTBOX_LEASE_SECONDS = env.number(
    "OUTBOX_LEASE_SECONDS", 90, least=1, why="How long a worker holds a message before it is sent again."
)

# --- Celery --------------------------------------------------------------------------------------------
# No task may run longer than TASK_TIME_LIMIT; after that time and a little more, the tasks of a worker
# that died are handed to another one. What the broker loses, the outbox sends again.

TASK_TIME_LIMIT = env.number("TASK_TIME_LIMIT", 60, least=5, why="Seconds after which a task is killed.")
BROKER_OPTIONS = {
    "visibility_timeout": TASK_TIME_LIMIT + 30,
    "unacked_restore_interval": 5,
    "unacked_restore_throttle": 1,
    "socket_connect_timeout": 3,
    "socket_timeout": 15,
    "health_check_interval": 25,
}
CELERY_BROKER_TRANSPORT_OPTIONS = BROKER_OPTIONS
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None  # a worker waits for its broker for ever
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_ACKS_ON_FAILURE_OR_TIMEOUT = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_MAX_TASKS_PER_CHILD = 500
CELERY_WORKER_MAX_MEMORY_PER_CHILD = env.number(
    "WORKER_MAX_MEMORY_KB",
    700_000,
    least=100_000,
    why="A worker that has grown larger is replaced after its task.",
)
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_STORE_ERRORS_EVEN_IF_IGNORED = False
CELERY_TASK_TIME_LIMIT = TASK_TIME_LIMIT
CELERY_TASK_SOFT_TIME_LIMIT = max(TASK_TIME_LIMIT - 10, 3)
CELERY_TASK_PUBLISH_RETRY = True
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 1, "interval_start": 0.1, "interval_max": 0.5}
CELERY_TASK_DEFAULT_QUEUE = "default"
CELERY_TASK_CREATE_MISSING_QUEUES = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TIMEZONE = "UTC"
CELERY_ENABLE_UTC = True
CELERY_IMPORTS = task_modules(BASE_DIR / "requests_app")
CELERY_BEAT_SCHEDULE = SCHEDULE

# --- Logs ----------------------------------------------------------------------------------------------

DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
DJANGO_STRUCTLOG_STATUS_START_LOG_LEVEL = 10
LOGGING_CONFIG = None  # mla_portal.logs does it, once the place is known
LOG_LEVEL = env.text("LOG_LEVEL", "INFO", why="DEBUG, INFO, WARNING or ERROR.").upper()
configure_logging = logging_config
