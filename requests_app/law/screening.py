"""Screening: every applicable ground in the order of tests, each with what raised it.

It refuses nothing. A ground without reasons is a question, a ground with reasons is a question that needs more
care; a person answers both.
"""

from dataclasses import dataclass

from requests_app.law.facts import Facts, Raised
from requests_app.law.grounds import GROUNDS, IN_ORDER
from requests_app.law.refusal.declaration import Ground


@dataclass(frozen=True, slots=True)
class Screened:
    """One applicable ground, and why it was flagged; no reasons means that it was not."""

    code: str
    raised: tuple[Raised, ...] = ()

    @property
    def flagged(self) -> bool:
        """True if something in the request raised it."""
        return bool(self.raised)

    @property
    def ground(self) -> Ground:
        """The declaration."""
        return GROUNDS[self.code]


def screen(facts: Facts) -> tuple[Screened, ...]:
    """Every ground that applies to these facts, in the order of tests.

    A ground of human rights applies whatever its types say once something raised it: a question about a person
    is not lost because the treaties ask it of another kind of request.
    """
    raised = {ground.code: _raised(ground, facts) for ground in IN_ORDER}
    for ground in IN_ORDER:
        raised[ground.code] += _followed(ground, raised)
    return tuple(
        Screened(ground.code, raised[ground.code])
        for ground in IN_ORDER
        if ground.concerns(facts) or (ground.rights and raised[ground.code])
    )


def flagged(facts: Facts) -> tuple[str, ...]:
    """Codes of the grounds that something raised, in the order of tests."""
    return tuple(one.code for one in screen(facts) if one.flagged)


def _raised(ground: Ground, facts: Facts) -> tuple[Raised, ...]:
    """What the trigger says, each reason once."""
    if ground.trigger is None or facts.direction not in ground.directions:
        return ()
    return tuple(dict.fromkeys(ground.trigger(facts)))


def _followed(ground: Ground, raised: dict[str, tuple[Raised, ...]]) -> tuple[Raised, ...]:
    """One reason for each ground this one follows: where that one points first."""
    return tuple(
        Raised(raised[code][0].pointer, f"{code} is flagged: {raised[code][0].explanation}")
        for code in ground.follows
        if raised[code]
    )
