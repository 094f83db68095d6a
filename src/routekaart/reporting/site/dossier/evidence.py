"""What studies found about an instrument, on the page of its dossier."""

from routekaart.domain.dossier import Dossier
from routekaart.reporting.dossier.evidence import ToldFinding, tell_evidence
from routekaart.reporting.site.dossier.shown import ShownEvidence, ShownFinding
from routekaart.reporting.site.paper import SitePaper


def show_evidence(dossier: Dossier, paper: SitePaper) -> ShownEvidence | None:
    """Return what studies found, or that there are none; `None` for what is no instrument."""
    if dossier.evidence is None:
        return None
    told = tell_evidence(dossier.evidence, dossier.thing, paper)
    return ShownEvidence(
        empty=told.empty,
        fields=tuple((field.heading, tuple(_show(one, paper) for one in field.findings)) for field in told.fields),
    )


def _show(one: ToldFinding, paper: SitePaper) -> ShownFinding:
    return ShownFinding(found=one.found, study=one.study, remarks=one.remarks, notes=paper.note_of(one.sources))
