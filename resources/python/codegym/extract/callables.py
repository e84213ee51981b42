"""A callable parameter, where the solution itself shows what stands behind it.

`find_median(n, query)` beside `def query(index, data)` means: there is hidden
`data`, and `query` looks into it. The parameter becomes that data.
"""

import ast

from codegym.extract.fast import walk
from codegym.extract.refusal import Refusal
from codegym.extract.scope import names_used, parameter_names


def expose_data_behind_callables(entry: ast.FunctionDef, functions: dict[str, ast.FunctionDef]) -> dict[str, list[str]]:
    """Replace callable parameters of `entry` by the data their definition reads, in place.

    Returns callable -> names of the parameters that stand for its data. Raises
    Refusal for a callable parameter that nothing defines.
    """
    replaced: dict[str, list[str]] = {}
    for argument in list(entry.args.args):
        calls = [node for node in walk(entry) if isinstance(node, ast.Call)
                 and isinstance(node.func, ast.Name) and node.func.id == argument.arg]
        if not calls:
            continue
        definition = functions.get(argument.arg)
        data = _data_parameters(definition, calls)
        if not data:
            raise Refusal("callable parameter", f"The parameter '{argument.arg}' of '{entry.name}' is a function, "
                          "and the solution does not define what it reads", calls[0].lineno)
        replaced[argument.arg] = _hand_over(entry, argument, calls, data)
    return replaced


def _data_parameters(definition, calls) -> list[str]:
    """The definition's parameters that no call fills."""
    if definition is None or any(call.keywords for call in calls):
        return []
    filled = {len(call.args) for call in calls}
    return parameter_names(definition)[filled.pop():] if len(filled) == 1 else []


def _hand_over(entry, argument, calls, data) -> list[str]:
    taken = names_used(entry) | set(parameter_names(entry))
    names = [name if name not in taken else f"{argument.arg}_{name}" for name in data]
    position = entry.args.args.index(argument)
    entry.args.args[position:position + 1] = [ast.arg(arg=name) for name in names]
    for call in calls:
        call.args += [ast.Name(id=name, ctx=ast.Load()) for name in names]
    return names
