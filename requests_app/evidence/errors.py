"""What an upload may answer besides the errors of the house."""

from requests_app.core.errors import PortalError


class Gone(PortalError):
    """The upload has expired or was given up."""

    status = 410


class Locked(PortalError):
    """Another request is writing to this upload at this moment."""

    status = 423


class WrongChecksum(PortalError):
    """What arrived does not have the checksum that was announced; it was thrown away."""

    status = 460
