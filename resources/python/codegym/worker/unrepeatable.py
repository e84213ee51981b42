"""Calls whose result depends on the clock, on chance or on the machine. Read from the syntax tree, not run."""

import ast

_MODULES = {
    "time": {"time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "process_time",
             "localtime", "gmtime", "ctime", "strftime"},
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "os": {"urandom", "getpid", "environ", "getenv", "listdir", "getcwd", "times"},
    "uuid": {"uuid1", "uuid4"},
    "locale": {"getlocale", "setlocale", "localeconv", "strcoll", "strxfrm", "getpreferredencoding"},
    "platform": {"node", "platform", "system", "machine"},
}
_WHOLE = {"random", "secrets"}
_REPEATABLE = {"seed", "Random"}
_BUILT_IN = {"id", "hash"}


def unrepeatable_calls(tree: ast.AST) -> list[dict]:
    """Each such construct with its line; a random generator that is seeded with a value is none."""
    if _seeds_chance(tree):
        wholes = _WHOLE - {"random"}
    else:
        wholes = _WHOLE
    found = []
    for node in ast.walk(tree):
        construct = _construct(node, wholes)
        if construct:
            found.append({"construct": construct, "line": node.lineno})
    return found


def _seeds_chance(tree: ast.AST) -> bool:
    return any(isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "seed"
               and node.args for node in ast.walk(tree))


def _construct(node: ast.AST, wholes: set) -> str:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _BUILT_IN:
        return f"{node.func.id}()"
    if isinstance(node, ast.Call) and _is_unseeded_generator(node):
        return "Random() without a seed"
    if not isinstance(node, ast.Attribute):
        return ""
    base = getattr(node.value, "id", getattr(node.value, "attr", ""))
    if base in wholes and node.attr not in _REPEATABLE or node.attr in _MODULES.get(base, ()):
        return f"{base}.{node.attr}"
    return ""


def _is_unseeded_generator(node: ast.Call) -> bool:
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    return name in ("Random", "SystemRandom") and not node.args and not node.keywords
