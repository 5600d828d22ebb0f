"""Addresses of the draft."""

from django.urls import path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.drafting import check_views, pasting, previewing, views

app_name = "drafting"
DRAFT = "<ref:reference>/draft/"
urlpatterns = [
    path(DRAFT, views.tasks, name="tasks"),
    path(f"{DRAFT}preview/", previewing.preview, name="preview"),
    path(f"{DRAFT}preview/<slug:item>/", previewing.preview, name="preview_form"),
    path(f"{DRAFT}check/", check_views.check, name="check"),
    path(f"{DRAFT}acknowledge/", check_views.acknowledge, name="acknowledge"),
    path(f"{DRAFT}basis/options/", views.basis_options, name="basis_options"),
    path(f"{DRAFT}identifiers/paste/", pasting.paste, name="paste"),
    path(f"{DRAFT}<slug:section>/", views.section, name="section"),
    path(f"{DRAFT}<slug:section>/new/", views.new, name="new"),
    path(f"{DRAFT}<slug:section>/<slug:entry>/", views.entry, name="entry"),
    path(f"{DRAFT}<slug:section>/<slug:entry>/remove/", views.remove, name="remove"),
    path(f"{DRAFT}<slug:section>/<slug:entry>/restore/", views.restore, name="restore"),
    path(f"{DRAFT}annexes/<slug:entry>/file/", views.annex_file, name="annex_file"),
]
