"""Addresses of exhibits: of a case, of one exhibit, of its uploads. An act's address matches known acts only."""

from django.urls import path, register_converter

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.evidence import tus, views
from requests_app.web.evidence.acts import ACTS


class ExhibitAct:
    """The acts on an exhibit that have a page."""

    regex = "|".join(ACTS)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(ExhibitAct, "exhibit_act")

CASE = "cases/<ref:reference>/exhibits/"
ONE = "exhibits/<uuid:key>/"
app_name = "evidence"
urlpatterns = [
    path("exhibits/", views.everywhere, name="list"),
    path(CASE, views.case, name="case"),
    path(f"{CASE}record/", views.record, name="record"),
    path(f"{CASE}export/", views.export_case, name="export_case"),
    path(f"{CASE}report/", views.order_report, name="report_case"),
    path("tasks/<ref:reference>/exhibits/record/", views.record_for_task, name="record_for_task"),
    path("exhibits/uploads/<uuid:key>/", tus.resource, name="upload_resource"),
    path(ONE, views.exhibit, name="exhibit"),
    path(f"{ONE}uploads/", tus.collection, name="uploads"),
    path(f"{ONE}upload/", views.upload, name="upload"),
    path(f"{ONE}download/", views.download, name="download"),
    path(f"{ONE}document/<int:number>/", views.document, name="document"),
    path(f"{ONE}export/", views.export, name="export"),
    path(f"{ONE}report/", views.order_report, name="report"),
    path(f"{ONE}<exhibit_act:act>/", views.act, name="act"),
]
