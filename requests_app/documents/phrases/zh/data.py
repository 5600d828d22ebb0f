"""Words about the data that a document carries."""

PHRASES = {
    "data.printed_hash": "本文件内嵌其内容的数据。数据的 SHA-256 值：{sha256}",
}
