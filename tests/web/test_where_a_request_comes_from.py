"""The address that counts for limits is the one our own proxy saw; the counting goes on while its server does not."""

import pytest
import redis
from django.core.cache.backends.redis import RedisCache
from django.test import RequestFactory

from mla_portal.cache import ForgivingCache
from requests_app.core import clock
from requests_app.web.accounts.addresses import NOWHERE, client_ip
from requests_app.web.checking import limiting


def asked(seen, forwarded=""):
    more = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    return RequestFactory().get("/", REMOTE_ADDR=seen, **more)


@pytest.mark.parametrize(
    ("proxies", "forwarded", "found"),
    [
        (0, "203.0.113.9", "192.0.2.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "10.0.0.1, 127.0.0.1, 203.0.113.9", "203.0.113.9"),
        (2, "203.0.113.9", "192.0.2.1"),
        (1, "<script>", NOWHERE),
        (1, "::ffff:203.0.113.9", "203.0.113.9"),
    ],
)
def test_only_our_own_proxies_are_believed(settings, proxies, forwarded, found):
    settings.PROXY_COUNT = proxies
    assert client_ip(asked("192.0.2.1", forwarded)) == found


def test_a_socket_for_both_kinds_of_address_makes_nobody_pay_for_others(settings, monkeypatch):
    """All of ::ffff:… lie in one network of IPv6, so that one client used up what everybody may check."""
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now)
    settings.CHECKS_PER_MINUTE = 1
    addresses = ("::ffff:198.51.100.7", "::ffff:198.51.100.8", "198.51.100.7")
    first, second, third = (limiting.seconds_to_wait(asked(one)) for one in addresses)
    assert (first, second) == (0, 0)
    assert third > 0


@pytest.mark.parametrize(
    "trouble",
    [
        redis.exceptions.ConnectionError(),
        redis.exceptions.BusyLoadingError(),
        redis.exceptions.ReadOnlyError("READONLY You can't write against a read only replica."),
        redis.exceptions.ResponseError("MISCONF Unable to persist on disk."),
        redis.exceptions.OutOfMemoryError("OOM command not allowed."),
    ],
)
def test_a_cache_that_cannot_write_stops_nobody(trouble, settings, monkeypatch):
    class Broken:
        def __getattr__(self, name):
            raise trouble

    monkeypatch.setattr(RedisCache, "_cache", Broken())
    cache = ForgivingCache("redis://127.0.0.1:1", {})
    assert cache.add("key", 0)
    assert cache.get("key", 7) == 7
    monkeypatch.setattr(limiting, "cache", cache)
    assert limiting.seconds_to_wait(asked("192.0.2.1")) == 0
