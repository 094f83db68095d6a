"""Every word of a dossier that is not data, as (Dutch, English): headings, events, relations, states."""

from routekaart.reporting.texts import Table

UNNAMED: Table = {
    "government": ("de regering van {country}", "the government of {country}"),
    "account": ("dossierhouder {key}", "desk {key}"),
}

HEADINGS: Table = {
    "description": ("Wat het is", "What it is"),
    "roles": ("Rol op routes en in programma's", "Role on routes and in programmes"),
    "arrangements": ("Afspraken", "Arrangements"),
    "contacts": ("Contacten", "Contacts"),
    "couplings": ("Koppelingen", "Couplings"),
    "give_and_take": ("Geven en nemen", "Give and take"),
    "instruments": ("Instrumenten", "Instruments"),
    "evidence": ("Wat studies vonden", "What studies found"),
    "money": ("Geld", "Money"),
    "prevention": ("Voorkomen van irreguliere migratie", "Prevention of irregular migration"),
    "return": ("Terugkeer", "Return"),
    "protection": ("Bescherming", "Protection"),
    "not_said": ("Resultaten waarvan het doel niet is gezegd", "Results whose objective was not said"),
    "context": ("Wat er verder gebeurde", "What else happened"),
    "parliament": ("De Kamer", "Parliament"),
    "other": ("Overig", "Other"),
    "disagreements": ("Bronnen die elkaar tegenspreken", "Sources that disagree"),
    "retracted": ("Teruggenomen of gecorrigeerd door wie het zei", "Taken back or corrected by who said it"),
    "withheld": ("Niet getoond", "Withheld"),
    "sources": ("Bronnen", "Sources"),
}

LABELS: Table = {
    "head": ("{name}: stand op {day}, niveau {level}", "{name}: as it was on {day}, level {level}"),
    "nothing": (
        "Over {name} staat op dit niveau niets in het register.",
        "At this level the register holds nothing about {name}.",
    ),
    "state": ("stand: {state}", "state: {state}"),
    "disputed": ("over de dag verschillen de bronnen", "sources differ on the day"),
    "since": ("{state} ({when})", "{state} ({when})"),
    "with": ("met {partners}", "with {partners}"),
    "promises": ("toegezegd of praktijk", "promised or practised"),
    "breaches": ("niet nagekomen", "not kept"),
    "talks": ("onderhandelingen", "negotiations"),
    "rules": ("wat de regels vragen", "what the rules ask"),
    "against": ("in ruil voor: {what}", "in exchange for: {what}"),
    "one_sided": ("de andere kant is niet bekend", "the other side is not known"),
    "findings": ("onderzoek", "evaluations"),
    "results": ("cijfers en resultaten", "figures and results"),
    "official": ("officiële cijfers", "official figures"),
    "missing": ("geen cijfer", "no figure"),
    "none_held": ("geen cijfer van die dag opgenomen", "no figure of that day is held"),
    "position": ("plaats {number} in de keten", "place {number} in the chain"),
    "no_result": ("{sort}, geen resultaat", "{sort}, not a result"),
    "together": ("samen met {places}", "together with {places}"),
    "average": ("gemiddeld {per}", "average {per}"),
    "each": ("telkens {per}", "each time {per}"),
    "extreme_most": ("het hoogste; niet vermeld sinds wanneer", "the highest; since when is not said"),
    "extreme_least": ("het laagste; niet vermeld sinds wanneer", "the lowest; since when is not said"),
    "by_testimony": ("opgegeven door {account}", "told by {account}"),
    "by_letter": ("brief {document}, teken {start}", "letter {document}, character {start}"),
    "by_cell": ("{release}, rij {row}", "{release}, row {row}"),
    "replaced": ("vervangen; reden: {reason}", "replaced; reason: {reason}"),
    "taken_back": ("teruggenomen; reden: {reason}", "taken back; reason: {reason}"),
    "sides": ("{subject}, {attribute}", "{subject}, {attribute}"),
    "sides_period": ("{subject}, {attribute}, {period}", "{subject}, {attribute}, {period}"),
    "oda_unknown": (
        "Bedragen waarvan niet te zeggen is of het hulp (ODA) is: {number}; `routekaart money` zegt wat ontbreekt.",
        "Amounts of which it cannot be said whether they are aid: {number}; `routekaart money` says what is missing.",
    ),
    "apart": (
        "Voorkomen, terugkeer en bescherming staan apart; mensen en handelingen worden nooit opgeteld.",
        "Prevention, return and protection stand apart; people and acts are never added up.",
    ),
}

