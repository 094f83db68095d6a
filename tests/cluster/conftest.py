"""A Spark cluster of two workers on this machine, of which one can be killed."""

import importlib.util
import shutil
import sys
from collections.abc import Callable, Iterator

import pytest

from tests.cluster.machines import Cluster


@pytest.fixture(scope="session")
def cluster(
    require: Callable[[object, str], None], tmp_path_factory: pytest.TempPathFactory, at_home: None
) -> Iterator[Cluster]:
    """Start a cluster."""
    require(importlib.util.find_spec("pyspark"), "pyspark is not here: make cluster installs it")
    require(shutil.which("java"), "Java is not here: apt-get install default-jre-headless")
    started = Cluster(tmp_path_factory.mktemp("cluster"))
    yield started
    started.stop()


@pytest.fixture(scope="session")
def at_home() -> Iterator[None]:
    """Let Spark keep to this machine, and read with this Python."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.delenv("SPARK_HOME", raising=False)
        yield
