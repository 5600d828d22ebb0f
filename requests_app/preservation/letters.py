"""The letters of a preservation: to the provider, to the other State. Each says no more than it must."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.casefile import sections
from requests_app.core import clock
from requests_app.directory import queries as directory
from requests_app.documents import services as documents
from requests_app.documents.answers import preservation as answers
from requests_app.documents.answers.writing import Addressee, Letter, Objection, Signer
from requests_app.documents.kinds import Kind
from requests_app.documents.models import Document
from requests_app.preservation import elements, term
from requests_app.preservation.models import Preservation
from requests_app.preservation.records import PreservationAnswer, PreservationOrder, ThirdStatePath
from requests_app.preservation.writing import point_of

REPLY_WITHIN = timedelta(hours=24)


def order_form(preservation: Preservation, *, by: User) -> Document:
    """Our own request: the preservation form, made from the item."""
    version = preservation.submitted_version
    item = elements.item_of(version.content)
    data = {"signer": _named(by), "dated_on": clock.today().isoformat(), "item_number": 1}
    return documents.order(
        version, Kind.PRESERVATION_ANNEX, _language(preservation), by=by, data=data, subject=item["id"]
    )


def to_the_provider(
    preservation: Preservation, order: PreservationOrder, *, by: User, extends: str = ""
) -> None:
    """The order, or its renewal: what to keep, how long, to keep quiet. Neither who asks nor why."""
    number = preservation.orders.count()
    letter = answers.PreservationOrder(
        **_parts(preservation, by, to=_provider(order)),
        scope=_scope(preservation),
        legal_basis=order.legal_basis,
        days=(order.ends_on - order.ordered_on).days,
        ends_on=order.ends_on,
        secret=_is_secret(preservation),
        extends=extends,
        traffic_path=_item(preservation).get("traffic_path_wanted") == "yes",
    )
    _send(preservation, letter, f"order-{number}", by=by)


def confirm_to_state(preservation: Preservation, *, by: User, extended_from: date | None = None) -> None:
    """To the requesting State: since when, until when, what is kept and what is not."""
    given = list(preservation.answers.exclude(extent=PreservationAnswer.Extent.NONE))
    if preservation.effected_at is None or preservation.ends_on is None:
        return
    letter = answers.PreservationConfirmation(
        **_parts(preservation, by),
        scope=_scope(preservation),
        effected_at=preservation.effected_at,
        ends_on=preservation.ends_on,
        provider=preservation.provider,
        provider_reference=next((one.ticket for one in reversed(given) if one.ticket), ""),
        not_preserved="\n".join(one.left_out for one in given if one.left_out),
        hashes=tuple(f"{one.get_hash_method_display()} {one.hash_value}" for one in given if one.hash_value),
        secret=_is_secret(preservation),
        extended_from=extended_from,
    )
    made = len(given) + preservation.extensions.count()
    _send(preservation, letter, f"confirmation-{made}", by=by)


def ask_for_extension(preservation: Preservation, until: date, reason: str, *, by: User) -> None:
    """To the requested State: keep it longer (K02)."""
    item = _item(preservation)
    letter = answers.PreservationExtension(
        **_parts(preservation, by),
        scope=_scope(preservation),
        ends_on=_end(preservation),
        extend_until=until,
        effected_on=_day_of(preservation.effected_at),
        reason=reason,
        request_reference=_request_reference(preservation),
        request_expected_on=_day(item.get("follow_up_on")),
    )
    _send(preservation, letter, f"extension-{preservation.extensions.count()}", by=by)


def refuse(preservation: Preservation, grounds: list[str], reasons: str, *, by: User) -> None:
    """To the requesting State: refused on narrow grounds."""
    letter = answers.PreservationRefusal(
        **_parts(preservation, by),
        objections=(Objection(grounds=tuple(grounds), reasons=reasons),),
        decided_on=clock.today(),
    )
    _send(preservation, letter, "refusal", by=by)


def warn(preservation: Preservation, risks: list[str], reasons: str, *, by: User, ordered: bool) -> None:
    """To the requesting State: it would fail or do harm; it decides."""
    letter = answers.PreservationWarning(
        **_parts(preservation, by),
        risks=tuple(risks),
        reasons=reasons,
        reply_by=clock.now() + REPLY_WITHIN,
        executed_meanwhile=ordered,
    )
    _send(preservation, letter, f"warning-{preservation.words.filter(verb='warn').count()}", by=by)


def tell_of_third_state(preservation: Preservation, path: ThirdStatePath, *, by: User) -> None:
    """To the requesting State: the provider in a third State, and the path, no more."""
    letter = answers.ThirdStateNotice(
        **_parts(preservation, by),
        provider=path.provider,
        provider_state=path.state,
        communication=_scope(preservation).description,
        path=tuple(line for line in path.path.splitlines() if line.strip()),
    )
    _send(preservation, letter, f"path-{preservation.third_states.count()}", by=by)


def release(preservation: Preservation, because: str, *, by: User) -> None:
    """The end is told: to the provider and to the requesting State; where we asked, to the State we asked."""
    last = preservation.orders.last()
    parts: dict[str, Any] = {
        "because": because,
        "released_on": clock.today(),
        "effected_on": _day_of(preservation.effected_at),
        "provider_reference": _ticket(preservation),
        "what": _scope(preservation).description,
        "secrecy_goes_on": _is_secret(preservation),
    }
    if last is not None:
        theirs = _parts(preservation, by, to=_provider(last))
        _send(
            preservation, answers.ReleaseNotice(**theirs, to="provider", **parts), "release-provider", by=by
        )
    told = _parts(preservation, by)
    parts["request_reference"] = _request_reference(preservation)
    _send(preservation, answers.ReleaseNotice(**told, to="state", **parts), "release-state", by=by)


def _send(preservation: Preservation, letter: Letter, subject: str, *, by: User) -> None:
    documents.order(
        preservation.submitted_version,
        letter.KIND,
        _language(preservation),
        by=by,
        data=letter.data(),
        subject=subject,
    )


def _parts(preservation: Preservation, by: User, *, to: Addressee | None = None) -> dict[str, Any]:
    """What every letter has. Their reference is for the State alone: the provider does not learn who asks."""
    parts: dict[str, Any] = {
        "addressee": to or _state(preservation),
        "signer": Signer(**_named(by)),
        "dated_on": clock.today(),
        "our_reference": preservation.reference,
        "confidential": _is_secret(preservation),
    }
    if to is None:
        received = preservation.received_at
        parts |= {"their_reference": preservation.their_reference}
        parts |= {"request_received_on": _day_of(received)} if received else {}
    return parts


def _state(preservation: Preservation) -> Addressee:
    office = directory.find_authority(_office(preservation)) or point_of(preservation.state)
    if office is not None:
        return Addressee.of(office)
    state = directory.find_state(preservation.state)
    return Addressee(name=state.name() if state else preservation.state, state=preservation.state)


def _office(preservation: Preservation) -> str:
    content = elements.content_of(preservation)
    section, code = (
        ("authority", "requesting_authority") if preservation.asked_of_us else ("basis", "addressee")
    )
    return str((content.get(section) or {}).get(code, ""))


def _provider(order: PreservationOrder) -> Addressee:
    lines = tuple(line.strip() for line in order.address.splitlines() if line.strip())
    return Addressee(name=order.provider, address=lines, email=order.email)


def _scope(preservation: Preservation) -> answers.Scope:
    content, item = elements.content_of(preservation), _item(preservation)
    listed = {one["id"]: one for one in sections.entries_of(content, "identifiers")}
    named = [listed[one] for one in item.get("identifiers", ()) if one in listed]
    return answers.Scope(
        description=str(item.get("description", "")),
        categories=tuple(item.get("data_categories", ())),
        identifiers=tuple(
            answers.Identifier(kind=str(one.get("kind", "")), value=str(one.get("value", "")))
            for one in named
        ),
        period_from=_moment(item.get("period_from")),
        period_to=_moment(item.get("period_to")),
        time_zone=str(item.get("time_zone", "")),
    )


def _item(preservation: Preservation) -> Mapping[str, Any]:
    return elements.item_of(elements.content_of(preservation))


def _is_secret(preservation: Preservation) -> bool:
    secrecy = elements.content_of(preservation).get("confidentiality") or {}
    return secrecy.get("provider_non_notice") == "yes" or _item(preservation).get("non_notice") == "yes"


def _ticket(preservation: Preservation) -> str:
    found = preservation.answers.exclude(ticket="").order_by("recorded_at").last()
    return found.ticket if found else ""


def _request_reference(preservation: Preservation) -> str:
    # The reference of a restricted case stays inside its team; the letter may be read by more.
    request = preservation.request
    return request.reference if request is not None and not request.is_restricted else ""


def _end(preservation: Preservation) -> date:
    return preservation.ends_on or term.least_end(clock.today())


def _language(preservation: Preservation) -> str:
    content = elements.content_of(preservation)
    return str((content.get("basis") or {}).get("letter_language", "en"))


def _named(by: User) -> dict[str, str]:
    return {"name": by.name, "office": by.authority.name if by.authority else ""}


def _day_of(moment: datetime | None) -> date | None:
    """The day at the seat of the portal."""
    return timezone.localtime(moment).date() if moment else None


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) and value else None


def _moment(value: Any) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) and value else None
