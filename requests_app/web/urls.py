"""Every address of the portal, room by room. Each room adds one line."""

from django.urls import include, path

urlpatterns = [
    path("", include("requests_app.web.desk.urls")),
    path("outgoing/", include("requests_app.web.outgoing.urls")),
    path("incoming/", include("requests_app.web.incoming.urls")),
    path("cases/", include("requests_app.web.criminality.urls")),
    path("cases/", include("requests_app.web.drafting.urls")),
    path("cases/", include("requests_app.web.versions.urls")),
    path("cases/", include("requests_app.web.assessment.urls")),
    path("cases/", include("requests_app.web.documents.urls")),
    path("cases/", include("requests_app.web.translation.urls")),
    path("", include("requests_app.web.assurances.urls")),
    path("", include("requests_app.web.evidence.urls")),
    path("counsel/", include("requests_app.web.counsel.urls")),
    path("clauses/", include("requests_app.web.clauses.urls")),
    path("cases/", include("requests_app.web.clauses.case_urls")),
    path("", include("requests_app.web.teams.urls")),
    path("cases/", include("requests_app.web.relations.urls")),
    path("", include("requests_app.web.handover.urls")),
    path("directory/", include("requests_app.web.directory.urls")),
    path("sheets/", include("requests_app.web.sheets.urls")),
    path("precedents/", include("requests_app.web.precedents.urls")),
    path("reference/", include("requests_app.web.reference.urls")),
    path("gallery/", include("requests_app.web.gallery.urls")),
    path("", include("requests_app.web.accounts.urls")),
    path("", include("requests_app.web.operations.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
]
