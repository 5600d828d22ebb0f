"""Words about the data that a document carries."""

PHRASES = {
    "data.printed_hash": "Содержание настоящего документа вложено в него в виде данных. SHA-256 данных: {sha256}",
}
