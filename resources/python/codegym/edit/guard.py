"""Refuse every call after the first Done."""

import ast

from codegym.edit.outline import Outline
from codegym.edit.source import Edit, Refused

_WORDS = "Error: the episode is over"


def guard(outline: Outline) -> tuple[list[Edit], list[str]]:
    step = outline.methods.get("step")
    if step is None:
        raise Refused("There is no step() to put a guard into.")
    if any(isinstance(node, ast.If) and _asks_for_the_end(node.test) for node in ast.walk(step)):
        raise Refused("step() asks already whether the episode is over. Look at what it does then.")
    body = step.body[1:] if ast.get_docstring(step) is not None else step.body
    if not body or body[0].lineno == step.lineno:
        raise Refused(f"Line {step.lineno}: step() is written in one line. Give it a body of its own first.")
    source, first = outline.source, body[0]
    indent, ending = source.indent(first.lineno), source.ending(first.lineno)
    deeper = indent + ("\t" if indent.endswith("\t") else "    ")
    answer = f'True, "{_WORDS}"' if _returns_two(step) else f'"{_WORDS}"'
    place = source.line_start(first.lineno)
    text = f"{indent}if {_end(outline)}:{ending}{deeper}return {answer}{ending}"
    return [Edit(place, place, text)], outline.tools


def _asks_for_the_end(test: ast.expr) -> bool:
    return any(isinstance(node, ast.Attribute) and node.attr in ("_done", "done", "finished") for node in ast.walk(test))


def _end(outline: Outline) -> str:
    """finished is a property as published; a method needs its brackets."""
    finished = outline.methods.get("finished")
    if finished is None:
        raise Refused("The class has no finished, so nothing says whether the episode is over.")
    is_property = any(getattr(decorator, "id", "") == "property" for decorator in finished.decorator_list)
    return "self.finished" if is_property else "self.finished()"


def _returns_two(step: ast.FunctionDef) -> bool:
    returned = [node.value for node in ast.walk(step) if isinstance(node, ast.Return) and node.value is not None]
    return not returned or isinstance(returned[-1], ast.Tuple)
