"""A solution that reads standard input and prints: it becomes a function of the input's lines."""

import ast
import copy

from codegym.extract.fast import walk
from codegym.extract.printing import collect_prints, is_print
from codegym.extract.scope import bound_here, fresh_name, names_used, own_nodes, parameter_names

_READERS = ("input", "raw_input")


def function_from_script(tree: ast.Module, problem: dict) -> ast.Module | None:
    """Return a module whose `solution(lines)` does what the script does, or None where it is no script."""
    if problem.get("tests") or problem.get("entry_point") or not _reads_standard_input(tree):
        return None
    names = names_used(tree)
    lines = fresh_name("lines", names)
    imports = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    body = [statement for node in tree.body if node not in imports for statement in _opened(node)]
    body = [node for node in body if not _is_reader_alias(node) and not _is_text(node)]
    rewriter = _Reading(lines, fresh_name("position", names), fresh_name("next_line", names))
    body = [rewriter.visit(node) for node in copy.deepcopy(body)]
    solution = ast.parse(f"def solution({lines}):\n    pass").body[0]
    solution.body = rewriter.preamble() + body
    _nonlocal_for_global(solution)
    collect_prints(solution)
    module = ast.Module(body=[*imports, solution], type_ignores=[])
    ast.fix_missing_locations(module)
    return module


def _reads_standard_input(tree: ast.Module) -> bool:
    reads = any(_is_input(node) or _is_stdin(node) for node in walk(tree))
    return reads and any(is_print(node) or _is_stdout(node) for node in walk(tree))


def _is_input(node) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _READERS


def _is_stdin(node) -> bool:
    return (isinstance(node, ast.Attribute) and node.attr == "stdin") or (
        isinstance(node, ast.Call) and getattr(node.func, "id", "") == "open" and node.args
        and isinstance(node.args[0], ast.Constant) and node.args[0].value == 0)


def _is_stdout(node) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "stdout"


def _is_reader_alias(node) -> bool:
    """`input = sys.stdin.readline`: every input() is rewritten anyway."""
    return isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id in _READERS for t in node.targets)


def _is_text(node) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _opened(node: ast.stmt) -> list[ast.stmt]:
    """The statements under `if __name__ == "__main__":` belong to the script."""
    if isinstance(node, ast.If) and "__name__" in names_used(node.test):
        return node.body
    return [node]


class _Reading(ast.NodeTransformer):
    """Replaces reading from standard input by reading the next of `lines`."""

    def __init__(self, lines: str, position: str, next_line: str):
        self.lines, self.position, self.next_line = lines, position, next_line
        self.steps = False

    def preamble(self) -> list[ast.stmt]:
        """The function that hands out lines one by one, where the script reads so."""
        if not self.steps:
            return []
        return ast.parse(f"{self.position} = 0\n\ndef {self.next_line}():\n    nonlocal {self.position}\n"
                         f"    {self.position} += 1\n    return {self.lines}[{self.position} - 1]").body

    def visit_Call(self, node):
        function = node.func
        if _is_input(node):
            return self._step(node)
        if isinstance(function, ast.Attribute) and self._is_source(function.value):
            if function.attr == "readline":
                return self._step(node)
            if function.attr == "read":
                return ast.copy_location(ast.parse(f"'\\n'.join({self.lines})", mode="eval").body, node)
            if function.attr == "readlines":
                return ast.copy_location(ast.Name(id=self.lines, ctx=ast.Load()), node)
        if isinstance(function, ast.Attribute) and function.attr == "write" and _is_stdout(function.value):
            argument = self.visit(node.args[0])
            end = [ast.keyword(arg="end", value=ast.Constant(value=""))]
            return ast.copy_location(ast.Call(func=ast.Name(id="print", ctx=ast.Load()), args=[argument], keywords=end),
                                     node)
        return self.generic_visit(node)

    def visit_Attribute(self, node):
        return ast.Name(id=self.lines, ctx=ast.Load()) if self._is_source(node) else self.generic_visit(node)

    @staticmethod
    def _is_source(node) -> bool:
        if isinstance(node, ast.Attribute) and node.attr == "buffer":
            node = node.value
        return _is_stdin(node)

    def _step(self, node):
        self.steps = True
        return ast.copy_location(ast.Call(func=ast.Name(id=self.next_line, ctx=ast.Load()), args=[], keywords=[]), node)


def _nonlocal_for_global(solution: ast.FunctionDef) -> None:
    """What was global to the script is local to `solution`, so nested functions reach it as nonlocal."""
    local = {name for node in own_nodes(solution) for name in bound_here(node)} | set(parameter_names(solution))
    for function in walk(solution):
        if isinstance(function, ast.FunctionDef) and function is not solution:
            kept = []
            for node in function.body:
                if isinstance(node, ast.Global):
                    names = [name for name in node.names if name in local]
                    node = ast.Nonlocal(names=names) if names else None
                if node is not None:
                    kept.append(node)
            function.body = kept or [ast.Pass()]
