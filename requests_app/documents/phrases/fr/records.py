"""Ce que disent le procès-verbal de la décision et la note de renvoi."""

PHRASES = {
    # --- decision record
    "record.part.request": "La demande",
    "record.part.decision": "Décision",
    "record.part.overview": "Vue d’ensemble des motifs",
    "record.part.weighed": "Motifs ayant appelé une appréciation",
    "record.part.plain": "Motifs non retenus",
    "record.matter": "Affaire",
    "record.requested_state": "État requis",
    "record.requesting_authority": "Autorité requérante",
    "record.screened": "Examen préliminaire",
    "record.catalogue": "Catalogue des motifs",
    "record.catalogue_digest": "{version}, SHA-256 {digest}",
    "record.outcome": "Issue",
    "record.decided_by": "Décision prise par",
    "record.decided_at": "Le",
    "record.reasons": "Motivation",
    "record.outcome.approved": "Approuvée pour envoi",
    "record.outcome.returned": "Renvoyée à l’autorité requérante",
    "record.outcome.refused": "Refusée",
    "record.outcome.withdrawn": "Retirée",
    "record.empty": "Cette version n’a pas fait l’objet d’un examen ; il n’y a rien à consigner.",
    "record.ground": "Motif",
    "record.title": "Intitulé",
    "record.answer": "Réponse",
    "record.second": "Seconde personne",
    "record.open": "sans réponse",
    "record.not_needed": "non requise",
    "record.none_yet": "non entendue",
    "record.agrees": "approuve",
    "record.disagrees": "désapprouve",
    "record.settled": "tranché par le superviseur : {outcome}",
    "record.counts": (
        "Motifs applicables à cette version : {total} ; signalés par l’examen préliminaire : {flagged}."
    ),
    "record.citations": "Sources de droit",
    "record.raised": "Signalé par",
    "record.raised_at": "{place} : {explanation}",
    "record.said": "{name}, {role}, le {at}",
    "record.said_office": "{name}, {role}, {office}, le {at}",
    "record.answered": "Réponse",
    "record.facts": "Faits retenus",
    "record.sources": "Sources",
    "record.source": "{title} (état au {day}) {url}",
    "record.cures": "Levé par",
    "record.carried": "repris de la version {number}",
    "record.stale": "Une réponse antérieure ne vaut plus : les faits sur lesquels elle reposait ont changé.",
    "record.opinion_agrees": "La seconde personne approuve",
    "record.opinion_disagrees": "La seconde personne désapprouve",
    "record.resolution": "Tranché par le superviseur",
    # --- return note
    "return.part.request": "La demande",
    "return.part.points": "Points à corriger",
    "return.part.note": "Remarques",
    "return.part.next": "Suite de la procédure",
    "return.to": "À",
    "return.on": "Renvoyée le",
    "return.by": "Renvoyée par",
    "return.intro": (
        "L’autorité centrale a examiné la demande désignée ci-dessus et la renvoie afin que les points "
        "suivants soient "
        "corrigés. La demande n’est pas refusée."
    ),
    "return.number": "Nº",
    "return.place": "Partie de la demande",
    "return.reason": "Point à corriger",
    "return.whole": "La demande dans son ensemble",
    "return.remark": "Remarque",
    "return.next": (
        "Le projet est rouvert à la correction. Une fois les points réglés, la demande peut être soumise de nouveau ; "
        "les réponses de l’examen sont conservées partout où les faits sur lesquels elles reposent n’ont pas changé."
    ),
}
