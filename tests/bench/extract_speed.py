"""How many problems a second are converted: extract_speed.py CODEGYM FILES... (solved problems, one a file)

Two rates, both wall time on as many processes as there are cores: one cut with its inputs, run on all of them and
submitted right and wrong answers; then the whole command, with every cut, every metric, two hash seeds, and the
search for calls that give the answer away.
"""

import gc
import multiprocessing
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "support"), str(ROOT / "resources" / "python")]

from codegym.extract.api import extract  # noqa: E402
from codegym.worker.child import COLLECT_AT  # noqa: E402
from extract_report import problems_in  # noqa: E402

ONE_CUT = {"granularity": "medium", "seed": 1, "max_configurations": 30}


def convert(path: str) -> int:
    """How many problems of a file are converted with one cut."""
    return sum(extract(problem, {**ONE_CUT, "code_id": problem["id"]})["status"] == "cut"
               for problem in problems_in(pathlib.Path(path)))


def run_command(program: str, paths: list[str]) -> None:
    """Import the problems into a workspace of their own, and tell how long their extraction takes."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = f"{folder}/speed.codegym"
        for arguments in (["new", workspace], ["import", workspace, *paths]):
            subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        begun = time.monotonic()
        done = subprocess.run([program, "extract", workspace], check=True, capture_output=True, text=True)
        tell("everything", len(paths), time.monotonic() - begun)
        print(done.stdout.strip().splitlines()[-2])


def tell(what: str, problems: int, seconds: float) -> None:
    """One rate."""
    print(f"{what}: {problems} problems in {seconds:.1f} s, {problems / seconds:.1f} a second")


def main() -> None:
    program, *paths = sys.argv[1:]
    begun = time.monotonic()
    with multiprocessing.Pool(initializer=gc.set_threshold, initargs=(COLLECT_AT,)) as pool:  # as in a worker
        converted = sum(pool.imap_unordered(convert, paths))
    tell("one cut", len(paths), time.monotonic() - begun)
    print(f"converted {converted} of {len(paths)}")
    run_command(program, paths)


if __name__ == "__main__":
    main()
