"""What the forms of the desks refuse, in Dutch: by the pattern of what the library says in English."""

from routekaart.reporting.faults.pattern import Dutch

FORMS: Dutch = (
    (r"(?P<typed>'.*') is no day", "{typed} is geen dag. Schrijf hem als 2023-03-03."),
    (r"(?P<names>[a-z_, ]+) is not filled in", "Dit is niet ingevuld."),
    (
        r"(?P<typed>'.*') can be read in two ways",
        "{typed} is op twee manieren te lezen. Zet niets tussen duizendtallen.",
    ),
    (r"(?P<typed>'.*') is no number", "{typed} is geen getal. Gebruik cijfers, met een punt voor decimalen."),
    (r"(?P<typed>'.*') is no whole number", "{typed} is geen geheel getal. Gebruik alleen cijfers."),
    (r"(?P<typed>'.*') cannot stand here", "{typed} kan hier niet staan. Kies uit de lijst."),
    (r"(?P<typed>'.*') is no single word", "{typed} is niet één woord. Gebruik streepjes, zoals in-force."),
    (r"(?P<typed>'.*') is no date in the order that is read", "{typed}: schrijf eerst het jaar, zoals 2026-02-21."),
    (r"(?P<typed>'.*') (is no period.*|is not a period.*|cannot be read as a period.*)", "{typed} is geen periode."),
    (r"(?P<typed>.*) has not come yet", "{typed} moet nog komen. Verbeter de datum."),
    (
        r"(?P<typed>.*) has not come yet, and this is said to have taken place",
        "{typed} moet nog komen. Verbeter de datum of de stand.",
    ),
    (r"(?P<typed>.*) is over, or has no end", "{typed} is voorbij of heeft geen einde. Geef een dag die nog komt."),
    (
        r"nothing is known as (?P<typed>.*)",
        "{typed} is niet bekend. Neem een kenmerk uit de lijsten, of leg het eerst vast als omschrijving.",
    ),
    (r"(?P<typed>'.*') is no (?P<kinds>.*)", "{typed} is hier niet van de goede soort ({kinds})."),
    (
        r"no statement has an id that begins with (?P<typed>.*)",
        "Er is geen uitspraak met een kenmerk dat begint met {typed}.",
    ),
    (r"this looks like the name of a person", "Dit lijkt de naam van een persoon. Noem het ambt en het land."),
    (r"only the account that writes the file can speak", "Alleen uw eigen account kan hier staan."),
    (r"the letter is empty|.* has no text in it", "Er staat geen tekst in. Kies een bestand met tekst."),
    (r"the [\w ]+ is damaged, .*", "Het bestand is beschadigd. Open het, sla het opnieuw op en probeer het nog eens."),
    (r"no judgement was chosen", "Kies een van de oordelen."),
    (r"who wrote a letter does not release it", "Wie aan een brief schreef, geeft hem niet vrij. Vraag iemand anders."),
    (r"the letter is held back", "De brief wordt tegengehouden. Hieronder staat waardoor."),
    (r"this letter was released, and does not change", "Deze brief is vrijgegeven en verandert niet meer."),
    (r"'(reason|by)' is not filled in", "De reden of de dienst is niet ingevuld."),
    (r".* is an account and no office", "Noem een dienst, zoals organisation:jenv: die naam staat in de brief."),
    (r"no letter was handed in", "Er is geen brief gekozen. Kies een bestand."),
    (r"the letter came in damaged", "De brief is beschadigd aangekomen. Kies het bestand opnieuw."),
    (r"the letter has more than .* bytes", "De brief is te groot. Geef hem als platte tekst, of in delen."),
    (r"the letter has more than .* characters", "De brief is te lang. Geef hem in delen."),
    (
        r"only a Word letter comes back with comments",
        "Alleen een Word-brief komt met opmerkingen terug. Kies iets anders.",
    ),
    (r"Alleen een openbare brief .*", "Alleen een openbare brief wordt hier bewaard. Zet een vinkje als hij dat is."),
    (
        r"there is no letter .*|no letter that is kept is called this",
        "Geen bewaarde brief heet zo. Geef de datum, de titel of het begin van het kenmerk.",
    ),
    (
        r"the quote is not in the letter at this place",
        "Het citaat staat zo niet in de brief. Neem de woorden letterlijk over.",
    ),
    (
        r"the quote is in the letter (?P<number>\d+) times",
        "Het citaat staat {number} keer in de brief. Geef de plaats erbij.",
    ),
    (r"the address is none of a page", "Dit is geen heel webadres. Schrijf https:// en wat erachter komt."),
    (r"a contact has a day", "Een contact heeft een dag. Vul in wanneer het was."),
    (
        r"a count of fewer than 5 people could point to someone",
        "Een aantal van minder dan vijf mensen kan naar iemand wijzen, en wordt niet bewaard.",
    ),
    (r"people are counted in whole numbers from 0", "Mensen tellen we in hele getallen vanaf 0."),
    (
        r"what is more closed than intern has a ground.*",
        "Wat meer gesloten is dan intern, heeft een grond en een dag om opnieuw te kijken.",
    ),
    (
        r"what is more closed than intern has a day to look again",
        "Wat meer gesloten is dan intern, heeft een dag om opnieuw te kijken.",
    ),
    (
        r"what is more closed than intern is decided by an office.*",
        "Wat meer gesloten is dan intern, besluit een ambt of organisatie: vul die in, zoals government:NLD.",
    ),
    (
        r"the earlier statement is (?P<level>\w+), and this one would tell of it at .*",
        "De eerdere uitspraak is {level}; deze mag niet opener zijn.",
    ),
    (
        r"what no publication says is not public by itself",
        "Wat in geen publicatie staat, is niet vanzelf openbaar. Geef een grond en wie het besloot.",
    ),
    (r"an answer has a day", "Bij een antwoord hoort een dag. Vul beide in, of geen van beide."),
    (r"the replacement says the same", "De nieuwe lezing zegt hetzelfde. Verander wat anders gelezen moet worden."),
    (
        r"(?P<number>.*) is no number of the quote",
        "{number} is geen getal uit het citaat. Een beoordeling leest alleen dezelfde cijfers anders.",
    ),
    (
        r"the words of (?P<name>\w+) are not in the letter",
        "Deze woorden staan niet in de brief. Neem ze letterlijk over.",
    ),
    (r"this statement was taken back before.*", "Deze uitspraak is al teruggenomen."),
    (r"this statement was set aside as misread.*", "Deze uitspraak is al als verkeerd gelezen aangemerkt."),
    (
        r"(?P<who>.*) said the statement, and .* cannot take it back",
        "{who} heeft dit gezegd; alleen die kan het terugnemen.",
    ),
    (r"to (refuse|replace) needs a reason", "Geef een reden, in een paar woorden."),
    (r"a decision on a release needs a reason", "Geef een reden, in een paar woorden."),
    (
        r"this looks like a record of a private person .*",
        "Dit lijken gegevens over een persoon. Laat ze weg: die worden hier niet bewaard.",
    ),
    (r"\w+ holds a control character", "Hier staat een teken dat niet te zien is. Typ de tekst opnieuw."),
    (r"this has [\d,]+ characters, and .*", "Deze tekst is te lang. Maak hem korter."),
)
