"""Fuzz targets of what people write in files: any bytes become what they say, or a refusal raised on purpose."""

import contextlib
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from routekaart.domain.errors import RoutekaartError
from routekaart.exchanging.iati import import_activities
from routekaart.recording.acceptances import parse_acceptances
from routekaart.recording.accepted import parse_accepted
from routekaart.recording.plans import parse_plan
from routekaart.recording.sheet import parse_sheet
from routekaart.recording.template import parse_template
from routekaart.recording.weighings import parse_weighing
from routekaart.reference import default_root
from routekaart.reference.rules import load_rules
from routekaart.reporting.saved_check import parse_saved_check
from tests.exchanging.conftest import frame
from tests.operations.test_evaluate import PLAN
from tests.operations.test_weigh import WRITTEN
from tests.parliament.making import bring_in, matter, page

_LISTS = Path(default_root())
_DEMONSTRATION = Path(__file__).parents[2] / "demonstration"


def _target(parse: Callable[[bytes], object]) -> Callable[[bytes], None]:
    def assert_read_or_refused(raw: bytes) -> None:
        with contextlib.suppress(RoutekaartError):
            parse(raw)

    return assert_read_or_refused


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="routekaart-fuzz-"))


def _load_rule(raw: bytes) -> object:
    (_folder() / "R-01.yml").write_bytes(raw)
    return load_rules(_LISTS, _folder())


TARGETS: dict[str, Callable[[bytes], None]] = {
    "dossier file": _target(lambda raw: parse_sheet("file", raw)),
    "template": _target(lambda raw: parse_template(raw, name="file")),
    "accepted faults": _target(lambda raw: parse_accepted(raw, where="file")),
    "accepted remarks": _target(lambda raw: parse_acceptances(raw, where="file")),
    "rule file": _target(_load_rule),
    "weighing file": _target(lambda raw: parse_weighing("file", raw)),
    "plan file": _target(lambda raw: parse_plan("file", raw)),
    "records of the House": _target(bring_in),
    "IATI file": _target(lambda raw: import_activities(raw, frame())),
    "saved check": _target(lambda raw: parse_saved_check(raw, where="file")),
}
_ACCEPTED = (
    b'[[accept]]\nkind = "stale"\nquote = "57.000"\nwhere = "1"\nreason = "known"\nby = "organisation:jenv"\n'
    b"on = 2026-11-27\n"
)
SEEDS: dict[str, tuple[bytes, ...]] = {
    "dossier file": tuple(path.read_bytes() for path in sorted((_DEMONSTRATION / "dossier").glob("*.yml"))),
    "template": (
        b"---\ntitle: Brief\n---\n\n# Kop\n\nEr waren {{ figure frontex-detections area=MAR period=2019 }}.\n",
    ),
    "accepted faults": (_ACCEPTED,),
    "accepted remarks": (b'[[accept]]\ncode = "RK101"\nquote = "ruim"\nreason = "so"\n',),
    "rule file": ((_LISTS / "rules" / "R-01.yml").read_bytes(),),
    "weighing file": (WRITTEN.encode(),),
    "plan file": (PLAN.encode(),),
    "records of the House": (page(matter()),),
    "IATI file": ((_DEMONSTRATION / "activities.xml").read_bytes(),),
}
