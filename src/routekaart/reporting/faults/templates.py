"""What is wrong with a letter that is being written, in Dutch."""

from routekaart.reporting.faults.pattern import Dutch

TEMPLATES: Dutch = (
    (
        r"the letter has no title",
        "De brief heeft geen titel. Zet bovenaan een regel met ---, dan title: met de titel, dan weer ---.",
    ),
    (r"the head does not end", "De kop van de brief houdt niet op. Zet er een regel met --- onder."),
    (r"(?P<key>'.*') has no place in the head", "{key} kan hier niet in de kop van de brief staan."),
    (
        r"a tag in (the head|a heading).*",
        "Een invulplek kan niet in de kop of in een tussenkop staan. Zet hem in een zin van de brief.",
    ),
    (r"a tag between \*\* and \*\*: .*", "Een invulplek kan niet tussen ** en ** staan. Haal de ** eromheen weg."),
    (r"a tag is not whole: (?P<text>'.*')", "Deze invulplek is niet volledig: {text}. Schrijf hem op één regel."),
    (
        r"a table, chart or map within (a list|a sentence)",
        "Een tabel, grafiek of kaart kan niet in een zin of opsomming staan. Zet die op een eigen regel.",
    ),
    (r"(?P<name>'.*') is no tag", "{name} is geen invulplek."),
    (r".* in (?P<tag>\{\{.*)", "Deze invulplek is niet goed ingevuld: {tag}."),
    (r"(?P<place>'.*') is no place we know", "{place} is geen plaats die hier bekend is."),
    (
        r"(?P<id>'.*') is too short for the beginning of an id",
        "{id} is te kort. Geef minstens zes tekens van het kenmerk van de uitspraak.",
    ),
    (
        r".* at this level has an id that begins so",
        "Op dit niveau begint niet precies één uitspraak zo. Geef meer tekens van het kenmerk.",
    ),
    (r"no figure of (?P<name>.*) is held here", "Van {name} is hier geen cijfer opgenomen. Kies een andere reeks."),
    (
        r"no release of (?P<name>.*) was out on that day",
        "Op die dag was van {name} nog geen uitgave verschenen. Kies een latere dag.",
    ),
    (r"(?P<name>.*) has no figures for (?P<area>.*)", "{name} heeft geen cijfers over {area}."),
    (r"(?P<name>.*) is told by counterpart only", "{name} is er alleen per tegenpartij. Zet counterpart=... erbij."),
    (
        r"(?P<name>.*) has no figures with the counterpart (?P<side>.*)",
        "{name} heeft geen cijfers met tegenpartij {side}.",
    ),
    (
        r"the series (?P<name>.*) has no figure for (?P<period>.*) as known on that day",
        "De reeks {name} had op die dag geen cijfer voor {period}. Kies een andere periode of dag.",
    ),
    (
        r"no figure for (?P<period>.*) can be given as known on that day",
        "Voor {period} is zoals bekend op die dag geen cijfer te geven. Kies een andere periode of dag.",
    ),
    (
        r"a figure that it is computed from is not held: .*",
        "Een cijfer waaruit dit wordt berekend, is hier niet opgenomen. Kies een andere reeks of periode.",
    ),
)
