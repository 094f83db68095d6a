"""Words that the claim rules work from, as lists."""

from routekaart.reading.lists import word_set

PREPOSITIONS = word_set(
    "in op uit naar vanuit voor van aan met door bij via per over onder tussen tegen binnen buiten langs rond rondom "
    "tijdens sinds vanaf tot na ten ter om zonder volgens wegens boven"
)
DETERMINERS = word_set(
    "de het een dit dat deze die alle beide hun haar zijn ons onze mijn uw hen geen elke ieder iedere al diezelfde"
)
# "het aantal aankomsten" counts aankomsten: these only say that something is counted
COUNTERS = word_set("aantal aantallen totaal percentage aandeel deel merendeel groep som")
EMPTY_NOUNS = word_set("bedrag bedragen totaal totaalbedrag som omvang hoogte niveau aantal")

CHANGES = word_set(
    "daling stijging toename afname groei krimp verhoging verlaging vermindering reductie terugloop terugval "
    "verdubbeling halvering vermeerdering teruggang piek verschil"
)

STATISTICS = word_set(
    "aankomsten aanvragen asielaanvragen zaken gevallen besluiten beslissingen verzoeken visa vergunningen vertrekken "
    "overdrachten uitzettingen detecties grensoverschrijdingen plekken plaatsen opvangplekken opvangplaatsen dossiers "
    "procedures vaartuigen gemeenten vaccinaties consultaties boetes woningen bezwaren beroepen beroepszaken meldingen "
    "laissez-passers reisdocumenten verklaringen instroom uitstroom doorstroom bezetting capaciteit voorraad "
    "werkvoorraad achterstand quotum bevolking asielinstroom migratiesaldo inwilligingspercentage terugkeer vertrek "
    "opvang terugkeerbesluiten pogingen incidenten arrestaties aanhoudingen huishoudens gezinnen fte zittingen "
    "inreisverboden evacuaties hervestigingen herplaatsingen nationaliteiten doden"
)
STATISTIC_TAILS = (
    "instroom", "uitstroom", "aanvragen", "percentage", "capaciteit", "voorraad", "bezetting", "quotum", "quota",
    "cijfer", "cijfers", "saldo", "graad", "migratie", "plekken", "plaatsen", "stroom", "besluiten", "verzoeken",
    "zaken", "bevolking", "achterstand", "vertrek", "vertrekken", "gevallen", "toelatingen", "vergunningen",
)  # fmt: skip
# Numbers of papers, ideas and meetings list; they are no statistics.
LISTED = word_set(
    "pijlers onderwerpen vragen antwoorden fiches brieven moties amendementen onderdelen doelen doelstellingen punten "
    "aanbevelingen maatregelen conclusies thema's lijnen sporen fasen stappen landen lidstaten organisaties partners "
    "partijen fracties leden rapporten voorstellen richtlijnen verordeningen afspraken overeenkomsten verdragen "
    "missies selectiemissies gesprekken bezoeken bijeenkomsten debatten delegaties ministers bewindspersonen "
    "categorieën groepen redenen elementen aspecten scenario's varianten opties prioriteiten criteria voorwaarden "
    "keer maal kanten zijden niveaus dimensies instrumenten wetten artikelen bijlagen adviezen onderzoeken pilots "
    "provincies ministeries departementen regio's zinnen woorden"
)

MONEY_NOUNS = word_set(
    "kosten uitgaven financiering investering investeringen bijdrage bijdragen subsidie steun budget middelen tekort "
    "inkomen netto-inkomen loon salaris uitkering premie prijs heffing fonds faciliteit programma verdeling lening "
    "leningen begroting tarief leges schade boete opbrengst opbrengsten besparing bezuiniging vergoeding dekking "
    "kredieten krediet pakket hulp noodhulp omzet schuld schulden reservering envelop enveloppe raming raming "
    "normbedrag dwangsom dwangsommen eigen garantie oproep appeal"
)
MONEY_TAILS = (
    "kosten", "uitgaven", "budget", "bijdrage", "fonds", "steun", "subsidie", "middelen", "programma", "tarief",
    "prijs", "vergoeding", "lening", "investering", "financiering", "hulp", "begroting", "dwangsommen", "inkomen",
)  # fmt: skip

MEASURED_TAILS = (
    "tijd", "tijden", "termijn", "termijnen", "duur", "procedure", "leeftijd", "looptijd", "afstand", "vertraging",
)  # fmt: skip

# Who does something with a number; such a noun is not what is counted.
ACTORS = word_set(
    "kabinet regering minister ministers ministerie staatssecretaris commissie raad kamer unie eu vn iom unhcr coa ind "
    "dtenv dt&v lidstaten lidstaat overheid overheden autoriteiten politie parlement partners departement dienst "
    "organisatie organisaties bewindspersoon bewindslieden koninkrijk rijk gemeente provincie ngo ngo's who frontex "
    "easo euaa cbs kmar marechaussee wereldbank unicef wfp vng rekenkamer rechter rechtbank"
)
HOME_ACTORS = word_set(
    "ind coa dtenv kmar marechaussee gemeenten rechtbanken politie vng nidos rijksoverheid provincies vwn raad "
    "dienst opvanglocaties"
)

