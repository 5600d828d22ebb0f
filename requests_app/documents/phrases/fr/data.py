"""Words about the data that a document carries."""

PHRASES = {
    "data.printed_hash": "Ce document contient ses données sous forme lisible par machine. SHA-256 des données : {sha256}",
}
