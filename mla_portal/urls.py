"""Where addresses begin: everything is the app's own."""

from django.urls import include, path

urlpatterns = [path("", include("requests_app.web.urls"))]

handler400 = "requests_app.web.middleware.errors.bad_request"
