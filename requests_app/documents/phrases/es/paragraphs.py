"""El nombre de cada tipo de asistencia y el párrafo con que empieza su punto."""

PHRASES = {
    "assistance.AT01": "Testimonios y declaraciones",
    "assistance.AT02": "Notificación de documentos",
    "assistance.AT03": "Registro, incautación y embargo preventivo",
    "assistance.AT04": "Datos electrónicos almacenados",
    "assistance.AT05": "Datos de tráfico en tiempo real",
    "assistance.AT06": "Interceptación de contenido",
    "assistance.AT07": "Examen de objetos y lugares",
    "assistance.AT08": "Información y evaluaciones de peritos",
    "assistance.AT09": "Documentos y expedientes",
    "assistance.AT10": "Localización del producto del delito y de bienes",
    "assistance.AT11": "Comparecencia voluntaria",
    "assistance.AT12": "Recuperación del producto del delito",
    "assistance.AT13": "Otra asistencia",
    "assistance.AT14": "Conservación de datos electrónicos almacenados",
    "assistance.AT15": "Revelación de la ruta de la comunicación",
    "assistance.AT16": "Asistencia por conducto de los puntos de contacto de la red 24/7",
    "assistance.AT17": "Datos en situaciones de emergencia",
    "assistance.AT18": "Traslado temporal de una persona detenida",
    "assistance.AT19": "Audiencia por videoconferencia",
    "assistance.AT20": "Transmisión espontánea de información",
    "assistance.AT21": "Expedientes oficiales",
    "assistance.AT22": "Extradición",
    "assistance.AT23": "Detención provisional",
    "assistance.AT24": "Traslado de una persona condenada",
    "assistance.AT25": "Remisión de actuaciones penales",
    "assistance.AT26": "Cooperación policial",
    "assistance.AT27": "Equipo conjunto de investigación",
    "assistance.AT28": "Decomiso",
    "assistance.AT29": "Embargo preventivo e incautación de bienes",
    "assistance.AT30": "Transmisión espontánea de información sobre el producto del delito",
    "assistance.AT31": "Restitución y disposición de bienes",
    "assistance.AT32": "Datos de registro de nombres de dominio",
    "assistance.AT33": "Información sobre abonados solicitada directamente a un proveedor",
    "assistance.AT34": "Ejecución de una orden",
    "assistance.AT35": "Asistencia recíproca en situaciones de emergencia",
    "paragraph.testimony": (
        "Se solicita al Estado requerido que su autoridad competente tome declaración a la persona mencionada a "
        "continuación sobre las cuestiones expuestas en este punto y que remita el acta de la declaración. Si la "
        "persona invoca un privilegio o se niega a responder, en el acta deberá hacerse constar este hecho y su "
        "motivo."
    ),
    "paragraph.service": (
        "Se solicita al Estado requerido que haga notificar a la persona mencionada, de la manera indicada, los "
        "documentos enumerados a continuación y que remita la prueba de la notificación: un recibo fechado y firmado "
        "por la persona notificada o una declaración de la autoridad notificadora en que conste que la notificación "
        "se efectuó, de qué forma y en qué fecha. Si la notificación no pudiera efectuarse, se le ruega que "
        "comunique de inmediato los motivos."
    ),
    "paragraph.search": (
        "Se solicita al Estado requerido que obtenga la autorización que exija su derecho, registre los locales, "
        "dispositivos u otros lugares descritos a continuación, incaute o inmovilice los objetos indicados y los "
        "entregue junto con un informe sobre el lugar, las circunstancias y la custodia ulterior de cada uno de ellos."
    ),
    "paragraph.stored_data": (
        "Se solicita al Estado requerido que registre los datos electrónicos almacenados que se describen a "
        "continuación, incluidos los conservados con anterioridad, o acceda a ellos de un modo similar, y que los "
        "asegure y los revele, en las categorías y por el período indicados, con exclusión de cualesquiera otros."
    ),
    "paragraph.real_time_traffic": (
        "Se solicita al Estado requerido que obtenga en tiempo real, o haga que el proveedor obtenga, los datos de "
        "tráfico asociados a las comunicaciones indicadas a continuación, durante el período señalado y conforme a "
        "las condiciones y procedimientos que su derecho prevé para un caso interno similar. En este punto no se "
        "solicita el contenido de las comunicaciones."
    ),
    "paragraph.interception": (
        "Se solicita al Estado requerido que, en la medida en que lo permitan su derecho y los tratados aplicables, "
        "obtenga o grabe en tiempo real el contenido de las comunicaciones indicadas a continuación, ponga fin a la "
        "medida a más tardar en la fecha señalada y entregue el resultado de la manera descrita."
    ),
    "paragraph.examination": (
        "Se solicita al Estado requerido que haga examinar el objeto o el lugar descrito a continuación por su "
        "autoridad competente o por los peritos designados y que remita un informe de las conclusiones con "
        "indicación de cómo se obtuvieron. En el curso del examen no deberá modificarse ni destruirse nada sin "
        "acuerdo previo."
    ),
    "paragraph.expertise": (
        "Se solicita al Estado requerido que facilite la información descrita a continuación o recabe una evaluación "
        "pericial sobre las cuestiones planteadas, con indicación de la cualificación del perito, el material "
        "examinado y el método empleado."
    ),
    "paragraph.records": (
        "Se solicita al Estado requerido que obtenga de la entidad mencionada a continuación, y entregue con la forma "
        "de certificación indicada, los documentos descritos en este punto correspondientes al período señalado."
    ),
    "paragraph.tracing": (
        "Se solicita al Estado requerido que identifique y localice el producto del delito, los bienes o los "
        "instrumentos descritos a continuación, dondequiera que se encuentren bajo su jurisdicción y cualquiera que "
        "sea la forma en que se posean actualmente, incluidos los activos virtuales, y que comunique al Estado "
        "requirente los resultados, a fin de que pueda formularse, si procede, una solicitud de embargo preventivo o "
        "de decomiso."
    ),
    "paragraph.voluntary_appearance": (
        "Se solicita al Estado requerido que invite a la persona mencionada a continuación a comparecer ante la "
        "autoridad del Estado requirente en la fecha y el lugar indicados, que le informe del motivo de la "
        "invitación, de los derechos, obligaciones e indemnizaciones aquí descritos y de que la aceptación es "
        "enteramente voluntaria, y que comunique la respuesta al Estado requirente."
    ),
    "paragraph.recovery": (
        "Se solicita al Estado requerido que preste asistencia, de conformidad con su derecho, para la recuperación "
        "del producto del delito descrito a continuación y que indique las gestiones que su derecho prevé a tal fin."
    ),
    "paragraph.other": (
        "Se solicita al Estado requerido que preste la otra asistencia descrita a continuación, siempre que su "
        "derecho no la prohíba."
    ),
    "paragraph.preservation": (
        "Se solicita al Estado requerido que ordene u obtenga de otro modo la conservación rápida de los datos "
        "almacenados descritos a continuación, para que no se pierdan ni se alteren antes de que se resuelva la "
        "solicitud de su revelación. Si fuera probable que la conservación resultara ineficaz, alertara a la persona "
        "interesada o perjudicara la investigación, se le ruega que lo comunique previamente, a fin de que el Estado "
        "requirente pueda decidir si mantiene la solicitud."
    ),
    "paragraph.traffic_path": (
        "Si en el curso de la conservación mencionada a continuación se descubre que un proveedor de otro Estado "
        "participó en la transmisión de la comunicación, se solicita al Estado requerido que revele sin demora los "
        "datos de tráfico necesarios para identificar a ese proveedor y la ruta por la que se transmitió la "
        "comunicación."
    ),
    "paragraph.contact_point": (
        "La medida descrita a continuación se solicita por conducto de los puntos de contacto de la red 24/7 de los "
        "dos Estados, en un caso determinado y por una vía en la que ambas partes se han identificado. Todo lo que "
        "requiera una medida coercitiva se somete a la autoridad central."
    ),
    "paragraph.emergency_data": (
        "Se solicita al Estado requerido que obtenga y revele con la máxima celeridad los datos descritos a "
        "continuación, sin los cuales no puede evitarse a tiempo un riesgo para la vida o la seguridad de una persona."
    ),
    "paragraph.temporary_transfer": (
        "Se solicita al Estado requerido que consienta en el traslado temporal al Estado requirente de la persona "
        "mencionada a continuación, detenida en su territorio, con la finalidad y por el período indicados, y que "
        "recabe y haga constar el consentimiento informado de esa persona."
    ),
    "paragraph.video_hearing": (
        "Se solicita al Estado requerido que haga lo necesario para que la autoridad del Estado requirente oiga por "
        "videoconferencia a la persona mencionada a continuación. La audiencia será dirigida directamente por dicha "
        "autoridad, o bajo su dirección, en presencia de una autoridad judicial del Estado requerido, a la que se "
        "ruega que compruebe la identidad de la persona, vele por la observancia de los principios fundamentales de "
        "su derecho y levante un acta en que consten la fecha y el lugar de la audiencia, la identidad de las "
        "personas presentes, los juramentos prestados y las condiciones técnicas."
    ),
    "paragraph.spontaneous": (
        "El Estado requirente transmite por iniciativa propia la información descrita a continuación, por entender "
        "que podría ayudar a las autoridades del Estado receptor a emprender o concluir con éxito procesos penales, o "
        "dar lugar a una solicitud de ese Estado."
    ),
    "paragraph.government_records": (
        "Se solicita al Estado requerido que proporcione copia de los expedientes oficiales descritos a continuación: "
        "de aquellos a los que, conforme a su derecho, tenga acceso el público en general y, en la medida en que lo "
        "estime oportuno y con las condiciones que fije, de aquellos a los que no lo tenga."
    ),
    "paragraph.extradition": (
        "Se solicita al Estado requerido que detenga, con miras a su extradición, a la persona mencionada a "
        "continuación y la entregue al Estado requirente para los fines indicados. La orden de detención o la "
        "sentencia, la exposición de los hechos con indicación del tiempo y el lugar de su comisión y de su "
        "calificación jurídica, el texto de las disposiciones y los datos conocidos sobre la identidad y la "
        "nacionalidad de la persona figuran en la presente y en sus anexos."
    ),
    "paragraph.provisional_arrest": (
        "Dada la urgencia, se solicita al Estado requerido que proceda a la detención provisional de la persona "
        "mencionada a continuación. Existe una orden de detención o una sentencia como la que aquí se describe y se "
        "tiene la intención de solicitar la extradición."
    ),
    "paragraph.sentenced_transfer": (
        "Se propone que los dos Estados convengan en el traslado de la persona condenada mencionada a continuación, a "
        "fin de que el resto de la condena pueda cumplirse donde mejor esté preparada su reinserción social. Se "
        "solicita al Estado requerido su consentimiento y la información que exija su derecho."
    ),
    "paragraph.proceedings_transfer": (
        "Se solicita al Estado requerido que considere la posibilidad de hacerse cargo de las actuaciones descritas a "
        "continuación, por estimarse que esa remisión redundará en beneficio de la debida administración de "
        "justicia, y que comunique su decisión al Estado requirente. El expediente y un inventario de las pruebas "
        "están a su disposición."
    ),
    "paragraph.police": (
        "Se solicita a las autoridades competentes encargadas de hacer cumplir la ley del Estado requerido que "
        "faciliten la información o la cooperación descritas a continuación. Lo que se reciba en respuesta a este "
        "punto está destinado a orientar la investigación; si se necesitara como prueba, se formulará una solicitud "
        "de asistencia judicial recíproca."
    ),
    "paragraph.joint_team": (
        "Se invita al Estado requerido a concertar el acuerdo que se esboza a continuación sobre un equipo conjunto "
        "de investigación, con la finalidad indicada y por un período limitado. El equipo actúa conforme al derecho "
        "del Estado en cuyo territorio opera y está dirigido allí por un integrante de ese Estado."
    ),
    "paragraph.confiscation": (
        "Se solicita al Estado requerido que obtenga el decomiso de los bienes descritos a continuación: remitiendo "
        "la presente solicitud a sus autoridades competentes para que dicten una orden de decomiso o, si se adjunta "
        "una orden del Estado requirente, dándole cumplimiento en la medida solicitada."
    ),
    "paragraph.freezing": (
        "Se solicita al Estado requerido que identifique y embargue preventivamente o incaute los bienes descritos a "
        "continuación, a fin de que estén disponibles para su decomiso, y que indique la fecha, el alcance y la "
        "duración prevista de la medida."
    ),
    "paragraph.proceeds_information": (
        "El Estado requirente transmite por iniciativa propia la información sobre el producto de delitos descrita a "
        "continuación, por entender que podría ayudar al Estado receptor en una investigación o en actuaciones "
        "judiciales, o dar lugar a una solicitud de ese Estado."
    ),
    "paragraph.return": (
        "Se solicita al Estado requerido que, de conformidad con su derecho, restituya los bienes descritos a "
        "continuación, o su valor, al Estado requirente o a los propietarios legítimos y las víctimas mencionados."
    ),
    "paragraph.domain_information": (
        "Se solicita a la entidad que presta servicios de registro de nombres de dominio que revele la información "
        "que obre en su poder o esté bajo su control y que permita identificar al titular del nombre de dominio "
        "indicado a continuación o ponerse en contacto con él. La información se necesita en una investigación o un "
        "proceso penal determinado y se utilizará únicamente con ese fin."
    ),
    "paragraph.direct_subscriber": (
        "La orden descrita a continuación exige al proveedor que revele la información sobre abonados que en ella se "
        "especifica, necesaria en una investigación o un proceso penal determinado. Se solicita únicamente "
        "información sobre abonados, no datos de tráfico ni de contenido."
    ),
    "paragraph.give_effect": (
        "Se solicita al Estado requerido que dé cumplimiento en su territorio a la orden descrita a continuación y "
        "adjunta a la presente, la notifique al proveedor y remita los datos que el proveedor facilite."
    ),
    "paragraph.emergency_assistance": (
        "Se solicita al Estado requerido que preste la asistencia descrita a continuación por tratarse de una "
        "emergencia, con celeridad y cualquiera que sea la hora en que se reciba la presente."
    ),
}
