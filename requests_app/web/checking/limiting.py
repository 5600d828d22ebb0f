"""How often one client may check: counted in the cache by minute, under a name from which no address can be read."""

import hmac
import ipaddress

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from requests_app.core import clock
from requests_app.core.turns import Turns
from requests_app.web.accounts.addresses import client_ip

WINDOW = 60
CHECKS = Turns(
    2, waiting=2, patience=20, busy="Many files are being checked just now. Try again in a minute."
)
"""The public page must never hold every thread of the portal: whoever comes then comes again."""


def seconds_to_wait(request: HttpRequest) -> int:
    """Count one check of this client. 0 if it may go on; otherwise the seconds until it may again."""
    now = int(clock.now().timestamp())
    key = f"check:{_client(request)}:{now // WINDOW}"
    cache.add(key, 0, timeout=2 * WINDOW)
    try:
        count = cache.incr(key)
    except Exception:
        return (
            0  # without its counter the page goes on; how many files are read at once is bounded all the same
        )
    return 0 if count <= settings.CHECKS_PER_MINUTE else WINDOW - now % WINDOW


def _client(request: HttpRequest) -> str:
    """A client by its address: an IPv6 household by its network, since it has more addresses than one can count."""
    address = ipaddress.ip_address(client_ip(request))
    if address.version == 6:
        address = ipaddress.ip_network((address, 64), strict=False).network_address
    return hmac.new(settings.SECRET_KEY.encode(), str(address).encode(), "sha256").hexdigest()[:32]
