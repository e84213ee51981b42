"""Put another solve() where the oracle stands: what somebody else, or a model, would do with the same tools."""

import ast
import re

from codegym.edit.outline import Outline
from codegym.edit.source import Edit, Refused, Source

_FORBIDDEN = {"get_ref_answer": "asks for the reference answer", "_reward": "speaks of the reward",
              "_done": "speaks of the end of the episode"}
_EXPECTED = "Write one function: def solve(self), with whatever it needs inside."


def replace_solve(outline: Outline, text: str) -> tuple[list[Edit], list[str]]:
    """Only the method itself changes; comments around it, nested functions and all else stay byte for byte."""
    solution = _read(text)
    function = _function(solution)
    source, former = outline.source, outline.methods.get("solve")
    if former is None:
        last = max(outline.methods.values(), key=lambda method: method.lineno)
        return [source.below(last.end_lineno, ["", *_lines(solution, function, source.indent(last.lineno))])], outline.tools
    first = min([former.lineno] + [decorator.lineno for decorator in former.decorator_list])
    ending = source.ending(former.end_lineno)
    written = "".join(line + ending for line in _lines(solution, function, source.indent(former.lineno)))
    return [Edit(source.line_start(first), source.line_start(former.end_lineno + 1), written)], outline.tools


def solve_text(outline: Outline) -> str:
    """The oracle as it stands, moved to the margin; empty where there is none."""
    former, source = outline.methods.get("solve"), outline.source
    if former is None:
        return ""
    first = min([former.lineno] + [decorator.lineno for decorator in former.decorator_list])
    written = source.raw[source.line_start(first):source.line_start(former.end_lineno + 1)].decode()
    indent, fixed = source.indent(former.lineno), _inside_strings(former)
    lines = re.split("\r\n|\r|\n", written.rstrip("\r\n"))
    return "".join((line if first + number in fixed else line.removeprefix(indent)) + "\n"
                   for number, line in enumerate(lines))


def _read(text: str) -> Source:
    lines = re.split("\r\n|\r|\n", text)
    margins = [re.match(r"[ \t]*", line).group() for line in lines if line.strip()]
    if margins and margins[0] and all(margin.startswith(margins[0]) for margin in margins):
        lines = [line.removeprefix(margins[0]) for line in lines]  # Copied out of a class.
    try:
        ast.parse("\n".join(lines).replace("\0", "\1"))
    except SyntaxError as error:
        raise Refused(f"Line {error.lineno or 1}: this is not Python ({error.msg}).") from None
    except (ValueError, MemoryError, RecursionError) as error:
        raise Refused(f"This cannot be read as Python ({error}).") from None
    return Source("\n".join(lines).encode())


def _function(solution: Source) -> ast.FunctionDef:
    body = [node for node in solution.tree.body if not _says_nothing(node)]
    functions = [node for node in body if isinstance(node, ast.FunctionDef) and node.name == "solve"]
    for node in body:
        if node not in functions[:1] and not isinstance(node, (ast.Import, ast.ImportFrom)):
            raise Refused(f"Line {node.lineno}: only imports and solve() may stand here. {_EXPECTED}")
    if not functions:
        raise Refused(f"There is no solve() here. {_EXPECTED}")
    function = functions[0]
    arguments = function.args
    named = arguments.posonlyargs + arguments.args
    if not named or len(named) - len(arguments.defaults) > 1 or any(item is None for item in arguments.kw_defaults):
        raise Refused(f"Line {function.lineno}: solve() is called with self alone. {_EXPECTED}")
    _check(function)
    return function


def _says_nothing(node: ast.stmt) -> bool:
    return isinstance(node, ast.Pass) or isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _check(function: ast.FunctionDef) -> None:
    """What no agent could do is no solution."""
    steps = False
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute):
            steps = steps or node.attr == "step"
            if node.attr in _FORBIDDEN:
                raise Refused(f"Line {node.lineno}: this {_FORBIDDEN[node.attr]} ({node.attr}), which no agent can. "
                              "A solution only calls tools, by self.step().")
    if not steps:
        raise Refused("It calls no tool. A solution calls tools by self.step() and ends with Done.")


def _lines(solution: Source, function: ast.FunctionDef, indent: str) -> list[str]:
    first = min([function.lineno] + [decorator.lineno for decorator in function.decorator_list])
    fixed = _inside_strings(function)
    given = solution.raw.decode().split("\n")
    lines = []
    for number in range(first, function.end_lineno + 1):
        line = given[number - 1]
        lines.append(line if number in fixed or not line.strip() else indent + line)
    imports = [node for node in solution.tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    if imports:
        place = _import_place(function)
        margin = indent + solution.indent(place)
        lines[place - first:place - first] = [margin + ast.unparse(node) for node in imports]
    return lines


def _import_place(function: ast.FunctionDef) -> int:
    """The line of the first statement that does something; imports go in front of it."""
    body = function.body[1:] if ast.get_docstring(function) is not None and len(function.body) > 1 else function.body
    place = body[0].lineno
    if place == function.lineno:
        raise Refused(f"Line {place}: write what solve() does on lines of its own.")
    return place


def _inside_strings(function: ast.FunctionDef) -> set[int]:
    """Lines that begin within a string: their blanks are part of it."""
    found = set()
    for node in ast.walk(function):
        if isinstance(node, ast.JoinedStr) or isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
            found.update(range(node.lineno + 1, node.end_lineno + 1))
    return found
