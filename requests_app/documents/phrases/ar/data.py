"""Words about the data that a document carries."""

PHRASES = {
    "data.printed_hash": "تتضمن هذه الوثيقة مضمونها في شكل بيانات. بصمة البيانات SHA-256: {sha256}",
}
