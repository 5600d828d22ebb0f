"""Cada motivo tal como puede decirlo una carta a otro Estado: lo bastante para comprender la objeción, nada que ponga en peligro.

Ninguno nombra una fuente, un paradero ni un estatuto de protección; lo que hay detrás queda en el memorando.
"""

PHRASES = {
    "ground.G00": "No está en vigor entre los dos Estados ningún tratado u otro instrumento que pueda amparar la medida.",
    "ground.G01": "El asunto queda fuera del ámbito de aplicación del instrumento en que se funda la solicitud.",
    "ground.G02": "La solicitud no reúne la forma o el contenido exigidos.",
    "ground.G03": "La ejecución menoscabaría la soberanía del Estado requerido.",
    "ground.G04": "La ejecución menoscabaría la seguridad del Estado requerido.",
    "ground.G05": "La ejecución sería contraria al orden público del Estado requerido.",
    "ground.G06": "La ejecución menoscabaría un interés fundamental del Estado requerido.",
    "ground.G07": (
        "El derecho del Estado requerido prohibiría a sus autoridades adoptar la medida en un caso propio análogo."
    ),
    "ground.G08": (
        "La ejecución sería contraria al derecho del Estado requerido en materia de asistencia judicial recíproca."
    ),
    "ground.G09": (
        "Hay razones fundadas para creer que la solicitud tiene por objeto enjuiciar o castigar a una persona por un "
        "motivo respecto del cual no se debe asistencia."
    ),
    "ground.G10": (
        "Hay razones fundadas para creer que el cumplimiento perjudicaría la situación de una persona por un motivo "
        "respecto del cual no se debe asistencia."
    ),
    "ground.G11": "La conducta descrita no constituye delito según el derecho del Estado requerido.",
    "ground.G12": "El asunto es de importancia demasiado escasa para justificar la medida.",
    "ground.G13": "Lo que se solicita puede obtenerse de otro modo.",
    "ground.G14": (
        "El delito es de los que el Estado requerido considera políticos o conexos con un delito de esa índole."
    ),
    "ground.G15": "El delito es de derecho militar y no de derecho penal ordinario.",
    "ground.G16": "El delito es de carácter fiscal.",
    "ground.G17": "El secreto bancario se opone a la medida.",
    "ground.G18": "La medida se dirige contra una persona jurídica.",
    "ground.G20": (
        "La ejecución no sería compatible con la prohibición absoluta de la tortura y los malos tratos."
    ),
    "ground.G21": (
        "Parte del material en que se basa la solicitud no puede invocarse en virtud de la prohibición de la tortura y "
        "los malos tratos."
    ),
    "ground.G22": "Las condiciones en que se mantendría privada de libertad a una persona se oponen a la medida.",
    "ground.G23": "El delito puede castigarse con la pena de muerte.",
    "ground.G24": "La pena que puede imponerse se opone a la medida.",
    "ground.G25": "El proceso al que servirían las pruebas no ofrece las garantías de un juicio imparcial.",
    "ground.G26": "La ejecución contribuiría a una detención que no puede considerarse lícita.",
    "ground.G27": ("La sentencia se dictó en rebeldía, sin las garantías que exige el Estado requerido."),
    "ground.G28": "La conducta no constituía delito cuando tuvo lugar.",
    "ground.G29": "La conducta descrita está protegida por la libertad de expresión y de opinión.",
    "ground.G30": "La conducta descrita está protegida por la libertad de religión, de reunión o de asociación.",
    "ground.G31": "La medida alcanzaría lo que el derecho del Estado requerido protege en favor de la prensa.",
    "ground.G32": "La conducta descrita parece ser investigación en materia de seguridad realizada de buena fe.",
    "ground.G33": "La medida alcanzaría lo que ampara el secreto profesional o un privilegio.",
    "ground.G34": "La medida no es proporcionada al asunto descrito.",
    "ground.G35": (
        "La solicitud no indica con la precisión exigida las personas, las cuentas o los períodos de que se trata."
    ),
    "ground.G36": (
        "La medida constituiría una injerencia en la vida privada sin las garantías que exige el Estado requerido."
    ),
    "ground.G37": "En las circunstancias descritas no podrían transferirse lícitamente datos personales.",
    "ground.G38": "Lo que se facilite se transmitiría a terceros sin el consentimiento exigido.",
    "ground.G39": "La utilización de lo que se facilite no se limita al asunto descrito.",
    "ground.G40": "No podría mantenerse la reserva que el asunto exige.",
    "ground.G41": "La conducta ya ha sido juzgada en sentencia firme.",
    "ground.G42": "En el Estado requerido hay un proceso en curso por la misma conducta.",
    "ground.G43": "La acción penal o la ejecución de la pena ha prescrito.",
    "ground.G44": "La conducta está comprendida en una amnistía o un indulto.",
    "ground.G45": "Una inmunidad se opone a la medida.",
    "ground.G46": "La persona interesada es nacional del Estado requerido.",
    "ground.G47": (
        "Falta el consentimiento libre e informado de la persona interesada, del que depende la medida."
    ),
    "ground.G48": (
        "La presencia de la persona es necesaria en el Estado requerido, o una razón imperiosa se opone al traslado."
    ),
    "ground.G49": "El interés superior del niño se opone a la medida en la forma solicitada.",
    "ground.G50": "Una persona que necesita especial protección no puede ser oída en la forma solicitada.",
    "ground.G51": "La ejecución menoscabaría un interés fundamental del Estado requerido.",
    "ground.G52": "La ejecución sería contraria al orden público del Estado requerido.",
    "ground.G53": "La medida afectaría a los derechos de terceros ajenos al asunto.",
    "ground.G54": "Las pruebas aportadas no bastan para la medida o no llegaron a tiempo.",
    "ground.G55": "Los datos no se encuentran bajo la jurisdicción del Estado requerido.",
    "ground.G56": "La conservación no sería eficaz o perjudicaría la investigación.",
    "ground.G57": (
        "La ejecución interferiría en una investigación, un enjuiciamiento o un proceso en el Estado requerido."
    ),
    "ground.G58": "La ejecución ocasionaría gastos cuantiosos o de carácter extraordinario.",
    "ground.G59": "En el Estado requerido no se dispone de la medida para un delito de esta índole.",
    "ground.G60": "Lo facilitado se utilizaría más allá de lo convenido.",
}
