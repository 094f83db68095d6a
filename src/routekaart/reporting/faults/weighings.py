"""What is wrong with a weighing that somebody wrote, in Dutch."""

from routekaart.reporting.faults.pattern import Dutch

_RISE = "Zet het laagste getal bij low en het hoogste bij high."

WEIGHINGS: Dutch = (
    (
        r"this cannot be read as YAML: .*",
        "Dit is niet als YAML te lezen. Kijk naar inspringen, dubbele punten en haakjes.",
    ),
    (r"this line holds a control character", "In deze regel staat een teken dat geen tekst is."),
    (r"the file holds no fields|the file is empty", "Hier staan geen velden. Begin met title:, on: en countries:."),
    (r"the text is not in UTF-8", "De tekst is niet in UTF-8. Sla het bestand op als UTF-8."),
    (
        r"this field stands twice; the first time on line (?P<line>\d+)",
        "Dit veld staat er twee keer, eerst op regel {line}.",
    ),
    (
        r"an anchor or alias .*|a tag \(!\) is not read",
        "Verwijzingen en tags van YAML (&, * en !) worden niet gelezen.",
    ),
    (r"a second document begins here", "Hier begint een tweede document. Haal de regel --- weg."),
    (r"(?P<field>[a-z_]+) is not filled in", "{field} is niet ingevuld."),
    (r"no field is called (?P<name>'.*')", "{name} is geen veld. Verbeter de naam, of haal het weg."),
    (r"(?P<field>[a-z_]+) is no day", "{field} is geen dag. Schrijf hem als 2020-07-10."),
    (r"(?P<field>[a-z_]+) is no whole number", "{field} is geen geheel getal. Gebruik alleen cijfers."),
    (r"(?P<field>[a-z_]+) is no number", "{field} is geen getal. Gebruik cijfers, met een punt voor decimalen."),
    (r"(?P<field>[a-z_]+) is neither yes nor no", "{field} is geen ja of nee. Schrijf yes of no."),
    (r"(?P<field>[a-z_]+) takes a list here", "{field} is hier een lijst: [een, twee], of per regel een streepje."),
    (r"(?P<field>[a-z_]+) takes fields here", "{field} heeft hier eigen velden: naam: waarde, elk op een regel."),
    (r"(?P<field>[a-z_]+) takes words here", "{field} heeft hier één waarde."),
    (
        r"(?P<field>[a-z_]+) is not in its notation",
        "{field} is niet goed geschreven. Namen hebben kleine letters, cijfers en streepjes; schrijf een munt als EUR.",
    ),
    (r"(?P<field>[a-z_]+) should be (?P<what>'.*)", "{field} moet een van deze zijn: {what}."),
    (
        r"(?P<field>[a-z_]+) should be greater than or equal to (?P<least>\S+)",
        "{field} is te laag: minstens {least}.",
    ),
    (r"(?P<field>[a-z_]+) should be less than or equal to (?P<most>\S+)", "{field} is te hoog: hoogstens {most}."),
    (
        r"(?:[a-z_]+: )?this looks like data on a private person",
        "Dit lijkt een gegeven over een persoon. Noem een dienst of een account, of laat het weg.",
    ),
    (r"the [\w ]+ (?P<name>\S+(?: \S+)*) stands twice", "{name} staat er twee keer. Houd er één over."),
    (r"(?P<name>\S+) makes no front", "{name} kan hier niet. Noem twee belangen die worden gemeten."),
    (r"(?P<name>\S+) is always compared", "{name} doet altijd mee. Haal het uit de lijst."),
    (r"(?P<name>\S+) is not compared", "{name} doet niet mee. Zet het bij countries: of instruments:."),
    (
        r"no criterion (?:that is measured )?is called (?P<name>\S+)",
        "Geen belang dat wordt gemeten, heet {name}. Neem een id van criteria:.",
    ),
    (
        r"(?P<name>\S+) needs numbers: .*",
        "{name} heeft getallen nodig: op dit belang wordt schade geteld. Geef low en high, of laat het leeg.",
    ),
    (r"a value has numbers of its own and studies", "Deze waarde heeft eigen getallen én studies. Kies een van beide."),
    (r"a (?:value|worth) has one end", "Hier staat maar één kant. Geef low en high, of alleen mid."),
    (r"low, mid and high (?:of a (?:study|cost) )?do not rise", f"low, mid en high lopen niet op. {_RISE}"),
    (
        r"a value is empty and has a grade",
        "Deze waarde is leeg en heeft een grade. Schrijf grade: none, of vul haar in.",
    ),
    (r"a value is filled in and its grade is none", "Deze waarde is ingevuld. Zeg bij grade hoe sterk zij is."),
    (
        r"(?P<number>\S+) is outside the anchors of (?P<name>\S+) \((?P<low>\S+) to (?P<high>\S+)\)",
        "{number} valt buiten het slechtste en beste van {name} ({low} tot {high}).",
    ),
    (
        r"(?P<found>\S+) counts for (?P<what>\S+) in two branches: (?P<one>\S+) and (?P<two>\S+)",
        "{found} telt voor {what} dubbel: bij {one} en bij {two}. Houd er één over.",
    ),
    (r"(?P<name>\S+) is not one of (?P<forms>order|needs).*", "{name} moet precies één vorm hebben. Maak er twee van."),
    (r"an order names two criteria or more, each once", "Noem bij order twee of meer belangen, elk één keer."),
    (r"(?P<name>\S+) has no low and no high", "{name} heeft geen low en geen high. Geef er één van, tussen 0 en 1."),
    (r"(?P<name>\S+) lacks (?P<what>.*)", "Bij {name} ontbreekt iets ({what})."),
    (r"low of (?P<name>\S+) is above its high", "Bij {name} is low hoger dan high. Draai ze om."),
    (r"no line of the budget is called (?P<name>\S+)", "Onder budget: staat geen regel die {name} heet."),
    (
        r"a cost in (?P<one>\S+ of \S+) cannot be set against (?P<two>\S+ of \S+)",
        "Deze kosten ({one}) staan in een andere munt of ander jaar dan het budget ({two}).",
    ),
    (r"(?P<name>\S+) does not say which instrument needs it", "Bij {name} ontbreekt instrument:."),
    (r"(?P<name>\S+) excludes fewer than two instruments", "Noem bij {name} twee instrumenten of meer."),
    (r"(?P<name>\S+) has no at_least and no at_most", "Zeg bij {name} hoe vaak: at_least of at_most."),
    (r"in (?P<name>\S+) one side gives nothing", "Bij {name} geeft één kant niets. Vul they_give en we_give."),
    (r"no deal with (?P<who>\S+) is called (?P<name>\S+)", "Geen ruil met {who} heet {name}."),
    (r"nobody is named who gave this worth", "Zeg bij given_by wie dit gaf."),
    (r"no criterion is the main one", "Geen belang is het voornaamste. Schrijf main: yes bij waar het om gaat."),
    (r"(?P<name>\S+) has parts and is measured itself", "{name} heeft delen en kan dan zelf niet worden gemeten."),
    (r"(?P<name>\S+) has no (?P<what>[a-z, ]+)", "Bij {name} ontbreekt: {what}."),
    (
        r"nothing says where the anchors of (?P<name>\S+) come from",
        "Zeg bij {name} waar worst en best vandaan komen (sources).",
    ),
    (r"the anchors of (?P<name>\S+) are equal", "Bij {name} zijn worst en best gelijk."),
    (r"(?P<field>\S+) of (?P<name>\S+) is outside its anchors", "{field} van {name} valt buiten worst en best."),
    (r"the anchors of (?P<name>\S+) are reversed.*", "Bij {name} zijn worst en best omgedraaid, of better klopt niet."),
    (r"the bends of (?P<name>\S+) do not run from .*", "De bends van {name} lopen niet van worst naar best."),
    (r"nobody says what doing nothing means for (?P<name>\S+)", "Zeg bij {name} wat niets doen betekent (nothing)."),
    (
        r"no finding (?P<name>\S+) was out on (?P<day>\S+)",
        "Een bevinding {name} was er op {day} niet. Neem een andere, of weeg op een latere dag.",
    ),
    (r"no (?:source|statement) is known as (?P<name>.*)", "{name} is geen bron of uitspraak die hier bekend is."),
    (
        r"(?P<number>\S+) draws are too many here: at most (?P<most>\S+)",
        "{number} trekkingen is hier te veel: hoogstens {most}. Verlaag draws, of reken zelf met routekaart weigh.",
    ),
    (
        r"(?P<number>\S+) packages are too many here: at most (?P<most>\S+)",
        "{number} pakketten is hier te veel: hoogstens {most}. Verlaag packages, of reken zelf met routekaart weigh.",
    ),
    (
        r"countries times instruments make (?P<number>\S+), which is too many here: at most (?P<most>\S+)",
        "Landen maal instrumenten is {number}; hier hoogstens {most}. Haal er weg, of reken zelf: routekaart weigh.",
    ),
    (
        r"the weighing has more than (?P<most>\S+) bytes",
        "De afweging is te groot: hoogstens {most} bytes. Reken zelf met routekaart weigh.",
    ),
    (r"no weighing was handed in", "Er is geen afweging. Plak de tekst, of kies een bestand."),
    (
        r"the rules of (?P<day>\S+) allow none of the instruments for (?P<name>\S+) .*",
        "De regels van {day} laten voor {name} geen enkel instrument toe. Haal het land weg, of voeg er een toe.",
    ),
    (
        r"no package keeps all of these together: (?P<what>.*)",
        "Geen pakket kan dit samen: {what}. Zonder een ervan wel: verhoog het budget, of verander er een.",
    ),
    (
        r"no weights fit these preferences together: (?P<what>.*)",
        "Deze voorkeuren kunnen niet samen: {what}. Vraag wie ze gaf, en verander er een of haal er een weg.",
    ),
    (
        r"a preference names (?P<what>\S+) with (?P<where>\S+), of which (?P<names>.*) is empty",
        "Een voorkeur noemt {what} met {where}, maar {names} is daar leeg. Vul die in, of zeg het anders.",
    ),
    (
        r"(?P<name>\S+) has more than (?P<most>\S+) bundles of instruments",
        "Bij {name} zijn meer dan {most} combinaties mogelijk. Begrens het aantal: most: 3.",
    ),
    (
        r"nobody says what (?P<what>\S+) costs with (?P<where>\S+)",
        "Niemand zegt wat {what} met {where} kost. Vul het in, of 0 met wie dat zegt: niets is zomaar gratis.",
    ),
)
