"""The United Nations Convention against Cybercrime (Hanoi Convention) and its offences."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.names import HANOI
from requests_app.law.scope import ALL, BY_SECOND_PROTOCOL
from requests_app.law.treaties.declaration import ConventionOffence, Instrument, Nature, OptionalElement
from requests_app.law.treaties.hanoi_articles import ARTICLES

SERIOUS_CRIME_MONTHS: Final = 48
"""Maximum penalty from which a crime is serious (Article 2(h), graded A)."""

HANOI_CONVENTION: Final = Instrument(
    code=HANOI,
    title="United Nations Convention against Cybercrime",
    nature=Nature.TREATY,
    purpose="Offences committed by computer, and electronic evidence of any serious crime.",
    status_note=(
        "Not in force as far as is known: it takes effect on the ninetieth day after the "
        "fortieth ratification (Article 65(1)), and three are reported. Until then it cannot "
        "bind as a basis: signed, not in force."
    ),
    in_force=False,
    basis=cite(HANOI, "40", Grade.C),
    serves=ALL - BY_SECOND_PROTOCOL,
    serves_for=(
        "The offences of Articles 7 to 17 with every kind of co-operation; any other crime "
        "with a maximum of four years or more for electronic evidence alone. Where a treaty "
        "on mutual assistance links the two States, that treaty governs."
    ),
    articles=ARTICLES,
)


def _offence(
    article: int, title: str, elements: str, grade: Grade, optional: tuple[tuple[str, str], ...] = ()
) -> ConventionOffence:
    """`optional` holds pairs of paragraph and text; what was read of Articles 7 to 15 is graded A."""
    return ConventionOffence(
        code=f"HC{article:02d}",
        article=article,
        title=title,
        elements=elements,
        citation=cite(HANOI, str(article), grade),
        optional=tuple(
            OptionalElement(text, cite(HANOI, f"{article}{at}", Grade.A)) for at, text in optional
        ),
    )


CONVENTION_OFFENCES: Final[dict[str, ConventionOffence]] = {
    offence.code: offence
    for offence in (
        _offence(
            7,
            "Illegal access",
            "Access to the whole or a part of a system; without right; with intent.",
            Grade.A,
            (("(2)", "Security measures broken, dishonest intent, or a system connected to another."),),
        ),
        _offence(
            8,
            "Illegal interception",
            (
                "Interception by technical means; of a transmission that is not public; "
                "without right; with intent."
            ),
            Grade.A,
            (("(2)", "Dishonest intent, or a system connected to another."),),
        ),
        _offence(
            9,
            "Interference with data",
            "Damage, deletion, deterioration, alteration or suppression of data; without right; with intent.",
            Grade.A,
            (("(2)", "Serious harm."),),
        ),
        _offence(
            10,
            "Interference with a system",
            (
                "Serious hindering of the working of a system; by input, damage, deletion or "
                "the like; without right; with intent."
            ),
            Grade.A,
        ),
        _offence(
            11,
            "Misuse of devices",
            (
                "A device, password, credential or signature; meant for an offence of "
                "Articles 7 to 10; with intent."
            ),
            Grade.A,
            (
                ("(2)", "No offence where the purpose is authorised testing or the protection of a system."),
                ("(3)", "A limited reservation is possible."),
            ),
        ),
        _offence(
            12,
            "Forgery by computer",
            "Data made or changed so that they are not genuine; meant to be taken as genuine; with intent.",
            Grade.A,
            (("(2)", "Intent to defraud or similar dishonest intent."),),
        ),
        _offence(
            13,
            "Theft or fraud by computer",
            (
                "Loss of property; through interference with data or a system or deception "
                "online; for dishonest gain."
            ),
            Grade.A,
        ),
        _offence(
            14,
            "Child sexual abuse material online",
            (
                "Making, offering, spreading, reaching, holding or financing such material; "
                "without right; with intent."
            ),
            Grade.A,
            (
                ("(3)", "Only material that shows real children, or only visual material."),
                ("(4)", "Not what children made of themselves, nor some private material made with consent."),
            ),
        ),
        _offence(
            15,
            "Grooming",
            (
                "Communicating with, soliciting or arranging for a child; to commit a sexual "
                "offence; with intent."
            ),
            Grade.A,
            (
                ("(2)", "An act in furtherance of the plan."),
                ("(4)", "Conduct of children may be left out."),
            ),
        ),
        _offence(
            16,
            "Intimate images without consent",
            "Spreading an intimate image of a person; by computer; without that person’s consent.",
            Grade.D,
        ),
        _offence(
            17,
            "Laundering of proceeds",
            "Converting, hiding, acquiring or using property; knowing that it comes from an offence.",
            Grade.C,
        ),
    )
}
