"""Le nom de chaque type d’entraide et le paragraphe par lequel commence son point."""

PHRASES = {
    "assistance.AT01": "Témoignages et dépositions",
    "assistance.AT02": "Remise d’actes",
    "assistance.AT03": "Perquisition, saisie et blocage",
    "assistance.AT04": "Données électroniques stockées",
    "assistance.AT05": "Données relatives au trafic en temps réel",
    "assistance.AT06": "Interception de contenus",
    "assistance.AT07": "Examen d’objets et de lieux",
    "assistance.AT08": "Informations et expertise",
    "assistance.AT09": "Documents et dossiers",
    "assistance.AT10": "Localisation de produits et de biens",
    "assistance.AT11": "Comparution volontaire",
    "assistance.AT12": "Recouvrement de produits",
    "assistance.AT13": "Autre entraide",
    "assistance.AT14": "Conservation de données électroniques stockées",
    "assistance.AT15": "Divulgation du cheminement de la communication",
    "assistance.AT16": "Entraide par les points de contact 24/7",
    "assistance.AT17": "Données en situation d’urgence",
    "assistance.AT18": "Transfèrement temporaire d’une personne détenue",
    "assistance.AT19": "Audition par vidéoconférence",
    "assistance.AT20": "Communication spontanée d’informations",
    "assistance.AT21": "Dossiers administratifs",
    "assistance.AT22": "Extradition",
    "assistance.AT23": "Arrestation provisoire",
    "assistance.AT24": "Transfèrement d’une personne condamnée",
    "assistance.AT25": "Transfert de procédures pénales",
    "assistance.AT26": "Coopération policière",
    "assistance.AT27": "Équipe commune d’enquête",
    "assistance.AT28": "Confiscation",
    "assistance.AT29": "Gel et saisie de biens",
    "assistance.AT30": "Communication spontanée d’informations sur des produits",
    "assistance.AT31": "Restitution et disposition de biens",
    "assistance.AT32": "Données d’enregistrement de noms de domaine",
    "assistance.AT33": "Données d’abonné demandées directement à un fournisseur",
    "assistance.AT34": "Mise à effet d’une injonction",
    "assistance.AT35": "Entraide en situation d’urgence",
    "paragraph.testimony": (
        "L’État requis est prié de faire entendre par son autorité compétente la personne désignée ci-après sur "
        "les points exposés ici et de transmettre le procès-verbal de l’audition. Si la personne invoque un "
        "privilège ou refuse de répondre, le procès-verbal devrait le mentionner et en indiquer le motif."
    ),
    "paragraph.service": (
        "L’État requis est prié de faire remettre à la personne désignée, de la manière indiquée, les actes "
        "énumérés ci-après et d’envoyer la preuve de la remise : un récépissé daté et signé par le destinataire, ou "
        "une déclaration de l’autorité de remise constatant le fait, la forme et la date de la remise. Si la remise "
        "n’a pu avoir lieu, il est prié d’en faire connaître immédiatement les motifs."
    ),
    "paragraph.search": (
        "L’État requis est prié d’obtenir l’autorisation qu’exige son droit, de perquisitionner les locaux, "
        "appareils ou autres lieux décrits ci-après, de saisir ou de bloquer les objets précisés et de les remettre "
        "avec un rapport sur le lieu et les circonstances de la saisie et sur la garde ultérieure de chacun d’eux."
    ),
    "paragraph.stored_data": (
        "L’État requis est prié de perquisitionner ou d’accéder d’une façon similaire, de sécuriser et de divulguer "
        "les données électroniques stockées décrites ci-après, y compris celles qui ont été conservées auparavant, "
        "dans les catégories et pour la période indiquées, à l’exclusion de toute autre."
    ),
    "paragraph.real_time_traffic": (
        "L’État requis est prié de collecter en temps réel, ou de faire collecter par le fournisseur, les données "
        "relatives au trafic associées aux communications précisées ci-après, pour la période indiquée et selon les "
        "conditions et procédures que prévoit son droit dans une affaire interne analogue. Le contenu des "
        "communications n’est pas demandé sous ce point."
    ),
    "paragraph.interception": (
        "L’État requis est prié, dans la mesure permise par son droit et par les traités applicables, de collecter "
        "ou d’enregistrer en temps réel le contenu des communications précisées ci-après, de mettre fin à la mesure "
        "au plus tard le jour indiqué et d’en remettre le produit de la manière décrite."
    ),
    "paragraph.examination": (
        "L’État requis est prié de faire examiner l’objet ou le lieu décrit ci-après par son autorité compétente ou "
        "par les experts désignés et de transmettre un rapport des constatations indiquant comment elles ont été "
        "faites. Rien ne devra être modifié ni détruit au cours de l’examen sans accord préalable."
    ),
    "paragraph.expertise": (
        "L’État requis est prié de fournir les informations décrites ci-après ou de faire procéder à une expertise "
        "sur les questions posées, en indiquant la qualification de l’expert, le matériel examiné et la méthode "
        "employée."
    ),
    "paragraph.records": (
        "L’État requis est prié d’obtenir de l’établissement désigné ci-après et de remettre, sous la forme de "
        "certification indiquée, les documents décrits ici pour la période précisée."
    ),
    "paragraph.tracing": (
        "L’État requis est prié d’identifier et de localiser les produits, biens ou instruments décrits ci-après, "
        "où qu’ils se trouvent sous sa juridiction et quelle que soit la forme sous laquelle ils sont désormais "
        "détenus, y compris les actifs virtuels, et de faire part de ses constatations à l’État requérant, afin "
        "qu’une demande de gel ou de confiscation puisse suivre s’il y a lieu."
    ),
    "paragraph.voluntary_appearance": (
        "L’État requis est prié d’inviter la personne désignée ci-après à comparaître devant l’autorité de l’État "
        "requérant au moment et au lieu indiqués, de lui faire connaître le motif de l’invitation, les droits, "
        "obligations et indemnités décrits ici et le fait que l’acceptation est entièrement volontaire, et "
        "d’informer l’État requérant de sa réponse."
    ),
    "paragraph.recovery": (
        "L’État requis est prié d’apporter, conformément à son droit, son concours au recouvrement des produits "
        "décrits ci-après et d’indiquer les démarches que son droit ouvre à cette fin."
    ),
    "paragraph.other": (
        "L’État requis est prié d’accorder l’autre forme d’entraide décrite ci-après, pour autant que son droit ne "
        "s’y oppose pas."
    ),
    "paragraph.preservation": (
        "L’État requis est prié d’ordonner ou d’obtenir d’une autre façon la conservation rapide des données "
        "stockées décrites ci-après, afin qu’elles ne soient ni perdues ni modifiées avant qu’il ait été statué sur "
        "la demande de divulgation. Si la conservation risque d’échouer, d’alerter la personne concernée ou de "
        "nuire à l’enquête, il est prié d’en avertir d’abord l’État requérant, qui décidera du maintien de sa "
        "demande."
    ),
    "paragraph.traffic_path": (
        "S’il apparaît, au cours de la conservation mentionnée ci-après, qu’un fournisseur d’un autre État a "
        "participé à la transmission de la communication, l’État requis est prié de divulguer rapidement les "
        "données relatives au trafic nécessaires pour identifier ce fournisseur et la voie par laquelle la "
        "communication a été transmise."
    ),
    "paragraph.contact_point": (
        "La mesure décrite ci-après est demandée par les points de contact 24/7 des deux États, dans une affaire "
        "déterminée et par une voie sur laquelle les deux parties se sont identifiées. Ce qui exige une mesure de "
        "contrainte est soumis à l’autorité centrale."
    ),
    "paragraph.emergency_data": (
        "L’État requis est prié d’obtenir et de divulguer dans les délais les plus brefs les données décrites "
        "ci-après, faute desquelles un risque pour la vie ou la sécurité d’une personne ne peut être écarté à temps."
    ),
    "paragraph.temporary_transfer": (
        "L’État requis est prié de consentir au transfèrement temporaire vers l’État requérant de la personne "
        "désignée ci-après, détenue sur son territoire, aux fins et pour la période indiquées, et de recueillir et "
        "consigner le consentement éclairé de cette personne."
    ),
    "paragraph.video_hearing": (
        "L’État requis est prié d’organiser l’audition par vidéoconférence de la personne désignée ci-après par "
        "l’autorité de l’État requérant. L’audition est menée directement par cette autorité ou sous sa direction, "
        "en présence d’une autorité judiciaire de l’État requis, qui est priée d’établir l’identité de la personne, "
        "de veiller au respect des principes fondamentaux de son droit et de dresser un procès-verbal indiquant la "
        "date et le lieu de l’audition, l’identité des personnes présentes, les serments éventuellement prêtés et "
        "les conditions techniques."
    ),
    "paragraph.spontaneous": (
        "L’État requérant communique de sa propre initiative les informations décrites ci-après, estimant qu’elles "
        "pourraient aider les autorités de l’État destinataire à engager ou à mener à terme une procédure pénale, "
        "ou conduire cet État à présenter une demande."
    ),
    "paragraph.government_records": (
        "L’État requis est prié de fournir copie des dossiers administratifs décrits ci-après : de ceux auxquels son "
        "droit donne accès au public et, dans la mesure où il le juge opportun et aux conditions qu’il fixe, de ceux "
        "auxquels le public n’a pas accès."
    ),
    "paragraph.extradition": (
        "L’État requis est prié d’arrêter en vue de son extradition la personne désignée ci-après et de la remettre "
        "à l’État requérant aux fins indiquées. Le mandat ou le jugement, l’exposé des faits avec le temps et le "
        "lieu de leur commission et leur qualification légale, le texte des dispositions et ce que l’on sait de "
        "l’identité et de la nationalité de la personne figurent dans la présente demande et ses annexes."
    ),
    "paragraph.provisional_arrest": (
        "En raison de l’urgence, l’État requis est prié de procéder à l’arrestation provisoire de la personne "
        "désignée ci-après. Il existe un mandat ou un jugement tel que décrit ici, et l’intention est de demander "
        "l’extradition."
    ),
    "paragraph.sentenced_transfer": (
        "Il est proposé aux deux États de convenir du transfèrement de la personne condamnée désignée ci-après, afin "
        "que le reste de la peine puisse être subi là où son retour dans la société est le mieux préparé. L’État "
        "requis est prié de donner son accord et les informations qu’exige son droit."
    ),
    "paragraph.proceedings_transfer": (
        "L’État requis est prié d’envisager la prise en charge de la procédure décrite ci-après, ce transfert étant "
        "dans l’intérêt d’une bonne administration de la justice, et d’informer l’État requérant de sa décision. Le "
        "dossier et un inventaire des preuves sont à sa disposition."
    ),
    "paragraph.police": (
        "Les services de répression compétents de l’État requis sont priés de fournir les informations ou le "
        "concours décrits ci-après. Ce qui sera reçu en réponse à ce point est destiné à orienter l’enquête ; si ces "
        "éléments sont nécessaires comme preuve, une demande d’entraide judiciaire sera présentée."
    ),
    "paragraph.joint_team": (
        "L’État requis est invité à conclure l’accord esquissé ci-après sur une équipe commune d’enquête, dans le "
        "but indiqué et pour une durée limitée. L’équipe agit selon le droit de l’État sur le territoire duquel elle "
        "intervient et y est dirigée par un membre de cet État."
    ),
    "paragraph.confiscation": (
        "L’État requis est prié d’obtenir la confiscation des biens décrits ci-après : en transmettant la présente "
        "demande à ses autorités compétentes en vue d’une décision de confiscation ou, si une décision de l’État "
        "requérant y est annexée, en exécutant celle-ci dans les limites de la demande."
    ),
    "paragraph.freezing": (
        "L’État requis est prié d’identifier et de geler ou saisir les biens décrits ci-après, afin qu’ils restent "
        "disponibles en vue d’une confiscation, et d’indiquer la date, l’étendue et la durée prévisible de la mesure."
    ),
    "paragraph.proceeds_information": (
        "L’État requérant communique de sa propre initiative les informations sur des produits d’infractions "
        "décrites ci-après, estimant qu’elles pourraient aider l’État destinataire dans une enquête ou une procédure "
        "judiciaire, ou conduire cet État à présenter une demande."
    ),
    "paragraph.return": (
        "L’État requis est prié de restituer, conformément à son droit, les biens décrits ci-après ou leur valeur à "
        "l’État requérant ou aux propriétaires légitimes et aux victimes désignés."
    ),
    "paragraph.domain_information": (
        "L’entité qui fournit des services d’enregistrement de noms de domaine est priée de divulguer les "
        "informations en sa possession ou sous son contrôle qui permettent d’identifier ou de joindre le titulaire "
        "du nom de domaine indiqué ci-après. Ces informations sont nécessaires dans une enquête ou une procédure "
        "pénale déterminée et ne seront utilisées qu’à cette fin."
    ),
    "paragraph.direct_subscriber": (
        "L’injonction décrite ci-après ordonne au fournisseur de divulguer les données relatives à l’abonné qui y "
        "sont précisées et qui sont nécessaires dans une enquête ou une procédure pénale déterminée. Seules sont "
        "demandées les données relatives à l’abonné, à l’exclusion des données de trafic et de contenu."
    ),
    "paragraph.give_effect": (
        "L’État requis est prié de donner effet, sur son territoire, à l’injonction décrite ci-après et jointe à la "
        "présente, de la notifier au fournisseur et de transmettre les données que celui-ci produira."
    ),
    "paragraph.emergency_assistance": (
        "L’État requis est prié d’accorder l’entraide décrite ci-après au titre de l’urgence, avec célérité et à "
        "quelque heure que la présente demande soit reçue."
    ),
}
