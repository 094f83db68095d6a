"""Sentences against official files: none is supported or contradicted by a figure that counts something else."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.finding import Judgement
from routekaart.domain.period import Period
from routekaart.operations.import_dataset import import_dataset
from routekaart.operations.report_letter import report_letter
from routekaart.workspace import Workspace, create_workspace

SUPPORTED, CONTRADICTED, UNDECIDED = Judgement.SUPPORTED, Judgement.CONTRADICTED, Judgement.UNDECIDED
NOW = datetime(2026, 11, 1, tzinfo=UTC)
FILES = (
    ("eurostat/migr_eiord_2012_2016_by_citizen.parquet", "eurostat-ordered-to-leave-yearly"),
    ("eurostat/migr_asyappctza_totals_2008_2016.parquet", "eurostat-asylum-applicants-yearly"),
    ("eurostat/temporary_protection_beneficiaries_monthly_2022_2025.parquet", "eurostat-temporary-protection-monthly"),
    ("gaps/return_statistics_2015_2024.csv", "gaps-return-statistics"),
    ("unhcr/asylum_applications.parquet", "unhcr-asylum-applications"),
    ("unhcr/population.parquet", "unhcr-population"),
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Workspace:
    """Give a workspace with official files, and one of researchers that says otherwise."""
    made = create_workspace(tmp_path_factory.mktemp("sentences") / "workspace")
    for name, dataset in FILES:
        offered = import_dataset(
            made, dataset, shared / "data" / name, published=Period.parse("2025-11"), label="one", address="", now=NOW
        )
        assert offered.state == "accepted", name
    return made


@pytest.mark.parametrize(
    ("sentence", "judgement", "reason"),
    [
        # the figure of researchers decides nothing, for or against
        ("In Nederland waren er in 2015 19.015 terugkeerbesluiten.", CONTRADICTED, "all_contradict"),
        ("In Nederland waren er in 2015 23.765 terugkeerbesluiten.", SUPPORTED, "exact_figure"),
        ("In Polen waren er in 2016 20.010 terugkeerbesluiten.", SUPPORTED, "all_support"),
        ("In Nederland waren er in 2019 29.000 terugkeerbesluiten.", UNDECIDED, "no_observation"),
        ("In Zweden werden in 2022 6.000 personen uitgezet.", UNDECIDED, None),
        # first, later and all applications are three things
        ("In Duitsland waren er in 2016 722.365 eerste asielaanvragen.", SUPPORTED, "exact_figure"),
        ("In Duitsland waren er in 2016 745.545 eerste asielaanvragen.", CONTRADICTED, "all_contradict"),
        ("In Duitsland waren er in 2016 745.545 herhaalde asielaanvragen.", UNDECIDED, "definition_missing"),
        ("In Nederland waren er in 2015 1.935 herhaalde asielaanvragen.", UNDECIDED, "definition_missing"),
        ("In Nederland waren er in 2015 44.970 asielaanvragen.", UNDECIDED, "sources_differ"),
        # who is taken in may be a refugee or have temporary protection
        ("Nederland ving in 2024 118.870 Oekraïners op.", UNDECIDED, "sources_differ"),
        ("Turkije ving in 2019 ruim 3,5 miljoen Syriërs op.", SUPPORTED, "all_support"),
        # half of the applications in the United States are counted as cases
        ("In de Verenigde Staten waren er in 2019 301.000 asielaanvragen.", UNDECIDED, "source_uncertain"),
    ],
)
def test_a_sentence_is_judged_by_what_it_speaks_of(
    workspace: Workspace, sentence: str, judgement: Judgement, reason: str | None
) -> None:
    letter = f"Den Haag, 3 november 2025\n\nGeachte voorzitter,\n\n{sentence}\n"
    (finding,) = report_letter(workspace, letter.encode(), now=NOW).findings
    verdict = finding.outcome.now
    assert verdict.judgement is judgement, verdict
    assert reason is None or verdict.reason == reason
