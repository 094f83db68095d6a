"""By how much something changed, or one place has more than another, where a number says it."""

from routekaart.domain.content import Comparison, Figure, Trend
from routekaart.domain.ids import ConceptId
from routekaart.domain.letter import PeriodMention, QuantityMention
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction
from routekaart.reading import cues, scene
from routekaart.reading.factors import as_size, find_of_another, is_by_how_much, is_of_another
from routekaart.reading.joined import Compared
from routekaart.reading.lasting import find_time_taken
from routekaart.reading.said import Said
from routekaart.reading.scene import Counted
from routekaart.reading.sentence_reader import FigureReader, SentenceReader, counted_words
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.since_and_between import find_between, find_since, first_unit, split_between
from routekaart.reading.understood import Understood
from routekaart.reading.year_to_date import to_date


def read_change(figure: FigureReader, direction: Direction, previous: Said | None) -> Said:
    """Read by how much something rose or fell, and since when; it may go on about the figure before it."""
    placed, part = figure.placed, figure.part
    leading = _leading(figure.whole, previous)
    about = leading or _trend_counted(figure)
    base = scene.find_base(part, placed.start)
    own, between = scene.find_period(part, placed.start), find_between(part) if base is None else None
    valid = own or (leading.valid if leading is not None else figure.period())
    since = None if base is not None or between is not None else _measured_from(part, placed)
    if between is not None:
        base, valid = split_between(between)
    elif since is not None and own is not None and own != since.mention.value:
        base = first_unit(since)
    counterpart = scene.find_counterpart(part, placed.start, placed.end, about.subject)
    understood = Understood(
        start=placed.start,
        end=placed.end,
        clause=figure.clause,
        concept=about.concept,
        subject=about.subject,
        period=valid,
        base=base,
        counterpart=counterpart,
        since=next((seen.start for seen in (between, since) if seen is not None), None),
        form="change",
        direction=direction,
        pointed=scene.is_pointed_at(figure.sentence, placed.start),
        carried=leading is not None,
        read=find_time_taken(part, base, valid),
    )
    content = Trend(
        direction=direction,
        base=to_date(base, part),
        size=as_size(placed.mention),
        counted=about.counted,
        concept=about.concept,
        counterpart=counterpart,
        route=scene.find_route(about.subject, figure.whole.context, figure.whole.lexicon),
        modes=about.modes,
        publisher=figure.publisher(),
        unread=tuple(dict.fromkeys((*about.unread, *_of_nothing(part, placed, base), *figure.unread(understood)))),
    )
    return figure.said("trend", about.subject, content, to_date(valid, part))


def _of_nothing(part: Sentence, placed: Placed[QuantityMention], base: Period | None) -> tuple[str, ...]:
    """Return a factor of another number that cannot be what it became: without a time, or by how much it changed."""
    of_another = is_of_another(part, placed)
    return (placed.mention.surface,) if of_another and (base is None or is_by_how_much(part, placed)) else ()


def _measured_from(part: Sentence, placed: Placed[QuantityMention]) -> Placed[PeriodMention] | None:
    """Return the period from which a change is measured where no word before it says so."""
    return find_since(part) or next(find_of_another(part, placed), None)


def read_comparison(figure: FigureReader, direction: Direction, compared: Compared) -> Said:
    """Read by how much one place has more than another: "20.000 meer migranten in Italië dan in Spanje"."""
    placed, about, period = figure.placed, _trend_counted(figure), figure.period()
    counterpart = scene.find_counterpart(figure.part, placed.start, placed.end, None)
    if counterpart in compared:
        counterpart = None  # "uit België minder dan uit Nederland" are where they left
    understood = Understood(
        start=placed.start,
        end=placed.end,
        clause=figure.clause,
        concept=about.concept,
        subject=compared.subject,
        other=compared.other,
        counterpart=counterpart,
        period=period,
        form="comparison",
        direction=direction,
    )
    content = Comparison(
        direction=direction,
        other=compared.other,
        size=as_size(placed.mention),
        counted=about.counted,
        concept=about.concept,
        counterpart=counterpart,
        route=scene.find_route(compared.subject, figure.whole.context, figure.whole.lexicon),
        modes=about.modes,
        publisher=figure.publisher(),
        unread=figure.unread(understood),
    )
    return figure.said("comparison", compared.subject, content, period)


def _leading(reader: SentenceReader, previous: Said | None) -> Counted | None:
    """Return the figure before a change that it is a change of: ", een afname van", "Dat is een afname van"."""
    leading = None if previous is None else _counted_by(previous)
    if leading is None and cues.saying.GOES_ON.match(reader.sentence.text):
        leading = next((about for said in reversed(reader.before) if (about := _counted_by(said)) is not None), None)
    return leading if leading is not None and leading.concept is not None else None


def _trend_counted(figure: FigureReader) -> Counted:
    """Return what a change is a change of by its own noun."""
    placed, whole, counted = figure.placed, figure.whole, figure.counted
    concept = None
    if counted:
        concept = scene.find_figure_concept(
            figure.sentence, counted, placed.start, placed.end, whole.concepts, whole.lexicon
        )
    if concept is None:
        counted, concept = _counted_near(figure)
    leaving = concept is not None and concept.startswith(cues.travel.LEAVING)
    return Counted(
        counted=counted,
        concept=concept,
        subject=figure.area(leaving=leaving, named=concept is not None) or figure.borders(concept),
        valid=None,
        modes=figure.modes(),
    )


def _counted_near(figure: FigureReader) -> tuple[str, ConceptId | None]:
    """Return what a change is of that has a noun of its own, "een daling van 79%": what its clause speaks of."""
    near = [seen for seen in figure.whole.concepts if figure.clause.holds(seen[0])]
    if near:
        first, last, concept, _ = min(near, key=lambda seen: abs(seen.start - figure.placed.start))
        return counted_words(figure.sentence, first, last), concept
    hosted = None if figure.part.routes else scene.find_hosted(figure.part)
    return hosted or (figure.counted, scene.ON_ROUTE if figure.part.routes else None)


def _counted_by(said: Said) -> Counted | None:
    """Return what a figure or change is about, for a sentence that goes on about it."""
    content = said.content
    if not isinstance(content, Figure | Trend):
        return None
    return Counted(
        counted=content.counted,
        concept=content.concept,
        subject=said.subject,
        valid=said.valid,
        modes=content.modes,
        unread=content.unread,
    )
