import sys
from pathlib import Path

# The benchmarks are no package that is installed: they are run from the folder of the sources.
sys.path.insert(0, str(Path(__file__).parents[2]))
