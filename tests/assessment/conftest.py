"""The request in review that these tests share."""

from tests.assessment.speaking import became, outgoing, unscreened, version

__all__ = ["became", "outgoing", "unscreened", "version"]
