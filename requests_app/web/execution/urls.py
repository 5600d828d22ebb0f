"""Addresses of tasks, and of the tasks and the product of a case. A step's address matches known steps only."""

from django.urls import path, register_converter

from requests_app.execution.acts import ACTS
from requests_app.web import addresses  # noqa: F401  (registers <ref:…>)
from requests_app.web.assurances.urls import Small  # noqa: F401  (registers <small:…>)
from requests_app.web.execution.forms import FORMS
from requests_app.web.execution.views import acts, cases, tasks


class TaskVerb:
    """The steps of a task that have a page."""

    regex = "|".join(sorted(FORMS, key=len, reverse=True))

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class KindOfAct(TaskVerb):
    """The kinds of acts."""

    regex = "|".join(sorted(ACTS, key=len, reverse=True))


class ProductKey(TaskVerb):
    """What names a product: its sort and an id."""

    regex = "(?:exhibit|result|acts)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


register_converter(TaskVerb, "task_verb")
register_converter(KindOfAct, "act_kind")
register_converter(ProductKey, "product")

TASK, CASE = "tasks/<ref:reference>/", "cases/<ref:reference>/"
app_name = "execution"
urlpatterns = [
    path("tasks/", tasks.listing, name="list"),
    path(TASK, tasks.task, name="task"),
    path(f"{TASK}<task_verb:verb>/", tasks.step, name="step"),
    path(f"{TASK}acts/new/", acts.choose, name="choose"),
    path(f"{TASK}acts/new/<act_kind:kind>/", acts.record, name="record"),
    path(f"{TASK}acts/<small:number>/", acts.act, name="act"),
    path(f"{TASK}acts/<small:number>/document/", acts.document, name="document"),
    path(f"{CASE}tasks/", cases.tasks, name="case"),
    path(f"{CASE}tasks/new/", cases.assign, name="assign"),
    path(f"{CASE}product/", cases.product, name="product"),
    path(f"{CASE}product/<product:key>/", cases.review, name="review"),
    path(f"{CASE}product/reviews/<small:number>/", cases.second, name="second"),
]
