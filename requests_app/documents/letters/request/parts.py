"""The twenty-one parts of the letter of request, in their order; clauses of our own stand before the delivery."""

from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.request import (
    assistance,
    clauses,
    closing,
    handling,
    matter,
    opening,
    promises,
)

PARTS = (
    Part(1, "reference", opening.reference),
    Part(2, "parties", opening.parties),
    Part(3, "introduction", opening.introduction),
    Part(4, "basis", opening.basis),
    Part(5, "proceeding", opening.proceeding),
    Part(6, "purpose", opening.purpose, applies=opening.has_purpose),
    Part(7, "offences", matter.offences, applies=matter.has_offences),
    Part(8, "persons", matter.persons, applies=matter.has_persons_or_accounts),
    Part(9, "facts", matter.facts, applies=matter.has_facts),
    Part(10, "assistance", assistance.assistance, applies=assistance.has_items),
    Part(11, "relevance", assistance.relevance, applies=assistance.has_relevance),
    Part(12, "procedure", assistance.procedure, applies=assistance.has_procedure),
    Part(13, "earlier", assistance.earlier, applies=assistance.has_earlier_contacts),
    Part(14, "confidentiality", handling.confidentiality, applies=handling.is_confidential),
    Part(15, "timing", handling.timing, applies=handling.has_deadline),
    Part(16, "use", handling.use, applies=handling.has_undertakings),
    Part(17, "assurances", promises.assurances, applies=promises.has_assurances),
    Part(18, "costs", handling.costs, applies=handling.has_costs),
    Part(18, "clauses", clauses.clauses, applies=clauses.has_clauses),
    Part(19, "delivery", handling.delivery, applies=handling.has_delivery),
    Part(20, "closing", closing.closing),
    Part(21, "annexes", closing.annexes, applies=closing.has_annexes),
)
