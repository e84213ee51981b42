"""Names in a piece of a program: which are bound, changed in place, used, and by whom."""

import ast

from codegym.extract.fast import children, walk

MUTATORS = frozenset({
    "append", "extend", "insert", "remove", "pop", "popleft", "appendleft", "extendleft", "clear", "sort",
    "reverse", "add", "discard", "update", "setdefault", "popitem", "rotate", "intersection_update",
    "difference_update", "symmetric_difference_update", "move_to_end", "subtract",
})
# Functions that change their first argument: heapq's, bisect's and random's.
CHANGES_FIRST_ARGUMENT = frozenset({
    "heapify", "heappush", "heappop", "heapreplace", "heappushpop", "insort", "insort_left", "insort_right", "shuffle",
})
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def target_names(target: ast.AST) -> list[str]:
    """Plain names that an assignment target binds, in order."""
    if isinstance(target, ast.Name):
        return [target.id]
    if isinstance(target, ast.Starred):
        return target_names(target.value)
    if isinstance(target, (ast.Tuple, ast.List)):
        return [name for element in target.elts for name in target_names(element)]
    return []


def own_nodes(root: ast.AST):
    """Walk a function's or statement's own nodes, entering no nested function or class."""
    queue = [root]
    while queue:
        node = queue.pop()
        yield node
        for child in children(node):
            if isinstance(child, FUNCTIONS + (ast.ClassDef,)):
                yield child
            else:
                queue.append(child)


def bindings(root: ast.AST) -> dict[str, int]:
    """How often each name is bound in a function's own statements (loops count once a binding site)."""
    counts: dict[str, int] = {}
    for node in own_nodes(root):
        for name in bound_here(node):
            counts[name] = counts.get(name, 0) + 1
    return counts


def bound_here(node: ast.AST) -> list[str]:
    """Names that this one node binds, comprehension targets not counted."""
    if isinstance(node, ast.Assign):
        return [name for target in node.targets for name in target_names(target)]
    if isinstance(node, (ast.AugAssign, ast.AnnAssign, ast.For, ast.NamedExpr)):
        return target_names(node.target)
    if isinstance(node, ast.With):
        return [name for item in node.items if item.optional_vars for name in target_names(item.optional_vars)]
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return [node.name]
    if isinstance(node, ast.ExceptHandler):
        return [node.name] if node.name else []
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return [(alias.asname or alias.name).split(".")[0] for alias in node.names]
    if isinstance(node, ast.Delete):
        return [name for target in node.targets for name in target_names(target)]
    return []


def base_name(node: ast.AST) -> str | None:
    """The variable at the root of `a[i][j].b`, or None."""
    while isinstance(node, (ast.Subscript, ast.Attribute, ast.Starred)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def changed_in_place(root: ast.AST) -> set[str]:
    """Names whose value is changed in place somewhere below, nested functions included."""
    changed = set()
    for node in walk(root):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, (ast.Store, ast.Del)):
            changed.add(base_name(node.value))
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, (ast.Store, ast.Del)):
            changed.add(base_name(node.value))
        elif isinstance(node, ast.Call):
            changed.add(changed_by_call(node))
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            changed.add(node.target.id)
    changed.discard(None)
    return changed


def changed_by_call(node: ast.Call) -> str | None:
    """The name that this call changes in place, as far as its spelling tells."""
    function = node.func
    if isinstance(function, ast.Attribute) and function.attr in MUTATORS:
        return base_name(function.value)
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name in CHANGES_FIRST_ARGUMENT and node.args:
        return base_name(node.args[0])
    return None


def names_used(root: ast.AST) -> set[str]:
    """Every name that occurs below, in any context."""
    return {node.id for node in walk(root) if isinstance(node, ast.Name)}


def parameter_names(function: ast.FunctionDef | ast.Lambda) -> list[str]:
    """Names of all parameters, in order, starred ones at the end."""
    arguments = function.args
    names = [argument.arg for argument in arguments.posonlyargs + arguments.args + arguments.kwonlyargs]
    return names + [argument.arg for argument in (arguments.vararg, arguments.kwarg) if argument]


def nested_functions(root: ast.AST) -> list[ast.AST]:
    """Functions and lambdas below a function, at any depth, itself left out."""
    return [node for node in walk(root) if isinstance(node, FUNCTIONS) and node is not root]


def captured(root: ast.AST) -> set[str]:
    """Names that nested functions and lambdas mention."""
    return {name for function in nested_functions(root) for name in names_used(function)}


def fresh_name(wanted: str, taken: set[str]) -> str:
    """Return `wanted`, with a number where it is taken, and take it."""
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}_{number}", number + 1
    taken.add(name)
    return name
