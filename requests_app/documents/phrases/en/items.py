"""What items of assistance carry besides their paragraph: statements, counted days, references to identifiers."""

PHRASES = {
    "statement.intro": "For this item the requesting State declares:",
    "statement.cited": "{sentence} ({provisions})",
    "statement.goes_on": "{sentence};",
    "statement.ends": "{sentence}.",
    "statement.no_penalty_for_absence": (
        "a person who does not answer a summons served under this item will not be punished or restrained for that, "
        "even if the summons says otherwise, unless the person afterwards comes to the requesting State of free will "
        "and is there summoned again in due form"
    ),
    "statement.kept_apart": (
        "communications protected by professional secrecy or without bearing on the case are to be left unrecorded "
        "where that is possible, and otherwise to be marked and kept apart"
    ),
    "statement.not_used_beyond": (
        "what is recorded and has no bearing on the case will not be used and will be destroyed as soon as the law "
        "allows"
    ),
    "statement.told_when_not_needed": (
        "it will tell the requested State at once when the measure is no longer needed"
    ),
    "statement.free_to_decline": (
        "the person is free to decline and will suffer no penalty or measure of constraint for doing so, whatever "
        "the invitation may say"
    ),
    "statement.safe_conduct": (
        "the person will not be prosecuted, detained, punished or otherwise restricted in liberty in its territory "
        "for acts, omissions or convictions prior to departure from the requested State; this safe conduct ends "
        "when the person, having had for fifteen consecutive days from the official notice that the presence is no "
        "longer required an opportunity of leaving, has nevertheless remained voluntarily in that territory or, having "
        "left it, has returned of free will"
    ),
    "statement.follow_up": (
        "it will submit, if this letter does not contain it already, a request for the search, the securing or the "
        "disclosure of the preserved data"
    ),
    "statement.not_told": "the user of the data and third parties are not to be told of the measure",
    "statement.sentenced_consents": (
        "the transfer takes place only if both States agree and the person consents, knowing what it means"
    ),
    "statement.path_only": "nothing beyond what identifies the provider and the path is asked for under this item",
    "statement.emergency": (
        "on the facts known to it there is a significant and imminent risk to the life or safety of a natural person"
    ),
    "statement.consents": (
        "the transfer takes place only if the person freely and knowingly consents and the competent authorities of "
        "both States agree, on such conditions as they set"
    ),
    "statement.kept_in_custody": (
        "it will keep the person in custody throughout, unless the requested State asks for or authorises release"
    ),
    "statement.returned_without_delay": (
        "it will return the person to the custody of the requested State without delay, as agreed beforehand, and "
        "will not require that State to open extradition proceedings for the return"
    ),
    "statement.time_credited": (
        "the time spent in its custody is to count towards the sentence being served in the requested State"
    ),
    "statement.no_earlier_matters": (
        "without the agreement of the requested State the person, whatever the nationality, will not be prosecuted, "
        "detained, punished or otherwise restricted in liberty in its territory for acts, omissions or convictions "
        "prior to departure"
    ),
    "statement.suspect_consents": (
        "the hearing of a person under suspicion or accusation takes place only by agreement of the two States and "
        "with that person’s consent"
    ),
    "statement.conditions_honoured": (
        "the information is given on the understanding that the conditions stated here, of confidentiality and of "
        "use, are observed; a State unable to observe them is asked to say so before using it"
    ),
    "statement.exculpatory": (
        "the receiving State may nevertheless disclose in its proceedings what clears an accused person; it is asked "
        "to give notice beforehand or, where in an exceptional case that is not possible, without delay"
    ),
    "statement.only_these_offences": (
        "the person surrendered will not be proceeded against, sentenced or detained for an offence committed before "
        "the surrender other than those for which extradition is granted, except where the treaty allows it"
    ),
    "statement.extradition_follows": (
        "the request for extradition with its supporting documents will be sent within the time the treaty and the "
        "law of the requested State allow"
    ),
    "statement.good_faith": "the rights of third parties acting in good faith are not to be prejudiced",
    "statement.heard_before_lifting": (
        "it asks for an opportunity, wherever possible, to give its reasons for maintaining the measure before that "
        "is lifted"
    ),
    "counted.label": "Time limit",
    "counted.back": "{what}: {day} ({days} days counted back from {label}, {start})",
    "counted.on": "{what}: {day} ({days} days counted from {label}, {start})",
    "counted.from.hearing_on": "the hearing",
    "counted.from.presence_ends_on": "the day the presence ends",
    "counted.from.arrested_on": "the arrest",
    "counted.from.effected_on": "the day the preservation took effect",
    "counted.from.order_received_on": "receipt of the order",
    "counted.from.order_served_on": "service of the order",
    # --- identifiers (part 8)
    "identifiers.table": "Accounts, devices and other identifiers",
    "identifiers.number": "No.",
    "identifiers.kind": "Kind",
    "identifiers.value": "Identifier",
    "identifiers.seen": "Seen",
    "identifiers.service": "Service",
    "identifiers.port": "port {port}",
    "identifiers.zone": "in the source: {start}, {zone}",
    "identifiers.zone_span": "in the source: {start} to {end}, {zone}",
    "identifiers.zone_only": "time zone of the source: {zone}",
    "identifiers.as_stated": "As stated in the evidence; its checksum does not verify.",
    "identifiers.numbers": "Numbers {numbers} of the list of identifiers",
    "identifiers.remark": "Remark",
}
