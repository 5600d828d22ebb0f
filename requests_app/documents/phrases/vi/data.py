"""Words about the data that a document carries."""

PHRASES = {
    "data.printed_hash": "Văn bản này có kèm nội dung của nó dưới dạng dữ liệu. SHA-256 của dữ liệu: {sha256}",
}
