"""What was asked for and is not there, in Dutch: things, series, statements, letters, days."""

from routekaart.reporting.faults.pattern import Dutch

LOOKUPS: Dutch = (
    (r"(?P<typed>'.*') names nothing we know", "{typed} staat niet in de lijsten."),
    (r"(?P<typed>'.*') is no indicator we know", "{typed} is geen cijferreeks die hier bekend is."),
    (r"(?P<typed>'.*') is not a level of disclosure", "{typed} is geen niveau."),
    (
        r"(?P<typed>'.*') does not name (a thing|an actor)",
        "{typed} is geen kenmerk. Schrijf soort:naam, zoals country:MAR.",
    ),
    (
        r"no statement has the id (?P<id>'.*') at level (?P<level>\w+)",
        "Op niveau {level} is er geen uitspraak met kenmerk {id}. Geef het hele kenmerk.",
    ),
    (
        r"'.*' holds no word to search for|there is no word to search for",
        "Hier staat geen woord om op te zoeken. Typ een woord, of het begin ervan: visum*.",
    ),
    (r"this is too long to search for", "Dit is te lang om op te zoeken. Typ minder woorden."),
    (
        r"(?P<typed>'.*') is no period we can read",
        "{typed} is geen periode. Schrijf bijvoorbeeld 2019, 2018-10, 2020-07-10, 2019-Q1, 2016/2018 of 2019-09/..",
    ),
    (r"the period .* ends before it begins", "De periode eindigt voordat ze begint. Zet het begin vooraan."),
    (
        r"(?P<day>[\d-]+) lies outside what can be known",
        "{day} ligt buiten wat bekend kan zijn. Kies een dag van 1945 tot en met vandaag.",
    ),
    (
        r"nothing says which statements are asked for",
        "Er staat niet bij welke uitspraken u zoekt. Noem een van deze drie: onderwerp, brief, zoek.",
    ),
    (r"there is no letter (?P<id>'[0-9a-f]{64}')", "Er is hier geen brief {id}. De brieven staan onder /brieven."),
    (
        r"(?P<thing>'.*') is not there on (?P<day>[\d-]+)",
        "{thing} is er op {day} niet. Kijk in de lijst, of kies een andere dag.",
    ),
    (r"there is no feed about (?P<thing>.*)", "Over {thing} is er geen feed."),
    (r"there is no page (?P<page>\d+) of this feed", "Deze feed heeft geen bladzijde {page}."),
    (r"nothing is known about (?P<thing>.*)", "Over {thing} is niets bekend."),
    (r"there is no table (?P<name>.*)", "Er is geen tabel {name}."),
)

OFFERS: Dutch = (
    (r"Do you mean (?P<names>[^?]*)\?.*", "Bedoelt u {names}?"),
    (r"(?:.* )?(?:Write one of|The levels are|Take one of) (?P<names>.*?)(?:, once)?\.", "Kies uit: {names}."),
    (r"Add counterpart=\.\.\., one of (?P<names>.*)\.", "Kies uit: {names}."),
    (r"Write it as (?P<names>.*?)(?:; it may also have .*)?\.", "Schrijf hem als {names}."),
    (r"It has (?P<names>.*)\.", "Er zijn wel cijfers over: {names}."),
)
"""What a remedy offers to choose from."""
