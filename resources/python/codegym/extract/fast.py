"""The same as the standard library where a cut spends most of its time: JSON, compiling, trees walked and copied."""

import ast
import copy
import functools
import json
import types
from json import encoder

_PLAIN = (str, int, float, bool, complex, bytes, type(None), type(...))
_scan = json.JSONDecoder().scan_once
# json.dumps makes one of these for every call. None for its marks: what holds itself is left to json.dumps.
_encode = encoder.c_make_encoder and encoder.c_make_encoder(
    None, json.JSONEncoder().default, encoder.encode_basestring_ascii, None, ": ", ", ", False, False, True)


def dumps(value) -> str:
    """What json.dumps gives."""
    if _encode is None:
        return json.dumps(value)
    try:
        return "".join(_encode(value, 0))
    except (ValueError, TypeError, RecursionError):
        return json.dumps(value)


def loads(text):
    """What json.loads gives."""
    if type(text) is str:
        try:
            value, end = _scan(text, 0)
        except (StopIteration, ValueError):
            return json.loads(text)
        if end == len(text):
            return value
    return json.loads(text)


def json_module() -> types.ModuleType:
    """Stands for the module `json` in a file that is run many times."""
    module = types.ModuleType("json")
    module.__dict__.update(vars(json))
    module.dumps = lambda value, **options: json.dumps(value, **options) if options else dumps(value)
    module.loads = lambda text, **options: json.loads(text, **options) if options else loads(text)
    return module


@functools.lru_cache(maxsize=20_000)  # an oracle asks the same on many configurations, and in many cuts
def tool_of(action: str) -> str:
    """The tool that an action calls."""
    return json.loads(action)["name"]


@functools.lru_cache(maxsize=8)  # a file is loaded to be tried, to be measured, and for its examples
def compiled(source: str, file_name: str):
    """The code of a generated file."""
    return compile(source, file_name, "exec")


@functools.lru_cache(maxsize=2)
def parsed(source: str) -> ast.Module:
    """The tree of a generated file, to read only."""
    return ast.parse(source)


# Fields that never hold a node, and the marks for reading and storing, which nobody looks for by walking.
_LEAVES = frozenset({"ctx", "id", "attr", "arg", "name", "asname", "module", "level", "kind", "type_comment", "names"})


@functools.cache
def _branches(kind: type) -> tuple[str, ...]:
    return () if kind is ast.Constant else tuple(name for name in kind._fields if name not in _LEAVES)


def children(node: ast.AST) -> list[ast.AST]:
    """The nodes right below a node, in the order of ast.iter_child_nodes, without contexts and imported names."""
    found = []
    given = node.__dict__
    for name in _branches(type(node)):
        value = given.get(name)
        if type(value) is list:
            found += [item for item in value if isinstance(item, ast.AST)]
        elif isinstance(value, ast.AST):
            found.append(value)
    return found


def walk(node: ast.AST):
    """What ast.walk gives, but for contexts and imported names; in the same order."""
    queue = [node]
    for inner in queue:
        queue += children(inner)
        yield inner


def clone(node):
    """A copy of a tree that may be changed without changing the tree. Nodes that say how to be copied are asked."""
    kind = type(node)
    if kind is list:
        return [clone(item) for item in node]
    if kind in _PLAIN or isinstance(node, ast.expr_context):
        return node
    if not isinstance(node, ast.AST) or hasattr(node, "__deepcopy__"):
        return copy.deepcopy(node)
    new = kind.__new__(kind)
    new.__dict__.update((name, clone(value)) for name, value in vars(node).items())
    return new
