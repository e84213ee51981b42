"""A solved problem as a program: what to keep of the source, the entry, and how to run it."""

import ast
import copy
import re
from dataclasses import dataclass, field

from codegym.extract.callables import expose_data_behind_callables
from codegym.extract.classes import class_of_each_method, functions_from_classes
from codegym.extract.entry import choose_entry
from codegym.extract.fast import walk
from codegym.extract.printing import answer_what_is_printed, script_prints
from codegym.extract.refusal import Refusal
from codegym.extract.script import function_from_script
from codegym.extract.scope import bound_here, names_used, own_nodes, parameter_names

_DANGEROUS = frozenset({"os", "subprocess", "socket", "threading", "multiprocessing", "requests", "urllib", "shutil",
                        "ctypes", "signal", "asyncio", "numpy", "pandas", "scipy", "sympy", "networkx", "torch"})


@dataclass
class Program:
    """The solution, cleaned: support statements (imports, constants, helpers, classes) and the entry.

    What was opened up is kept, so that the untouched solution can be called too:
    the class of the entry, callables with the data behind them, and how it prints
    ("lines", "raw" with own line ends, or nothing).
    """

    entry: ast.FunctionDef
    support: list[ast.stmt]
    functions: dict[str, ast.FunctionDef]
    original: str
    parameters: list[str] = field(default_factory=list)
    defaults: dict[str, ast.expr] = field(default_factory=dict)
    reads_lines: bool = False
    class_name: str = ""
    callables: dict[str, list[str]] = field(default_factory=dict)
    prints: str = ""

    def module(self) -> ast.Module:
        """The whole cleaned program as one module."""
        return ast.Module(body=[*self.support, self.entry], type_ignores=[])

    def load(self):
        """Execute the cleaned program and return its entry as a callable."""
        scope = {"__name__": "solution"}
        exec(compile(ast.unparse(self.module()), "solution.py", "exec"), scope)
        return scope[self.entry.name]


def parse_program(problem: dict) -> Program:
    """Read a solution and find its entry. Raises Refusal with the construct and line."""
    tree = _parse(problem["solution"])
    _refuse_foreign_modules(tree)
    reads_lines = False
    script = function_from_script(tree, problem)
    if script is not None:
        tree, reads_lines = script, True
    owners = class_of_each_method(tree)
    tree.body = functions_from_classes(tree.body, problem)
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    entry = functions["solution"] if reads_lines else choose_entry(functions, problem)
    callables = expose_data_behind_callables(entry, functions)
    prints = script_prints(entry) if reads_lines else answer_what_is_printed(entry)
    _refuse_shapes(entry)
    program = Program(entry, _support(tree, entry), functions, problem["solution"], reads_lines=reads_lines,
                      class_name=owners.get(entry.name, ""), callables=callables, prints=prints)
    program.parameters = parameter_names(entry)
    program.defaults = _defaults(entry)
    return program


def _parse(source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError as error:
        raise Refusal("syntax error", f"The solution is not valid Python: {error.msg}", error.lineno) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise Refusal("syntax error", "The solution cannot be parsed") from error


def _refuse_foreign_modules(tree: ast.Module) -> None:
    used = names_used(tree)
    for node in walk(tree):
        if not isinstance(node, (ast.Import, ast.ImportFrom)) or not (set(bound_here(node)) & (used | {"*"})):
            continue
        modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        for name in modules:
            if name.split(".")[0] in _DANGEROUS:
                raise Refusal("foreign module", f"The solution uses '{name}', which environments may not use",
                              node.lineno)


def _refuse_shapes(entry: ast.FunctionDef) -> None:
    if entry.args.kwarg:
        raise Refusal("keyword parameters", f"'{entry.name}' takes any keyword parameters (**)", entry.lineno)
    for node in own_nodes(entry):
        if isinstance(node, (ast.Await, ast.AsyncFor, ast.AsyncWith)):
            raise Refusal("coroutine", "The solution awaits", node.lineno)


def _support(tree: ast.Module, entry: ast.FunctionDef) -> list[ast.stmt]:
    """Top-level statements that the entry needs, in order; examples and self tests fall away."""
    needed = names_used(entry)
    kept: set[int] = set()
    grew = True
    while grew:
        grew = False
        for index, node in enumerate(tree.body):
            if node is not entry and index not in kept and _serves(node, needed):
                kept.add(index)
                needed |= names_used(node)
                grew = True
    return [copy.deepcopy(tree.body[index]) for index in sorted(kept)]


def _serves(node: ast.stmt, needed: set[str]) -> bool:
    if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names):
        return True
    if isinstance(node, ast.If) and "__name__" in names_used(node.test):
        return False
    if isinstance(node, ast.Expr):
        call = node.value
        return (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
                and (call.func.attr == "setrecursionlimit" or _fills(call, needed)))
    if any(name in needed for inner in own_nodes(node) for name in bound_here(inner)):
        return True
    return isinstance(node, ast.Assign) and any(
        isinstance(target, ast.Subscript) and names_used(target.value) & needed for target in node.targets)


def _fills(call: ast.Call, needed: set[str]) -> bool:
    from codegym.extract.scope import changed_by_call
    return changed_by_call(call) in needed


def _defaults(entry: ast.FunctionDef) -> dict[str, ast.expr]:
    arguments = entry.args.posonlyargs + entry.args.args
    values = dict(zip([a.arg for a in arguments[len(arguments) - len(entry.args.defaults):]], entry.args.defaults))
    values.update({a.arg: v for a, v in zip(entry.args.kwonlyargs, entry.args.kw_defaults) if v is not None})
    return values


def first_docstring(program: Program) -> str:
    """The entry's docstring, or an empty text."""
    return ast.get_docstring(program.entry) or ""


def without_docstring(function: ast.FunctionDef) -> list[ast.stmt]:
    """A function's statements, its docstring left out."""
    body = function.body
    return body[1:] if ast.get_docstring(function) is not None and len(body) > 1 else body


def identifier_words(name: str) -> list[str]:
    """Split an identifier in its words: `max_trappedWater2` -> max, trapped, water."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]
