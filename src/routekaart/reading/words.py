"""Words of Dutch government letters, as lists that the rules work from."""

from decimal import Decimal

from routekaart.domain.quantity import Comparator, Direction, Unit
from routekaart.reading.lists import word_set, words_of

ABBREVIATIONS = word_set(
    "mln mld mio pct ca nr nrs plm jl art artt blz pag dr mr ir prof drs bijv incl excl resp stb stcrt trb tel vgl "
    "nov dec jan febr feb aug sept sep okt apr max min"
)
SENTENCE_OPENERS = word_set(
    "De Het Een In Op Dit Deze Dat Die Daarnaast Daarmee Daarvan Hiervan Hierbij Ook Voor Van Met Naast Bij Uit Zo "
    "Tevens Verder Via Ik Wij Uw Om Als Er Na Sinds Momenteel The This"
)

Words = tuple[str, ...]


def _phrases(text: str) -> list[Words]:
    return [tuple(phrase.split()) for phrase in text.split("|")]


_COMPARATORS = {
    Comparator.APPROX: "circa|ca.|ongeveer|rond|rond de|rondom de|zo'n|zo’n|plm.|±|naar schatting|pakweg|grofweg"
    "|ruwweg|om en nabij|om en nabij de|omstreeks|about|around|some|approximately",
    Comparator.ALMOST: "bijna|krap|een kleine|nagenoeg|tegen de|haast|nearly|almost",
    Comparator.OVER: "ruim|meer dan|iets meer dan|veel meer dan|boven|boven de|dik|over de|more than|over",
    Comparator.UNDER: "minder dan|iets minder dan|veel minder dan|onder de|nog geen|net geen|onder|less than",
    Comparator.AT_LEAST: "ten minste|tenminste|minstens|minimaal|zeker|op zijn minst|niet minder dan|at least",
    Comparator.AT_MOST: "maximaal|hooguit|hoogstens|ten hoogste|niet meer dan|tot wel|tot maximaal|hoogst|at most",
    Comparator.RANGE: "tussen|tussen de|between",
}
COMPARATORS: dict[Words, Comparator] = {
    phrase: comparator for comparator, text in _COMPARATORS.items() for phrase in _phrases(text)
}
COMPARATOR_ENDS = frozenset(phrase[-1] for phrase in COMPARATORS)
LONGEST_COMPARATOR = 4

TRAILING: dict[Words, Comparator] = {
    ("of", "meer"): Comparator.AT_LEAST,
    ("of", "langer"): Comparator.AT_LEAST,
    ("of", "ouder"): Comparator.AT_LEAST,
    ("of", "minder"): Comparator.AT_MOST,
    ("of", "jonger"): Comparator.AT_MOST,
}

MAGNITUDES = {
    **dict.fromkeys(words_of("duizend thousand"), Decimal(10**3)),
    **dict.fromkeys(words_of("miljoen mln mln. mio million"), Decimal(10**6)),
    **dict.fromkeys(words_of("miljard mld mld. billion"), Decimal(10**9)),
    **dict.fromkeys(words_of("biljoen trillion"), Decimal(10**12)),
}

VAGUE = {
    "tientallen": (20, 99),
    "honderden": (200, 999),
    "duizenden": (2_000, 9_999),
    "tienduizenden": (20_000, 99_999),
    "honderdduizenden": (200_000, 999_999),
    "miljoenen": (2_000_000, 9_999_999),
    "miljarden": (2_000_000_000, 9_999_999_999),
}
VAGUE_MAGNITUDES = {"duizenden": 10**3, "miljoenen": 10**6, "miljarden": 10**9}

CURRENCIES_BEFORE = {
    **dict.fromkeys(words_of("€ eur"), Unit.EUR),
    **dict.fromkeys(words_of("$ usd us$"), Unit.USD),
    **dict.fromkeys(words_of("£ gbp chf ¥"), Unit.OTHER_CURRENCY),
}
CURRENCIES_AFTER = {
    **dict.fromkeys(words_of("€ eur euro euro's euro’s euros"), Unit.EUR),
    **dict.fromkeys(words_of("$ usd dollar dollars"), Unit.USD),
    **dict.fromkeys(words_of("pond gulden gbp chf dirham dinar kronen frank lira"), Unit.OTHER_CURRENCY),
}

