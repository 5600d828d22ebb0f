"""What an identifier is called that cannot be right."""


class Unsound(ValueError):
    """The value is no identifier of its kind; the message says what is wrong with it.

    `final` faults stand even if the evidence says so: what must not be kept at all.
    """

    def __init__(self, message: str, *, final: bool = False) -> None:
        super().__init__(message)
        self.final = final
