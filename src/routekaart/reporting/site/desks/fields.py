"""A field of a form as it is shown: its words, what was typed, and what is wrong with that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from routekaart.domain.asked import AskedField, FieldSort, FormFault
from routekaart.domain.levels import Level
from routekaart.reporting.codes import ANSWERS, LEVELS
from routekaart.reporting.faults import ShownFault, show_fault
from routekaart.reporting.site.desks.field_words import FIELDS, FIELDS_OF, HINTS, OPTIONS, SUGGESTED
from routekaart.reporting.texts import Lang, say

_HINTED = frozenset(HINTS)
_YES_NO = ("yes", "no")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownField:
    """A field of a form."""

    name: str
    """`content.value`."""
    label: str
    value: str
    hint: str = ""
    needed: bool = False
    long: bool = False
    """Whether it takes more than a line."""
    options: tuple[tuple[str, str], ...] = ()
    """Codes with their words; none if something is typed."""
    listed: str = ""
    """Of which kind of things names are suggested, or the field whose codes are: `country`, `event.event`."""
    faults: tuple[ShownFault, ...] = ()

    @property
    def id(self) -> str:
        """The name as an id in a page."""
        return self.name.replace(".", "-")


def show_fields(
    asked: Sequence[AskedField],
    typed: Mapping[str, str],
    faults: Sequence[FormFault],
    *,
    part: str,
    of: str,
    lang: Lang,
    highest: Level = Level.GERUBRICEERD,
) -> tuple[ShownField, ...]:
    """Return fields as they are shown.

    Args:
        asked: the fields.
        typed: what was typed, by the names of the fields in the page.
        faults: all that is wrong in the form.
        part: what stands before the names in the page: `content`.
        of: the type of content or the part of a file, which may call a field otherwise.
        lang: the language of the page.
        highest: a level above this is not offered.
    """
    return tuple(_show(one, typed, faults, part=part, of=of, lang=lang, highest=highest) for one in asked)


def label_of(name: str, of: str, lang: Lang) -> str:
    """Return what a field of a type of content is called."""
    return say(FIELDS_OF.get(of, {}) if name in FIELDS_OF.get(of, {}) else FIELDS, name, lang)


def _show(
    one: AskedField,
    typed: Mapping[str, str],
    faults: Sequence[FormFault],
    *,
    part: str,
    of: str,
    lang: Lang,
    highest: Level,
) -> ShownField:
    name = f"{part}.{one.name}"
    listed = one.kinds[0] if one.sort is FieldSort.THING and len(one.kinds) == 1 else ""
    listed = f"{of}.{one.name}" if f"{of}.{one.name}" in SUGGESTED else listed
    return ShownField(
        name=name,
        label=label_of(one.name, of, lang),
        value=typed.get(name, ""),
        hint=_hint(one, of, lang),
        needed=one.needed,
        long=one.sort is FieldSort.WORDS and one.name in _LONG,
        options=_options(one, of, lang, highest),
        listed=listed,
        faults=tuple(show_fault(fault, lang) for fault in faults if fault.field == name),
    )


_LONG = ("quote", "reason", "detail", "what", "theme", "purpose", "measure", "effect", "outcome", "expected")
"""Words that may be a sentence or more."""


def _hint(one: AskedField, of: str, lang: Lang) -> str:
    code = "listed" if f"{of}.{one.name}" in SUGGESTED else one.sort.value
    hints = [say(HINTS, code, lang)] if code in _HINTED else []
    return " ".join([*hints, say(HINTS, "many", lang)] if one.many else hints)


def _options(one: AskedField, of: str, lang: Lang, highest: Level) -> tuple[tuple[str, str], ...]:
    if one.sort is FieldSort.YES_NO:
        return tuple((code, say(ANSWERS, code, lang)) for code in _YES_NO)
    if one.sort is FieldSort.LEVEL:
        return tuple((level.label, say(LEVELS, level.label, lang)) for level in Level if level <= highest)
    if one.sort is not FieldSort.CHOICE or one.many:
        return ()
    words = OPTIONS.get(f"{of}.{one.name}") or OPTIONS[one.name]
    return tuple((code, say(words, code, lang)) for code in one.options)
