"""What each type of assistance is called, and the paragraph it puts at the head of its item."""

PHRASES = {
    "assistance.AT01": "Testimony and statements",
    "assistance.AT02": "Service of documents",
    "assistance.AT03": "Search, seizure and freezing",
    "assistance.AT04": "Stored electronic data",
    "assistance.AT05": "Traffic data in real time",
    "assistance.AT06": "Interception of content",
    "assistance.AT07": "Examination of objects and sites",
    "assistance.AT08": "Information and expert evaluation",
    "assistance.AT09": "Records and documents",
    "assistance.AT10": "Tracing of proceeds and property",
    "assistance.AT11": "Voluntary appearance",
    "assistance.AT12": "Recovery of proceeds",
    "assistance.AT13": "Other assistance",
    "assistance.AT14": "Preservation of stored electronic data",
    "assistance.AT15": "Disclosure of the traffic path",
    "assistance.AT16": "Assistance through the 24/7 points of contact",
    "assistance.AT17": "Data in an emergency",
    "assistance.AT18": "Temporary transfer of a person in custody",
    "assistance.AT19": "Hearing by video link",
    "assistance.AT20": "Information given without request",
    "assistance.AT21": "Government records",
    "assistance.AT22": "Extradition",
    "assistance.AT23": "Provisional arrest",
    "assistance.AT24": "Transfer of a sentenced person",
    "assistance.AT25": "Transfer of criminal proceedings",
    "assistance.AT26": "Police co-operation",
    "assistance.AT27": "Joint investigation team",
    "assistance.AT28": "Confiscation",
    "assistance.AT29": "Freezing and seizure of property",
    "assistance.AT30": "Information on proceeds given without request",
    "assistance.AT31": "Return and disposal of property",
    "assistance.AT32": "Domain name registration data",
    "assistance.AT33": "Subscriber information directly from a provider",
    "assistance.AT34": "Giving effect to an order",
    "assistance.AT35": "Mutual assistance in an emergency",
    "paragraph.testimony": (
        "The requested State is asked to have the person named below examined by its competent authority on the "
        "matters set out in this item, and to send the record of the examination. Where the person relies on a "
        "privilege or declines to answer, the record should say so and on what ground."
    ),
    "paragraph.service": (
        "The requested State is asked to have the documents listed below served on the person named, in the manner "
        "stated, and to send proof of service: a receipt dated and signed by the person served, or a declaration of "
        "the serving authority stating that service was effected, in what form and on what day. If service cannot "
        "be effected, it is asked to give the reasons at once."
    ),
    "paragraph.search": (
        "The requested State is asked to obtain the authority its law requires, to search the premises, devices or "
        "other places described below, to seize or freeze the items specified, and to hand them over together with "
        "a report of the place, the circumstances and the subsequent custody of each of them."
    ),
    "paragraph.stored_data": (
        "The requested State is asked to search or similarly access, to secure and to disclose the stored "
        "electronic data described below, data preserved earlier included, in the categories and for the period "
        "stated and no others."
    ),
    "paragraph.real_time_traffic": (
        "The requested State is asked to collect in real time, or to have the provider collect, the traffic data "
        "associated with the communications specified below, for the period stated, under the conditions and "
        "procedures of its own law for a similar domestic case. The content of communications is not asked for in "
        "this item."
    ),
    "paragraph.interception": (
        "The requested State is asked, to the extent its law and the treaties applicable allow, to collect or "
        "record in real time the content of the communications specified below, to end the measure on the day "
        "stated at the latest, and to deliver the product in the manner described."
    ),
    "paragraph.examination": (
        "The requested State is asked to have the object or the site described below examined by its competent "
        "authority or by the experts named, and to send a report of the findings with the record of how they were "
        "reached. Nothing is to be altered or destroyed in the course of the examination without prior agreement."
    ),
    "paragraph.expertise": (
        "The requested State is asked to supply the information described below or to obtain an expert evaluation "
        "on the questions put, stating the qualification of the expert, the material examined and the method used."
    ),
    "paragraph.records": (
        "The requested State is asked to obtain from the institution named below, and to hand over in the form of "
        "certification stated, the records described in this item for the period given."
    ),
    "paragraph.tracing": (
        "The requested State is asked to identify and trace the proceeds, property or instrumentalities described "
        "below, wherever under its jurisdiction and in whatever form they are now held, virtual assets included, "
        "and to inform the requesting State of what it finds, so that a request for freezing or confiscation can "
        "follow where it is warranted."
    ),
    "paragraph.voluntary_appearance": (
        "The requested State is asked to invite the person named below to appear before the authority of the "
        "requesting State at the time and place stated, to tell the person of the reason for the invitation, of the "
        "rights, duties and allowances described here, and that acceptance is entirely voluntary, and to inform the "
        "requesting State of the answer."
    ),
    "paragraph.recovery": (
        "The requested State is asked to assist, in accordance with its law, in the recovery of the proceeds "
        "described below, and to indicate the steps that its law makes available to that end."
    ),
    "paragraph.other": (
        "The requested State is asked to give the further assistance described below, in so far as its law does "
        "not forbid it."
    ),
    "paragraph.preservation": (
        "The requested State is asked to order, or otherwise to obtain, the expeditious preservation of the stored "
        "data described below, so that they are neither lost nor altered before the request for their disclosure "
        "has been decided upon. Should preservation be likely to fail, to warn the person concerned or to harm the "
        "investigation, it is asked to say so first, so that the requesting State can decide whether to maintain "
        "the request."
    ),
    "paragraph.traffic_path": (
        "Where it appears in the course of the preservation referred to below that a provider in another State took "
        "part in the transmission of the communication, the requested State is asked to disclose promptly as much "
        "of the traffic data as is needed to identify that provider and the path by which the communication was "
        "transmitted."
    ),
    "paragraph.contact_point": (
        "The measure described below is asked for through the 24/7 points of contact of the two States, in a "
        "specific case and on a channel on which both sides have identified themselves. Whatever requires a "
        "coercive measure is submitted to the central authority."
    ),
    "paragraph.emergency_data": (
        "The requested State is asked to obtain and to disclose the data described below with the utmost "
        "expedition, because without them a risk to the life or safety of a person cannot be averted in time."
    ),
    "paragraph.temporary_transfer": (
        "The requested State is asked to agree to the temporary transfer of the person named below, who is in "
        "custody in its territory, to the requesting State, for the purpose and the period stated, and to obtain "
        "and record the person’s informed consent."
    ),
    "paragraph.video_hearing": (
        "The requested State is asked to arrange for the person named below to be heard by video link by the "
        "authority of the requesting State. The hearing is conducted directly by, or under the direction of, that "
        "authority in the presence of a judicial authority of the requested State, which is asked to establish the "
        "identity of the person, to see to the observance of the fundamental principles of its law, and to draw up "
        "minutes stating the day and the place of the hearing, the identity of those present, any oath taken and "
        "the technical conditions."
    ),
    "paragraph.spontaneous": (
        "The requesting State transmits the information described below of its own accord, in the belief that it "
        "may assist the authorities of the receiving State in undertaking or concluding criminal proceedings or "
        "may lead to a request from that State."
    ),
    "paragraph.government_records": (
        "The requested State is asked to provide copies of the government records described below: of those that "
        "are open to the public under its law, and, in so far as it sees fit and on such conditions as it sets, of "
        "those that are not."
    ),
    "paragraph.extradition": (
        "The requested State is asked to arrest the person named below with a view to extradition and to surrender "
        "that person to the requesting State for the purpose stated. The warrant or judgment, the statement of the "
        "acts with their time, place and legal classification, the text of the provisions and what is known of the "
        "person’s identity and nationality are given in this letter and its annexes."
    ),
    "paragraph.provisional_arrest": (
        "In view of the urgency, the requested State is asked to arrest the person named below provisionally. A "
        "warrant or judgment as described here exists, and it is intended to request extradition."
    ),
    "paragraph.sentenced_transfer": (
        "The two States are to agree on the transfer of the sentenced person named below, so that the remainder of "
        "the sentence can be served where the person’s return to society is best prepared. The requested State is "
        "asked for its consent and for the information its law requires."
    ),
    "paragraph.proceedings_transfer": (
        "The requested State is asked to consider taking over the proceedings described below, the transfer being "
        "in the interests of the proper administration of justice, and to inform the requesting State of its "
        "decision. The file and an inventory of the evidence are at its disposal."
    ),
    "paragraph.police": (
        "The competent law enforcement authorities of the requested State are asked for the information or the "
        "co-operation described below. What is received in answer to this item is intended to guide the "
        "investigation; should it be needed as evidence, a request for mutual legal assistance will be made."
    ),
    "paragraph.joint_team": (
        "The requested State is invited to conclude the agreement outlined below on a joint investigation team for "
        "the stated purpose and a limited period. The team acts under the law of the State in whose territory it "
        "operates, and is led there by a member from that State."
    ),
    "paragraph.confiscation": (
        "The requested State is asked to obtain the confiscation of the property described below: by submitting "
        "this request to its competent authorities for an order of confiscation, or, where an order of the "
        "requesting State is annexed, by giving effect to that order to the extent requested."
    ),
    "paragraph.freezing": (
        "The requested State is asked to identify and to freeze or seize the property described below, so that it "
        "is available for confiscation, and to state the date, the extent and the expected duration of the measure."
    ),
    "paragraph.proceeds_information": (
        "The requesting State transmits the information on proceeds of offences described below of its own accord, "
        "in the belief that it may assist the receiving State in an investigation or in judicial proceedings or "
        "may lead to a request from that State."
    ),
    "paragraph.return": (
        "The requested State is asked to return the property described below, or its value, to the requesting State "
        "or to the rightful owners and victims named, in accordance with its law."
    ),
    "paragraph.domain_information": (
        "The entity that provides domain name registration services is asked to disclose the information in its "
        "possession or control that identifies or allows contact with the registrant of the domain name stated "
        "below. The information is needed in a specific criminal investigation or proceeding and will be used for "
        "that purpose only."
    ),
    "paragraph.direct_subscriber": (
        "The order described below directs the provider to disclose the subscriber information specified, which is "
        "needed in a specific criminal investigation or proceeding. Subscriber information only is asked for: "
        "neither traffic data nor content."
    ),
    "paragraph.give_effect": (
        "The requested State is asked to give effect, in its territory, to the order described below and annexed "
        "to this letter, to serve it on the provider and to send the data that the provider produces."
    ),
    "paragraph.emergency_assistance": (
        "The requested State is asked to give the assistance described below as a matter of emergency, with "
        "rapidity, at whatever hour this letter is received."
    ),
}
