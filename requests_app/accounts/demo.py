"""The people of the demonstration: fictional, one of each role and a few more. Only with `settings.DEMO`."""

from dataclasses import dataclass

from django.conf import settings

from requests_app.accounts import services
from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.audit import register
from requests_app.core.errors import Blocked
from requests_app.core.transactions import whole
from requests_app.directory.models import Authority

PASSWORD = "letter of request"  # noqa: S105  (of the demonstration; printed on its sign-in page)


@dataclass(frozen=True)
class DemoPerson:
    """One sign-in of the demonstration."""

    username: str
    name: str
    role: Role
    authority: str
    note: str

    @property
    def email(self) -> str:
        return f"{self.username}@portal.example"


PEOPLE = (
    DemoPerson("officer", "Leïla Marchetti", Role.OFFICER, "xa-halden-cyber", "drafts requests"),
    DemoPerson("colleague", "Jonas Ekdal", Role.OFFICER, "xa-halden-cyber", "same authority as the officer"),
    DemoPerson(
        "stranger",
        "Станислава Вереск",
        Role.OFFICER,
        "xa-lindvik-court",
        "another authority: sees other cases",
    ),
    DemoPerson("reviewer", "Ingrid Solheim", Role.REVIEWER, "xa-central", "judges and sends requests"),
    DemoPerson("reviewer2", "김하늘", Role.REVIEWER, "xa-central", "second reviewer"),
    DemoPerson(
        "adviser", "Adaeze Okonjo-Brandt", Role.RIGHTS_ADVISER, "xa-central", "gives the second opinion"
    ),
    DemoPerson(
        "legal", "Þórunn Ísfjörð", Role.LEGAL_ADVISER, "xa-central", "confirms citations and approves clauses"
    ),
    DemoPerson("supervisor", "María José Quiñonero", Role.SUPERVISOR, "xa-central", "settles disagreements"),
    DemoPerson("duty", "ليلى المنصوري", Role.DUTY_OFFICER, "xa-24-7", "24/7 point of contact"),
    DemoPerson(
        "executing", "林晓雨", Role.EXECUTING_OFFICER, "xa-police-cyber", "carries out accepted requests"
    ),
    DemoPerson("auditor", "Tomáš Hřebenář", Role.AUDITOR, "xa-central", "reads everything, changes nothing"),
    DemoPerson(
        "administrator", "Ruth Adler-Nkemelu", Role.ADMINISTRATOR, "xa-central", "people and directory"
    ),
)


@whole
def ensure_demo_accounts(*, by: str = "system") -> list[User]:
    """Create the people of the demonstration who are not there yet. Running it again changes nothing.

    Raises Blocked outside demonstration, or when the demonstration's authorities are not loaded.
    """
    refuse_outside_demonstration()
    authorities = {
        office.code: office for office in Authority.objects.filter(code__in={p.authority for p in PEOPLE})
    }
    missing = sorted({person.authority for person in PEOPLE} - authorities.keys())
    if missing:
        raise Blocked(
            f"Load the demonstration's directory first; these authorities are missing: {', '.join(missing)}."
        )
    there = {user.username: user for user in User.objects.filter(username__in=[p.username for p in PEOPLE])}
    return [
        there.get(person.username) or _create(person, authorities[person.authority], by) for person in PEOPLE
    ]


def demo_people() -> list[DemoPerson]:
    """Those of the demonstration who can sign in now, in a fixed order. Empty outside demonstration."""
    if not settings.DEMO:
        return []
    usernames = [person.username for person in PEOPLE]
    there = set(
        User.objects.filter(username__in=usernames, is_active=True).values_list("username", flat=True)
    )
    return [person for person in PEOPLE if person.username in there]


def refuse_outside_demonstration() -> None:
    """Raises Blocked unless this portal is a demonstration."""
    if not settings.DEMO:
        raise Blocked("This portal is not a demonstration. People are invited one by one, under People.")


def _create(person: DemoPerson, authority: Authority, by: str) -> User:
    user = services.create_user(
        name=person.name,
        email=person.email,
        username=person.username,
        role=person.role,
        authority=authority,
        invite=False,
        by=by,
    )
    user.set_password(PASSWORD)
    user.save(update_fields=["password"])
    register.record(user.stream, "person.demo_password_set", by=by)
    return user
