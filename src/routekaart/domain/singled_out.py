"""Refuse what singles out one private person: a case that bears a name, an expulsion of somebody, one asylum seeker.

Titles of parliamentary papers name members and ministers in their function, and they may: "Motie van het lid Ceder",
"minister Faber". Some are about one migrant or one family. Those may not come into a log that forgets nothing, with a
name or without. Like `privacy` this looks at form only, in Dutch; where it errs, it refuses too much. What it says
never repeats the text.
"""

import re
from collections.abc import Collection, Iterator

from routekaart.domain.privacy import PersonalMark

# possessive, so that half a name is never taken for one
_WORDS = r"[A-ZÀ-Þ][\w'’-]++(?: [A-ZÀ-Þ][\w'’-]++)*+"
_NAME = rf"['‘’\"“„]?(?:(?:van|de|der|den|het|el|al|bin|ben)[ -])*(?P<name>{_WORDS})"
_ONE = (
    "asielzoeker|asielzoekster|vluchteling|vluchtelinge|vreemdeling|vreemdelinge|migrant|migrante|statushouder|ontheemde|"
    "man|vrouw|jongen|meisje|kind|jongetje|peuter|kleuter|baby|moeder|vader|echtpaar|gezin|familie|broertje|zusje|"
    "broer|zus|student|studente|scholier|scholiere|leerling|tolk|journalist|journaliste|activist|activiste|imam|"
    "dissident|demonstrant|bekeerling|christen|homoseksueel|transgender|gedetineerde|slachtoffer|tiener|weduwe|"
    "dienstweigeraar|deserteur|kok|arts|advocaat|blogger|zanger|zangeres|voetballer|oppositieleider"
)
_SEVERAL = "broertjes|zusjes|broers|zussen|kinderen|tweeling"
_CASE = re.compile(rf"(?<![Vv]an )\b(?:[Zz]aak|[Zz]aken|[Kk]westie|[Aa]ffaire)[- ]{_NAME}")
_FATE = re.compile(
    r"\b(?:[Uu]itzetting|[Uu]itzetten|[Uu]itgezette|[Uu]itlevering|[Uu]itwijzing|[Dd]eportatie|[Tt]erugkeer|"
    r"[Vv]rijlating|[Aa]rrestatie|[Aa]anhouding|[Dd]etentie|[Oo]verdracht|[Oo]verlijden|[Dd]ood|[Zz]elfdoding|"
    r"[Zz]elfmoord|[Mm]oord|[Vv]ermissing|[Aa]sielverzoek|[Aa]sielaanvraag|[Vv]erblijfsvergunning|"
    r"[Vv]erblijfsstatus|[Nn]aturalisatie|[Pp]aspoort|[Ss]ituatie|[Kk]inderpardon)"
    rf" (?:van|op|aan|voor) {_NAME}(?! [a-zà-ÿ]+(?:en|s)\b)"
)
_NAMED = re.compile(rf"(?:\b(?:{_ONE}|{_SEVERAL})|^(?i:{_ONE}|{_SEVERAL})) (?P<name>{_WORDS})")
_ADDRESSED = re.compile(
    r"\b(?:[Mm]evrouw|[Mm]evr\.|[Mm]w\.|[Mm]eneer|[Dd]e heer|[Dd]hr\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) "
    rf"{_NAME}(?!,? ?\(?(?:[A-Za-z]+ ){{0,3}}(?:[Ll]id|[Kk]amerlid|[Mm]inister|[Ss]taatssecretaris|[Hh]ead|[Oo]fficer|"
    r"[Cc]ommissioner|[Dd]irector|[Dd]irecteur|[Vv]oorzitter|[Aa]mbassadeur))"
)
_OF_A_PEOPLE = re.compile(
    rf"(?<!enkele )(?<!elke )(?<!iedere )\b[A-ZÀ-Þ][\w-]+(?:se|sche) (?:{_ONE})\b(?! vluchteling)(?!-)"
)
_SOMEBODY = r"(?:[A-ZÀ-Þ][a-zà-ÿ]+(?:aan|iër|ader|aner)|Turk|Rus|Tsjetsjeen|Eritreeër)"
_ONE_OF_A_PEOPLE = re.compile(
    # an adjective (een Canadees model) has a noun behind it, a person has not
    rf"\b[Ee]en (?:[a-zà-ÿ-]+e )?(?:{_SOMEBODY}\b(?! [A-Z])|[A-ZÀ-Þ][a-zà-ÿ]+(?:se|ees) "
    r"(?:na|die|uit|is|wordt|werd|met|in|van|op|door|heeft|naar)\b)"
    rf"|\b(?:{_SOMEBODY}|[A-ZÀ-Þ][a-zà-ÿ]+ees) (?:die|wordt|werd|dreigt)\b"
)
_AGED = re.compile(
    r"\b\d{1,2}[- ]jarige\b(?! (?:termijn|periode|plan|programma|strategie|overeenkomst|jubileum|bestaan|samenwerking|"
    r"visum|vergunning|verblijfsvergunning|cyclus|evaluatie|opleiding|leeftijd|grens|looptijd|traject|regel))"
)
_NO_PERSON = frozenset(
    [
        "hmong", "rohingya", "yezidi", "yezidi's", "jezidi", "jezidi's", "roma", "sinti", "koerden", "nederlanders",
        "europese", "europa", "eu", "vn", "ind", "coa", "dt&v", "frontex", "unhcr", "iom", "raad", "hof", "kamer",
        "commissie", "human", "oxfam", "amnesty", "artsen", "rode", "cbs", "wodc", "is", "isis",
        "zuid", "noord", "west", "oost",
    ]
)  # fmt: skip
"""What follows such words with a capital and is no person: peoples, organisations, points of the compass."""


