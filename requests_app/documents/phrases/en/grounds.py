"""Each ground as a letter to another State may say it: enough to understand the objection, nothing that endangers.

None names a source, a whereabouts or a status of protection; what stands behind it stays in the memorandum.
"""

PHRASES = {
    "ground.G00": (
        "No treaty or other instrument that could carry the measure is in force between the two States."
    ),
    "ground.G01": "The matter lies outside the scope of the instrument on which the request relies.",
    "ground.G02": "The request does not have the form or the content that is required.",
    "ground.G03": "Execution would prejudice the sovereignty of the requested State.",
    "ground.G04": "Execution would prejudice the security of the requested State.",
    "ground.G05": "Execution would be contrary to the public order of the requested State.",
    "ground.G06": "Execution would prejudice an essential interest of the requested State.",
    "ground.G07": (
        "The authorities of the requested State would be barred by its law from taking the measure in a similar case "
        "of their own."
    ),
    "ground.G08": "Execution would be contrary to the law of the requested State on mutual legal assistance.",
    "ground.G09": (
        "There are substantial grounds to believe that the request serves to prosecute or punish a person for a "
        "reason for which assistance is not owed."
    ),
    "ground.G10": (
        "There are substantial grounds to believe that compliance would prejudice the position of a person for a "
        "reason for which assistance is not owed."
    ),
    "ground.G11": "The conduct described is not an offence under the law of the requested State.",
    "ground.G12": "The matter is too slight to justify the measure.",
    "ground.G13": "What is sought can be had in another way.",
    "ground.G14": (
        "The offence is one that the requested State regards as political, or as connected with such an offence."
    ),
    "ground.G15": "The offence is one of military law and not of ordinary criminal law.",
    "ground.G16": "The offence is of a fiscal nature.",
    "ground.G17": "Bank secrecy stands against the measure.",
    "ground.G18": "The measure is aimed at a legal person.",
    "ground.G20": (
        "Execution would not be compatible with the absolute prohibition of torture and ill-treatment."
    ),
    "ground.G21": (
        "Part of the material on which the request rests may not be relied upon under the prohibition of torture and "
        "ill-treatment."
    ),
    "ground.G22": "The conditions in which a person would be held stand against the measure.",
    "ground.G23": "The offence may be punished by death.",
    "ground.G24": "The penalty that may be imposed stands against the measure.",
    "ground.G25": (
        "The proceeding that the evidence would serve does not offer the safeguards of a fair trial."
    ),
    "ground.G26": "Execution would contribute to a detention that cannot be regarded as lawful.",
    "ground.G27": (
        "The judgment was given in absence, without the safeguards that the requested State requires."
    ),
    "ground.G28": "The conduct was not an offence when it took place.",
    "ground.G29": "The conduct described is protected as freedom of expression and opinion.",
    "ground.G30": "The conduct described is protected as freedom of religion, assembly or association.",
    "ground.G31": "The measure would reach what the law of the requested State protects for the press.",
    "ground.G32": "The conduct described appears to be research into security in good faith.",
    "ground.G33": "The measure would reach what professional secrecy or privilege protects.",
    "ground.G34": "The measure is not proportionate to the matter described.",
    "ground.G35": (
        "The request does not name the persons, accounts or periods concerned with the precision required."
    ),
    "ground.G36": (
        "The measure would interfere with private life without the safeguards that the requested State requires."
    ),
    "ground.G37": "Personal data could not be transferred lawfully in the circumstances described.",
    "ground.G38": "What is given would be passed on to others without the consent that is required.",
    "ground.G39": "The use of what is given is not limited to the matter described.",
    "ground.G40": "The secrecy that the matter requires could not be kept.",
    "ground.G41": "The conduct has already been finally judged.",
    "ground.G42": "Proceedings for the same conduct are pending in the requested State.",
    "ground.G43": "Prosecution or enforcement is barred by lapse of time.",
    "ground.G44": "The conduct falls under an amnesty or a pardon.",
    "ground.G45": "Immunity stands against the measure.",
    "ground.G46": "The person concerned is a national of the requested State.",
    "ground.G47": (
        "The free and informed consent of the person concerned, on which the measure depends, has not been given."
    ),
    "ground.G48": (
        "The person is needed in the requested State, or an overriding reason stands against the transfer."
    ),
    "ground.G49": "The best interests of a child stand against the measure in the form requested.",
    "ground.G50": "A person who needs particular protection cannot be heard in the form requested.",
    "ground.G51": "Execution would prejudice an essential interest of the requested State.",
    "ground.G52": "Execution would be contrary to the public order of the requested State.",
    "ground.G53": "The measure would affect the rights of third parties who are not concerned by the matter.",
    "ground.G54": "The evidence supplied does not suffice for the measure, or did not come in time.",
    "ground.G55": "The data are not held within the jurisdiction of the requested State.",
    "ground.G56": "Preservation would not be effective, or would harm the investigation.",
    "ground.G57": (
        "Execution would interfere with an investigation, prosecution or proceeding in the requested State."
    ),
    "ground.G58": "Execution would cause costs of a substantial or extraordinary nature.",
    "ground.G59": "The measure is not available in the requested State for an offence of this kind.",
    "ground.G60": "What was given would be used beyond what was agreed.",
}
