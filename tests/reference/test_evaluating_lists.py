"""What evaluations rest on is listed with its sources, and a list that says too much or too little is refused."""

from datetime import date
from pathlib import Path

import pytest

from routekaart.domain.errors import RefusedTable
from routekaart.domain.evaluation.routes import Tie
from routekaart.reference import Reference
from routekaart.reference.evaluating import load_pandemic, load_route_ties
from routekaart.reference.files import load_yaml

ENTRY = """\
pandemic: {{gate: covid, since: "{since}", until: "{until}", reason_nl: a, reason_en: b, sources: [c]}}
"""


def test_the_pandemic_is_a_list_with_a_source(root: Path) -> None:
    found = load_pandemic(root)
    assert found.stretch == (date(2020, 3, 1), date(2022, 1, 1))
    assert found.gate == "covid"


def test_every_source_of_these_lists_is_known(root: Path) -> None:
    known = load_yaml(root / "sources.yml")
    asked = {name for one in (load_pandemic(root), *load_route_ties(root)) for name in one.sources}
    assert asked and asked <= known.keys()


@pytest.mark.parametrize(
    "text",
    [
        ENTRY.format(since="2020-13", until="2021-12"),
        ENTRY.format(since="..", until="2021-12"),
        ENTRY.format(since="2020-03", until=".."),
        ENTRY.format(since="2021-03", until="2020-12"),
        ENTRY.format(since="2020-03", until="2021-12").replace("pandemic", "crisis"),
    ],
)
def test_a_stretch_without_two_ends_or_of_something_else_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "evaluating").mkdir()
    (tmp_path / "evaluating" / "left-out.yml").write_text(text)
    with pytest.raises(RefusedTable):
        load_pandemic(tmp_path)


def test_every_route_of_a_tie_is_a_route_and_none_is_said_to_share_smugglers(reference: Reference, root: Path) -> None:
    ties, routes = load_route_ties(root), {route.id for route in reference.gazetteer.routes}
    assert {one.route for one in ties} | {one.other for one in ties} <= routes
    assert [one.key for one in ties if one.tie is Tie.SMUGGLING] == []
