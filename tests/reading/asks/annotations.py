"""The annotated motions of both halves, and the texts that they are about if these lie beside the checkout."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SHARED = Path(__file__).parents[3].parent / "shared" / "data"
TEXTS = Path("tk") / "moties_teksten_2023_2025.parquet"
HALVES = ("open", "closed")


@dataclass(frozen=True)
class Annotated:
    """A motion with what it asks."""

    id: str
    date: date
    sha256: str
    asks: tuple[dict[str, Any], ...]


@cache
def load_motions(half: str) -> tuple[Annotated, ...]:
    """Load the annotations of one half: open (looked at while rules were written) or closed (only scored)."""
    entries = tomllib.loads((HERE / f"motions_{half}.toml").read_text(encoding="utf-8"))["motion"]
    return tuple(Annotated(one["id"], one["date"], one["sha256"], tuple(one["asks"])) for one in entries)


@cache
def load_texts(folder: Path = SHARED) -> dict[str, str]:
    """Load the texts of the motions by their id, or nothing if they are not there."""
    if not (folder / TEXTS).exists():
        return {}
    import pyarrow.parquet as parquet

    table = parquet.read_table(folder / TEXTS, columns=["kst_id", "tekst"])
    return dict(zip(table["kst_id"].to_pylist(), table["tekst"].to_pylist(), strict=True))


def digest_of(text: str) -> str:
    """Return the digest by which an annotation knows its text."""
    return sha256(text.encode()).hexdigest()[:16]