# Verbs that stand beside numbers; the lists of function words hold the auxiliaries.
VERBS = word_set(
    "steeg stegen stijgt stijgen daalde daalden daalt dalen groeide groeiden groeit kromp verdubbelde verdubbelden "
    "bereikte bereikten bereikt telt tellen bedroegen bedragen bedroeg bedraagt betroffen betreffen omvatte omvatten "
    "omvatten kost kosten kostte kostten duurt duurde duren raamt raamde ramen verwacht verwachtte verwachten schat "
    "schatte schatten ontving ontvingen ontvangt registreerde registreerden registreert meldt meldde melden meldden "
    "leverde leverden levert redde redden vroegen dienden diende kende kenden arriveerde arriveerden verlieten "
    "verliet verlaat verlaten leidde leidden stelt stelde stelden zet zette zetten droeg droegen draagt dragen biedt "
    "bood boden ving vingen vangt vangen nam namen trok trokken trekt ging gaf gaven geeft geven zond zonden vertrekt "
    "woont woonde woonden wonen leeft leefde leven kreeg haalde haalden haalt reisde reisden reizen stak staken "
    "stuurde stuurden overleed overleden verdween verdwenen verdronken bevond bevonden bevindt bevinden meldden "
    "behandelde behandelden behandelt besliste beslisten ontstond ontstonden schommelde schommelt lag liggen liep "
    "maakte maakten maakt vormt vormde vormden vormen dreigt dreigen stagneert stagneerde luidt luidde bestaat "
    "bestaan bestond besteedt besteedde besteden reserveert reserveerde trekken financiert financierde investeert "
    "investeerde ontvangt vraagt vragen dekt dekte dekken werft helpt hielp hielpen bespaart beloopt belopen beliep "
    "verleende verleenden wees wezen wijst keerde keerden teruggekeerd opgelopen toegenomen afgenomen gestegen gedaald "
    "gegroeid gebleven gekomen geweest heeft neemt zag zagen ziet zien blijkt bleek volgt volgde"
)
# Adjectives that only place a noun in a series or a sum, and are no part of what is counted.
PLACING = word_set(
    "overige totale gemiddelde resterende volledige huidige laatste eerste tweede derde beschikbare benodigde geraamde "
    "jaarlijkse maandelijkse nieuwe gehele hele feitelijke bovengenoemde genoemde aanvullende"
)
ADVERBS = word_set(
    "daadwerkelijk ongeveer circa ca ca. bijna ruim gemiddeld zelf inmiddels nu momenteel thans eind begin medio "
    "vrijwillig aangetoond gisteren vandaag dagelijks jaarlijks maandelijks opnieuw vervolgens uiteindelijk sterk fors "
    "licht explosief flink aanzienlijk nauwelijks vooral onder andere boven tot lang zo al inclusief exclusief "
    "respectievelijk anderhalf zelfs weer er nogmaals naar schatting ultimo per plm netto bruto structureel "
    "incidenteel additioneel tevens voorts verder binnen aldus overigens wel niet zoveel zo'n hooguit maximaal "
    "minimaal minstens tenminste tussen momenteel straks later eerder toen destijds evenveel nagenoeg"
)
GE_NOUNS = word_set("geld gebied geweld geluid geduld gezicht gewicht gerecht geslacht gevecht gebergte")
PARTICLES = ("af", "aan", "op", "in", "uit", "toe", "door", "terug", "mee", "bij", "over", "weer", "vrij", "weg", "na",
             "voor", "om", "vast", "goed", "plaats", "vol", "heen", "neer", "los", "tegen", "samen", "waar")  # fmt: skip
PARTICIPLES = word_set(
    "verleend verstrekt verlengd verkregen ontvangen vertrokken verdronken overleden verschenen begonnen behandeld "
    "besteed bestemd beschikt beslist bereikt beëindigd bespaard begroot verlaagd verhoogd verminderd verdubbeld "
    "verwacht verwerkt verzonden verplaatst verdeeld vermist vervolgd verwijderd veroordeeld onderschept ontheemd "
    "ondersteund onderzocht ontdekt overgedragen overgebracht overgenomen hervestigd herplaatst gehuisvest gedood "
    "gered betrokken bekend vrijgemaakt uitgetrokken geregistreerd"
)
# Words that say that a number is the one another is compared with.
COMPARED = word_set("dan tegen tegenover vergeleken opzichte als versus tov")

# Time that no calendar shows: what was said of another time does not hold here.
NOW = word_set("nu momenteel inmiddels thans sinds komende straks dusver heden")

WHERE = word_set("in op binnen langs te bij buiten")
FROM = word_set("uit vanuit van")
TOWARDS = word_set("naar voor aan richting")
ALONGSIDE = word_set("met tegen over rond rondom tussen namens volgens zonder behalve door")
EXAMPLES = word_set("waaronder zoals bijvoorbeeld o.a. w.o. andere meer name vooral")
