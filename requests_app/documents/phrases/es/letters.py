"""Lo que dicen la solicitud de asistencia y el anexo de conservación."""

PHRASES = {
    # --- every document
    "kind.letter_of_request": "Solicitud de asistencia judicial recíproca",
    "kind.preservation_annex": "Conservación de datos electrónicos almacenados",
    "kind.decision_record": "Acta del examen y de la decisión",
    "kind.return_note": "Solicitud devuelta para su corrección",
    "subtitle.letter_of_request": "en materia penal",
    "subtitle.preservation_annex": "Anexo de una solicitud de asistencia judicial recíproca",
    "subtitle.decision_record": "Documento interno de la autoridad central. No forma parte de la solicitud.",
    "subtitle.return_note": "A la autoridad que pidió la asistencia",
    "page": "Página {page} de {pages}",
    "banner.confidential": "Confidencial",
    "banner.restricted": "Difusión restringida",
    "banner.urgent": "Urgente",
    "banner.urgent_by": "Urgente: se ruega respuesta a más tardar el {day}",
    "banner.emergency": "Emergencia: vida o seguridad de una persona",
    "banner.emergency_by": "Emergencia: vida o seguridad de una persona. Se ruega respuesta a más tardar el {day}",
    "banner.internal": "Interno",
    "demo": "Demostración. Estados y personas ficticios; sin efectos jurídicos.",
    "moment": "{day} ({time} UTC)",
    "period": "del {start} al {end}",
    "period.from": "desde el {start}",
    "period.until": "hasta el {end}",
    "size": "{bytes} bytes",
    "label.version": "Versión de la solicitud",
    "version_line": "{number}, SHA-256 {sha256}",
    "yesno.yes": "Sí",
    "yesno.no": "No",
    "yesno.unknown": "Se desconoce",
    # --- headings of the parts, in the order of the letter
    "part.reference": "Referencia, fecha y clasificación",
    "part.parties": "Destinatario, remitente y vía de transmisión",
    "part.introduction": "Introducción",
    "part.basis": "Fundamento de la solicitud",
    "part.proceeding": "Naturaleza de la causa y autoridad encargada de las actuaciones",
    "part.purpose": "Finalidad de la solicitud",
    "part.offences": "Delitos, derecho aplicable y penas",
    "part.persons": "Personas, cuentas y objetos",
    "part.facts": "Hechos",
    "part.assistance": "Asistencia solicitada",
    "part.relevance": "Pertinencia de la asistencia solicitada",
    "part.procedure": "Procedimiento particular",
    "part.earlier": "Conservación y contactos anteriores",
    "part.confidentiality": "Confidencialidad",
    "part.timing": "Plazos",
    "part.use": "Utilización, protección de datos, transmisión ulterior y plazo de retención",
    "part.assurances": "Garantías",
    "part.costs": "Gastos",
    "part.clauses": "Otras disposiciones",
    "part.delivery": "Entrega",
    "part.closing": "Conclusión, certificación y firma",
    "part.annexes": "Lista de anexos",
    # --- 1 reference
    "label.reference": "Nuestra referencia",
    "label.date": "Fecha",
    "label.classification": "Clasificación",
    "label.urgency": "Urgencia",
    "label.domestic_reference": "Referencia de la causa",
    # --- 2 parties
    "label.to": "Destinatario",
    "label.from": "Remitente",
    "label.languages": "Idioma",
    "language.with_translation": "{language}, con traducción ({translation})",
    "label.telephone": "Teléfono",
    "label.email": "Correo electrónico",
    "label.hours": "Horario de oficina",
    "label.address": "Dirección",
    # --- 3 introduction
    "introduction.request": (
        "La autoridad central del Estado requirente ({sender}, {home}) saluda atentamente a la autoridad "
        "destinataria ({addressee}) y tiene el honor de solicitar, en nombre de la autoridad requirente "
        "({authority}), asistencia judicial recíproca en la causa penal que se describe en la presente."
    ),
    "introduction.signatory": (
        "Quien suscribe firma en nombre de la autoridad central designada para formular solicitudes de esta índole "
        "en representación del Estado requirente."
    ),
    "introduction.stage": (
        "La solicitud se refiere a un proceso penal determinado, que se encuentra en la fase siguiente: {stage}."
    ),
    "relation.amends": "La presente modifica {request}. Lo que no se modifica permanece sin cambios.",
    "relation.supplements": "La presente complementa {request}, que sigue en vigor.",
    "relation.confirms": "La presente confirma la solicitud verbal del {moment}.",
    "relation.confirms_to": "La presente confirma la solicitud verbal del {moment}, dirigida a: {whom}.",
    "relation.named": "nuestra solicitud {reference}",
    "relation.named_of": "{named} del {day}",
    "relation.named_yours": "{named} (su referencia: {reference})",
    "relation.first": "Primera solicitud",
    "relation.sent_on": "Enviada el",
    "relation.their_reference": "Su referencia",
    "change.table": "Cambios",
    "change.where": "Parte de la solicitud",
    "change.before": "Antes",
    "change.now": "Ahora",
    "change.nothing": "nada",
    "change.place": "lugar {number}",
    # --- 4 basis
    "basis.treaty": "La solicitud se formula en virtud del siguiente instrumento, en vigor entre los dos Estados.",
    "basis.reciprocity": (
        "No se invoca ningún tratado. La solicitud se formula sobre la base de la reciprocidad y al amparo de la "
        "legislación del Estado requerido en materia de asistencia judicial recíproca."
    ),
    "basis.undertaking": (
        "El Estado requirente ({home}) se compromete a prestar al Estado requerido ({other}), en un caso comparable "
        "y dentro de los límites de su propio derecho, la asistencia que solicita mediante la presente."
    ),
    "basis.also_domestic": (
        "La solicitud se ampara además en las disposiciones del derecho del Estado requerido sobre asistencia "
        "judicial recíproca."
    ),
    "label.instrument": "Instrumento",
    "label.provisions": "Disposiciones",
    "label.cited_as": "Citado como",
    # --- 5 proceeding
    "label.subject": "Asunto",
    # --- 7 offences
    "offences.intro": (
        "El proceso se refiere a los delitos que se indican a continuación. El texto de las disposiciones se "
        "reproduce en el anexo A."
    ),
    "offences.intro_plain": "El proceso se refiere a los delitos que se indican a continuación.",
    "offence.number": "Delito {number}",
    "penalty.months": "Pena privativa de libertad; duración máxima en meses: {months}",
    "penalty.one_year": "Pena privativa de libertad de hasta un año (12 meses)",
    "penalty.years": "Pena privativa de libertad de hasta {years} años ({months} meses)",
    "penalty.life": "Prisión perpetua",
    "penalty.death": "Pena de muerte",
    "penalty.fine": "Multa",
    "label.committed": "Comisión",
    "label.corresponds": "Corresponde a",
    "death.heading": "Pena de muerte",
    "death.none": (
        "Ninguno de estos delitos está castigado con la pena de muerte en el derecho del Estado requirente, y esta "
        "no puede imponerse por los hechos descritos en la presente."
    ),
    "death.possible": (
        "Según el derecho del Estado requirente, podría imponerse la pena de muerte por: {offences}."
    ),
    "death.assured": "Las garantías ofrecidas a este respecto figuran en la parte {part}.",
    # --- 8 persons
    "persons.table": "Personas",
    "persons.number": "N.º",
    "persons.name": "Nombre o denominación",
    "persons.capacity": "Calidad",
    "persons.born": "Nacimiento",
    "persons.nationality": "Nacionalidad",
    "persons.unnamed": "Nombre desconocido",
    "persons.nationality_unknown": "desconocida",
    "accounts.table": "Cuentas, sistemas e identificadores",
    "accounts.item": "Punto",
    "accounts.holder": "Titular",
    "accounts.identifiers": "Cuentas e identificadores",
    # --- 9 facts
    "label.facts_period": "Período de los hechos",
    # --- 10 assistance
    "assistance.intro": "Se solicita al Estado requerido que preste la asistencia siguiente.",
    "item.number": "Punto {number}",
    "item.accounts_listed": "Véase la lista de la parte {part}, punto {number}",
    "label.holder": "Poseedor",
    "label.period": "Período",
    # --- 11 relevance
    "relevance.item": "Punto",
    "relevance.why": "Lo que se probaría",
    "relevance.offences": "Delitos",
    # --- 12 procedure
    "procedure.intro": (
        "Se solicita al Estado requerido que observe las formalidades siguientes, salvo que sean contrarias a los "
        "principios fundamentales de su derecho."
    ),
    # --- 13 earlier
    "earlier.kind": "Clase",
    "earlier.reference": "Referencia",
    "earlier.on": "Fecha",
    "earlier.ends": "Vence el",
    "earlier.preserved": "Datos conservados",
    "earlier.preserved_as": "{reference} ({items})",
    "earlier.preserved_until": "{reference}, hasta el {day} ({items})",
    "earlier.items_one": "punto {numbers}",
    "earlier.items_more": "puntos {numbers}",
    "earlier.annexed": "Los detalles de la conservación figuran en un anexo separado de la presente.",
    # --- 14 confidentiality
    "confidentiality.keep": (
        "Se solicita al Estado requerido que mantenga la confidencialidad de la existencia y el contenido de la "
        "presente solicitud, salvo en la medida necesaria para darle cumplimiento. Si ello no fuera posible, se le "
        "ruega que lo comunique antes de actuar."
    ),
    "confidentiality.non_notice": (
        "Se solicita al Estado requerido que vele por que el proveedor u otro poseedor no informe de la presente "
        "solicitud a su cliente ni a ninguna otra persona."
    ),
    # --- 15 timing
    "timing.by": "Se ruega respuesta a más tardar el {day}.",
    "timing.urgent": "La solicitud es urgente.",
    "timing.emergency": (
        "La solicitud se formula en una situación de emergencia: existe un riesgo significativo e inminente para la "
        "vida o la seguridad de una persona física."
    ),
    # --- 16 use
    "use.limited": (
        "Lo que se reciba se utilizará únicamente en el proceso descrito en la presente, salvo consentimiento previo "
        "del Estado requerido. Podrán revelarse los elementos que exculpen a una persona acusada; el Estado "
        "requerido será informado de ello con antelación."
    ),
    "use.no_onward_transfer": "Nada de ello se transmitirá a otro Estado ni a una organización internacional.",
    "use.onward_transfer": (
        "Está previsto transmitirlo según se indica a continuación, con el consentimiento del Estado requerido."
    ),
    "use.return_originals": "Los originales y los objetos serán devueltos.",
    # --- 17 assurances
    "assurances.intro": "El Estado requirente ofrece las garantías siguientes.",
    "assurances.conditions": "El Estado requirente ha aceptado las condiciones siguientes y queda obligado por ellas.",
    "assurances.condition": "Condición aceptada",
    "assurances.other": "Otra garantía",
    "assurances.scope": "Alcance",
    "assurances.given_on": "Fecha",
    "assurances.accepted_on": "Aceptada el",
    "assurances.given_by": "Otorgada por",
    "assurances.holds": "Vigencia",
    # --- 20 closing
    "certification.intro": "Quien suscribe certifica que:",
    "certification.real_case": (
        "la presente solicitud se formula en una causa penal real y por una autoridad competente para ello;"
    ),
    "certification.facts": (
        "los hechos se exponen correctamente según el leal saber y entender de la autoridad requirente;"
    ),
    "certification.law": (
        "las disposiciones del derecho del Estado requirente se reproducen en el anexo A conforme a su texto vigente;"
    ),
    "certification.purpose": (
        "lo que se reciba se utilizará para los fines y dentro de los límites arriba indicados;"
    ),
    "certification.annexes": "los anexos enumerados en la lista final forman parte de la presente.",
    "certification.alone": "la presente está completa sin anexos.",
    "closing.catalogue": (
        "Las disposiciones de los tratados se citan según la versión {version} del catálogo jurídico de esta "
        "autoridad ({digest}); solo se indica el párrafo cuando ha sido verificado."
    ),
    "closing.catalogue_confirmed": (
        "Las disposiciones de los tratados se citan según la versión {version} del catálogo jurídico de esta "
        "autoridad ({digest}); solo se indica el párrafo cuando ha sido verificado, o confirmado por la asesoría "
        "jurídica de esta autoridad."
    ),
    "closing.courtesy": (
        "La autoridad central del Estado requirente aprovecha la oportunidad para reiterar a la autoridad "
        "destinataria ({addressee}) las seguridades de su más alta consideración y le agradece su "
        "asistencia."
    ),
    "signature.place": "Lugar",
    "signature.date": "Fecha",
    "signature.sign": "Firma",
    "signature.seal": "Sello oficial",
    # --- 21 annexes
    "annexes.category": "Anexo",
    "annexes.title": "Título",
    "annexes.language": "Idioma",
    "annexes.file": "Archivo",
    "annexes.law_title": "Texto de las disposiciones, en el presente documento",
    "annexes.criminality_title": "Doble incriminación, en el presente documento",
    "annexes.form_title": "{form}, punto {number}, documento separado",
    "annexes.note": "Un archivo solo es el anexo aquí mencionado si presenta el valor SHA-256 indicado.",
    "annex.law": "Anexo A",
    "annex.law_heading": "Texto de las disposiciones",
    # --- preservation form
    "preservation.new": "Nueva solicitud",
    "preservation.confirming": "Confirmación de una conservación ya solicitada",
    "preservation.status": "Situación",
    "preservation.extension": "Prórroga de una conservación vigente",
    "preservation.period_wanted": "Duración de la conservación",
    "preservation.until_decided": (
        "Hasta que se resuelva la solicitud de asistencia judicial que lleva la referencia arriba indicada"
    ),
    "preservation.follow_up": (
        "La revelación de los datos conservados se solicita, o se solicitará, en la solicitud de asistencia judicial "
        "que lleva la referencia arriba indicada (puntos: {items})."
    ),
    "preservation.follow_up_later": "Se presentará ulteriormente una solicitud de revelación de los datos conservados.",
}
