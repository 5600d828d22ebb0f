"""An SVG reduced to shapes and colours. What could run, fetch, move or write is refused; what other programs keep in
the file for themselves is left out.
"""

import re
from typing import Any, Final

MOST_ELEMENTS: Final = 20_000
DEEPEST: Final = 40
MOST_USES: Final = 200
_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "{http://www.w3.org/1999/xlink}href"
_ALLOWED: Final = frozenset(
    "svg g defs symbol use path rect circle ellipse line polyline polygon clipPath mask linearGradient "
    "radialGradient stop pattern style".split()
)
_LEFT_OUT: Final = frozenset({"metadata", "title", "desc"})
_POINTER: Final = re.compile(r"url\(\s*(['\"]?)([^)'\"]*)\1\s*\)", re.IGNORECASE)
_DANGEROUS: Final = re.compile(r"[\\@]|javascript:|expression\s*\(|data:", re.IGNORECASE)
_LENGTH: Final = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px|pt|mm|cm|in)?\s*\Z")


class NotOnlyShapes(Exception):
    """The SVG holds something that does not belong in a crest; the word says what."""


def only(body: bytes, *, slimmest: float) -> bytes:
    """The same drawing with nothing but shapes. Raises NotOnlyShapes."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise NotOnlyShapes("broken") from error
    if root.tag != f"{{{_SVG}}}svg":
        raise NotOnlyShapes("kind")
    _clean(root)
    _uses_are_shallow(root)
    if not slimmest <= _proportion(root) <= 1 / slimmest:
        raise NotOnlyShapes("slim")
    etree.cleanup_namespaces(root)
    return bytes(etree.tostring(root, encoding="utf-8"))


def _clean(root: Any) -> None:
    """Leave out what belongs to other programs, refuse what is no shape."""
    waiting, seen = [(root, 1)], 0
    while waiting:
        element, depth = waiting.pop()
        seen += 1
        if seen > MOST_ELEMENTS or depth > DEEPEST:
            raise NotOnlyShapes("intricate")
        _clean_attributes(element)
        if element.tag == f"{{{_SVG}}}style":
            _must_be_harmless(element.text or "")
        for child in list(element):
            if not isinstance(child.tag, str):
                raise NotOnlyShapes("entity")
            space, _, name = child.tag[1:].partition("}") if child.tag[:1] == "{" else ("", "", child.tag)
            if space != _SVG or name in _LEFT_OUT:
                element.remove(child)
            elif name not in _ALLOWED:
                raise NotOnlyShapes("script" if name == "script" else "element")
            else:
                waiting.append((child, depth + 1))


def _clean_attributes(element: Any) -> None:
    for name, value in list(element.attrib.items()):
        if name in ("href", _XLINK):
            if not value.strip().startswith("#"):
                raise NotOnlyShapes("reference")
        elif name.startswith("{"):
            del element.attrib[name]
        elif name.lower().startswith("on"):
            raise NotOnlyShapes("script")
        elif name != "id":
            _must_be_harmless(value)


def _must_be_harmless(text: str) -> None:
    if _DANGEROUS.search(text):
        raise NotOnlyShapes("reference")
    if any(not pointed.strip().startswith("#") for _quote, pointed in _POINTER.findall(text)):
        raise NotOnlyShapes("reference")
    if len(re.findall(r"url\s*\(", text, re.IGNORECASE)) != len(_POINTER.findall(text)):
        raise NotOnlyShapes("reference")


def _uses_are_shallow(root: Any) -> None:
    """What is used does not use anything itself: a few lines must not unfold into millions of shapes."""
    uses = list(root.iter(f"{{{_SVG}}}use"))
    if len(uses) > MOST_USES:
        raise NotOnlyShapes("intricate")
    named = {element.get("id"): element for element in root.iter() if element.get("id")}
    for use in uses:
        target = named.get((use.get("href") or use.get(_XLINK) or "").strip()[1:])
        if target is not None and next(target.iter(f"{{{_SVG}}}use"), None) is not None:
            raise NotOnlyShapes("intricate")


def _proportion(root: Any) -> float:
    """Width by height, from the view box or from both lengths."""
    box = re.split(r"[\s,]+", (root.get("viewBox") or "").strip())
    try:
        width, height = (float(box[2]), float(box[3])) if len(box) == 4 else _lengths(root)
    except ValueError as error:
        raise NotOnlyShapes("broken") from error
    if not (0 < width < 1e6 and 0 < height < 1e6):
        raise NotOnlyShapes("broken")
    return width / height


def _lengths(root: Any) -> tuple[float, float]:
    found = [_LENGTH.match(root.get(name) or "") for name in ("width", "height")]
    if not all(found):
        raise NotOnlyShapes("size")
    width, height = (float(one[1]) for one in found if one)
    root.set("viewBox", f"0 0 {width:g} {height:g}")
    return width, height
