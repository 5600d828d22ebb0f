"""Words about the data that a document carries."""

PHRASES = {
    "data.printed_hash": "本文件内嵌其内容的数据。数据的SHA-256值：{sha256}",
}
