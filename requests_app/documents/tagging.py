"""The tags of a document: what its pages say, for who cannot see them.

WeasyPrint marks every line of text on a page. Its own tree of tags follows the boxes: it makes two paragraphs of one
that runs over a page, two entries of a label and its value, and knows no language but that of the document. This one
follows the elements of the HTML: what continues stays one, the head of a table counts once, running heads, feet and
ornaments are artifacts, and a passage in another language says so.
"""

from dataclasses import dataclass, field
from typing import Any

import pydyf

_PLAIN = {
    "p": "P",
    "section": "Sect",
    "article": "Art",
    "main": "Part",
    "blockquote": "BlockQuote",
    "figcaption": "Caption",
    "caption": "Caption",
    "dl": "L",
    "ul": "L",
    "ol": "L",
    "a": "Link",
    "img": "Figure",
}
_IN_TABLES = {"thead": "THead", "tbody": "TBody", "tfoot": "TFoot", "tr": "TR", "th": "TH", "td": "TD"}
_AGAIN = ("thead", "tfoot")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = frozenset(
    "a abbr b bdi bdo cite code del em i ins mark q s small span strong sub sup time u".split()
)
_HOLD_TEXT = frozenset("P H1 H2 H3 H4 H5 H6 TH TD LBody Lbl Caption Link Span Figure".split())
_NUMBERINGS = {"a": "LowerAlpha", "A": "UpperAlpha", "i": "LowerRoman", "I": "UpperRoman"}


@dataclass(eq=False, slots=True)
class Node:
    """An element of the structure. Its kids are nodes, and marks: a page and the number of the text on it."""

    kind: str
    kids: list[Any] = field(default_factory=list)
    told: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mark:
    """A painted piece of text, a picture or a link."""

    page: int
    number: int = -1
    link: Any = None


class Tree:
    """From the elements of the HTML to nodes, in the order in which they are met."""

    def __init__(self, root: Any) -> None:
        self.root = Node("Document")
        self._parents = {child: parent for parent in root.iter() for child in parent}
        self._nodes: dict[Any, Node] = {root: self.root}
        self._levels: list[int] = []

    def of_text(self, element: Any, pseudo: str) -> Node:
        """The node that takes the text of this element, or of its marker."""
        node = self.of(element)
        if pseudo == "marker" or (pseudo == "before" and element.tag == "li" and node.kind == "LBody"):
            return self._nodes.get((element, "label")) or self._label(element)
        if node.kind in _HOLD_TEXT:
            return node
        return self._nodes.get((element, "text")) or self._add((element, "text"), node, "P")

    def of(self, element: Any) -> Node:
        """The node of an element; its parent's where the element means nothing by itself."""
        if element not in self._nodes:
            parent = self.of(self._parents[element])
            if element not in self._nodes:  # a table makes all its cells at once
                self._nodes[element] = self._made(element, parent)
        return self._nodes[element]

    def _made(self, element: Any, parent: Node) -> Node:
        tag = element.tag
        if tag in _HEADINGS:
            return self._add(element, parent, f"H{self._level(_HEADINGS[tag])}")
        if tag == "li" and parent.kind == "L":
            return self._add(element, self._add((element, "entry"), parent, "LI"), "LBody")
        if tag in ("dt", "dd"):
            return self._labelled(element, parent)
        if tag == "table":
            return self._table(element, parent)
        if tag == "li":
            return self._add(element, parent, "P")
        if kind := _PLAIN.get(tag, ""):
            return self._add(element, parent, kind)
        if element.get("lang") and tag not in ("html", "body"):
            return self._add(element, parent, "Span" if tag in _INLINE else "Div")
        return parent

    def _add(self, key: Any, parent: Node, kind: str) -> Node:
        node = self._nodes[key] = Node(kind)
        parent.kids.append(node)
        element = key[0] if isinstance(key, tuple) else key
        if not isinstance(key, tuple) and (lang := element.get("lang")):
            node.told["Lang"] = lang
        if kind == "L" and element.tag != "dl":
            numbering = _NUMBERINGS.get(element.get("type", ""), "Decimal") if element.tag == "ol" else "Disc"
            node.told["A"] = {"O": "/List", "ListNumbering": f"/{numbering}"}
        return node

    def _label(self, element: Any) -> Node:
        """The label of an entry, before its body."""
        entry = self._nodes[(element, "entry")]
        node = self._nodes[(element, "label")] = Node("Lbl")
        entry.kids.insert(0, node)
        return node

    def _labelled(self, element: Any, parent: Node) -> Node:
        """A term or what is said about it: each term begins an entry, whether or not a `div` holds the two."""
        holder = self._parents[element]
        if (entry := self._nodes.get((holder, "entry"))) is None or (
            element.tag == "dt" and holder.tag == "dl"
        ):
            entry = self._add((holder, "entry"), parent, "LI")
        return self._add(element, entry, "Lbl" if element.tag == "dt" else "LBody")

    def _level(self, level: int) -> int:
        """Headings without gaps: one is a step below the nearest before it that stands higher."""
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        return len(self._levels)

    def _table(self, table: Any, parent: Node) -> Node:
        """A table with all its rows and cells; one without any head is layout and means nothing."""
        if table.find(".//th") is None:
            self._nodes |= dict.fromkeys((one for one in table.iter() if one.tag in _IN_TABLES), parent)
            return parent
        node = self._add(table, parent, "Table")
        for part in table:
            if part.tag in _IN_TABLES:
                self._cells(part, node)
            elif part.tag == "caption":
                self._add(part, node, "Caption")
        return node

    def _cells(self, part: Any, parent: Node) -> None:
        node = self._add(part, parent, _IN_TABLES[part.tag])
        if part.tag in ("th", "td"):
            node.told["A"] = _of_cell(part)
            return
        for inner in part:
            if inner.tag in _IN_TABLES:
                self._cells(inner, node)


