"""Articles 14 to 17: children, intimate images, laundering."""

from typing import Final

from requests_app.law.citations import Grade, cite
from requests_app.law.criminality.computers import read
from requests_app.law.criminality.declaration import Crime, Element, Part
from requests_app.law.names import HANOI

CHILD_MATERIAL: Final = Crime(
    "HC14",
    14,
    "Child sexual abuse material online",
    (
        read(
            14,
            "dealing",
            Part.CONDUCT,
            "Somebody made, offered, spread, reached, held or financed",
        ),
        read(14, "material", Part.OBJECT, "material that shows the sexual abuse or exploitation of a child"),
        read(14, "system", Part.MEANS, "by means of an information system"),
        read(14, "without_right", Part.CIRCUMSTANCE, "without right"),
        read(14, "intent", Part.MENTAL, "on purpose"),
        read(14, "real_child", Part.OBJECT, "and the material shows a real child", "(3)"),
        read(14, "visual", Part.OBJECT, "and the material is visual", "(3)"),
        read(14, "not_own", Part.EXCEPTION, "and it is not material that children made of themselves", "(4)"),
        read(
            14,
            "not_private",
            Part.EXCEPTION,
            "and it is not private material made and kept with consent",
            "(4)",
        ),
    ),
)

GROOMING: Final = Crime(
    "HC15",
    15,
    "Grooming",
    (
        read(15, "approach", Part.CONDUCT, "Somebody communicated with, solicited or made arrangements for"),
        read(15, "child", Part.OBJECT, "a child"),
        read(15, "purpose", Part.MENTAL, "in order to commit a sexual offence"),
        read(15, "intent", Part.MENTAL, "on purpose"),
        read(15, "furtherance", Part.CONDUCT, "and did something to further the plan", "(2)"),
        read(15, "not_by_child", Part.EXCEPTION, "and it is not the conduct of a child", "(4)"),
    ),
)


def _recalled(article: int, grade: Grade, code: str, part: Part, text: str) -> Element:
    """An element of an article that could not be read: the article is named, its paragraphs are not."""
    return Element(code, part, text, cite(HANOI, str(article), grade))


IMAGES: Final = Crime(
    "HC16",
    16,
    "Intimate images without consent",
    (
        _recalled(16, Grade.D, "spreading", Part.CONDUCT, "Somebody spread or made accessible"),
        _recalled(16, Grade.D, "image", Part.OBJECT, "an intimate image of a person"),
        _recalled(16, Grade.D, "system", Part.MEANS, "by means of an information system"),
        _recalled(16, Grade.D, "no_consent", Part.CIRCUMSTANCE, "without the consent of the person shown"),
    ),
)

LAUNDERING: Final = Crime(
    "HC17",
    17,
    "Laundering of proceeds",
    (
        _recalled(17, Grade.C, "dealing", Part.CONDUCT, "Somebody converted, hid, acquired, held or used"),
        _recalled(17, Grade.C, "property", Part.OBJECT, "property that comes from an offence"),
        _recalled(17, Grade.C, "knowledge", Part.MENTAL, "knowing where the property came from"),
    ),
)
