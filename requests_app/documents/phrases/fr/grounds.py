"""Chaque motif tel qu’une lettre à un autre État peut le dire : assez pour comprendre, rien qui mette en danger.

Aucun ne nomme une source, un lieu de séjour ni un statut de protection ; le reste figure dans le mémorandum.
"""

PHRASES = {
    "ground.G00": (
        "Aucun traité ni autre instrument pouvant fonder la mesure n’est en vigueur entre les deux États."
    ),
    "ground.G01": "L’affaire n’entre pas dans le champ de l’instrument invoqué par la demande.",
    "ground.G02": "La demande ne présente pas la forme ou le contenu requis.",
    "ground.G03": "L’exécution porterait atteinte à la souveraineté de l’État requis.",
    "ground.G04": "L’exécution porterait atteinte à la sécurité de l’État requis.",
    "ground.G05": "L’exécution serait contraire à l’ordre public de l’État requis.",
    "ground.G06": "L’exécution porterait atteinte à un intérêt essentiel de l’État requis.",
    "ground.G07": (
        "Le droit de l’État requis interdirait à ses autorités de prendre la mesure dans une affaire analogue "
        "relevant de leur compétence."
    ),
    "ground.G08": "L’exécution serait contraire au droit de l’État requis en matière d’entraide judiciaire.",
    "ground.G09": (
        "Il existe de sérieuses raisons de croire que la demande sert à poursuivre ou à punir une personne pour un "
        "motif qui exclut l’obligation d’accorder l’entraide."
    ),
    "ground.G10": (
        "Il existe de sérieuses raisons de croire que l’exécution porterait préjudice à la situation d’une personne "
        "pour un motif qui exclut l’obligation d’accorder l’entraide."
    ),
    "ground.G11": "Les faits décrits ne constituent pas une infraction au regard du droit de l’État requis.",
    "ground.G12": "L’affaire est de trop faible importance pour justifier la mesure.",
    "ground.G13": "Ce qui est demandé peut être obtenu par une autre voie.",
    "ground.G14": (
        "L’infraction est considérée par l’État requis comme une infraction politique ou comme connexe à une telle "
        "infraction."
    ),
    "ground.G15": "L’infraction relève du droit militaire et non du droit pénal ordinaire.",
    "ground.G16": "L’infraction est de nature fiscale.",
    "ground.G17": "Le secret bancaire s’oppose à la mesure.",
    "ground.G18": "La mesure vise une personne morale.",
    "ground.G20": (
        "L’exécution ne serait pas compatible avec l’interdiction absolue de la torture et des mauvais traitements."
    ),
    "ground.G21": (
        "Une partie des éléments sur lesquels repose la demande ne peut être retenue en raison de l’interdiction de "
        "la torture et des mauvais traitements."
    ),
    "ground.G22": "Les conditions dans lesquelles une personne serait détenue s’opposent à la mesure.",
    "ground.G23": "L’infraction est passible de la peine de mort.",
    "ground.G24": "La peine encourue s’oppose à la mesure.",
    "ground.G25": (
        "La procédure à laquelle les preuves serviraient n’offre pas les garanties d’un procès équitable."
    ),
    "ground.G26": "L’exécution contribuerait à une détention qui ne peut être tenue pour régulière.",
    "ground.G27": "Le jugement a été rendu par défaut, sans les garanties exigées par l’État requis.",
    "ground.G28": "Les faits ne constituaient pas une infraction au moment où ils se sont produits.",
    "ground.G29": "Les faits décrits relèvent de la liberté d’expression et d’opinion.",
    "ground.G30": "Les faits décrits relèvent de la liberté de religion, de réunion ou d’association.",
    "ground.G31": "La mesure atteindrait ce que le droit de l’État requis protège en faveur de la presse.",
    "ground.G32": "Les faits décrits paraissent relever de recherches de bonne foi en matière de sécurité.",
    "ground.G33": "La mesure atteindrait ce que protège le secret professionnel ou un privilège.",
    "ground.G34": "La mesure n’est pas proportionnée à l’affaire décrite.",
    "ground.G35": (
        "La demande ne désigne pas avec la précision requise les personnes, les comptes ou les périodes concernés."
    ),
    "ground.G36": (
        "La mesure porterait atteinte à la vie privée sans les garanties exigées par l’État requis."
    ),
    "ground.G37": (
        "Les données personnelles ne pourraient être transmises licitement dans les circonstances décrites."
    ),
    "ground.G38": "Ce qui serait remis serait transmis à des tiers sans le consentement requis.",
    "ground.G39": "L’utilisation de ce qui serait remis n’est pas limitée à l’affaire décrite.",
    "ground.G40": "Le secret qu’exige l’affaire ne pourrait être gardé.",
    "ground.G41": "Les faits ont déjà été définitivement jugés.",
    "ground.G42": "Une procédure portant sur les mêmes faits est en cours dans l’État requis.",
    "ground.G43": "La poursuite ou l’exécution est prescrite.",
    "ground.G44": "Les faits sont couverts par une amnistie ou une grâce.",
    "ground.G45": "Une immunité s’oppose à la mesure.",
    "ground.G46": "La personne concernée est ressortissante de l’État requis.",
    "ground.G47": (
        "Le consentement libre et éclairé de la personne concernée, dont dépend la mesure, fait défaut."
    ),
    "ground.G48": (
        "La présence de la personne est nécessaire dans l’État requis, ou un motif impérieux s’oppose au "
        "transfèrement."
    ),
    "ground.G49": "L’intérêt supérieur d’un enfant s’oppose à la mesure sous la forme demandée.",
    "ground.G50": "Une personne nécessitant une protection particulière ne peut être entendue sous la forme demandée.",
    "ground.G51": "L’exécution porterait atteinte à un intérêt essentiel de l’État requis.",
    "ground.G52": "L’exécution serait contraire à l’ordre public de l’État requis.",
    "ground.G53": "La mesure toucherait aux droits de tiers que l’affaire ne concerne pas.",
    "ground.G54": "Les éléments fournis ne suffisent pas à la mesure ou ne sont pas parvenus à temps.",
    "ground.G55": "Les données ne se trouvent pas sous la juridiction de l’État requis.",
    "ground.G56": "La conservation ne serait pas efficace ou nuirait à l’enquête.",
    "ground.G57": "L’exécution entraverait une enquête, une poursuite ou une procédure dans l’État requis.",
    "ground.G58": "L’exécution entraînerait des frais importants ou extraordinaires.",
    "ground.G59": "La mesure n’est pas prévue dans l’État requis pour une infraction de cette nature.",
    "ground.G60": "Ce qui a été remis serait utilisé au-delà de ce qui a été convenu.",
}