EVENTS: Table = {
    "mandate": ("onderhandelingsmandaat", "negotiating mandate"),
    "negotiation": ("onderhandeling", "negotiation"),
    "initialled": ("geparafeerd", "initialled"),
    "agreed": ("overeengekomen", "agreed"),
    "arrangement": ("afspraak gemaakt", "arrangement made"),
    "signed": ("getekend", "signed"),
    "ratified": ("goedgekeurd", "ratified"),
    "provisional": ("voorlopig toegepast", "provisionally applied"),
    "in-force": ("in werking", "in force"),
    "suspended": ("opgeschort", "suspended"),
    "suspension": ("opgeschort", "suspended"),
    "suspension-announced": ("opschorting aangekondigd", "suspension announced"),
    "ended": ("beëindigd", "ended"),
    "resumed": ("hervat", "resumed"),
    "partly-suspended": ("deels opgeschort", "partly suspended"),
    "lapsed": ("vervallen", "lapsed"),
    "expired": ("verlopen", "expired"),
    "terminated": ("opgezegd", "terminated"),
    "provisional-application": ("voorlopig toegepast", "provisionally applied"),
    "coming-into-force": ("in werking getreden", "entered into force"),
    "talks": ("gesprekken", "talks"),
    "talks-opened": ("gesprekken geopend", "talks opened"),
    "dialogue": ("dialoog", "dialogue"),
    "round": ("onderhandelingsronde", "round of negotiations"),
    "breach": ("niet nagekomen", "not kept"),
    "not_said": ("niet vermeld", "not said"),
    "wanted": ("gewenst", "wanted"),
    "offered": ("aangeboden", "offered"),
    "given": ("gegeven", "given"),
    "broken": ("verbroken", "broken"),
    "last-meeting": ("laatste overleg", "last meeting"),
    "meetings-paused": ("overleg stilgelegd", "meetings paused"),
    "meetings-resumed": ("overleg hervat", "meetings resumed"),
    "moratorium-started": ("tijdelijke stop begonnen", "moratorium begun"),
    "moratorium-ended": ("tijdelijke stop voorbij", "moratorium ended"),
    "meeting": ("overleg", "meeting"),
    "negotiation-started": ("onderhandeling begonnen", "negotiation begun"),
    "announced": ("aangekondigd", "announced"),
    "started": ("begonnen", "begun"),
    "condition": ("voorwaarde", "condition"),
    "published": ("gepubliceerd", "published"),
    "twin": ("gekoppelde overeenkomst", "twin agreement"),
    "coupling": ("zichtbare koppeling", "visible coupling"),
    "adopted": ("aangenomen", "adopted"),
    "rejected": ("verworpen", "rejected"),
    "answered": ("beantwoord", "answered"),
    "tabled": ("ingediend", "tabled"),
    "asked": ("gevraagd", "asked"),
    "sent": ("verzonden", "sent"),
    "promised": ("toegezegd", "promised"),
    "appraisal": ("oordeel van het kabinet", "appraisal by the cabinet"),
    "due": ("termijn", "due"),
    "dealt-with": ("door de Kamer afgedaan", "dealt with by the House"),
    "fulfilled": ("uitgevoerd", "met"),
    "partly-fulfilled": ("deels uitgevoerd", "met in part"),
    "not-fulfilled": ("niet uitgevoerd", "not met"),
    "held-over": ("aangehouden", "held over"),
    "withdrawn": ("ingetrokken", "withdrawn"),
    "taken-over": ("overgenomen", "taken over by the government"),
    "vote-postponed": ("stemming uitgesteld", "vote postponed"),
    "improved": ("verbeterde versie", "improved version"),
    "context-pandemic": ("pandemie", "pandemic"),
    "context-coup": ("staatsgreep", "coup"),
    "interpretation": ("uitleg", "interpretation"),
    "letter": ("brief", "letter"),
    "motion": ("motie", "motion"),
    "written-questions": ("schriftelijke vragen", "written questions"),
    "written-consultation": ("schriftelijk overleg", "written consultation"),
    "debate": ("debat", "debate"),
    "evaluation": ("evaluatie", "evaluation"),
    "coalition-agreement": ("regeerakkoord", "coalition agreement"),
    "policy-note": ("beleidsnota", "policy note"),
    "toezegging": ("toezegging", "toezegging (undertaking)"),
    "disclosure": ("openbaar gemaakt", "made public"),
    "result": ("resultaat gemeld", "result reported"),
    "statement": ("uitspraak", "statement"),
    "report": ("rapport", "report"),
    "round-table": ("rondetafelgesprek", "round table"),
    "visa-25a-legal-basis-applies": ("artikel 25a Visumcode van kracht", "article 25a of the Visa Code applies"),
    "visa-25a-assessment": ("beoordeling door de Commissie (25a)", "assessment by the Commission (25a)"),
    "visa-25a-proposal": ("voorstel voor visummaatregelen", "proposal for visa measures"),
    "visa-25a-council-decision": ("besluit van de Raad over visummaatregelen", "Council decision on visa measures"),
    "visa-25a-notified": ("besluit meegedeeld", "decision notified"),
    "visa-25a-applied": ("visummaatregelen toegepast", "visa measures applied"),
    "visa-25a-fee-increase": ("visumtarief verhoogd", "visa fee raised"),
    "visa-25a-fee-revoked": ("verhoging van het visumtarief ingetrokken", "higher visa fee revoked"),
}
"""What took place. An event that is not here is shown by its own name."""

