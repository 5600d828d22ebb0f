"""What stands around a letter: its emblem, its check code, its seal, its two languages. In Spanish."""

PHRASES = {
    "appearance.emblem": "Emblema de la autoridad siguiente: {sender}",
    "appearance.code_picture": "Código QR que conduce a la dirección {address}",
    "appearance.check": "Verifique este documento",
    "appearance.check_at": "Para verificar si este documento es auténtico, no ha sido modificado y sigue vigente, cualquier persona puede consultar {address}",
    "appearance.check_code": "Código de verificación: {code}",
    "appearance.sealed": "Sellado electrónicamente",
    "appearance.sealed_by": "Este archivo lleva el sello electrónico de la autoridad siguiente: {sender}. Toda modificación posterior puede detectarse.",
    "appearance.attached": "Adjunto en archivo aparte",
    "appearance.two_languages": "El presente documento está redactado en dos idiomas ({first}, {second}). Lo que una autoridad ha escrito con sus propias palabras figura una sola vez, en el idioma en que fue escrito.",
    "appearance.two_languages_translated": "El presente documento está redactado en dos idiomas ({first}, {second}). Lo que una autoridad ha escrito con sus propias palabras figura una sola vez, en el idioma en que fue escrito; la traducción ({translation}) acompaña al presente documento.",
    "appearance.sample": "Carta de muestra",
    "appearance.sample_subtitle": "Vista previa del membrete. No es un documento de ningún asunto.",
    "appearance.sample_heading": "Texto de la carta",
    "appearance.sample_text": "Esta página muestra el aspecto de las cartas con el membrete tal como se ha introducido: escudo, nombre, dirección, lema, pie de página y bloque de firma.",
}
