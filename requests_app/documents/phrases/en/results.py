"""The execution report with its receipt, the return of originals, and exhibits wherever they are listed."""

PHRASES = {
    "kind.execution_report": "Execution report and transmittal of evidence",
    "kind.return_of_originals": "Return of originals and objects",
    "subtitle.execution_report": "on a request for mutual legal assistance in criminal matters",
    "subtitle.return_of_originals": "Mutual legal assistance in criminal matters",
    # --- headings of parts
    "answer.part.report": "Execution and transmittal",
    "answer.part.items": "What was done on each item",
    "answer.part.orders": "Legal authority used",
    "answer.part.acts": "Dates, places and persons present",
    "answer.part.exhibits": "Exhibits",
    "answer.part.formalities": "Formalities followed",
    "answer.part.withheld": "Withheld, redacted or privileged",
    "answer.part.use": "Conditions on use",
    "answer.part.searches": "Details of searches and seizures",
    "answer.part.certification": "Certification",
    "answer.part.receipt_wanted": "Receipt",
    "answer.part.costs": "Costs",
    "answer.part.proofs": "Proof of service and minutes",
    "answer.part.originals": "Originals and objects",
    "answer.part.objects": "List",
    "answer.part.rights": "Rights of others, remarks",
    # --- report
    "report.final": "The request has been executed as set out in this report, which is final.",
    "report.partial": (
        "The request has been executed in part, as set out in this report. A further report will follow."
    ),
    "report.executed": "Executed",
    "report.authorities": "Executed by",
    "report.sent_by": "Sent by",
    "report.media": "Packages and media",
    "report.outstanding": "Still outstanding",
    "report.outstanding_until": "What is outstanding is expected by {day}.",
    "report.outcome": "Outcome",
    "report.outcome.executed": "Executed",
    "report.outcome.partly": "Executed in part",
    "report.outcome.not_executed": "Not executed",
    "report.outcome.refused": "Refused",
    "report.outcome.postponed": "Postponed",
    "report.what": "What was done",
    "report.why": "Why not in full",
    "report.by": "By",
    "report.no_order": (
        "No order of a court was needed; the executing authorities acted within their own powers."
    ),
    "report.no_acts": "There were no acts at which persons had to be present.",
    "report.exhibits": "The following exhibits go with this report.",
    "report.no_exhibits": "No exhibits go with this report.",
    "report.hashes": "A file is the exhibit named here only if it has the SHA-256 value given with it.",
    "report.no_formalities": "No particular formalities were asked for.",
    "report.nothing_withheld": "Nothing was withheld, redacted or left out as privileged.",
    "report.conditions": "The requesting State has accepted the following conditions and is bound by them.",
    "report.no_conditions": "No particular conditions were set.",
    "report.use_limited": (
        "What is transmitted may be used only for the proceeding stated in the request, unless the requested State "
        "has consented beforehand. Material that clears an accused person may be disclosed after notice to the "
        "requested State."
    ),
    "report.secrecy": "Secrecy",
    "report.data_protection": "Personal data",
    "report.onward_transfer": "Onward transfer",
    "report.retention_and_return": "Retention and return",
    "report.no_searches": "No search or seizure took place.",
    "report.receipt": "Please check the exhibits against the list, sign the receipt annexed and return it.",
    "report.receipt_alone": "Please sign the receipt annexed and return it.",
    "report.receipt_by": "The receipt is requested by {day}.",
    "report.no_costs": "The ordinary costs of execution are borne by the requested State; no others arose.",
    "report.no_proofs": "No service of documents and no hearing was asked for.",
    "order.authority": "Ordered by",
    "order.number": "Number",
    "order.date": "Date",
    "order.items": "Items",
    "order.judge": "Judge or official",
    "order.legal_basis": "Legal basis",
    "act.when": "Date and time",
    "act.what": "What was done",
    "act.place": "Place",
    "act.present": "Persons present",
    "act.attending": "Attending for the requesting State",
    "formality.what": "Formality asked for",
    "formality.followed": "Followed",
    "formality.why": "How, or why not",
    "withheld.what": "What",
    "withheld.how": "How",
    "withheld.items": "Items",
    "withheld.why": "Reason",
    "withheld.how.withheld": "withheld",
    "withheld.how.redacted": "redacted",
    "withheld.how.privileged": "left out as privileged",
    "search.circumstances": "Circumstances",
    "search.custody": "Custody thereafter",
    "cost.what": "Cost",
    "cost.amount": "Amount",
    "cost.borne_by": "Borne by",
    "cost.by.requested": "requested State",
    "cost.by.requesting": "requesting State",
    "proof.kind": "Kind",
    "proof.what": "Document",
    "proof.date": "Date",
    "proof.exhibit": "Exhibit",
    "proof.kind.service": "Proof of service",
    "proof.kind.minutes": "Minutes of a hearing",
    "certify.executed": (
        "the request was executed by the competent authorities and under the legal authority stated above;"
    ),
    "certify.exhibits_true": (
        "the exhibits listed above are those that were obtained in execution of the request, and the copies among "
        "them are true copies;"
    ),
    "certify.no_exhibits": "this report states in full what was obtained in execution of the request;",
    "certify.custody": "the custody of what was obtained has been recorded without a gap from the moment it was obtained;",
    "certify.withheld_told": "nothing was withheld, redacted or left out except as stated above.",
    # --- exhibits
    "exhibit.number": "No.",
    "exhibit.description": "Description",
    "exhibit.form": "Form",
    "exhibit.file": "File and size",
    "exhibit.form.original": "original",
    "exhibit.form.copy": "copy",
    "exhibit.form.image": "forensic image",
    "exhibit.items": "Items",
    "exhibit.source": "Source",
    "exhibit.acquired": "Acquired",
    "exhibit.seal": "Seal",
    "exhibit.sha256": "SHA-256",
    # --- receipt
    "annex.receipt": "Receipt",
    "receipt.letter_of": "Letter of",
    "receipt.intro": "The authority named below has received the following.",
    "receipt.intro_alone": "The authority named below has received the letter named above.",
    "receipt.number": "Exhibit",
    "receipt.hash": "SHA-256 as sent",
    "receipt.received": "Received",
    "receipt.fits": "Value matches",
    "receipt.no_file": "not a file",
    "receipt.received_on": "Received on",
    "receipt.condition": "Packages and seals",
    "receipt.whole": "undamaged",
    "receipt.not_whole": "damaged, as stated under remarks",
    "receipt.remarks": "Remarks",
    # --- originals
    "return_of.returning": (
        "The originals and objects listed below, which were handed over for the purposes of the request, are "
        "returned with this letter."
    ),
    "return_of.asking": (
        "The originals and objects listed below were handed over for the purposes of the request. Their return is "
        "requested as soon as they are no longer needed."
    ),
    "return_of.waived": (
        "The return of the originals and objects listed below is waived. They may be kept by the addressee, subject "
        "to the rights of others."
    ),
    "return_of.lent_on": "Handed over on",
    "return_of.return_by": "Return requested by",
}