def _of_cell(cell: Any) -> dict[str, Any]:
    told: dict[str, Any] = {"O": "/Table"}
    if cell.tag == "th":
        told["Scope"] = "/Row" if cell.get("scope") == "row" else "/Column"
    for name, key in (("colspan", "ColSpan"), ("rowspan", "RowSpan")):
        if (span := cell.get(name, "1")).isdigit() and int(span) > 1:
            told[key] = int(span)
    return told


class Walk:
    """Over the boxes of the pages: every mark to its node, or among the ornaments."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._heads: dict[Any, int] = {}

    def page(self, number: int, box: Any, tags: dict[Any, dict[str, Any]], height: float) -> set[int]:
        """Take in the boxes of one page. The numbers of what is to be read."""
        self._number, self._tags, self._height = number, tags, height
        self._read: set[int] = set()
        self._go(box)
        return self._read

    def _go(self, box: Any) -> None:
        box = getattr(box, "_box", box)  # a placeholder stands for a box that was moved
        if type(box).__name__ == "MarginBox" or self._is_repeated(box) or _is_ornament(box.element):
            return
        if (tag := self._tags.get(box)) is not None:
            self._take(box, tag["mcid"])
        if box.link_annotation is not None:
            self.tree.of(box.element).kids.append(Mark(self._number, link=box.link_annotation))
        for child in box.children:
            self._go(child)

    def _is_repeated(self, box: Any) -> bool:
        """The head or the foot of a table, or what is fixed on every page, again on a later page."""
        if box.element is None or (box.element.tag not in _AGAIN and box.style["position"] != "fixed"):
            return False
        return self._heads.setdefault(box.element, self._number) != self._number

    def _take(self, box: Any, number: int) -> None:
        if hasattr(box, "text"):
            node = self.tree.of_text(
                box.element, box.element_tag.rpartition("::")[2] if "::" in box.element_tag else ""
            )
        else:
            node = self.tree.of(box.element)
            node.told |= self._of_picture(box)
        self._read.add(number)
        node.kids.append(Mark(self._number, number))

    def _of_picture(self, box: Any) -> dict[str, Any]:
        left, top = box.content_box_x(), box.content_box_y()
        corners = (left, self._height - top - box.height, left + box.width, self._height - top)
        return {
            "Alt": box.element.get("alt", ""),
            "A": {"O": "/Layout", "Placement": "/Block", "BBox": [round(0.75 * one, 3) for one in corners]},
        }


def add_tags(pdf: Any, document: Any, pdf_version: Any, page_streams: Any) -> None:
    """Write the structure of a document: takes the place of the function of this name in WeasyPrint 70."""
    tree = Tree(document._html.etree_element)
    walk, numbers = Walk(tree), []
    for number, (page, stream) in enumerate(zip(document.pages, page_streams, strict=True)):
        read = walk.page(number, page._page_box, stream._tags, page.height)
        numbers.append(_renumbered(stream, read))
    _write(pdf, tree.root, numbers)
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})


def _renumbered(stream: Any, read: set[int]) -> dict[int, int]:
    """Turn the marks that nobody reads into artifacts and number the others anew, without gaps."""
    numbers: dict[int, int] = {}
    parts = stream.stream
    for index, part in enumerate(parts):
        if not isinstance(part, pydyf.Dictionary) or "MCID" not in part:
            continue
        if (number := part["MCID"]) not in read:
            parts[index - 1], parts[index] = "/Artifact", pydyf.Dictionary({"Type": "/Pagination"})
            continue
        part["MCID"] = numbers[number] = len(numbers)
    return numbers


def _write(pdf: Any, root: Node, numbers: list[dict[int, int]]) -> None:
    parents: list[list[Any]] = [[None] * len(one) for one in numbers]
    tree, top = pydyf.Dictionary(), pydyf.Dictionary({"Type": "/StructTreeRoot"})
    pdf.add_object(tree)
    pdf.add_object(top)
    links: list[tuple[Any, bytes]] = []
    top |= {"ParentTree": tree.reference, "K": _element(pdf, root, top.reference, numbers, parents, links)}
    nums = pydyf.Array()
    for number, references in enumerate(parents):
        nums.extend([number, pydyf.Array(references)])
    for key, (annotation, reference) in enumerate(links, start=len(parents)):
        annotation["StructParent"] = key
        nums.extend([key, reference])
    tree["Nums"] = nums
    pdf.catalog["StructTreeRoot"] = top.reference


def _element(
    pdf: Any,
    node: Node,
    parent: bytes,
    numbers: list[dict[int, int]],
    parents: list[list[Any]],
    links: list[tuple[Any, bytes]],
) -> bytes:
    element = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{node.kind}", "P": parent})
    pdf.add_object(element)
    reference: bytes = element.reference
    first = next((kid.page for kid in node.kids if isinstance(kid, Mark)), None)
    if first is not None:
        element["Pg"] = pdf.page_references[first]
    kids = pydyf.Array()
    for kid in node.kids:
        if isinstance(kid, Node):
            kids.append(_element(pdf, kid, reference, numbers, parents, links))
        elif kid.link is not None:
            links.append((kid.link, reference))
            page = pdf.page_references[kid.page]
            kids.append(pydyf.Dictionary({"Type": "/OBJR", "Obj": kid.link.reference, "Pg": page}))
        else:
            number = numbers[kid.page][kid.number]
            parents[kid.page][number] = reference
            page = pdf.page_references[kid.page]
            away = pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": number})
            kids.append(number if kid.page == first else away)
    if kids:
        element["K"] = kids
    element |= {key: _value(value) for key, value in node.told.items()}
    return reference


def _value(value: Any) -> Any:
    if isinstance(value, dict):
        return pydyf.Dictionary({key: _value(inner) for key, inner in value.items()})
    if isinstance(value, list):
        return pydyf.Array(value)
    return pydyf.String(value) if isinstance(value, str) and not value.startswith("/") else value


def _is_ornament(element: Any) -> bool:
    """A picture that means nothing, and whatever says of itself that it is not to be read."""
    if element is None:
        return False
    if element.get("aria-hidden") == "true":
        return True
    return element.tag == "img" and not element.get("alt")
