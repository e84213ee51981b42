"""A function that prints its answer instead of returning it."""

import ast

from codegym.extract.fast import walk
from codegym.extract.scope import fresh_name, names_used, own_nodes


def answer_what_is_printed(entry: ast.FunctionDef) -> str:
    """Make an entry that only prints return the printed text, in place; how it prints, see `script_prints`."""
    prints = [node for node in walk(entry) if is_print(node)]
    returns = [node for node in own_nodes(entry) if isinstance(node, ast.Return) and node.value is not None
               and not (isinstance(node.value, ast.Constant) and node.value.value is None)]
    if prints and not returns and not any(isinstance(n, (ast.Yield, ast.YieldFrom)) for n in own_nodes(entry)):
        kind = "raw" if _sets_line_ends(entry) else "lines"
        collect_prints(entry)
        return kind
    return ""


def script_prints(entry: ast.FunctionDef) -> str:
    """"raw" where prints set their own line ends, else "lines"; for an entry whose prints are collected already."""
    joins = [node for node in walk(entry) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
             and node.func.attr == "rstrip" and isinstance(node.func.value, ast.Call)]
    return "raw" if joins else "lines"


def _sets_line_ends(function) -> bool:
    return any(is_print(node) and any(keyword.arg == "end" for keyword in node.keywords) for node in walk(function))


def is_print(node: ast.AST) -> bool:
    """Whether this is a call of print to standard output."""
    return (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
            and not any(keyword.arg == "file" for keyword in node.keywords))


def collect_prints(function: ast.FunctionDef) -> None:
    """Rewrite `print(...)` to collect lines, and every way out to return them joined."""
    lines = fresh_name("printed", names_used(function))
    raw = _sets_line_ends(function)
    collector = _Collect(lines, raw)
    function.body = [collector.visit(statement) for statement in function.body]
    start = ast.parse(f"{lines} = []").body
    document = function.body[:1] if ast.get_docstring(function) is not None else []
    function.body = document + start + function.body[len(document):] + ast.parse(
        f"def _():\n return {_joined(lines, raw)}").body[0].body
    ast.fix_missing_locations(function)


def _joined(lines: str, raw: bool) -> str:
    return f"''.join({lines}).rstrip()" if raw else f"'\\n'.join({lines})"


class _Collect(ast.NodeTransformer):
    """Replaces print; `raw`: some print sets its own line end, so every text carries its end."""

    def __init__(self, lines: str, raw: bool):
        self.lines = lines
        self.raw = raw
        self.depth = 0

    def visit_FunctionDef(self, node):
        self.depth += 1
        self.generic_visit(node)
        self.depth -= 1
        return node

    def visit_Return(self, node):
        self.generic_visit(node)
        if self.depth:
            return node
        return ast.copy_location(ast.parse(f"def _():\n return {_joined(self.lines, self.raw)}").body[0].body[0], node)

    def visit_Call(self, node):
        self.generic_visit(node)
        if not is_print(node):
            return node
        options = {keyword.arg: keyword.value for keyword in node.keywords}
        text = _line_text(node.args, options.get("sep", ast.Constant(value=" ")))
        if self.raw:
            text = ast.BinOp(left=text, op=ast.Add(), right=options.get("end", ast.Constant(value="\n")))
        append = ast.Attribute(value=ast.Name(id=self.lines, ctx=ast.Load()), attr="append", ctx=ast.Load())
        return ast.copy_location(ast.Call(func=append, args=[text], keywords=[]), node)


def _line_text(arguments, separator):
    if not arguments:
        return ast.Constant(value="")
    if len(arguments) == 1 and not isinstance(arguments[0], ast.Starred):
        if isinstance(arguments[0], (ast.JoinedStr,)) or (
                isinstance(arguments[0], ast.Constant) and isinstance(arguments[0].value, str)):
            return arguments[0]
        return ast.Call(func=ast.Name(id="str", ctx=ast.Load()), args=list(arguments), keywords=[])
    values = ast.List(elts=list(arguments), ctx=ast.Load())
    if len(arguments) == 1:
        values = arguments[0].value
    texts = ast.Call(func=ast.Name(id="map", ctx=ast.Load()), args=[ast.Name(id="str", ctx=ast.Load()), values],
                     keywords=[])
    return ast.Call(func=ast.Attribute(value=separator, attr="join", ctx=ast.Load()), args=[texts], keywords=[])
