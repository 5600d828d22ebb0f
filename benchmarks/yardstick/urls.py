"""The portal's addresses, and the plain pages beside them."""

from django.urls import include, path

from benchmarks.yardstick import plain

urlpatterns = [
    path("plain/list/", plain.requests),
    path("plain/desk/", plain.desk),
    path("", include("mla_portal.urls")),
]
