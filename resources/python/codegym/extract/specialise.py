"""Which functions see a hidden input itself through a parameter, the same one at every call."""

import ast

from codegym.extract.fast import children, walk
from codegym.extract.scope import (FUNCTIONS, bindings, changed_in_place, parameter_names)

_OPEN = object()


def specialise(functions: dict[str, ast.FunctionDef], entry: ast.FunctionDef, roots: set[str],
               recursive: bool) -> dict[str, dict[str, str]]:
    """Map function -> {parameter: input} for parameters that are an input at every call.

    A parameter that the function binds again or changes keeps its argument, as
    does any function that is handed around as a value.
    """
    calls = _calls(functions, entry)
    state = {name: {p: _OPEN for p in _steady_parameters(function)} for name, function in functions.items()
             if name in calls or (recursive and name == entry.name)}
    enclosing = _enclosing(functions, entry)
    changed = True
    while changed:
        changed = False
        for name, sites in calls.items():
            for parameter in [p for p, value in state.get(name, {}).items() if value is not None]:
                value = _meet(name, parameter, sites, functions, state, enclosing, entry, roots)
                if value is not state[name][parameter]:
                    state[name][parameter] = value
                    changed = True
    return {name: bound for name, values in state.items()
            if (bound := {p: v for p, v in values.items() if isinstance(v, str)})}


def _steady_parameters(function) -> list[str]:
    if function.args.vararg or function.args.kwarg:
        return []
    touched = set(bindings(function)) | changed_in_place(function)
    return [name for name in parameter_names(function) if name not in touched]


def _calls(functions, entry) -> dict[str, list]:
    """Calls per function as (caller, call); functions used other than by calling are left out."""
    calls: dict[str, list] = {}
    as_value = set()
    for caller in [entry, *functions.values()]:
        called = {id(node.func) for node in walk(caller) if isinstance(node, ast.Call)}
        for node, owner in _owned(caller):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in functions:
                calls.setdefault(node.func.id, []).append((owner, node))
            elif isinstance(node, ast.Name) and node.id in functions and id(node) not in called:
                as_value.add(node.id)
    return {name: sites for name, sites in calls.items() if name not in as_value}


def _owned(function):
    """A function's nodes with the innermost named function they belong to, nested ones left to themselves."""
    for node in children(function):
        if isinstance(node, ast.FunctionDef):
            continue
        yield node, function
        for inner, _ in _owned(node):
            yield inner, function


def _enclosing(functions, entry) -> dict[str, ast.AST]:
    """The function in which each nested function is written."""
    enclosing = {}
    for outer in [entry, *functions.values()]:
        for node, owner in _owned_definitions(outer, outer):
            enclosing.setdefault(node.name, owner)
    return enclosing


def _owned_definitions(node, owner):
    for child in children(node):
        if isinstance(child, ast.FunctionDef):
            yield child, owner
        else:
            yield from _owned_definitions(child, owner)


def _meet(name, parameter, sites, functions, state, enclosing, entry, roots):
    value = _OPEN
    position = parameter_names(functions[name]).index(parameter)
    for caller, call in sites:
        argument = _argument(call, parameter, position)
        if not isinstance(argument, ast.Name):
            return None
        seen = _lookup(argument.id, caller, state, enclosing, entry, roots)
        if seen is None or (value is not _OPEN and seen is not _OPEN and seen != value):
            return None
        value = seen if seen is not _OPEN else value
    return value


def _argument(call: ast.Call, parameter: str, position: int):
    if any(isinstance(item, ast.Starred) for item in call.args) or any(k.arg is None for k in call.keywords):
        return None
    if position < len(call.args):
        return call.args[position]
    return next((keyword.value for keyword in call.keywords if keyword.arg == parameter), None)


def _lookup(name, caller, state, enclosing, entry, roots):
    """Which input a variable is inside a function: an input's name, open, or None."""
    function = caller
    while function is not None:
        local = set(bindings(ast.Module(body=function.body, type_ignores=[]))) if isinstance(function, FUNCTIONS) else set()
        if function is entry and not state.get(entry.name) and name in parameter_names(entry):
            steady = name not in local and name not in changed_in_place(entry)
            return name if name in roots and steady else None
        if name in parameter_names(function):
            return state.get(getattr(function, "name", ""), {}).get(name)
        if name in local:
            return None
        function = enclosing.get(getattr(function, "name", ""))
    return None


def all_functions(entry: ast.FunctionDef, helpers: dict[str, ast.FunctionDef]) -> dict[str, ast.FunctionDef]:
    """Top-level helpers and nested functions by name; a name that two of them share is left out."""
    found: dict[str, list] = {}
    for function in helpers.values():
        for node in walk(function):
            if isinstance(node, ast.FunctionDef):
                found.setdefault(node.name, []).append(node)
    for node in walk(entry):
        if isinstance(node, ast.FunctionDef) and all(node is not other for other in found.get(node.name, [])):
            found.setdefault(node.name, []).append(node)
    return {name: nodes[0] for name, nodes in found.items() if len(nodes) == 1}
