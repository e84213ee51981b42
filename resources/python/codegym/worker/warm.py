"""What is imported before the first fork, so that no child pays for it."""

import importlib

from codegym.worker import child, environment

_STANDARD = (
    "abc", "ast", "bisect", "collections", "copy", "datetime", "functools", "heapq", "itertools", "json", "math",
    "operator", "random", "re", "string", "time", "typing",
)


def import_all() -> None:
    for name in _STANDARD:
        importlib.import_module(name)
    child.job_of("runs")
    environment.provide_gymnasium()
