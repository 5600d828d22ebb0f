"""Where a request comes from."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

NOWHERE = "0.0.0.0"  # noqa: S104  (an address of nobody, not one to listen on)


def client_ip(request: HttpRequest) -> str:
    """The address of whoever asks, as seen by our own outermost proxy.

    `settings.PROXY_COUNT` says how many proxies of ours stand in front. Each appends the address it saw to
    X-Forwarded-For, so the one that counts is that many places from the right; what stands further left was
    written by the client and is not believed.
    """
    seen = request.META.get("REMOTE_ADDR", "")
    if settings.PROXY_COUNT > 0:
        forwarded = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
        if len(forwarded) >= settings.PROXY_COUNT:
            seen = forwarded[-settings.PROXY_COUNT]
    try:
        address = ipaddress.ip_address(seen)
    except ValueError:
        return NOWHERE
    # A socket for both kinds of address writes ::ffff:192.0.2.1, and all of those lie in one network of IPv6.
    return str((address.ipv4_mapped if address.version == 6 else None) or address)
