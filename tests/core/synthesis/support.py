"""Paths and helpers that the extractor's tests share."""

import ast
import os
import pathlib
import sys
import types

ROOT = pathlib.Path(__file__).resolve().parents[3]
PYTHON = ROOT / "resources" / "python"
STAND_IN = ROOT / "tests" / "support" / "python"
PROBLEMS = ROOT / "tests" / "data" / "problems"
for folder in (PYTHON, STAND_IN):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

# The nightly preset sets this: every test that samples takes all.
NIGHTLY = os.environ.get("CODEGYM_NIGHTLY") == "1"
OPTIONS = {"granularity": "auto", "seed": 1, "max_configurations": 30, "code_id": "Test_1"}


def problem(source: str, statement: str | None = None, **more) -> dict:
    """A problem made of a solution whose docstring is the statement."""
    text = ast.get_docstring(ast.parse(source)) or "" if statement is None else statement
    return {"id": "Test_1", "statement": text, "solution": source, "tests": None, "test_info": None,
            "entry_point": None, **more}


def problem_file(name: str) -> dict:
    """One of the project's own problems."""
    return {**problem((PROBLEMS / f"{name}.py").read_text(encoding="utf-8")), "id": name}


def load(candidate: dict):
    """The environment class of a candidate."""
    module = types.ModuleType("environment")
    exec(compile(candidate["source"], "environment.py", "exec"), module.__dict__)
    return getattr(module, candidate["environment"])


def tool_names(candidate: dict) -> list[str]:
    """Names of a candidate's tools."""
    return [tool["name"] for tool in candidate["tools"]]


def at(result: dict, granularity: str) -> dict:
    """The candidate of one granularity."""
    return next(c for c in result["candidates"] if c["granularity"] == granularity)
