"""Addresses of the library."""

from django.urls import path

from requests_app.web.clauses import views, writing

app_name = "clauses"
TEXT = "<slug:code>/<slug:language>"
urlpatterns = [
    path("", views.library, name="library"),
    path("new/", writing.new, name="new"),
    path("<slug:code>/", views.clause, name="clause"),
    path("<slug:code>/propose/", writing.propose, name="propose"),
    path("<slug:code>/retire/", writing.retire, name="retire"),
    path(f"{TEXT}/<int:number>/decide/", writing.decide, name="decide"),
    path(f"{TEXT}/<int:old>/<int:new>/", views.compare, name="compare"),
]
