"""Choose the function that a problem is about."""

import ast
import re

from codegym.extract.refusal import Refusal
from codegym.extract.scope import names_used, parameter_names

_UNLIKELY = re.compile(r"^(main|test_?.*|check.*_test|read_input|run_tests?|print_.*)$")


def choose_entry(functions: dict[str, ast.FunctionDef], problem: dict) -> ast.FunctionDef:
    """Return the entry function: as declared, else as tested, else the one that uses the others.

    Raises Refusal where the solution has no function with a parameter.
    """
    for name in _declared(problem):
        if name in functions:
            return functions[name]
    candidates = [function for function in functions.values() if parameter_names(function)]
    if not candidates:
        raise Refusal("no entry function", "The solution has no function that takes an input")
    tested = [f for f in candidates if re.search(rf"\b{re.escape(f.name)}\s*\(", problem.get("tests") or "")]
    return _most_reaching(tested or candidates, functions, problem.get("statement") or "")


def _declared(problem: dict) -> list[str]:
    names = [problem.get("entry_point")]
    for info in problem.get("test_info") or []:
        if isinstance(info, dict):
            names.append(info.get("function_name"))
    names += re.findall(r"from\s+solution\s+import\s+(\w+)", problem.get("tests") or "")
    return [name.rsplit(".", 1)[-1] for name in names if isinstance(name, str)]


def _most_reaching(candidates, functions, statement):
    """Prefer what no other function calls, is mentioned in the text, and reaches the most functions."""
    called = {name for function in functions.values()
              for name in names_used(function) if name != function.name}
    handed_in = {name for function in functions.values() for name in parameter_names(function)}

    def rank(function):
        return (function.name not in handed_in, not _UNLIKELY.match(function.name), function.name not in called,
                re.search(rf"\b{re.escape(function.name)}\b", statement) is not None,
                len(_reached(function, functions) - {function.name}), function.lineno)

    return max(candidates, key=rank)


def _reached(function, functions) -> set[str]:
    reached, queue = set(), [function]
    while queue:
        for name in names_used(queue.pop()) & functions.keys():
            if name not in reached:
                reached.add(name)
                queue.append(functions[name])
    return reached
