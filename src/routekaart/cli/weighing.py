"""`routekaart weigh`."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from routekaart.cli.files import read_named, refuse_place, write_page, write_whole
from routekaart.cli.options import DEFAULT_WORKSPACE, JsonOption, LangOption, LevelOption, WorkspaceOption
from routekaart.cli.output import Lang, parse_language, print_json, print_line, print_table, terminal_width
from routekaart.domain.encoding import canonical, to_record
from routekaart.domain.levels import parse_level
from routekaart.reporting.texts import Table, say

if TYPE_CHECKING:
    from routekaart.domain.weighing.outcome import Outcome, RankingRun, SealedWeighing
    from routekaart.domain.weighing.rankings import Chance
    from routekaart.operations.verify_weighing import VerifiedWeighing
    from routekaart.reporting.dossier.names import Names

_LARGEST = 5_000_000
_WORDS: Table = {
    "country": ("land", "country"),
    "instrument": ("instrument", "instrument"),
    "first": ("komt als eerste", "comes first"),
    "between": ("bij lege waarden", "by empty values"),
    "state": ("stand", "standing"),
    "known": ("Met wat bekend is", "With what is known"),
    "unknown_too": ("Ook met wat niet bekend is", "Also with what is not known"),
    "out": ("Valt af", "Out"),
    "not_allowed": ("niet toegestaan", "not allowed"),
    "counter_productive": ("werkt waarschijnlijk averechts", "probably backfires"),
    "vetoed": ("schaadt een beschermd belang", "harms a protected interest"),
    "unknown": ("niet bekend", "not known"),
    "contested": ("betwist", "contested"),
    "contested_means": (
        "Betwist: het kan ook averechts werken. --explain zegt waarom.",
        "Contested: it may also backfire. --explain says why.",
    ),
    "in": ("", ""),
    "package": ("Beste pakket bij de middelste gewichten", "Best package at the middle weights"),
    "share": ("in beste pakketten", "in best packages"),
    "clash": ("De wens kan niet. Dit sluit hem uit: {what}.", "The wish cannot be. This excludes it: {what}."),
    "sealed": ("Verzegeld als {id}.", "Sealed as {id}."),
    "kept": ("Vastgelegd in het register.", "Kept in the register."),
    "kept_before": ("Stond al in het register.", "Was in the register already."),
    "advises": (
        "Dit is een advies met zijn redenen. Mensen beslissen.",
        "This is advice with its reasons. People decide.",
    ),
    "nothing_kept": ("In het register staat geen afweging.", "The register holds no weighing."),
    "same": ("Opnieuw uitgerekend: dezelfde uitkomst, {id}.", "Run again: the same outcome, {id}."),
    "changed": ("Het bestand is veranderd na {id}.", "The file was changed after {id}."),
    "other": (
        "Opnieuw uitgerekend: een andere uitkomst, {id} (methode {method}, toen {then}).",
        "Run again: another outcome, {id} (method {method}, then {then}).",
    ),
}


def weigh(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A weighing, written as docs/weighing.md tells.")],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    seal: Annotated[
        Path | None, typer.Option("--seal", metavar="OUT", help="Write the sealed record: inputs and outcome as JSON.")
    ] = None,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="OUT", help="Write it as a page: paragraphs, tables and charts.")
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Tell of each recommendation what it rests on and when it turns.")
    ] = False,
    keep: Annotated[bool, typer.Option("--keep", help="Keep the sealed record in the register.")] = False,
    level: LevelOption = "openbaar",
    lang: LangOption = "nl",
    json: JsonOption = False,
) -> None:
    """Weigh instruments per country: what the rules exclude, what comes first in which share of weightings, and why.

    Ends with status 1 if a wanted package cannot be, or if what was decided holds something that is out.
    """
    from routekaart import __version__
    from routekaart.cli.naming import names_of
    from routekaart.operations.keep_weighing import keep_weighing
    from routekaart.operations.weigh import weigh_file
    from routekaart.reporting.weighing import render_weighing, render_weighing_page
    from routekaart.workspace import opened_workspace

    language, seen = parse_language(lang), parse_level(level)
    raw = read_named(file, _LARGEST, "the weighing")
    with opened_workspace(workspace) as opened:
        sealed = weigh_file(opened, raw, where=file.name, level=seen, now=datetime.now(UTC))
        names = names_of(opened, language)
        new = keep_weighing(opened, sealed) if keep else None
    record = {**to_record(sealed), "id": sealed.id}
    if seal is not None:
        refuse_place(seal, keep=workspace, what="a weighing", example="weighing.json", is_own=_is_sealed)
        write_whole(seal, canonical(record))
    if html is not None:
        write_page(html, render_weighing_page(sealed, names, site=None, version=__version__), keep=workspace)
    if json:
        print_json(record)
    else:
        if explain:
            sys.stdout.write(render_weighing(sealed, names, width=terminal_width()))
        else:
            _print(sealed, names, language)
        if new is not None:
            print_line(say(_WORDS, "kept" if new else "kept_before", language))
    sys.exit(int(needs_attention(sealed)))


def needs_attention(sealed: "SealedWeighing") -> bool:
    """Tell whether a wish cannot be, or people decided on something that is out, by itself or together."""
    from routekaart.domain.weighing import Alternative
    from routekaart.domain.weighing.rankings import OUT

    out = {one.ruled.alternative for one in sealed.outcome.gated if one.standing in OUT}
    decided = sealed.weighing.decided
    taken = set() if decided is None else set(decided.taken)
    together = (
        {Alternative(country=some.country, instrument=one) for one in some.instruments}
        for some in sealed.outcome.together
    )
    return bool(sealed.outcome.clashes) or bool(out & taken) or any(some <= taken for some in together)


def print_verified(verified: "VerifiedWeighing", *, as_json: bool, lang: Lang) -> None:
    """Print whether a sealed weighing comes to the same again."""
    sealed = verified.sealed
    if as_json:
        told = {"id": sealed.id, "again": verified.again, "untouched": verified.untouched, "holds": verified.holds}
        print_json({**told, "method": verified.method, "then": sealed.outcome.method})
        return
    code = "same" if verified.holds else "other" if verified.untouched else "changed"
    words = {"id": verified.again[:12], "method": verified.method, "then": sealed.outcome.method}
    print_line(say(_WORDS, code, lang).format(**words))


def print_nothing_kept(lang: Lang) -> None:
    """Print that the register holds no weighing."""
    print_line(say(_WORDS, "nothing_kept", lang))


def _print(sealed: "SealedWeighing", names: "Names", lang: Lang) -> None:
    from routekaart.domain.weighing.rankings import Standing
    from routekaart.reporting.weighing import name_instrument

    outcome = sealed.outcome
    print_line(sealed.weighing.title)
    for run in outcome.rankings:
        print_table(
            say(_WORDS, "unknown_too" if run.with_unknown else "known", lang),
            [say(_WORDS, code, lang) for code in ("country", "instrument", "first", "between", "state")],
            _ranked(run, outcome, names, lang),
        )
    if any(one.standing is Standing.CONTESTED for one in outcome.gated):
        print_line(say(_WORDS, "contested_means", lang))
    print_table(
        say(_WORDS, "out", lang),
        [say(_WORDS, code, lang) for code in ("country", "instrument", "state")],
        _out(outcome, names, lang),
    )
    best = outcome.packages[0].best
    if best is not None:
        shares = {one.alternative: one.chance for one in outcome.packages[0].places}
        rows = [
            (names.name(one.country), name_instrument(one.instrument, names), _share(shares[one], lang))
            for one in best.chosen
        ]
        columns = [say(_WORDS, code, lang) for code in ("country", "instrument", "share")]
        print_table(say(_WORDS, "package", lang), columns, rows)
    for clash in outcome.clashes:
        what = ", ".join(" ".join((member.id, *member.articles)) for member in clash.members)
        print_line(say(_WORDS, "clash", lang).format(what=what))
    print_line(say(_WORDS, "advises", lang))
    print_line(say(_WORDS, "sealed", lang).format(id=sealed.id[:12]))


def _ranked(run: "RankingRun", outcome: "Outcome", names: "Names", lang: Lang) -> Iterator[tuple[str, ...]]:
    from routekaart.reporting.formatting import NO_BREAK
    from routekaart.reporting.weighing import name_instrument

    standing = {
        (one.ruled.alternative.country, one.ruled.alternative.instrument): one.standing for one in outcome.gated
    }
    for where in run.countries:
        for one in where.ranked:
            ends = (_percent(one.at_least), "–", _percent(one.at_most))
            between = NO_BREAK.join(ends) if one.empty else ""
            state = say(_WORDS, str(standing[where.country, one.instrument]), lang)
            first, what = _share(one.first, lang), name_instrument(one.instrument, names)
            yield names.name(where.country), what, first, between, state


def _out(outcome: "Outcome", names: "Names", lang: Lang) -> Iterator[tuple[str, ...]]:
    from routekaart.domain.weighing.rankings import OUT
    from routekaart.reporting.weighing import name_instrument

    for one in outcome.gated:
        if one.standing in OUT:
            rules = ", ".join(said.rule for said in one.ruled.rules if str(said.ruling) == "not_allowed")
            state = say(_WORDS, str(one.standing), lang)
            told = f"{state} ({rules})" if rules and str(one.standing) == "not_allowed" else state
            alternative = one.ruled.alternative
            yield names.name(alternative.country), name_instrument(alternative.instrument, names), told


def _share(chance: "Chance", lang: Lang) -> str:
    from routekaart.reporting.formatting import NO_BREAK, format_number

    return NO_BREAK.join((_percent(chance.share), "±", format_number(chance.error * 100, lang, places=1, fixed=True)))


def _percent(share: Decimal) -> str:
    return f"{share * 100:.0f}%"


def _is_sealed(path: Path) -> bool:
    from routekaart.operations.verify_weighing import is_weighing

    return is_weighing(path.read_bytes())
