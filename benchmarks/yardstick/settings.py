"""As in production, on the servers of the benchmark: nothing that only development needs."""

from mla_portal.settings.dev import *  # noqa: F403

DEMO = DEBUG = False
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = False
ROOT_URLCONF = "benchmarks.yardstick.urls"
ALLOWED_HOSTS = ["testserver"]
