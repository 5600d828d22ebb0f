"""Address of what an annex of a request carries."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.inspection import annexes

app_name = "annexes"

urlpatterns = [path("<ref:reference>/annexes/<slug:entry>/", annexes.annex, name="annex")]
