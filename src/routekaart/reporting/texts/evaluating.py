"""The words of evaluations: the three outcomes, the gates with what would be needed, and what cannot be shown."""

from routekaart.reporting.texts.saying import Table

OUTCOMES: Table = {
    "effect_found": (
        "Er is een effect gevonden: {effect} (tussen {low} en {high}).",
        "An effect was found: {effect} (between {low} and {high}).",
    ),
    "no_effect_found": (
        "Geen effect gevonden. Een effect kleiner dan {smallest} had deze opzet niet kunnen vinden.",
        "No effect found. An effect smaller than {smallest} could not have been found with this design.",
    ),
    "cannot_be_said": ("Niet te zeggen, omdat:", "It cannot be said, because:"),
}

GATES: Table = {
    "too_short": (
        "de reeks is te kort: {before} perioden vooraf en {after} achteraf, nodig zijn er {needed} en {asked}",
        "the series is too short: {before} periods before and {after} after, {needed} and {asked} are needed",
    ),
    "too_few_donors": (
        "er zijn te weinig vergelijkingsreeksen: {donors}, nodig zijn er {needed}; de kleinste kans is {least}",
        "there are too few series to compare with: {donors}, {needed} are needed; the least possible p is {least}",
    ),
    "no_fit": (
        (
            "de vergelijking volgt de reeks niet: vooraf {r_squared} (nodig {least}), op eerdere datums loopt het"
            " verschil op tot {unrest} keer dat van vooraf (ten hoogste {most})"
        ),
        (
            "the control does not follow the series: {r_squared} before (needed {least}), at earlier dates the gap"
            " grows to {unrest} times that before (at most {most})"
        ),
    ),
    "not_identified": (
        "gewichten die even goed passen, geven effecten van {low} tot {high}",
        "weights that fit as well give effects from {low} to {high}",
    ),
    "contaminated": (
        "vergelijkingsreeksen zijn zelf geraakt: {donors}",
        "series to compare with were touched themselves: {donors}",
    ),
    "date_decides": (
        "de uitkomst hangt af van de datum, of er is maar één datum bekend ({dates}): {effects}",
        "the outcome depends on the date, or only one date is known ({dates}): {effects}",
    ),
    "break": (
        "rond de datum werd anders geteld ({changes})",
        "the counting changed near the date ({changes})",
    ),
    "covid": (
        "{periods} van de {asked} perioden achteraf vallen in de pandemie",
        "{periods} of the {asked} periods after fall in the pandemic",
    ),
    "too_small": (
        "de aantallen zijn te klein: de mediaan vooraf is {median}, {tiny} van de cellen is hooguit 5",
        "the counts are too small: the median before is {median}, {tiny} of the cells are at most 5",
    ),
    "not_separable": (
        "er begon binnen een jaar meer met hetzelfde land: {others}",
        "more began with the same country within a year: {others}",
    ),
    "absorbed": (
        "de vaste effecten nemen de afspraak op: {reason}",
        "the fixed effects absorb the arrangement: {reason}",
    ),
    "one_donor": (
        "de uitkomst hangt aan één vergelijkingsreeks: zonder {donor} is het effect {without}",
        "the outcome depends on one series: without {donor} the effect is {without}",
    ),
    "se_not_valid": (
        "de onzekerheid is hier niet betrouwbaar te meten ({placebos} placebo's)",
        "the uncertainty cannot be measured reliably here ({placebos} placebos)",
    ),
}

