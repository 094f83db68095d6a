"""`routekaart report`: a letter that goes out."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from routekaart.cli.options import DEFAULT_WORKSPACE, AsOfOption, JsonOption, LangOption, LevelOption, WorkspaceOption
from routekaart.cli.output import parse_language, parse_past_day, print_json, terminal_width
from routekaart.domain.levels import parse_level

if TYPE_CHECKING:
    from collections.abc import Callable

    from routekaart.domain.brief import Brief
    from routekaart.reporting.metadata import Described
    from routekaart.workspace import Workspace


FormArgument = Annotated[str, typer.Argument(metavar="FORM", help="overview, country, route, answer, or own.")]
ThingArgument = Annotated[
    str | None,
    typer.Argument(metavar="[THING]", help="What it is about: MAR, route:silk-route, request:...; or your template."),
]
PdfOption = Annotated[
    Path | None, typer.Option("--pdf", metavar="OUT", help="Write it as PDF, with its figures attached.")
]
DocxOption = Annotated[Path | None, typer.Option("--docx", metavar="OUT", help="Write it as a Word letter.")]
HtmlOption = Annotated[Path | None, typer.Option("--html", metavar="OUT", help="Write it as a web page.")]
AcceptOption = Annotated[
    Path | None,
    typer.Option("--accept", metavar="FILE", help="What an office lets go out all the same, with its reasons."),
]
LookOption = Annotated[
    Path | None,
    typer.Option("--look", metavar="FOLDER", help="Your own brief.typ and brief.docx; see docs/letters.md."),
]
SenderOption = Annotated[str, typer.Option("--sender", help="Who signs it.")]
ReferenceOption = Annotated[str, typer.Option("--reference", help="What stands behind 'Ons kenmerk'.")]
MetadataOption = Annotated[
    bool, typer.Option("--metadata", help="Write MDTO and DiWoo beside each file: docs/metadata.md.")
]
PublisherOption = Annotated[
    str, typer.Option("--publisher", help="Who publishes it: a ministry by name or code (mnre1058), or another.")
]
AppraisalOption = Annotated[
    str, typer.Option("--appraisal", help="How long the archive keeps it: blijvend or tijdelijk.")
]


def report(
    form: FormArgument,
    thing: ThingArgument = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_of: AsOfOption = None,
    level: LevelOption = "openbaar",
    pdf: PdfOption = None,
    docx: DocxOption = None,
    html: HtmlOption = None,
    accept: AcceptOption = None,
    look: LookOption = None,
    sender: SenderOption = "",
    reference: ReferenceOption = "",
    metadata: MetadataOption = False,
    publisher: PublisherOption = "",
    appraisal: AppraisalOption = "",
    lang: LangOption = "nl",
    json: JsonOption = False,
) -> None:
    """Write a letter out of the register; it is held back while a figure in it cannot stand."""
    from routekaart.cli.making import make_letter
    from routekaart.domain.look import PLAIN_LOOK
    from routekaart.operations.compose_brief import make_letterhead, parse_form
    from routekaart.operations.write_brief import load_accepted, refuse_outs, write_brief
    from routekaart.reporting.gated import gated_record, render_gated
    from routekaart.sources.looks import load_look
    from routekaart.workspace import opened_workspace

    language, now = parse_language(lang), datetime.now(UTC)
    day, seen, wanted = parse_past_day(as_of, today=now.date()), parse_level(level), parse_form(form)
    wished = {kind: out for kind, out in (("pdf", pdf), ("docx", docx), ("html", html)) if out}
    refuse_outs(wished)
    if not metadata:
        _refuse_unused(publisher=publisher, appraisal=appraisal)
    accepted = () if accept is None else load_accepted(accept)
    own_look = PLAIN_LOOK if look is None else load_look(look)
    describe = _describer(publisher or sender, appraisal, now) if metadata else None
    head = make_letterhead(day=now.date(), as_of=day, level=seen, sender=sender, reference=reference)
    with opened_workspace(workspace) as opened:
        gated, names = make_letter(opened, wanted, thing, head, language, now=now, accepted=accepted)
        described = None if describe is None else describe(opened, gated.brief)
    written = () if gated.faults else write_brief(gated.brief, wished, own_look, described=described)
    if json:
        print_json(gated_record(gated.brief, gated.faults, written, unused=gated.unused))
    else:
        told = render_gated(gated.brief, gated.faults, written, names, width=terminal_width(), unused=gated.unused)
        sys.stdout.write(told)
    sys.exit(int(bool(gated.faults)))


def _refuse_unused(**options: str) -> None:
    """Refuse what is only written in metadata, if none is asked for."""
    from routekaart.domain.errors import InputError

    for name, given in options.items():
        if given:
            raise InputError(
                f"--{name} is said in the metadata, and none is asked for",
                remedy=f"Add --metadata, or leave --{name} out.",
            )


def _describer(publisher: str, appraisal: str, now: datetime) -> "Callable[[Workspace, Brief], Described]":
    """Return what describes a letter; what was typed is looked at before any work is done."""
    from routekaart.operations.describe_brief import describe_brief
    from routekaart.reporting.metadata import parse_appraisal, parse_publisher

    party, kept = parse_publisher(publisher), parse_appraisal(appraisal)
    return lambda opened, brief: describe_brief(opened, brief, publisher=party, appraisal=kept, now=now)