SAYS_WHO = frozenset({"appraisal"})
"""Events whose name says who did it."""

NOT_YET: Table = {
    "dealt-with": ("nog niet door de Kamer afgedaan", "not yet dealt with by the House"),
}
"""Events that did not take place, where it can be said in its own words."""

EVENT_STATES: Table = {
    "happened": ("", ""),
    "planned": ("gepland", "planned"),
    "pending": ("wacht op besluit", "pending"),
    "absent": ("niet gebeurd", "did not take place"),
    "unknown": ("niet bekend of het gebeurde", "not known whether it happened"),
}

RELATIONS: Table = {
    "with": ("met {object}", "with {object}"),
    "implements": ("voert uit: {object}", "carries out: {object}"),
    "twin": ("hoort bij: {object}", "belongs with: {object}"),
    "coupled-with": ("gekoppeld aan: {object}", "coupled with: {object}"),
    "concerns": ("gaat over {object}", "concerns {object}"),
    "answered-by": ("beantwoord door: {object}", "answered by: {object}"),
    "referred-to-in": ("genoemd in: {object}", "referred to in: {object}"),
    "answers": ("antwoord op: {object}", "answers: {object}"),
    "serves": ("doel: {object}", "objective: {object}"),
    "part-of": ("onderdeel van: {object}", "part of: {object}"),
    "implemented-by": ("uitgevoerd door {object}", "implemented by {object}"),
    "in-focus-region": ("focusregio: {object}", "focus region: {object}"),
    "is-a": ("soort: {object}", "sort: {object}"),
    "protocol-to": ("protocol bij: {object}", "protocol to: {object}"),
    "new-version-of": ("nieuwe versie van {object}", "new version of {object}"),
    "laid-down-in": ("vastgelegd in: {object}", "laid down in: {object}"),
    "defines": ("omschrijft: {object}", "defines: {object}"),
    "origin": ("land van herkomst: {object}", "country of origin: {object}"),
    "transit": ("transitland: {object}", "country of transit: {object}"),
    "host": ("opvangland: {object}", "host country: {object}"),
    "arrival": ("land van aankomst: {object}", "country of arrival: {object}"),
    "partner": ("partner: {object}", "partner: {object}"),
    "same-as": ("hetzelfde als {object}", "the same as {object}"),
    "replaces": ("in de plaats van {object}", "in place of {object}"),
    "dossier": ("in dossier: {object}", "in dossier: {object}"),
    "paper": ("stuk: {object}", "paper: {object}"),
}

USE_STATES: Table = {
    "explored": ("verkend", "explored"),
    "proposal_pending": ("voorstel ligt voor", "proposal pending"),
    "in_force": ("in gebruik", "in force"),
    "not_pursued": ("van afgezien", "not pursued"),
    "inadmissible": ("niet toegestaan", "inadmissible"),
    "suspended": ("opgeschort", "suspended"),
    "ended": ("beëindigd", "ended"),
    "not_said": ("niet vermeld", "not said"),
}

