"""Parts of addresses that several rooms share. Import this module in a room's urls.py to use `<ref:reference>`."""

from django.urls import register_converter


class Reference:
    """A reference as the portal makes them. Anything else is no address of a case, so nothing is looked up."""

    regex = "[A-Za-z0-9][A-Za-z0-9-]{2,39}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return str(value)


register_converter(Reference, "ref")