MEASURES: dict[str, tuple[Unit, Decimal]] = {
    **dict.fromkeys(words_of("% procent percent pct pct. percentage"), (Unit.PERCENT, Decimal(1))),
    **dict.fromkeys(words_of("procentpunt procentpunten %-punt"), (Unit.PERCENTAGE_POINT, Decimal(1))),
    **dict.fromkeys(words_of("cent eurocent"), (Unit.EUR, Decimal("0.01"))),
    **dict.fromkeys(words_of("uur uren"), (Unit.HOURS, Decimal(1))),
    **dict.fromkeys(words_of("kwartier kwartieren"), (Unit.HOURS, Decimal("0.25"))),
    **dict.fromkeys(words_of("dag dagen werkdag werkdagen etmaal etmalen days"), (Unit.DAYS, Decimal(1))),
    **dict.fromkeys(words_of("week weken weeks"), (Unit.WEEKS, Decimal(1))),
    **dict.fromkeys(words_of("maand maanden months"), (Unit.MONTHS, Decimal(1))),
    **dict.fromkeys(words_of("jaar jaren years"), (Unit.YEARS, Decimal(1))),
    **dict.fromkeys(words_of("km kilometer kilometers"), (Unit.KILOMETRES, Decimal(1))),
}

FRACTIONS = {
    **dict.fromkeys(words_of("derde derden"), Decimal(1) / 3),
    **dict.fromkeys(words_of("kwart kwarten vierde"), Decimal(1) / 4),
    **dict.fromkeys(words_of("vijfde vijfden"), Decimal(1) / 5),
    **dict.fromkeys(words_of("zesde zesden"), Decimal(1) / 6),
    **dict.fromkeys(words_of("zevende zevenden"), Decimal(1) / 7),
    **dict.fromkeys(words_of("achtste achtsten"), Decimal(1) / 8),
    **dict.fromkeys(words_of("tiende tienden"), Decimal(1) / 10),
}
WHOLE_FRACTIONS = {
    "helft": Decimal("0.5"),
    "driekwart": Decimal("0.75"),
    "eenderde": Decimal(1) / 3,
    "éénderde": Decimal(1) / 3,
    "tweederde": Decimal(2) / 3,
    "eenvijfde": Decimal("0.2"),
    "éénvijfde": Decimal("0.2"),
    "tweevijfde": Decimal("0.4"),
    "drievijfde": Decimal("0.6"),
    "viervijfde": Decimal("0.8"),
}
# "een derde land" is an ordinal; "een derde van", "een derde daarvan", "een derde minder" is a share
SHARE_FOLLOWS = word_set(
    "van deel minder meer lager hoger kleiner groter daarvan hiervan ervan was is werd wordt waren zijn komt kwam "
    "gaat ging heeft had ten te naar door in op bij , . ; : ) en of"
)

FACTORS: dict[str, tuple[Decimal, Direction]] = {
    **dict.fromkeys(words_of("verdubbeld verdubbelde verdubbelt verdubbeling"), (Decimal(2), Direction.INCREASE)),
    **dict.fromkeys(words_of("verdrievoudigd verdrievoudigde verdrievoudiging"), (Decimal(3), Direction.INCREASE)),
    **dict.fromkeys(words_of("verviervoudigd verviervoudigde verviervoudiging"), (Decimal(4), Direction.INCREASE)),
    **dict.fromkeys(words_of("vervijfvoudigd vervijfvoudigde vervijfvoudiging"), (Decimal(5), Direction.INCREASE)),
    **dict.fromkeys(words_of("vertienvoudigd vertienvoudigde vertienvoudiging"), (Decimal(10), Direction.INCREASE)),
    **dict.fromkeys(words_of("gehalveerd halveerde halveert halvering"), (Decimal("0.5"), Direction.DECREASE)),
}
AS_MUCH = word_set("zoveel zo zolang groter hoger meer lager minder kleiner")

RISES = word_set(
    "toename stijging groei verhoging toeneming vergroting steeg stegen stijgt stijgen gestegen groeide groeiden "
    "gegroeid toegenomen opgelopen verhoogd plus increase rise rose"
)
FALLS = word_set(
    "afname daling vermindering verlaging teruggang terugloop krimp reductie daalde daalden daalt dalen gedaald "
    "verminderd afgenomen teruggelopen verlaagd kromp min decrease fall drop fell"
)
UP_AFTER = word_set("hoger meer groter langer more higher")
DOWN_AFTER = word_set("lager minder kleiner korter fewer lower less")

MONEY_WORDS = word_set(
    "bedrag bedragen beschikbaar budget begroting kosten financiering investering middelen subsidie bijdrage "
    "uitgaven steun fonds geld gelden geoormerkt gereserveerd begroot financiert euro lening leningen"
)