CONTACT_LEVELS: Table = {
    "head_of_government": ("regeringsleiders", "heads of government"),
    "minister": ("ministers", "ministers"),
    "state_secretary": ("staatssecretaris", "state secretary"),
    "senior_official": ("hoge ambtenaren", "senior officials"),
    "official": ("ambtenaren", "officials"),
    "embassy": ("ambassade", "embassy"),
}

ARRANGEMENT_FORMS: Table = {
    "eu-agreement": ("EU-overeenkomst", "EU agreement"),
    "benelux-treaty": ("Benelux-verdrag", "Benelux treaty"),
    "treaty": ("verdrag", "treaty"),
    "implementing-protocol": ("uitvoeringsprotocol", "implementing protocol"),
    "memorandum": ("memorandum", "memorandum"),
    "statement": ("verklaring", "statement"),
    "declaration-of-intent": ("intentieverklaring", "declaration of intent"),
    "action-plan": ("actieplan", "action plan"),
    "operating-procedures": ("werkafspraken", "operating procedures"),
    "good-practices": ("goede praktijken", "good practices"),
    "partnership": ("partnerschap", "partnership"),
    "dialogue": ("dialoog", "dialogue"),
    "none": ("geen afspraak", "no arrangement"),
}

AUTHORS: Table = {
    "eu-institution": ("{made} door een EU-instelling", "{made} by an EU institution"),
    "heads-of-state": ("{made} door staats- en regeringsleiders", "{made} by heads of state or government"),
    "benelux": ("{made} door de Benelux", "{made} by the Benelux"),
    "ministry": ("{made} door een ministerie", "{made} by a ministry"),
    "government": ("{made} door een regering", "{made} by a government"),
}

MADE: Table = {
    "statement": ("afgelegd", "made"),
    "declaration-of-intent": ("afgelegd", "made"),
    "action-plan": ("opgesteld", "drawn up"),
    "operating-procedures": ("opgesteld", "drawn up"),
    "good-practices": ("opgesteld", "drawn up"),
    "dialogue": ("gevoerd", "held"),
    "none": ("gemaakt", "made"),
    "other": ("gesloten", "concluded"),
}
"""What an author did with an arrangement, by its form: a treaty is concluded, a statement is made."""

PROVISIONS: Table = {
    "own-nationals": ("eigen onderdanen", "own nationals"),
    "third-country-nationals": ("onderdanen van andere landen", "third-country nationals"),
    "officials": ("ambtenaren en diplomaten", "officials and diplomats"),
    "amended-text": ("gewijzigde tekst", "amended text"),
    "all": ("alle bepalingen", "all provisions"),
    "forced-returns": ("gedwongen terugkeer", "forced returns"),
    "charter-flights": ("chartervluchten", "charter flights"),
}
"""What part of an arrangement a date is about."""

BINDING: Table = {"yes": ("bindend", "binding"), "no": ("niet bindend", "not binding")}

RESULTS: Table = {
    "claimed": ("bewering", "claim"),
    "effect_found": ("effect gevonden", "effect found"),
    "no_effect_found": ("geen effect gevonden", "no effect found"),
    "limited_effect": ("beperkt effect", "limited effect"),
    "change_seen": ("verandering gezien, oorzaak niet onderzocht", "change seen, cause not looked into"),
    "could_not_be_assessed": ("niet te beoordelen", "could not be assessed"),
    "overstated": ("resultaten overschat", "results overstated"),
    "data_limits": ("beperkte gegevens", "limits of the data"),
    "process": ("over de uitvoering", "about the process"),
}

ATTRIBUTES: Table = {
    "amount": ("bedrag", "amount"),
    "rank": ("volgorde", "order"),
    "range": ("omvang", "size"),
    "cause": ("effect", "effect"),
    "trend": ("verandering", "change"),
    "description": ("omschrijving", "description"),
    "relation": ("verband", "relation"),
}

ASKS: Table = {
    "request": ("verzoek aan de regering", "request to the government"),
    "opinion": ("uitspraak", "opinion"),
    "question": ("vraag", "question"),
}

UNDERTAKINGS: Table = {
    "new": ("toezegging", "undertaking"),
    "referred": ("eerdere toezegging", "earlier undertaking"),
    "fulfilled": ("toezegging nagekomen", "undertaking met"),
}
