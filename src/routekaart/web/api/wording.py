"""In which language a problem is told, and what is wrong with an input in the words of that language."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from routekaart.domain.errors import RoutekaartError, StoreError
from routekaart.reporting.faults import tell_in_dutch
from routekaart.reporting.texts import Lang, Table, say
from routekaart.web.telling import tell

_MISTAKES: Table = {
    "missing": ("Dit moet u opgeven.", "This is needed."),
    "date": (
        "Dit is geen dag. Schrijf jaar, maand en dag, zoals 2020-07-10.",
        "This is no day. Write year, month and day, as in 2020-07-10.",
    ),
    "int": ("Dit is geen geheel getal.", "This is no whole number."),
    "greater_than_equal": ("Dit moet {ge} of meer zijn.", "This must be {ge} or more."),
    "less_than_equal": ("Dit mag hoogstens {le} zijn.", "This may be {le} at most."),
    "string_too_short": (
        "Dit is te kort: het moet {min_length} of meer tekens hebben.",
        "Too short: it takes {min_length} or more characters.",
    ),
    "string_too_long": ("Dit is te lang (hoogstens {max_length}).", "This is too long (at most {max_length})."),
    "string_pattern_mismatch": (
        "Dit heeft niet de vorm die hier moet: {pattern}.",
        "This does not have the form that is needed here: {pattern}.",
    ),
    "string": ("Dit moet tekst zijn.", "This must be text."),
    "literal_error": ("Kies uit: {expected}.", "Choose from: {expected}."),
    "enum": ("Kies uit: {expected}.", "Choose from: {expected}."),
    "other": ("Dit is niet goed ingevuld.", "This is not filled in well."),
}
"""By the type of a mistake, or what it begins with. Source: the error types of pydantic."""


def lang_of(request: HttpRequest) -> Lang:
    """Return the language that a program prefers: Dutch, unless `Accept-Language` puts English before it."""
    wanted: dict[str, float] = {}
    for name, weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        wanted.setdefault(name.partition("-")[0], weight)
    return "en" if wanted.get("en", 0.0) > wanted.get("nl", wanted.get("*", 0.0)) else "nl"


def tell_error(error: RoutekaartError, lang: Lang) -> str:
    """Say what an error says; in Dutch with the English behind it where nobody has translated it."""
    english = tell(error)
    if lang == "en":
        return english
    if isinstance(error, StoreError):
        return "Wat hier wordt bewaard, is nu niet te lezen. Probeer het later nog eens."
    return tell_in_dutch(error.what, error.remedy) or f"Dit kan zo niet. In het Engels: {english}"


def tell_mistake(type_: str, context: Mapping[str, object], lang: Lang) -> str:
    """Say what is wrong with one part of an input.

    >>> tell_mistake("less_than_equal", {"le": 500}, "nl")
    'Dit mag hoogstens 500 zijn.'
    """
    code = type_ if type_ in _MISTAKES else type_.partition("_")[0]
    told = say(_MISTAKES, code if code in _MISTAKES else "other", lang)
    both = {name: str(value).replace(" or ", " of " if lang == "nl" else " or ") for name, value in context.items()}
    return told.format(**both)