NEEDED: Table = {
    "too_short": (
        "Nodig: cijfers over meer perioden vóór of na de datum, op dezelfde manier geteld.",
        "Needed: figures of more periods before or after the date, counted in the same way.",
    ),
    "too_few_donors": (
        "Nodig: cijfers over meer routes of nationaliteiten die niet door de afspraak zijn geraakt.",
        "Needed: figures of more routes or nationalities that the arrangement did not touch.",
    ),
    "no_fit": (
        "Nodig: reeksen die met deze meebewogen, of kennis van wat de beweging vooraf verklaart.",
        "Needed: series that moved along with this one, or knowledge of what explains the movement before.",
    ),
    "not_identified": (
        "Nodig: meer perioden vooraf dan vergelijkingsreeksen met gewicht.",
        "Needed: more periods before than series with weight.",
    ),
    "contaminated": (
        "Nodig: vergelijkingsreeksen van routes en landen zonder eigen afspraak in die tijd.",
        "Needed: series of routes and countries without an arrangement of their own in that time.",
    ),
    "date_decides": (
        (
            "Nodig: de dag van aankondiging naast die van ondertekening, inwerkingtreding en eerste betaling; of"
            " kortere tijd eromheen, per week."
        ),
        (
            "Needed: the day of announcement beside those of signature, entry into force and first money; or a shorter"
            " window around it, by week."
        ),
    ),
    "break": (
        "Nodig: een reeks die aan beide kanten van de verandering op dezelfde manier is geteld.",
        "Needed: a series that is counted in the same way on both sides of the change.",
    ),
    "covid": (
        "Nodig: een afspraak of tijd buiten de maanden van de pandemie.",
        "Needed: an arrangement or window outside the months of the pandemic.",
    ),
    "too_small": (
        "Nodig: landen of jaren samen, of cijfers die niet op 5 zijn afgerond.",
        "Needed: countries or years together, or figures that are not rounded to 5.",
    ),
    "not_separable": (
        "Nodig: het pakket als geheel beoordelen (zet alle afspraken in het plan), of een land dat er maar één kreeg.",
        "Needed: evaluate the bundle as a whole (name all arrangements in the plan), or a country that got only one.",
    ),
    "absorbed": (
        "Nodig: landen met en zonder de afspraak in hetzelfde jaar.",
        "Needed: countries with and without the arrangement in the same year.",
    ),
    "one_donor": (
        "Nodig: meer reeksen die op deze lijken.",
        "Needed: more series like this one.",
    ),
    "se_not_valid": (
        "Nodig: genoeg vergelijkbare gevallen zonder afspraak om toeval aan af te meten.",
        "Needed: enough comparable cases without an arrangement to gauge chance by.",
    ),
}

GATE_STATES: Table = {
    "passed": ("open", "open"),
    "failed": ("dicht", "closed"),
    "not-checked": ("niet na te gaan", "cannot be checked"),
    "not-applicable": ("niet van toepassing", "does not apply"),
}

CANNOT_SHOW: Table = {
    "why": (
        "Dit laat niet zien waarom iets veranderde.",
        "This does not show why something changed.",
    ),
    "for_whom": (
        "Het zegt niet voor wie het uitmaakte, of wat het mensen kostte.",
        "It does not tell for whom it mattered, or what it cost people.",
    ),
    "what_else": (
        "Wat tegelijk gebeurde en niet in het register staat, zit in het effect.",
        "What happened at the same time and is not in the register is in the effect.",
    ),
    "detections_not_persons": (
        "Detecties zijn geen personen: wie vaker wordt aangetroffen, telt vaker mee.",
        "Detections are not persons: someone found more than once counts more than once.",
    ),
    "rounded": (
        "Aantallen zijn op 5 afgerond en tussen lidstaten beperkt vergelijkbaar.",
        "Counts are rounded to 5, and comparable between member states only in part.",
    ),
    "own_route_only": (
        "Dit gaat alleen over deze route: andere routes en doden zijn niet in beeld.",
        "This is about this route only: other routes and deaths are not in view.",
    ),
}

