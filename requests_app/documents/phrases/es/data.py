"""Words about the data that a document carries."""

PHRASES = {
    "data.printed_hash": "Este documento lleva incorporado su contenido en forma de datos. SHA-256 de los datos: {sha256}",
}
