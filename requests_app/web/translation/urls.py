"""Addresses of translations, under those of their case."""

from django.urls import path

from requests_app.web.translation import views

app_name = "translation"

urlpatterns = [
    path("<ref:reference>/translations/", views.home, name="list"),
    path("<ref:reference>/translations/new/", views.order, name="order"),
    path("<ref:reference>/translations/<uuid:key>/", views.one, name="one"),
    path("<ref:reference>/translations/<uuid:key>/file/", views.download, name="file"),
    path("<ref:reference>/translations/<uuid:key>/hand-in/", views.receive, name="receive"),
    path("<ref:reference>/translations/<uuid:key>/accept/", views.accept, name="accept"),
    path("<ref:reference>/translations/<uuid:key>/return/", views.return_, name="return"),
    path("<ref:reference>/translations/<uuid:key>/cancel/", views.cancel, name="cancel"),
]
