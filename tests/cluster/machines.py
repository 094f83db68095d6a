"""The processes of a Spark cluster of two workers on this machine."""

import importlib.util
import json
import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

_LOCAL = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Cluster:
    """A master and two workers with one core each, each in a process group of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._groups = folder, []
        port, self._status = _free_port(), _free_port()
        self.master = f"spark://127.0.0.1:{port}"
        self._start("master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", str(self._status))
        self._wait_for(lambda status: status["status"] == "ALIVE")
        self._workers = [self._start_worker(folder / name) for name in ("one", "two")]
        self._wait_for(lambda status: status["aliveworkers"] == 2)

    def kill_worker(self) -> None:
        """Kill a worker with whatever it is doing."""
        os.killpg(self._workers.pop().pid, signal.SIGKILL)

    def stop(self) -> None:
        """End all that was started."""
        for started in self._groups:
            if started.poll() is None:
                os.killpg(started.pid, signal.SIGKILL)
            started.wait(timeout=20)

    def _start_worker(self, folder: Path) -> "subprocess.Popen[bytes]":
        words = ("--host", "127.0.0.1", "--cores", "1", "--memory", "1g", "--webui-port", "0", "--work-dir", folder)
        return self._start("worker.Worker", *words, self.master)

    def _start(self, name: str, *words: str | Path) -> "subprocess.Popen[bytes]":
        home = Path(str(importlib.util.find_spec("pyspark").origin)).parent
        command = ["bash", home / "bin" / "spark-class", f"org.apache.spark.deploy.{name}", *words]
        with (self._folder / f"{len(self._groups)}.log").open("wb") as log:
            started = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        self._groups.append(started)
        return started

    def _wait_for(self, reached: Callable[[dict[str, object]], bool]) -> None:
        for _ in range(300):
            try:
                with _LOCAL.open(f"http://127.0.0.1:{self._status}/json/", timeout=5) as answer:
                    if reached(json.load(answer)):
                        return
            except OSError:
                pass
            time.sleep(0.2)
        logs = "\n".join(path.read_text(errors="replace")[-2000:] for path in sorted(self._folder.glob("*.log")))
        raise RuntimeError(f"the cluster did not start:\n{logs}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
