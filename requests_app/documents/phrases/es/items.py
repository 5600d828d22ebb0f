"""Lo que llevan los puntos de asistencia además de su párrafo: declaraciones, plazos contados, identificadores."""

PHRASES = {
    "statement.intro": "Respecto de este punto, el Estado requirente declara lo siguiente:",
    "statement.cited": "{sentence} ({provisions})",
    "statement.goes_on": "{sentence};",
    "statement.ends": "{sentence}.",
    "statement.no_penalty_for_absence": (
        "la persona que no responda a una citación notificada en virtud de este punto no será sometida por ello a "
        "sanción ni medida coercitiva alguna, aunque la citación disponga otra cosa, a menos que posteriormente se "
        "traslade por voluntad propia al Estado requirente y allí sea citada de nuevo en debida forma"
    ),
    "statement.kept_apart": (
        "las comunicaciones amparadas por el secreto profesional o ajenas a la causa no deberán grabarse cuando ello "
        "sea posible y, en caso contrario, deberán señalarse y conservarse aparte"
    ),
    "statement.not_used_beyond": (
        "lo que se grabe y resulte ajeno a la causa no se utilizará y se destruirá en cuanto la ley lo permita"
    ),
    "statement.told_when_not_needed": (
        "avisará de inmediato al Estado requerido en cuanto la medida deje de ser necesaria"
    ),
    "statement.free_to_decline": (
        "la persona es libre de negarse y no sufrirá por ello sanción ni medida coercitiva alguna, diga lo que diga "
        "la invitación"
    ),
    "statement.safe_conduct": (
        "la persona no será enjuiciada, detenida, condenada ni sometida a ninguna otra restricción de su libertad "
        "personal en el territorio del Estado requirente por actos, omisiones o condenas anteriores a su salida del "
        "Estado requerido; este salvoconducto cesará cuando la persona, habiendo tenido la oportunidad de salir durante quince días "
        "consecutivos contados desde la notificación oficial de que su presencia ya no es necesaria, haya permanecido "
        "no obstante en el territorio o haya regresado por voluntad propia"
    ),
    "statement.follow_up": (
        "presentará, si la presente no la contiene ya, una solicitud de registro, aseguramiento o revelación de los "
        "datos conservados"
    ),
    "statement.not_told": "ni el usuario de los datos ni terceros deben ser informados de la medida",
    "statement.sentenced_consents": (
        "el traslado solo tendrá lugar si los dos Estados están de acuerdo y la persona consiente en él con "
        "conocimiento de su significado"
    ),
    "statement.path_only": (
        "en este punto no se solicita nada más que lo que permita identificar al proveedor y la ruta"
    ),
    "statement.emergency": (
        "según los hechos de que tiene conocimiento, existe un riesgo significativo e inminente para la vida o la "
        "seguridad de una persona física"
    ),
    "statement.consents": (
        "el traslado solo tendrá lugar si la persona consiente en él libremente y con conocimiento de causa y las "
        "autoridades competentes de ambos Estados están de acuerdo, en las condiciones que estas fijen"
    ),
    "statement.kept_in_custody": (
        "mantendrá a la persona bajo custodia en todo momento, salvo que el Estado requerido solicite o autorice su "
        "puesta en libertad"
    ),
    "statement.returned_without_delay": (
        "devolverá sin dilación a la persona a la custodia del Estado requerido, según se haya convenido de antemano, "
        "y no exigirá a ese Estado que inicie un procedimiento de extradición para su devolución"
    ),
    "statement.time_credited": (
        "el tiempo que la persona permanezca bajo la custodia del Estado requirente se computará como parte de la pena que cumple en el "
        "Estado requerido"
    ),
    "statement.no_earlier_matters": (
        "sin el acuerdo del Estado requerido, la persona, cualquiera que sea su nacionalidad, no será enjuiciada, "
        "detenida, condenada ni sometida a ninguna otra restricción de su libertad personal en el territorio del "
        "Estado requirente por actos, omisiones o condenas anteriores a su salida del Estado requerido"
    ),
    "statement.suspect_consents": (
        "la audiencia de una persona sospechosa o acusada solo tendrá lugar por acuerdo entre los dos Estados y con "
        "el consentimiento de esa persona"
    ),
    "statement.conditions_honoured": (
        "la información se facilita en el entendimiento de que se observarán las condiciones de confidencialidad y "
        "de utilización aquí indicadas; se ruega al Estado que no pueda observarlas que lo comunique antes de "
        "utilizarla"
    ),
    "statement.exculpatory": (
        "el Estado receptor podrá, no obstante, revelar en sus actuaciones lo que exculpe a una persona acusada; se "
        "le ruega que lo notifique con antelación o, si ello no fuera posible en un caso excepcional, sin demora"
    ),
    "statement.only_these_offences": (
        "la persona entregada no será procesada, condenada ni detenida por un delito cometido antes de la entrega "
        "distinto de aquellos por los que se conceda la extradición, salvo en los casos en que el tratado lo permita"
    ),
    "statement.extradition_follows": (
        "la solicitud de extradición y la documentación que la acompañe se enviarán dentro del plazo previsto por el "
        "tratado y el derecho del Estado requerido"
    ),
    "statement.good_faith": "no se perjudicarán los derechos de terceros de buena fe",
    "statement.heard_before_lifting": (
        "desea que, siempre que sea posible, se le dé la oportunidad de exponer sus razones para mantener la medida "
        "antes de que se levante"
    ),
    "counted.label": "Plazo",
    "counted.back": "{what}: {day} ({days} días contados hacia atrás desde {label}, {start})",
    "counted.on": "{what}: {day} ({days} días contados desde {label}, {start})",
    "counted.from.hearing_on": "la audiencia",
    "counted.from.presence_ends_on": "el fin de la presencia",
    "counted.from.arrested_on": "la detención",
    "counted.from.effected_on": "la fecha de efecto de la conservación",
    "counted.from.order_received_on": "la recepción de la orden",
    "counted.from.order_served_on": "la notificación de la orden",
    # --- identifiers (part 8)
    "identifiers.table": "Cuentas, dispositivos y otros identificadores",
    "identifiers.number": "N.º",
    "identifiers.kind": "Clase",
    "identifiers.value": "Identificador",
    "identifiers.seen": "Observado",
    "identifiers.service": "Servicio",
    "identifiers.port": "puerto {port}",
    "identifiers.zone": "en la fuente: {start}, {zone}",
    "identifiers.zone_span": "en la fuente: {start} a {end}, {zone}",
    "identifiers.zone_only": "huso horario de la fuente: {zone}",
    "identifiers.as_stated": "Tal como consta en las pruebas; su suma de control no concuerda.",
    "identifiers.numbers": "Números {numbers} de la lista de identificadores",
    "identifiers.remark": "Observación",
}
