"""Every address of the portal, room by room. Each room adds one line."""

from django.urls import include, path

urlpatterns = [
    path("i18n/", include("django.conf.urls.i18n")),
]
