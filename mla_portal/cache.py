"""The cache, for counting only: when Valkey is away the portal goes on without it.

Lock-outs are kept in PostgreSQL by axes, sessions too; nothing here is a safeguard that may not fail.
"""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from typing import Any

import redis
from django.core.cache.backends.redis import RedisCache

logger = logging.getLogger(__name__)


def forgiving(method: str, otherwise: Any) -> Callable[..., Any]:
    """The same method, answering as an empty cache would when the server does not."""
    original = getattr(RedisCache, method)

    @functools.wraps(original)
    def call(self: RedisCache, key: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            return original(self, key, *args, **kwargs)
        except redis.exceptions.RedisError:  # away, still loading, full, or its disk is
            logger.warning("the cache does not answer")
            return kwargs.get("default", args[0] if args else None) if method == "get" else otherwise

    return call


class ForgivingCache(RedisCache):
    """Redis or Valkey, which may be away."""

    get = forgiving("get", None)
    set = forgiving("set", None)
    add = forgiving("add", True)
    touch = forgiving("touch", False)
    delete = forgiving("delete", False)
    get_many = forgiving("get_many", {})
    set_many = forgiving("set_many", [])
    delete_many = forgiving("delete_many", None)
    has_key = forgiving("has_key", False)
