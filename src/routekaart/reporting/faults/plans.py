"""What is wrong with a plan of an evaluation that somebody wrote, in Dutch."""

from routekaart.reporting.faults.pattern import Dutch

PLANS: Dutch = (
    (r"the file holds no fields|the file is empty", "Hier staan geen velden. Begin met name: en arrangements:."),
    (r"it is not filled in", "Dit is niet ingevuld."),
    (r"(?P<field>[a-z_]+) is not filled in", "{field} is niet ingevuld."),
    (r"no field is called (?P<name>'.*')", "{name} is geen veld. Verbeter de naam, of haal het weg."),
    (r"(?P<moment>[a-z-]+) is not among the dates", "{moment} staat niet bij dates. Zet de dag erbij."),
    (r"at least one period after the event must count", "Na de datum moet minstens één periode tellen."),
    (r"it ends before it begins", "Het einde ligt vóór het begin. Verbeter since of until."),
    (r"this is no single value", "Hier hoort één waarde."),
    (
        r"(?P<name>'.*') is no name",
        "{name} is geen naam. Gebruik letters (a-z), cijfers en streepjes, hoogstens 80; begin niet met een streepje.",
    ),
    (r"(?P<typed>'.*') is no arrangement", "{typed} is geen afspraak. Schrijf bijvoorbeeld arrangement:eu-ra-tur."),
    (r"(?P<thing>arrangement:\S+) stands there more than once", "{thing} staat er meer dan eens. Laat er één staan."),
    (r"a number of (?P<digits>\d+) digits is too large", "Een getal van {digits} cijfers is te groot."),
    (
        r"announced \((?P<day>.*)\) lies after (?P<moment>\S+) \((?P<other>.*)\)",
        "De aankondiging (announced: {day}) ligt na {moment} ({other}). Verbeter een van beide.",
    ),
    (
        r"two hyphens together are for plans that are made by rule",
        "Twee streepjes achter elkaar zijn voor plannen die het programma zelf maakt. Schrijf er één.",
    ),
    (r"the list is empty", "De lijst is leeg. Noem minstens één afspraak."),
    (r"this is no list of days", "Dit is geen lijst van dagen. Schrijf eronder: signed: 2016-03-18."),
    (r"no day is filled in", "Er is geen dag ingevuld. Schrijf eronder: signed: 2016-03-18."),
    (r"(?P<typed>'.*') is no day", "{typed} is geen dag. Schrijf hem als 2016-03-18."),
    (r"(?P<typed>'.*') has no end", "{typed} heeft geen einde. Schrijf een maand of een jaar."),
    (r"(?P<typed>'.*') is no whole number", "{typed} is geen geheel getal van 0 of meer."),
    (r"(?P<typed>'.*') is none of (?P<names>.*)", "{typed} kan hier niet staan. Kies uit: {names}."),
    (
        r"(?P<typed>'.*') is no choice of donors",
        "{typed} kan hier niet staan. Schrijf clean, of een lijst van gebieden.",
    ),
    (
        r"this is no list of countries",
        "Dit is geen lijst van landen. Schrijf per land: - {{country: country:TUR, signed: 2013-12-16}}.",
    ),
    (r"a start has a country", "Hier hoort een land bij. Schrijf {{country: country:TUR, signed: 2013-12-16}}."),
    (r"only origins with dates of their own have them", "Dit hoort bij estimator: staggered. Haal het weg."),
    (
        r"a series on its own is compared with nothing",
        "Een reeks op zichzelf wordt nergens mee vergeleken. Haal dit weg, of kies een andere estimator.",
    ),
    (
        r"each origin has dates of its own",
        "Elk land heeft eigen dagen: zet ze bij starts, of laat ze aan het register.",
    ),
    (r"all origins take part", "Alle landen doen mee. Haal dit weg."),
    (r"(?P<country>\S+) stands there more than once", "{country} staat er meer dan eens. Houd er één over."),
    (r"(?P<country>\S+) has no day (?P<moment>\S+)", "{country} heeft geen dag bij {moment}."),
    (r"(?P<typed>'.*') is no country", "{typed} is geen land. Schrijf het als country:TUR."),
    (r"this is no list of donors", "Dit is geen lijst. Schrijf clean, of een lijst van gebieden."),
    (
        r"a donor has an area and perhaps a counterpart",
        "Een vergelijkingsreeks heeft een area en soms een counterpart. Schrijf {{area: route:black-sea}}.",
    ),
    (
        r"the plan (?P<name>\S+) is sealed already and differs in (?P<fields>.*)",
        "Het plan {name} is al verzegeld, met een andere inhoud ({fields}). Geef dit plan een andere naam.",
    ),
    (r"a plan is called (?P<name>'.*') already", "Er is al een plan dat {name} heet. Geef dit plan een andere naam."),
    (r"no plan is called (?P<name>'.*')", "Er is geen plan dat {name} heet."),
    (r"(?P<name>'.*') is no indicator", "{name} is geen cijferreeks die hier bekend is."),
    (
        r"the register or the figures changed meanwhile",
        "Het register of de cijfers veranderden tijdens het rekenen. Reken het opnieuw uit.",
    ),
    (
        r"the plan is not the one that was confirmed",
        "Het plan is intussen anders dan wat u zag. Controleer het opnieuw, en verzegel dat.",
    ),
    (r"no plan was handed in", "Er is geen plan. Plak de tekst, of kies een bestand."),
    (r"the plan has more than (?P<most>[\d,]+) bytes", "Het plan is te groot: hoogstens {most} bytes."),
)
