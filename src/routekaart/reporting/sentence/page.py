"""The page that asks for a sentence, and the page with its outcome."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from routekaart.domain.period import Period
from routekaart.reporting.cards import build_cards
from routekaart.reporting.formatting import format_number, format_time
from routekaart.reporting.letter_report import LetterReport
from routekaart.reporting.marking import mark_text
from routekaart.reporting.page import Site, render_page
from routekaart.reporting.rows import describe_release
from routekaart.reporting.sentence.asking import LONGEST_SENTENCE, NO_CODE, Asked, Fault, Typed, is_text, write_code
from routekaart.reporting.sentence.words import FAULTS, WORDS
from routekaart.reporting.summary import find_sources
from routekaart.reporting.texts import Lang, say
from routekaart.reporting.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A form in which a sentence is asked for."""

    typed: Typed
    today: date
    faults: Sequence[Fault] = ()


def render_sentence_form(ask: Ask, *, lang: Lang, site: Site, version: str) -> str:
    """Write the page that asks for a sentence; with faults, what is wrong with what was typed."""
    words = _Words(lang)
    title = words.say("title")
    return render_page(
        "sentence_form.html.jinja",
        lang=lang,
        site=site,
        version=version,
        title=words.say("mistaken", title=title) if ask.faults else title,
        heading=title,
        say=words.say,
        faults=[(fault.field, words.fault(fault)) for fault in ask.faults],
        typed=_showable(ask.typed),
        today=ask.today.isoformat(),
        most=LONGEST_SENTENCE,
    )


def render_sentence_report(
    report: LetterReport, asked: Asked, *, today: date, link: str, lang: Lang, site: Site
) -> str:
    """Write the page with the outcome of one sentence.

    Args:
        report: the sentence, read and checked.
        asked: what was asked, with the code of the link by which the visitor came.
        today: the day on which the page is made.
        link: the whole address at which the same outcome can be asked for again.
        lang: the language of the page.
        site: where the page stands.
    """
    wording, words = Wording(report, lang), _Words(lang)
    cards = build_cards(report, wording)
    code = write_code(report.findings)
    return render_page(
        "sentence.html.jinja",
        lang=lang,
        site=site,
        version=report.version,
        title=words.say("outcome_title"),
        report=report,
        words=wording,
        say=words.say,
        cards=cards,
        segments=mark_text(report.document.text, cards),
        asked=asked,
        link=link,
        code=code,
        came=asked.code and ("same" if asked.code == code else "other"),
        no_code=NO_CODE,
        sources=[(release, describe_release(release, wording)) for release in find_sources(report)],
        made_on=today,
        faults=(),
        typed=Typed(sentence=asked.sentence, then="" if asked.then == today else asked.then.isoformat()),
        today=today.isoformat(),
        most=LONGEST_SENTENCE,
    )


def _showable(typed: Typed) -> Typed:
    """Return what was typed without what is no text, so that it can stand in a field again."""
    kept = "".join(one for one in typed.sentence if is_text(one) or one in "\r\n\t")
    then = "".join(filter(is_text, typed.then))
    return replace(typed, sentence=kept, then=then)


class _Words:
    """The words of these pages in one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.most = format_number(Decimal(LONGEST_SENTENCE), lang)

    def say(self, code: str, **filled: object) -> str:
        return say(WORDS, code, self.lang).format(most=self.most, **filled)

    def fault(self, fault: Fault) -> str:
        typed = fault.typed
        if fault.code == "too_long":
            typed = format_number(Decimal(typed), self.lang)
        if fault.code in ("future", "reversed"):
            typed = format_time(Period.of_day(date.fromisoformat(typed)), self.lang)
        return say(FAULTS, fault.code, self.lang).format(typed=typed, most=self.most)
