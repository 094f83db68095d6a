"""The numbers of published studies beside ours, computed again from the data that were published with them."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.evaluating.predictors import Matched
from routekaart.evaluating.staggered import Staggered
from routekaart.evaluating.synthetic_control import fit_synthetic_control
from routekaart.evaluating.synthetic_did import fit_difference_in_differences, fit_synthetic_did
from tests.evaluating.fitted_studies import FittedStudies, Study

_ADH = "Abadie, Diamond and Hainmueller 2010"
_SDID = "Arkhangelsky et al. 2021"
_MSCMT = "Becker and Kloessner, MSCMT"
_DID = "Callaway and Sant'Anna 2021"
_FIXEST = "fixest, trade of 15 countries"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A number that was printed, and ours."""

    study: str
    what: str
    reference: float
    ours: float
    within: float
    """How far ours may be off: half of the last digit that was printed, or what the study's own search leaves open."""

    @property
    def difference(self) -> float:
        """Ours less theirs."""
        return self.ours - self.reference


def compare_studies(studies: FittedStudies) -> Iterator[Compared]:
    """Yield every number that is compared."""
    yield from _prop99(studies.prop99)
    yield from _classic(studies.prop99, studies.classic)
    yield from _basque(studies.basque, studies.basque_fit)
    yield from _minimum_wage("minimum wage", studies.plain_wages, (-0.0400, -0.0772, -0.0310))
    yield from _minimum_wage("minimum wage, with population", studies.wages_by_people, (-0.0418, -0.0804, -0.0328))
    yield from _trade(studies)


def _prop99(study: Study) -> Iterator[Compared]:
    asked = study.outcomes, study.treated, study.donors, study.window
    level = fit_synthetic_control(*asked, demean=False).effect
    found = {
        "synthetic difference in differences": (-15.6, fit_synthetic_did(*asked).effect, 0.05),
        "synthetic control": (-19.6, level, 0.1),
        "difference in differences": (-27.3, fit_difference_in_differences(*asked), 0.05),
        "demeaned synthetic control": (-11.1, fit_synthetic_control(*asked).effect, 0.05),
    }
    for what, (reference, ours, within) in found.items():
        yield Compared(study=_SDID, what=what, reference=reference, ours=float(ours), within=within)


def _classic(study: Study, found: Matched) -> Iterator[Compared]:
    published = {"Utah": 0.334, "Nevada": 0.234, "Montana": 0.199, "Colorado": 0.164, "Connecticut": 0.069}
    for state, weight in published.items():
        ours = study.weight(found, state)
        yield Compared(study=_ADH, what=f"weight of {state}", reference=weight, ours=ours, within=0.006)


def _basque(study: Study, found: Matched) -> Iterator[Compared]:
    published = {"Cataluna": 0.63279, "Baleares (Islas)": 0.21931, "Madrid (Comunidad De)": 0.14790}
    for region, weight in published.items():
        ours = study.weight(found, region)
        yield Compared(study=_MSCMT, what=f"weight of {region}", reference=weight, ours=ours, within=1e-3)
    gap = float(study.gap(found)[study.window.after].mean())
    yield Compared(study=_MSCMT, what="mean gap 1970-1990", reference=-0.77096, ours=gap, within=5e-4)
    yield Compared(study=_MSCMT, what="loss", reference=0.004286, ours=float(found.loss), within=1e-6)


def _minimum_wage(told: str, found: Staggered, published: tuple[float, float, float]) -> Iterator[Compared]:
    ours = (found.simple, found.dynamic, found.group)
    for what, reference, value in zip(("simple", "dynamic", "by cohort"), published, ours, strict=True):
        yield Compared(study=_DID, what=f"{told}: {what}", reference=reference, ours=float(value), within=1e-4)


def _trade(studies: FittedStudies) -> Iterator[Compared]:
    one, two = studies.trade("Origin"), studies.trade("Origin", "Destination")
    distance = float(one.coefficients[0])
    yield Compared(study=_FIXEST, what="log of distance", reference=-1.52787, ours=distance, within=5e-6)
    for told, reference, found in (("origin", 0.115678, one), ("origin and destination", 0.130734, two)):
        ours = float(found.errors[0])
        yield Compared(study=_FIXEST, what=f"error clustered by {told}", reference=reference, ours=ours, within=1e-5)
