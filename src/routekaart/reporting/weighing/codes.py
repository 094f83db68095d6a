"""Words for what a weighing holds as codes or English: facts that rules ask for, and units of scales."""

from routekaart.reporting.texts import Table

FACTS: Table = {
    "mandate": ("of de Commissie een mandaat heeft", "whether the Commission holds a mandate"),
    "facilitation_agreement": ("of er een visumfacilitatieovereenkomst is", "whether there is visa facilitation"),
    "facilitation_suspended": ("of de visumfacilitatie is opgeschort", "whether visa facilitation is suspended"),
    "visa_exempt": ("of inwoners geen visum nodig hebben", "whether nationals need no visa"),
    "commission_assessment": (
        "of de Commissie vindt dat het land te weinig meewerkt",
        "whether the Commission finds that the country cooperates too little",
    ),
    "measures_25a": ("of er visummaatregelen gelden", "whether visa measures are in force"),
    "measures_without_improvement": (
        "of is vastgesteld dat de visummaatregelen niets verbeterden",
        "whether it was established that visa measures brought no improvement",
    ),
    "cooperates_well": ("of het land goed meewerkt", "whether the country cooperates well"),
    "eu_money": ("of er EU-geld voor migratie heen gaat", "whether EU money for migration goes there"),
    "eu_money_safeguards": (
        "of er waarborgen zijn bij het EU-geld",
        "whether there are safeguards with the EU money",
    ),
    "rise_by_half": ("of er een stijging van 50 % of meer is", "whether there is a rise of 50% or more"),
    "recognition_very_low": (
        "of maar 3 tot 4 % van de asielaanvragen wordt ingewilligd",
        "whether only 3 to 4% of asylum applications are granted",
    ),
    "suspension_ground_before_2025": (
        "of er tot eind 2025 een grond was om de visumvrijstelling op te schorten",
        "whether there was a ground to suspend the visa exemption until the end of 2025",
    ),
    "rise_by_30_percent": ("of er een stijging van 30 % of meer is", "whether there is a rise of 30% or more"),
    "recognition_below_20_percent": (
        "of minder dan 20 % van de asielaanvragen wordt ingewilligd",
        "whether less than 20% of asylum applications are granted",
    ),
    "readmission_worsened": (
        "of het land minder meewerkt aan terug- en overname",
        "whether the country cooperates less on readmission",
    ),
    "visa_policy_not_aligned": (
        "of het visumbeleid van het land afwijkt van dat van de EU",
        "whether the country's visa policy differs from that of the EU",
    ),
    "passports_sold": ("of het land paspoorten verkoopt", "whether the country sells passports"),
    "hybrid_threats": ("of er hybride dreigingen van het land uitgaan", "whether the country poses hybrid threats"),
    "relations_worsened": (
        "of de betrekkingen met de EU zijn verslechterd",
        "whether relations with the EU worsened",
    ),
    "suspension_ground_since_2025": (
        "of er sinds eind 2025 een grond is om de visumvrijstelling op te schorten",
        "whether there is a ground to suspend the visa exemption since the end of 2025",
    ),
    "migration_reason": (
        "of landingsrechten worden ingetrokken om redenen van migratie",
        "whether landing rights would be withdrawn for reasons of migration",
    ),
    "carrier_broke_rules": (
        "of een luchtvaartmaatschappij voorschriften overtrad",
        "whether a carrier broke rules",
    ),
    "partner_consulted": (
        "of erover is overlegd met het land van het luchtvaartverdrag",
        "whether the party to the air services treaty was consulted",
    ),
    "landing_talks_opened": (
        "of er gesprekken over landingsrechten zijn begonnen",
        "whether talks about landing rights have begun",
    ),
    "aim_is_development": (
        "of ontwikkeling of welzijn van het land het hoofddoel is",
        "whether development or welfare of the country is the main aim",
    ),
    "reported_as_oda": (
        "of het als officiële ontwikkelingshulp telt",
        "whether it is reported as official development assistance",
    ),
    "aim_is_return_or_control": (
        "of terugkeer of toezicht het hoofddoel is",
        "whether return or control is the main aim",
    ),
    "serves_donor": ("of het de betaler dient", "whether it serves the donor"),
    "enforces_for_donor": (
        "of het geld terugkeer of toezicht voor de betaler dient",
        "whether the money serves return or control for the donor",
    ),
    "emergency_aid": ("of het noodhulp is", "whether it is emergency aid"),
    "deal_with_tunisia": ("of het een afspraak met Tunesië is", "whether it is a deal with Tunisia"),
    "gsp_beneficiary": ("of het land handelspreferenties krijgt", "whether the country has trade preferences"),
    "fails_readmission_duty": (
        "of het land zijn plicht tot terugname niet nakomt",
        "whether the country fails its duty to readmit",
    ),
    "exposes_to_inhuman_treatment": (
        "of mensen gevaar lopen voor onmenselijke behandeling",
        "whether people risk inhuman treatment",
    ),
    "covers_minors": (
        "of de afspraak ook voor alleenstaande minderjarigen geldt",
        "whether it covers unaccompanied minors",
    ),
    "is_about_return": ("of de afspraak over terugkeer gaat", "whether the arrangement is about return"),
    "minors_safeguards": (
        "of er waarborgen zijn voor minderjarigen",
        "whether there are safeguards for minors",
    ),
    "hub_binding_agreement": (
        "of er een bindend verdrag over de terugkeerhub is",
        "whether there is a binding agreement on the return hub",
    ),
    "hub_transit_or_free_choice": (
        "of het een land van doorreis of een vrije keuze is",
        "whether it is a country of transit or a free choice",
    ),
    "hub_agreement_or_arrangement": (
        "of er een overeenkomst of regeling over de terugkeerhub is",
        "whether there is an agreement or arrangement on the return hub",
    ),
    "hub_country_respects_rights": (
        "of het land de mensenrechten eerbiedigt",
        "whether the country respects human rights",
    ),
    "kingdom_treaty": ("of het een verdrag van het Koninkrijk is", "whether it is a treaty of the Kingdom"),
    "non_treaty_form": ("of het een andere vorm dan een verdrag heeft", "whether its form is other than a treaty"),
    "treaty_approved": ("of het parlement het verdrag goedkeurde", "whether parliament approved the treaty"),
    "treaty_refused": ("of het parlement het verdrag weigerde", "whether parliament refused the treaty"),
    "treaty_published": ("of het verdrag is bekendgemaakt", "whether the treaty was published"),
    "joint_benelux": ("of de Benelux samen optreedt", "whether the Benelux acts jointly"),
    "is_passport_waiver": (
        "of het een visumvrijstelling voor diplomatieke of dienstpaspoorten is",
        "whether it is a visa waiver for diplomatic or service passports",
    ),
    "made_by_heads_of_state": (
        "of staatshoofden of regeringsleiders de afspraak maakten",
        "whether heads of state or government made it",
    ),
    "eu_arrangement": ("of het een afspraak van de EU is", "whether it is an arrangement of the EU"),
    "has_readmission_twin": (
        "of er een terug- en overnameovereenkomst bij hoort",
        "whether a readmission agreement belongs to it",
    ),
    "parliament_asks": ("of een Kamerlid hierover inlichtingen vraagt", "whether a member of parliament asks about it"),
    "consent_promised": (
        "of openbaarmaking toestemming van de andere partij vraagt",
        "whether publication needs the other party's consent",
    ),
    "below_five": ("of het cijfer over minder dan vijf personen gaat", "whether the figure is below five persons"),
    "could_identify": ("of het cijfer tot een persoon leidt", "whether the figure could identify a person"),
    "gate_g1_passed": (
        "of is besloten dat de rechten van migranten zijn gewaarborgd",
        "whether it was decided that the rights of migrants are safeguarded",
    ),
    "gate_g2_passed": (
        "of is besloten dat het middel werkt en niet averechts werkt",
        "whether it was decided that the instrument works and does not backfire",
    ),
}
"""Each fact of rules/facts.yml as the end of a sentence on what is not known."""

SCALES: Table = {
    "steps": ("stappen", "steps"),
    "percent": ("procent", "percent"),
    "percent more or fewer returns": ("procent meer of minder terugkeer", "percent more or fewer returns"),
    "percent more or fewer arrivals": ("procent meer of minder aankomsten", "percent more or fewer arrivals"),
    "thousand people": ("duizend mensen", "thousand people"),
    "people": ("mensen", "people"),
    "persons": ("personen", "persons"),
    "points": ("punten", "points"),
}
"""Units that files often give their scales; another unit stays as the file writes it."""
