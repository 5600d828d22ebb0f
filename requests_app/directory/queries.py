"""Reading the directory. Everybody may: it holds no case."""

from dataclasses import dataclass

from django.db.models import Count, Q

from requests_app.core import errors
from requests_app.core.text import clean, fold
from requests_app.directory.models import (
    Authority,
    BilateralTreaty,
    Participation,
    State,
    home_state_code,
)

SEARCH_MAX_LENGTH = 100
_DESIGNATED = (Authority.Kind.CENTRAL, Authority.Kind.POINT_24_7)


@dataclass(frozen=True)
class StateRow:
    """One line of the list of States; `found` is the name that matched where it is not the one shown."""

    code: str
    name: str
    found: str
    is_territory: bool
    is_demo: bool
    authorities: int


def home_state() -> State:
    """The State whose portal this is. Raises Invalid if the directory does not know it (not loaded yet)."""
    code = home_state_code()
    found = State.objects.filter(code=code).first()
    if found is None:
        raise errors.Invalid(
            f"The directory does not know the home State {code}. Load the reference data first."
        )
    return found


def find_state(code: str) -> State | None:
    """The State or territory of that code, or None; whatever text a browser sent."""
    if len(code) != 2 or not (code.isascii() and code.isalpha()):
        return None
    return State.objects.filter(code=code.upper()).first()


def state(code: str) -> State:
    """The State or territory of that code. Raises NotVisible."""
    found = find_state(code)
    if found is None:
        raise errors.NotVisible("The directory has no State or territory of that code.")
    return found


def search_states(text: str = "", lang: str = "en") -> list[StateRow]:
    """States whose name in any of the six UN languages, or whose code, holds the text; by name in `lang`."""
    wanted = _searchable(text)
    rows = State.objects.annotate(
        offices=Count("authorities", filter=Q(authorities__is_active=True))
    ).values_list("code", "names", "is_territory", "is_demo", "offices")
    found = [
        StateRow(code, _name(names, code, lang), match, is_territory, is_demo, offices)
        for code, names, is_territory, is_demo, offices in rows
        if (match := _match(wanted, code, names, lang)) is not None
    ]
    return sorted(found, key=lambda row: fold(row.name))


def state_choices(lang: str = "en") -> list[tuple[str, str]]:
    """(code, name) of all States and territories, by name; for fields of the kind country and countries."""
    rows = State.objects.values_list("code", "names")
    return sorted(((code, _name(names, code, lang)) for code, names in rows), key=lambda row: fold(row[1]))


def counterpart_choices(lang: str = "en") -> list[tuple[str, str]]:
    """(code, name) of every State or territory that can be asked, that is all but our own."""
    return [row for row in state_choices(lang) if row[0] != home_state_code()]


def find_authority(code: str) -> Authority | None:
    """The authority of that code with its State, active or not, or None."""
    if "\x00" in code:
        return None
    return Authority.objects.select_related("state").filter(code=code).first()


def authority(code: str) -> Authority:
    """The authority of that code. Raises NotVisible."""
    found = find_authority(code)
    if found is None:
        raise errors.NotVisible("The directory has no authority of that code.")
    return found


def makes_requests(office: Authority | None, state_code: str) -> bool:
    """Whether the directory lists this authority as one that makes requests for that State."""
    if office is None or office.state_id != state_code or not office.is_active:
        return False
    return office.kind in _DESIGNATED or bool(office.channels)


def authorities_of(state_code: str, *, with_closed: bool = False) -> list[Authority]:
    """The authorities of a State, central authority first, then the 24/7 point, then the others by name."""
    found = Authority.objects.filter(state_id=state_code)
    if not with_closed:
        found = found.filter(is_active=True)
    order = list(Authority.Kind.values)
    return sorted(found, key=lambda office: (order.index(office.kind), fold(office.name)))


def addressee_choices(state_code: str) -> list[tuple[str, str]]:
    """(code, name) of the authorities of a State that a request can be addressed to."""
    found = find_state(state_code)
    return [(office.code, office.name) for office in authorities_of(found.code)] if found else []


def participations_of(state_code: str) -> list[Participation]:
    """What a State has done about each instrument recorded."""
    return list(Participation.objects.filter(state_id=state_code).order_by("instrument"))


def participation(state_code: str, instrument: str) -> Participation:
    """One participation. Raises NotVisible."""
    found = (
        Participation.objects.select_related("state")
        .filter(state_id=state_code, instrument=clean_key(instrument))
        .first()
    )
    if found is None:
        raise errors.NotVisible("The directory has no such participation.")
    return found


def treaties_of(state_code: str) -> list[BilateralTreaty]:
    """The bilateral treaties of a State, newest first."""
    return list(
        BilateralTreaty.objects.select_related("state_a", "state_b")
        .filter(Q(state_a_id=state_code) | Q(state_b_id=state_code))
        .order_by("-in_force_on", "code")
    )


def treaty(code: str) -> BilateralTreaty:
    """The bilateral treaty of that code. Raises NotVisible."""
    found = BilateralTreaty.objects.select_related("state_a", "state_b").filter(code=clean_key(code)).first()
    if found is None:
        raise errors.NotVisible("The directory has no treaty of that code.")
    return found


def clean_key(text: str) -> str:
    """A key from an address, without what a database cannot look for."""
    return text.replace("\x00", "")


def _searchable(text: str) -> str:
    try:
        return _key(clean(text[:SEARCH_MAX_LENGTH]).strip())
    except errors.Invalid:
        return "\x00"  # found nowhere: nobody's name holds what cannot be stored


def _name(names: dict[str, str], code: str, lang: str) -> str:
    return names.get(lang) or names.get("en") or code


def _match(wanted: str, code: str, names: dict[str, str], lang: str) -> str | None:
    """The name that holds the text ("" for the shown name, or where nothing was asked), None for no match."""
    shown = _name(names, code, lang)
    if not wanted or wanted in _key(shown) or wanted == _key(code):
        return ""
    return next((name for name in names.values() if wanted in _key(name)), None)


def _key(text: str) -> str:
    # Names are printed with a curly apostrophe; keyboards have the straight one.
    return fold(text).replace("’", "'")
