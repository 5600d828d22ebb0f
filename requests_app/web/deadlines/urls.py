"""Addresses of clocks, due dates, calendars and working values."""

from django.urls import path, re_path

from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.deadlines import setting_views, views

app_name = "deadlines"
CASE = "cases/<ref:reference>/clocks/"
VALUE = r"^clocks/lengths/(?P<clock>[A-Z]\d\d)/(?P<variant>-|[a-z0-9_]{1,20})/$"
urlpatterns = [
    path(CASE, views.case, name="case"),
    path(f"{CASE}contacted/", views.contacted, name="contacted"),
    path(f"{CASE}<int:number>/", views.clock, name="clock"),
    path("clocks/due/", views.due, name="due"),
    path("clocks/lengths/", setting_views.lengths, name="values"),
    re_path(VALUE, setting_views.value, name="value"),
    path("clocks/days/<slug:code>/", setting_views.calendar, name="calendar"),
    path("clocks/days/<slug:code>/day/", setting_views.day, name="day"),
    path("clocks/days/<slug:code>/weekend/", setting_views.weekend, name="weekend"),
]
