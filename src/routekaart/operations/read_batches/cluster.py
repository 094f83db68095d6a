"""Read letters on many machines with Spark (the extra `cluster`): the same function over Arrow batches.

On one machine the process pool is faster. Every machine needs Python with what Routekaart needs; Routekaart itself is
installed there in the same version, or sent along with `send_code`.
"""

import importlib.util
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pyarrow as pa

import routekaart
from routekaart.domain.errors import StoreError
from routekaart.operations.read_batches.batches import BatchReader
from routekaart.operations.read_batches.schema import LETTERS, READINGS

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_LETTERS_AT_ONCE = 50
"""In one Arrow batch. Spark's own 10,000 are 100 MB of plain text, and many times that of PDF."""


def open_session(master: str, *, address: str = "127.0.0.1") -> "SparkSession":
    """Open a session on a cluster.

    Args:
        master: its address, `spark://HOST:PORT`, or `local[2]` for this machine.
        address: under which its machines reach this one.

    Raises:
        StoreError: if Spark or Java is not here.
    """
    _check_installed()
    from pyspark.sql import SparkSession

    # Spark takes from the environment, and only there, with which Python letters are read.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("Routekaart")
    settings = {
        "spark.driver.host": address,
        "spark.driver.bindAddress": address,
        "spark.sql.session.timeZone": "UTC",
        "spark.ui.enabled": "false",
        "spark.sql.execution.arrow.maxRecordsPerBatch": str(_LETTERS_AT_ONCE),
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    return cast("SparkSession", builder.getOrCreate())


def load_files(session: "SparkSession", folder: str) -> "DataFrame":
    """Return the files in a folder, and in the folders in it, with the columns of `LETTERS`."""
    files = session.read.format("binaryFile").option("recursiveFileLookup", "true").load(folder)
    return files.selectExpr("path AS name", "content AS raw")


def read_frame(letters: "DataFrame", reader: BatchReader) -> "DataFrame":
    """Read a table of letters with the columns of `LETTERS`; what comes out has those of `READINGS`.

    Nothing is read before the result is asked for. A machine that is lost is no loss: what it was reading is read by
    another. A letter that kills the process that reads it ends the job after four tries; the process pool finds it.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    def read_batches(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return map(reader, batches)

    return letters.select(*LETTERS.names).mapInArrow(read_batches, from_arrow_schema(READINGS))


def send_code(session: "SparkSession", folder: Path) -> None:
    """Send Routekaart to the machines of a cluster, packed in a folder that must be there as long as the session is."""
    package = Path(routekaart.__file__).parent
    packed = shutil.make_archive(str(folder / package.name), "zip", package.parent, package.name)
    session.sparkContext.addPyFile(packed)


def _check_installed() -> None:
    if importlib.util.find_spec("pyspark") is None:
        raise StoreError("Spark is not installed", remedy="Install it with: pip install 'routekaart[cluster]'")
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        raise StoreError(
            "Spark needs Java, and there is none", remedy="Install it; on Debian: apt-get install default-jre-headless"
        )
