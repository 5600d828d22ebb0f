"""La comparación de los dos derechos: sus palabras y los elementos de los delitos."""

_SIN_DERECHO = "sin derecho"
_INTENCION = "intencionalmente"
_SISTEMA = "mediante un sistema de información"
_CONECTADO = "en un sistema conectado a otro"

PHRASES = {
    "criminality.heading": "Doble incriminación",
    "criminality.sheet": "Los elementos de ambos derechos se comparan en el anexo A, segunda parte.",
    "criminality.intro": (
        "Respecto de cada delito se comparan los elementos del derecho del Estado requirente y del Estado requerido, "
        "con el hecho que demuestra cada uno de ellos. Lo determinante es la conducta, cualquiera que sea la "
        "denominación que le dé cada derecho."
    ),
    "criminality.annex": "Anexo A, segunda parte",
    "criminality.our_provision": "Derecho del Estado requirente",
    "criminality.their_text": "Texto de la disposición del Estado requerido",
    "criminality.element": "Elemento",
    "criminality.ours": "Estado requirente",
    "criminality.theirs": "Estado requerido",
    "criminality.fact": "Hecho que lo demuestra",
    "criminality.optional": "elemento que un Estado puede exigir",
    "element.HC07.access": "Una persona accedió",
    "element.HC07.system": "a la totalidad o a una parte de un sistema de información",
    "element.HC07.without_right": _SIN_DERECHO,
    "element.HC07.intent": _INTENCION,
    "element.HC07.security": "con infracción de medidas de seguridad",
    "element.HC07.dishonest": "con el fin de obtener datos o con otra intención deshonesta",
    "element.HC07.connected": _CONECTADO,
    "element.HC08.interception": "Una persona interceptó",
    "element.HC08.technical": "por medios técnicos",
    "element.HC08.transmission": "una transmisión no pública de datos electrónicos",
    "element.HC08.without_right": _SIN_DERECHO,
    "element.HC08.intent": _INTENCION,
    "element.HC08.dishonest": "con intención deshonesta",
    "element.HC08.connected": _CONECTADO,
    "element.HC09.damage": "Una persona dañó, borró, deterioró, alteró o suprimió",
    "element.HC09.data": "datos electrónicos",
    "element.HC09.without_right": _SIN_DERECHO,
    "element.HC09.intent": _INTENCION,
    "element.HC09.serious_harm": "y ello causó un daño grave",
    "element.HC10.hindering": "Se obstaculizó gravemente el funcionamiento de un sistema",
    "element.HC10.system": "un sistema de información",
    "element.HC10.tampering": "mediante la introducción, transmisión, daño, borrado o alteración de datos",
    "element.HC10.without_right": _SIN_DERECHO,
    "element.HC10.intent": _INTENCION,
    "element.HC11.dealing": "Una persona obtuvo, produjo, vendió, facilitó o poseyó",
    "element.HC11.device": "una herramienta, o una contraseña, credencial o firma que permite acceder a un sistema",
    "element.HC11.intent": _INTENCION,
    "element.HC11.for_offence": "para que se utilizara en la comisión de un delito de los artículos 7 a 10",
    "element.HC11.not_testing": "y no para la realización de pruebas autorizadas ni la protección de un sistema",
    "element.HC11.reservation": "y ninguna reserva limitada de ese Estado excluye este acto",
    "element.HC12.tampering": "Una persona introdujo, alteró, borró o suprimió datos",
    "element.HC12.not_genuine": "de modo que los datos no son auténticos",
    "element.HC12.taken_as": "y han de tomarse o utilizarse como si fueran auténticos",
    "element.HC12.intent": _INTENCION,
    "element.HC12.dishonest": "con intención de defraudar o una intención deshonesta similar",
    "element.HC13.loss": "Una persona sufrió la pérdida de bienes",
    "element.HC13.means": (
        "mediante la interferencia en datos o en un sistema, o mediante engaño en línea sobre los hechos"
    ),
    "element.HC13.intent": _INTENCION,
    "element.HC13.gain": "con el fin de obtener un beneficio ilícito, propio o de otra persona",
    "element.HC14.dealing": "Una persona produjo, ofreció, difundió, consultó, poseyó o financió",
    "element.HC14.material": "material que muestra abusos sexuales o explotación sexual de niños",
    "element.HC14.system": _SISTEMA,
    "element.HC14.without_right": _SIN_DERECHO,
    "element.HC14.intent": _INTENCION,
    "element.HC14.real_child": "y el material muestra a un niño real",
    "element.HC14.visual": "y el material es visual",
    "element.HC14.not_own": "y no se trata de material que los propios niños hayan producido de sí mismos",
    "element.HC14.not_private": (
        "y no se trata de material privado producido y conservado con consentimiento"
    ),
    "element.HC15.approach": "Una persona entabló comunicación, hizo proposiciones o concertó un encuentro",
    "element.HC15.child": "con un niño",
    "element.HC15.purpose": "con el fin de cometer un delito sexual",
    "element.HC15.intent": _INTENCION,
    "element.HC15.furtherance": "y realizó un acto encaminado a ese fin",
    "element.HC15.not_by_child": "y no se trata de la conducta de un niño",
    "element.HC16.spreading": "Una persona difundió o hizo accesible",
    "element.HC16.image": "una imagen íntima de una persona",
    "element.HC16.system": _SISTEMA,
    "element.HC16.no_consent": "sin el consentimiento de la persona representada",
    "element.HC17.dealing": "Una persona convirtió, ocultó, adquirió, poseyó o utilizó",
    "element.HC17.property": "bienes que proceden de un delito",
    "element.HC17.knowledge": "a sabiendas de la procedencia de los bienes",
}
