"""Lists that belong together one by one: "in 2015 en 2014 werden respectievelijk 43.035 en 21.810 aanvragen ingediend".

Such a sentence is as many sentences: each number is read in one in which of each list only its own item stands.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from routekaart.domain.letter import PeriodMention, PlaceMention, QuantityMention
from routekaart.domain.period import Period
from routekaart.reading.figures import find_figures
from routekaart.reading.said import Said
from routekaart.reading.sentence_reader import SentenceReader
from routekaart.reading.sentences import Mention, Placed, Sentence

_MARK = re.compile(r",?\s{0,3}\b(?:respectievelijk|respectively|resp\.)(?!\w)", re.IGNORECASE)
_LINK = r"(?:\s{0,3},|\s{1,3}(?:en|and)\b|\s{0,3},\s{1,3}(?:en|and)\b)"
_LINK_WITHIN = re.compile(_LINK)
_BETWEEN = re.compile(
    rf"{_LINK}\s{{1,3}}(?:(?:in|op|uit|naar|to|from|on)\s{{1,3}})?(?:(?:de|het|the)\s{{1,3}})?", re.IGNORECASE
)
"""Between two times or places of a list."""
_BETWEEN_NUMBERS = re.compile(
    rf"(?:{_LINK})?(?:\s{{1,3}}(?:respectievelijk|respectively|resp\.))?\s{{1,3}}", re.IGNORECASE
)
_YEARS = re.compile(r"\d{4}")
_MOST = 8
Item = Placed[PeriodMention] | Placed[PlaceMention]


def find_one_by_one(reader: SentenceReader) -> list[Said] | None:
    """Return what a sentence says whose lists belong together one by one; `None` if it is no such sentence."""
    sentence = reader.sentence
    marks = list(_MARK.finditer(sentence.text)) if "resp" in sentence.text.lower() else []
    numbers = sentence.quantities
    if len(marks) != 1 or not 1 < len(numbers) <= _MOST or not _is_plain_list(sentence, numbers):
        return None
    lists = [one for one in _find_lists(sentence) if len(one) == len(numbers)]
    if len(lists) != 1 or (lists[0][0] in sentence.places and _names_several(sentence)):
        return None
    mark = sentence.start + marks[0].start(), sentence.start + marks[0].end()
    said = [_read_one(reader, number, item, lists[0], mark) for number, item in zip(numbers, lists[0], strict=True)]
    found = [one for one in said if one is not None]
    return found if len(found) == len(numbers) else None


def _is_plain_list(sentence: Sentence, numbers: Sequence[Placed[QuantityMention]]) -> bool:
    """Tell whether all numbers of a sentence are levels in one list."""
    levels = all(one.mention.value2 is None and one.mention.direction is None for one in numbers)
    return levels and all(_text(sentence, one.end, two.start, _BETWEEN_NUMBERS) for one, two in pairwise(numbers))


def _names_several(sentence: Sentence) -> bool:
    """Tell whether one time is several that may be a list of their own: "juni en juli 2017"."""
    return any(_LINK_WITHIN.search(seen.mention.surface) for seen in sentence.periods)


def _text(sentence: Sentence, start: int, end: int, between: re.Pattern[str]) -> bool:
    return between.fullmatch(sentence.text, start - sentence.start, end - sentence.start) is not None


def _find_lists(sentence: Sentence) -> Iterator[Sequence[Item]]:
    """Yield the lists of times, of places and of peoples: in each, items stand one behind another."""
    times = [one for seen in sentence.periods for one in _split_years(sentence, seen)]
    people = tuple(seen for seen in sentence.places if seen not in sentence.areas)
    for items in (times, sentence.areas, people):
        row: list[Item] = []
        for item in items:
            if row and not _text(sentence, row[-1].end, item.start, _BETWEEN):
                yield row
                row = []
            row.append(item)
        yield row


def _split_years(sentence: Sentence, seen: Placed[PeriodMention]) -> Iterator[Placed[PeriodMention]]:
    """Yield the years of "2014 en 2015", which were read as one stretch; any other time as it is."""
    years = list(_YEARS.finditer(seen.mention.surface))
    ends = [_text(sentence, seen.start + one.end(), seen.start + two.start(), _BETWEEN) for one, two in pairwise(years)]
    if len(years) < 2 or not all(ends) or years[0].start() or years[-1].end() != len(seen.mention.surface):
        yield seen
        return
    for year in years:
        mention = replace(seen.mention, surface=year[0], value=Period.of_year(int(year[0])))
        yield Placed(seen.start + year.start(), seen.start + year.end(), seen.number, mention)


def _read_one(
    reader: SentenceReader, number: Placed[QuantityMention], item: Item, items: Sequence[Item], mark: tuple[int, int]
) -> Said | None:
    """Read one number in a sentence that has, of both lists, its own item only."""
    sentence, numbers = reader.sentence, reader.sentence.quantities
    cuts = [
        mark, (items[0].start, item.start), (item.end, items[-1].end), (numbers[0].start, number.start),
        (number.end, numbers[-1].end),
    ]  # fmt: skip
    unit = numbers[-1].mention.unit
    own = number._replace(mention=replace(number.mention, unit=unit))
    alone = _without(sentence, cuts, own, item)
    figures = list(find_figures(replace(reader, sentence=alone, before=())))
    return figures[0]._replace(start=number.start, end=number.end) if len(figures) == 1 else None


def _without(sentence: Sentence, cuts: list[tuple[int, int]], number: Placed[QuantityMention], item: Item) -> Sentence:
    """Return a sentence without some stretches of it, with one number and one item of a list."""
    gone = {at for start, end in cuts for at in range(start, end)}
    kept = [at for at in range(sentence.start, sentence.end) if at not in gone]
    moved = {at: sentence.start + place for place, at in enumerate(kept)}
    periods, places = list(sentence.periods), list(sentence.places)
    if isinstance(item.mention, PeriodMention):
        periods.append(Placed(item.start, item.end, item.number, item.mention))
    return Sentence(
        start=sentence.start,
        end=sentence.start + len(kept),
        text="".join(sentence.text[at - sentence.start] for at in kept),
        quantities=_moved([number], moved),
        periods=_moved(periods, moved),
        places=_moved(places, moved),
        signs=sentence.signs,
        counted=tuple(moved[at] for at in sentence.counted if at in moved),
    )


def _moved(items: Iterable[Placed[Mention]], moved: Mapping[int, int]) -> tuple[Placed[Mention], ...]:
    """Return the items that are whole in what is left of a sentence, once each, where they stand there."""
    whole = [seen for seen in items if all(at in moved for at in range(seen.start, seen.end))]
    found = {(moved[seen.start], moved[seen.end - 1] + 1): seen for seen in whole}
    return tuple(seen._replace(start=start, end=end) for (start, end), seen in sorted(found.items(), key=_place))


def _place(found: tuple[tuple[int, int], object]) -> tuple[int, int]:
    return found[0]