# After these a number is a name or a place in an order, not a count.
LABELS = word_set(
    "nr nr. nrs nrs. nummer nummers artikel artikelen art. artt. lid leden onderdeel vraag vragen antwoord "
    "antwoorden pagina pagina's blz. blz p. pag. bijlage bijlagen hoofdstuk paragraaf § tabel figuur grafiek spoor "
    "fase dossier kamerstuk kamerstukken motie resolutie vn-resolutie punt agendapunt item items stap versie "
    "voetnoot noot week kwartaal postbus kenmerk telefoon tel. tel verordening richtlijn protocol besluit categorie "
    "cluster klasse zaak zaaknummer telefoonnummer noodnummer route stb. stcrt. trb. jaargang aflevering sectie "
    "deel titel scenario covid sars lijn kamer gebouw graad niveau tranche no no. article annex section page"
)
LABEL_LINKS = word_set(", en t/m tot – - / of met")

FUNCTION_WORDS = word_set(
    "de het een en of maar want dus dat die dit deze er hier daar waar wie wat welke welk als dan toen om te in op "
    "aan van voor met door bij uit tot naar over onder tussen tegen sinds vanaf na zonder binnen buiten per via ten "
    "ter tijdens langs rond boven achter naast vanuit volgens wegens dankzij ondanks omdat doordat zodat terwijl "
    "hoewel indien mits is zijn was waren werd werden wordt worden bent ben heeft hebben had hadden kan kunnen kon "
    "konden zal zullen zou zouden moet moeten moest moesten mag mogen mocht wil willen wilde gaat gaan ging gingen "
    "komt komen kwam kwamen doet doen deed deden blijft blijven bleef bleven staat staan stond stonden ligt liggen "
    "lag lagen geldt gelden gold loopt lopen liep liepen vraagt vroeg vroegen maakt maken maakte neemt nemen nam "
    "namen geeft geven gaf gaven krijgt krijgen kreeg kregen betreft betrof bedraagt bedroeg omvat telt telde "
    "verbleef verbleven vertrok vertrokken keerden keerde vielen viel niet geen wel ook nog al reeds slechts alleen "
    "echter daarvan hiervan ervan daarnaast verder vooral samen totaal ik wij we u uw hij zij ze hen hun haar "
    "zich mij mijn ons onze jullie iedereen men respectievelijk resp. resp meer minder hoger lager korter langer "
    "groter kleiner eerder later jonger ouder extra elk ieder alle allen respectively nodig beschikbaar "
    "bijeen geweest gekomen gedaan gemaakt vrijgemaakt geteld gehad zelfstandig afgegeven ingewilligd gehuisvest "
    "verleend vrij weg terug toe af mee neer"
)

ADJECTIVES_IN_EN = word_set("gedwongen eigen open gouden houten verschillen achtereen")

SINGULAR_COUNTABLE = word_set("fte fte's personeel man keer maal procent ton plekken mensen kg liter hectare ha vte")

# Ends of nouns that mean people; compounds end in them: kindvluchtelingen, gezinsmigranten.
PERSON_TAILS = (
    "personen", "persoon", "mensen", "mens", "migranten", "migrant", "vluchtelingen", "vluchteling", "asielzoekers",
    "zoekers", "zoekenden", "kinderen", "kind", "vreemdelingen", "vreemdeling", "houders", "deelnemers", "nemers",
    "medewerkers", "werkers", "leden", "drenkelingen", "ontheemden", "ontheemde", "doden", "slachtoffers", "verdachten",
    "behoevenden", "burgers", "gezinsleden", "studenten", "agenten", "militairen", "reizigers", "bewoners", "inwoners",
    "jarigen", "minderjarigen", "vrouwen", "mannen", "jongeren", "ouderen", "gedetineerden", "werkenden", "werklozen",
    "overledenen", "gewonden", "vermisten", "zieken", "armen", "terugkeerders", "nareizigers", "gangers", "smokkelaars",
    "onderdanen", "ingezetenen", "nieuwkomers", "leerlingen", "leraren", "docenten", "artsen", "ambtenaren", "experts",
    "deskundigen", "gezagvoerders", "opvarenden", "immigranten", "emigranten", "aanvragers", "klanten",
    "patiënten", "cliënten", "statushouders", "ondernemers", "vrijwilligers", "begeleiders", "tolken",
    "functionarissen",
    "meisjes", "jongens", "baby's", "ouders", "echtgenoten", "partners", "kennismigranten", "zeelieden", "vissers",
    "boeren", "strijders", "uitreizigers", "overlastgevers", "veroordeelden", "bezoekers", "instroom",
    "people", "persons", "refugees", "migrants", "children",
)  # fmt: skip

COUNT_NOUNS = word_set(
    "aankomsten aanvragen asielaanvragen zaken gevallen besluiten verzoeken visa vergunningen vertrekken "
    "overdrachten uitzettingen detecties grensoverschrijdingen plekken plaatsen dossiers procedures vaartuigen "
    "landen gemeenten projecten programma's vaccinaties consultaties boetes woningen bezwaren beroepen beroepszaken "
    "meldingen laissez-passers reisdocumenten verklaringen"
)
