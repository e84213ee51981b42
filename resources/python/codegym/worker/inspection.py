"""The job "inspect": what an environment's source says about itself, read from its syntax tree, never run."""

import ast
import json

from codegym.worker.sharing import sharing_of
from codegym.worker.unrepeatable import unrepeatable_calls

_REQUIRED = ("__init__", "from_env_str", "reset", "step", "Observe", "Done", "get_ref_answer", "solve", "finished",
             "reward")
_MOST_SELF_TESTS = 30
_SECTIONS = ("Args:", "Returns:", "Example")


def serve(channel, _header: dict, sections: list[bytes]) -> None:
    channel.say({"type": "inspected"}, json.dumps(inspect_source(sections[0])).encode())


def inspect_source(source: bytes) -> dict:
    """Return class, tools, findings and whether runs may share a process."""
    found = {"class": "", "tools": [], "findings": [], "shared": sharing_of(source).reason, "unrepeatable": [],
             "self_tests": []}
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        _add(found, "syntax-error", f"The source is not Python: {error.msg}", error.lineno)
        return found
    except (ValueError, MemoryError, RecursionError) as error:
        _add(found, "syntax-error", f"The source is not Python: {error}", None)
        return found
    picked = environment_class(tree)
    if picked is None:
        _add(found, "no-environment", "No class here is a subclass of gymnasium.Env with func_mapping", None)
        return found
    found["class"] = picked.name
    found["unrepeatable"] = unrepeatable_calls(tree)
    found["self_tests"] = _self_tests(tree, picked.name)
    _read_class(picked, found)
    return found


def _add(found: dict, rule: str, message: str, line: int | None) -> None:
    found["findings"].append({"rule": rule, "message": message, "line": line or 0})


def environment_class(tree: ast.Module) -> ast.ClassDef | None:
    """Helper classes may come first; the environment is the subclass of gymnasium.Env that sets func_mapping."""
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    for node in classes:
        bases = {ast.unparse(base).rpartition(".")[2] for base in node.bases}
        if "Env" in bases and mapping_of(node) is not None:
            return node
    return None


def mapping_of(node: ast.ClassDef) -> ast.Dict | None:
    for part in ast.walk(node):
        if isinstance(part, ast.Assign) and isinstance(part.value, ast.Dict) and any(
                getattr(target, "attr", getattr(target, "id", "")) == "func_mapping" for target in part.targets):
            return part.value
    return None


def _self_tests(tree: ast.Module, name: str) -> list[str]:
    """Configurations that the file itself plays: its string literals of the form "EnvName@…"."""
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    found = (text.partition("@")[2] for text in texts if text.startswith(name + "@"))
    return list(dict.fromkeys(text for text in found if text))[:_MOST_SELF_TESTS]


def _read_class(node: ast.ClassDef, found: dict) -> None:
    methods = {part.name: part for part in node.body if isinstance(part, ast.FunctionDef)}
    for name in _REQUIRED:
        if name not in methods:
            _add(found, "missing-member", f"{node.name} has no {name}", node.lineno)
    for key in mapping_of(node).keys:
        if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
            _add(found, "unreadable-mapping", "A key of func_mapping is not a string literal", node.lineno)
        elif key.value not in methods:
            _add(found, "missing-tool", f"func_mapping names {key.value}, which is no method", key.lineno)
        else:
            found["tools"].append(_tool(key.value, methods[key.value]))
    for tool in found["tools"]:
        if not tool["documented"]:
            _add(found, "undocumented-tool", f"{tool['name']} has no docstring with Args, Returns and Example",
                 tool["first"])


def _tool(name: str, method: ast.FunctionDef) -> dict:
    documentation = ast.get_docstring(method, clean=False) or ""
    return {"name": name, "signature": _signature(method), "documentation": documentation,
            "documented": all(section in documentation for section in _SECTIONS),
            "first": method.lineno, "last": method.end_lineno}


def _signature(method: ast.FunctionDef) -> str:
    """The parameters as written, self left out."""
    arguments = method.args
    if arguments.posonlyargs:
        del arguments.posonlyargs[0]
    elif arguments.args:
        del arguments.args[0]
    return f"({ast.unparse(arguments)})"
