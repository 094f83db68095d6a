"""Read the annotated letters of a folder and score what was read against the annotations.

    python benchmarks/score_reading.py --letters FOLDER [--predictions FOLDER] [--errors LAYER]

FOLDER holds `score.py` and `train/NNN.txt` with `train/NNN.json`. Of the composed letters three quarters are looked at
while rules are written; those whose number leaves 3 when divided by 4 are only scored. Until 26 November 2026 the
letters that leave 1 were only scored as well.
"""

import argparse
import importlib.util
import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from hashlib import sha256
from pathlib import Path
from types import ModuleType

from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Document
from routekaart.parsing import parse_text
from routekaart.reading.head import describe_letter
from routekaart.reading.reader import Reader
from routekaart.reading.record import layers_record
from routekaart.reference import load_reference

REAL = {"000", *(f"{number:03}" for number in range(42, 51))}


def _is_only_scored(name: str) -> bool:
    return name not in REAL and int(name) % 4 == 3


PARTS: dict[str, Callable[[str], bool]] = {
    "all": lambda name: True,
    "real": lambda name: name in REAL,
    "composed, looked at": lambda name: name not in REAL and not _is_only_scored(name),
    "composed, only scored": _is_only_scored,
}


AIMS = {
    "quantities": (0.92, 0.95),
    "periods": (0.85, 0.90),
    "places": (0.96, 0.97),
    "citations": (0.97, 0.98),
    "commitments": (0.60, 0.80),
    "claims": (0.60, 0.75),
}
"""F1 over all letters: strict, lenient."""
AIM_ON_REAL_TEXTS = 0.90
"""Precision of quantities, strict."""


def main() -> None:
    """Read, write the predictions, print one table per part."""
    arguments = _arguments()
    reference = load_reference()
    reader = Reader(reference.gazetteer, reference.concepts, reference.named)
    scorer = _load_scorer(arguments.letters / "score.py")
    with tempfile.TemporaryDirectory() as temporary:
        target = arguments.predictions or Path(temporary)
        target.mkdir(parents=True, exist_ok=True)
        _predict(reader, arguments.letters / "train", target)
        named = scorer.pair_folders(target, arguments.letters / "train")
    if arguments.errors:
        scorer.print_errors([item for item in named if _listed(arguments.part, item[0])], arguments.errors)
        return
    for title, belongs in PARTS.items():
        letters = [(predicted, gold) for name, predicted, gold in named if belongs(name)]
        print(f"\n== {title}")
        scorer.print_table(scorer.score(letters), len(letters))
    _print_aims(scorer, named)


def _print_aims(scorer: ModuleType, named: list[tuple[str, object, object]]) -> None:
    """Print what is aimed at beside what is reached, part by part."""
    tables = {
        title: scorer.score([(predicted, gold) for name, predicted, gold in named if belongs(name)])
        for title, belongs in PARTS.items()
    }
    print("\n== F1 strict / lenient, and what is aimed at over all letters\n")
    print(f"{'layer':<12} {'aim':>11}  " + "  ".join(f"{title:>22}" for title in PARTS) + "  over all")
    for layer, aims in AIMS.items():
        cells = [_f1(scorer, table[layer]) for table in tables.values()]
        met = "met" if all(reached >= aim for reached, aim in zip(cells[0], aims, strict=True)) else "not met"
        shown = "  ".join(f"{f'{strict:.3f} / {lenient:.3f}':>22}" for strict, lenient in cells)
        print(f"{layer:<12} {f'{aims[0]:.2f} / {aims[1]:.2f}':>11}  {shown}  {met}")
    row = tables["real"]["quantities"]
    precision = scorer.prf(row["strict"], row["pred"], row["gold"])[0]
    met = "met" if precision >= AIM_ON_REAL_TEXTS else "not met"
    print(f"\nprecision of quantities on the real texts: {precision:.3f} (aim {AIM_ON_REAL_TEXTS:.2f}): {met}")


def _f1(scorer: ModuleType, row: dict[str, int]) -> tuple[float, float]:
    strict, lenient = (scorer.prf(row[way], row["pred"], row["gold"])[2] for way in ("strict", "lenient"))
    return strict, lenient


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=Path, required=True)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--errors")
    parser.add_argument("--part", choices=PARTS, help="of which part --errors lists")
    return parser.parse_args()


def _listed(part: str | None, name: str) -> bool:
    """Tell whether errors of a letter may be listed: never those that are only scored, unless asked."""
    return PARTS[part](name) if part else not _is_only_scored(name)


def _predict(reader: Reader, letters: Path, target: Path) -> None:
    for path in sorted(letters.glob("*.txt")):
        reading = reader.read_layers(describe_annotated(path))
        record = json.dumps(layers_record(reading), ensure_ascii=False, indent=1)
        (target / f"{path.stem}.json").write_text(record, encoding="utf-8")


def describe_annotated(path: Path) -> Document:
    """Describe a letter; a date that is not in the text is taken from its description, as a desk would know it."""
    raw = path.read_bytes()
    found = describe_letter(DocumentId(sha256(raw).hexdigest()), parse_text(raw.decode("utf-8")))
    if found.date is not None:
        return found
    described = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["source"]["date"]
    known = None
    with suppress(ValueError):
        known = date.fromisoformat(described[:10]) if len(described) == 10 else date(int(described[:4]), 12, 31)
    return Document(id=found.id, body=found.body, date=known, sender=found.sender, title=found.title)


def _load_scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("letter_scorer", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
