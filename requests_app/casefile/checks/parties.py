"""Who asks whom: contact, addressee, legal basis, language."""

from collections.abc import Iterator

from requests_app.casefile.checks.reader import Form, Reader, in_words
from requests_app.casefile.content import sources
from requests_app.casefile.points import MISSING, Basis, Point
from requests_app.core.text import together
from requests_app.directory import languages
from requests_app.law.citations import cite

TREATY_GOVERNS = cite("UNTOC", "18(6)-(7)", "A")


def someone_can_be_asked(reader: Reader) -> Iterator[Point]:
    """The other State must be able to check that the request is genuine."""
    form = reader.flat("authority")
    if form.data and not form.get("contact_email") and not form.get("contact_phone"):
        message = "Give an e-mail address or a telephone number at which questions are answered."
        yield reader.block(form, MISSING, "contact_email", message, sources.PRACTICE)


def another_state_is_asked(reader: Reader) -> Iterator[Point]:
    """A request goes abroad, to a State the directory knows."""
    form = reader.flat("basis")
    wanted = form.get("requested_state")
    if wanted and wanted == reader.context.home:
        yield reader.block(form, "own_state", "requested_state", "Choose another State: this one is our own.")


def addressee_is_right(reader: Reader) -> Iterator[Point]:
    """The authority exists, is in the requested State and is the one to write to."""
    form = reader.flat("basis")
    code, addressee = form.get("addressee"), reader.context.addressee
    if not code:
        return
    if addressee is None or not addressee.is_active:
        message = "The directory no longer lists this authority. Choose another addressee."
        yield reader.block(form, "addressee_unknown", "addressee", message, sources.CENTRAL_AUTHORITY)
    elif addressee.state != form.get("requested_state"):
        message = f"{addressee.name} is not in the requested State. Choose an authority of that State."
        yield reader.block(form, "addressee_elsewhere", "addressee", message, sources.CENTRAL_AUTHORITY)
    else:
        yield from _addressee_is_reachable(reader, form)


def _addressee_is_reachable(reader: Reader, form: Form) -> Iterator[Point]:
    addressee = reader.context.addressee
    if addressee is None:
        return
    if addressee.needs_confirming:
        when = (
            f"since {in_words(addressee.last_confirmed_on)}" if addressee.last_confirmed_on else "at any time"
        )
        message = f"Nobody has confirmed the details of {addressee.name} {when}. Confirm them before sending."
        yield reader.warn(form, "addressee_unconfirmed", "addressee", message, sources.CENTRAL_AUTHORITY)
    if form.get("channel") == "central_authority" and not addressee.is_central:
        message = f"{addressee.name} is not a central authority. Choose that one, or another channel."
        yield reader.warn(form, "addressee_not_central", "addressee", message, sources.CENTRAL_AUTHORITY)
    if addressee.channels and form.get("channel") and form.get("channel") not in addressee.channels:
        message = f"The directory does not list this channel for {addressee.name}. Say why it is used."
        yield reader.warn(form, "channel_unusual", "channel", message, sources.CENTRAL_AUTHORITY)


def basis_binds(reader: Reader) -> Iterator[Point]:
    """What is signed but not in force binds nobody; reciprocity needs our own word."""
    form, basis = reader.flat("basis"), reader.context.basis
    if not form.get("instrument") or not form.get("requested_state"):
        return
    if basis is None or not basis.selectable:
        reason = basis.reason if basis else "It is not in force between the two States."
        message = (
            f"{basis.title if basis else 'This basis'} cannot carry the request. {reason} Choose "
            "another basis."
        )
        yield reader.block(
            form, "basis_not_binding", "instrument", message, basis.citation if basis else None
        )
    elif basis.code == "RECIPROCITY" and form.get("reciprocity_undertaking") == "no":
        message = (
            "Without a treaty the other State helps only if we undertake to do the same. Choose "
            "another basis."
        )
        yield reader.block(form, "no_reciprocity", "reciprocity_undertaking", message)


def better_basis(reader: Reader) -> Iterator[Point]:
    """A treaty between the two governs; reciprocity is the last resort."""
    form, basis, governing = reader.flat("basis"), reader.context.basis, reader.context.governing
    if basis is None or not basis.selectable or not governing:
        return
    bilateral = [other for other in governing if other.bilateral]
    if basis.code == "RECIPROCITY":
        yield reader.warn(form, "treaty_available", "instrument", _prefer(governing), TREATY_GOVERNS)
    elif bilateral and not basis.bilateral:
        yield reader.warn(form, "treaty_governs", "instrument", _prefer(bilateral), TREATY_GOVERNS)


def _prefer(bases: tuple[Basis, ...] | list[Basis]) -> str:
    return (
        f"In force between the two States: {together([basis.title for basis in bases])}. Say why it "
        "is not used."
    )


def language_is_accepted(reader: Reader) -> Iterator[Point]:
    """A letter in a language the other State does not take is returned unread."""
    form, other, basis = reader.flat("basis"), reader.context.other, reader.context.basis
    if other is None or not form.get("letter_language"):
        return
    accepted = tuple(basis.languages) if basis and basis.languages else other.accepted_languages
    used = [form.get("letter_language"), form.get("translation_language")]
    if not accepted:
        message = (
            f"The directory does not say which languages {other.name} accepts. Ask, and note the answer."
        )
        yield reader.warn(form, "language_unknown", "letter_language", message, sources.LANGUAGE)
    elif not any(language in accepted for language in used):
        names = together([languages.name(code) for code in accepted], "or")
        message = (
            f"{other.name} accepts {names}. Choose such a language, or name a translation to be attached."
        )
        field = "translation_language" if form.get("translation_language") else "letter_language"
        yield reader.block(form, "language_not_accepted", field, message, sources.LANGUAGE)


def what_this_state_is_known_for(reader: Reader) -> Iterator[Point]:
    """The remarks of the directory on the practice and the languages of the other State."""
    form, other = reader.flat("basis"), reader.context.other
    if other is None:
        return
    if practice := other.notes.get("practice"):
        message = f"{other.name}: {practice} Say where the request answers this."
        yield reader.warn(
            form, "known_practice", "requested_state", message, sources.PRACTICE, facts=practice
        )
    wanted = other.notes.get("languages")
    if wanted and form.get("letter_language") and not form.get("translation_language"):
        message = f"{other.name}: {wanted} Name the translation to be attached, or say why none is needed."
        yield reader.warn(form, "language_remark", "letter_language", message, sources.LANGUAGE, facts=wanted)


CHECKS = (
    someone_can_be_asked,
    another_state_is_asked,
    addressee_is_right,
    basis_binds,
    better_basis,
    language_is_accepted,
    what_this_state_is_known_for,
)
