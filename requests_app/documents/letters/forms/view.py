"""A request seen from one of its items."""

from typing import Any

from requests_app.documents.letters.material import Material

Numbers = dict[str, int]


class OfItem(Material):
    """The material of a request with one item in view, and the number that item has in the letter."""

    number_of_item: int
    item: dict[str, Any]

    def filled(self, *fields: str) -> bool:
        """Whether one of these fields of the item says something."""
        return any(self.item.get(field) for field in fields)


def of_item(m: Material, subject: str) -> OfItem:
    """The same material, seen from the item of that id. Raises KeyError if the version has no such item."""
    numbered = {item["id"]: (number, item) for number, item in enumerate(m.entries("assistance"), 1)}
    view = OfItem(
        m.content, m.data, m.language, number=m.number, sha256=m.sha256, frozen_at=m.frozen_at, law=m.law
    )
    view.number_of_item, view.item = numbered[subject]
    return view