def find_singled_out(text: str, *, known: Collection[str] = frozenset()) -> tuple[PersonalMark, ...]:
    """Find what singles out one private person, in the order of the text.

    Args:
        text: a title or subject in Dutch.
        known: words in lower case that name a place or a people, so that no person bears them here.

    >>> [mark.what for mark in find_singled_out("De zaak-Mauro")]
    ['a case that bears a name']
    >>> find_singled_out("Motie van het lid Ceder over de uitzetting van Somalische asielzoekers", known={"somalische"})
    ()
    """
    marks = [PersonalMark(what, *span) for what, span in _find(text, known)]
    return tuple(sorted(marks, key=lambda mark: mark.start))


def _find(text: str, known: Collection[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    looks = (
        ("a case that bears a name", _CASE),
        ("what happens to somebody by name", _FATE),
        ("one person with a name", _NAMED),
        ("somebody addressed by name", _ADDRESSED),
    )
    for what, look in looks:
        for found in look.finditer(text):
            if _is_person(found["name"], known) and not (look is _FATE and _is_group(found["name"])):
                yield what, found.span()
    for look in (_OF_A_PEOPLE, _ONE_OF_A_PEOPLE):
        yield from (("one person of a people", found.span()) for found in look.finditer(text))
    yield from (("one person of an age", found.span()) for found in _AGED.finditer(text))


def _is_person(name: str, known: Collection[str]) -> bool:
    """Tell whether a name is none of a place, a people, an organisation or a file at a court."""
    words = name.replace("-", " ").split()
    lower = [word.casefold().strip("'’") for word in words[:2]]
    if any(word in known for word in lower) or lower[0] in _NO_PERSON or words[-1].islower():
        return False
    return not words[0].isupper() and not any(character.isdigit() for character in name)


def _is_group(name: str) -> bool:
    """Tell whether a name is one word in the plural: Oeigoeren, Somaliërs."""
    return " " not in name and name.endswith(("en", "ërs", "'s", "’s"))
