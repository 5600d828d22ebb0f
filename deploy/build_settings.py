"""For `collectstatic` while an image is built: production's way with static files, and nothing secret."""

from mla_portal.settings.base import *

SECRET_KEY = "only while the image is built, which keeps no session"  # noqa: S105
STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