EXCLUDED: Table = {
    "no_nationality": ("geen nationaliteit van een land", "not the nationality of a country"),
    "gaps": ("er ontbreken perioden", "periods are missing"),
    "too_small": ("te kleine aantallen", "counts too small"),
    "never_moved": ("bewoog vooraf niet", "did not move before"),
    "same_area": ("dezelfde route", "the same route"),
    "same_nationality": ("dezelfde nationaliteit", "the same nationality"),
    "tied_route": ("een route die ermee samenhangt", "a route that is tied to it"),
    "own_treatment": ("kreeg zelf een afspraak", "got an arrangement itself"),
}

BESIDES: Table = {
    "receiving": ("Route die kan hebben ontvangen", "Route that may have received"),
    "deaths": ("Doden en vermisten op deze route", "Dead and missing on this route"),
}

EVALUATING: Table = {
    "plan": (
        "Plan {name}, verzegeld {when} UTC als nummer {seq} in het register.",
        "Plan {name}, sealed {when} UTC as number {seq} in the register.",
    ),
    "outcome": ("Uitkomst", "Outcome"),
    "gates": ("Poorten", "Gates"),
    "gate": ("poort", "gate"),
    "state": ("stand", "state"),
    "figure": ("waarde", "figure"),
    "threshold": ("grens", "threshold"),
    "raw": (
        "Berekend en niet als effect te lezen zolang een poort dicht is: {effect}; rang {place} van {of} ({p}).",
        "Computed, and not to be read as an effect while a gate is closed: {effect}; rank {place} of {of} ({p}).",
    ),
    "passed": (
        "Rang {place} van {of} ({p}); kleinste mogelijke kans 1/{of}.",
        "Rank {place} of {of} ({p}); least possible p 1/{of}.",
    ),
    "critical": (
        (
            "Een toets van 5% kan hier pas een verandering van {critical} voor echt houden; vier van de vijf keer"
            " gevonden wordt pas {detectable}."
        ),
        (
            "A 5% test could here call no change smaller than {critical} real; {detectable} is what would be found four"
            " times out of five."
        ),
    ),
    "nothing_passes": (
        "Met zo weinig reeksen kan geen verandering, hoe groot ook, de toets doorstaan.",
        "With so few series no change, however large, could pass the test.",
    ),
    "beside": ("Ernaast", "Beside it"),
    "before": ("ervoor", "before"),
    "after": ("erna", "after"),
    "effect": ("effect", "effect"),
    "rank": ("rang", "rank"),
    "donors": ("vergelijkingsreeksen", "donors"),
    "weight": ("gewicht", "weight"),
    "without": ("zonder deze", "without it"),
    "specifications": ("Alle specificaties", "All specifications"),
    "specification": ("specificatie", "specification"),
    "cannot_show": ("Wat deze opzet niet laat zien", "What this design does not show"),
    "of_log": ("{percent} van 1 + het aantal", "{percent} of 1 + the count"),
    "level_units": ("{number} per periode", "{number} per period"),
    "looks": (
        "{taken} keer gekeken; {below} onder 5%, en bij louter toeval zouden dat er {expected} zijn.",
        "Looked {taken} times; {below} below 5%, and by chance alone that would be {expected}.",
    ),
    "claims": ("Wat brieven zeggen", "What letters say"),
    "claim": (
        "De brief zegt: “{quote}” ({measure}). De cijfers zeggen: {answer}.",
        "The letter says: “{quote}” ({measure}). The figures say: {answer}.",
    ),
    "claim_nothing": ("niets, want hierover is niets beoordeeld", "nothing, for nothing about it was evaluated"),
    "claim_counts": ("{number} keer {outcome}", "{number} times {outcome}"),
    "arrangement": ("afspraak", "arrangement"),
    "series": ("reeks", "series"),
    "because": ("omdat", "because"),
    "q": ("q", "q"),
    "unknown": ("onbekend", "unknown"),
    "found": ("effect", "effect"),
    "not_found": ("geen effect gevonden", "no effect found"),
    "not_said": ("niet te zeggen", "cannot be said"),
    "outside": ("({reason})", "({reason})"),
}
