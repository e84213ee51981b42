"""What is imported before the first fork, so that no child pays for it."""

import importlib

from codegym.worker import environment

_STANDARD = (
    "abc", "ast", "bisect", "collections", "copy", "dataclasses", "datetime", "decimal", "enum", "fractions",
    "functools", "hashlib", "heapq", "io", "itertools", "json", "linecache", "math", "operator", "pickle", "random",
    "re", "statistics", "string", "time", "traceback", "tracemalloc", "types", "typing",
)


def import_all() -> None:
    for name in _STANDARD:
        importlib.import_module(name)
    environment.provide_gymnasium()
