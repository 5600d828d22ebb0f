"""What instruments are called in Spanish."""

SHORT = {
    "HC": "Convención de Hanói",
    "BUDAPEST": "Convenio de Budapest",
    "CETS224": "Segundo Protocolo adicional al Convenio de Budapest",
    "UNTOC": "Convención de Palermo",
    "UNCAC": "Convención de Mérida",
    "ETS030": "Convenio de 1959",
    "ETS099": "Protocolo de 1978 al Convenio de 1959",
    "ETS182": "Segundo Protocolo Adicional al Convenio de 1959",
    "ETS024": "Convenio de Extradición de 1957",
    "ICCPR": "PIDCP",
    "OP2": "Segundo Protocolo Facultativo del PIDCP",
    "CAT": "Convención contra la Tortura",
    "CRC": "Convención sobre los Derechos del Niño",
    "REFUGEE": "derecho de los refugiados",
    "MODEL": "Tratado modelo de las Naciones Unidas de asistencia recíproca",
    "NLHK": "Acuerdo entre los Países Bajos y la RAE de Hong Kong",
    "EUUS": "Acuerdo de Asistencia Judicial UE-Estados Unidos",
    "EIO": "Directiva relativa a la orden europea de investigación",
    "EEVIDENCE": "normas de la UE sobre pruebas electrónicas",
    "USC2703F": "18 U.S.C. § 2703(f)",
    "GENERAL": "derecho internacional general",
    "HOMELAW": "derecho interno del Estado requerido",
    "PRACTICE": "práctica conocida",
    "RECIPROCITY": "reciprocidad",
}
"""In the middle of a sentence."""

FULL = {
    "HC": "Convención de las Naciones Unidas contra la Ciberdelincuencia",
    "BUDAPEST": "Convenio sobre la Ciberdelincuencia",
    "CETS224": "Segundo Protocolo adicional al Convenio sobre la Ciberdelincuencia (STCE 224)",
    "UNTOC": "Convención de las Naciones Unidas contra la Delincuencia Organizada Transnacional",
    "UNCAC": "Convención de las Naciones Unidas contra la Corrupción",
    "ETS030": "Convenio Europeo de Asistencia Judicial en Materia Penal (STE 030)",
    "ETS099": "Protocolo Adicional al Convenio Europeo de Asistencia Judicial en Materia Penal (STE 099)",
    "ETS182": "Segundo Protocolo Adicional al Convenio Europeo de Asistencia Judicial en Materia Penal (STE 182)",
    "ETS024": "Convenio Europeo de Extradición (STE 024)",
    "ICCPR": "Pacto Internacional de Derechos Civiles y Políticos",
    "OP2": "Segundo Protocolo Facultativo del Pacto Internacional de Derechos Civiles y Políticos",
    "CAT": "Convención contra la Tortura y Otros Tratos o Penas Crueles, Inhumanos o Degradantes",
    "CRC": "Convención sobre los Derechos del Niño",
    "REFUGEE": "Derecho internacional de los refugiados",
    "MODEL": "Tratado modelo de las Naciones Unidas de asistencia recíproca en asuntos penales",
    "NLHK": "Acuerdo de 26 de agosto de 2002 entre los Países Bajos y la Región Administrativa Especial de Hong Kong sobre asistencia judicial recíproca",
    "EUUS": "Acuerdo de Asistencia Judicial entre la Unión Europea y los Estados Unidos de América",
    "EIO": "Directiva relativa a la orden europea de investigación en materia penal",
    "EEVIDENCE": "Normas de la Unión Europea sobre las órdenes europeas de producción y de conservación de pruebas electrónicas",
    "USC2703F": "Código de los Estados Unidos, título 18, sección 2703(f)",
    "GENERAL": "Derecho internacional general",
    "HOMELAW": "Derecho interno del Estado requerido",
    "PRACTICE": "Práctica conocida",
    "RECIPROCITY": "Reciprocidad",
}
"""Where a letter names what it rests on."""

ARTICLE = "{title}, artículo {place}"
OTHER_PLACE = "{title}, {place}"
"""A place that does not begin with the number of an article."""
