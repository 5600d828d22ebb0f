"""Whether those who must judge a restricted request can see it."""

from collections.abc import Iterator

from requests_app.casefile.checks.reader import Reader
from requests_app.casefile.points import Point
from requests_app.core.text import together


def the_team_can_judge(reader: Reader) -> Iterator[Point]:
    """A restricted case is hidden from every reviewer and adviser who is not on its team."""
    if reader.context.team_lacks:
        missing = together(reader.context.team_lacks)
        message = f"Name {missing} on the team of this case (page “Team”): nobody else could judge it."
        form = reader.flat("confidentiality")
        yield reader.block(form, "team_incomplete", "level", message, facts=list(reader.context.team_lacks))


CHECKS = (the_team_can_judge,)
