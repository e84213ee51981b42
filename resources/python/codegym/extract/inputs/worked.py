"""Worked examples written as calls: `>>> f([1, 2])` with its result below, `f(3) == 5`, `f("a") -> 1`."""

import ast
import re

_RESULT = re.compile(r"\s*(?:==|->|=>|➞|→|returns?|should return|=)\s*(.+)$")


def called_examples(text: str, entry_name: str) -> list[tuple[list, dict, str | None]]:
    """Calls of the entry in a text: positional values, named values, and the result's text where one stands."""
    found = []
    lines = text.splitlines()
    for number, line in enumerate(lines):
        for match in re.finditer(rf"\b{re.escape(entry_name)}\(", line):
            call, rest = _balanced(line[match.start():])
            values = _arguments(call)
            if values is None:
                continue
            if line[:match.start()].rstrip().endswith("("):
                rest = " of another call"
            below = lines[number + 1].strip() if number + 1 < len(lines) and line.lstrip().startswith(">>>") else None
            found.append((*values, _result(rest, below)))
    return found


def _balanced(text: str) -> tuple[str, str]:
    """Split after the parenthesis that closes the call; quotes count."""
    depth, quote = 0, ""
    for position, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote and text[position - 1] != "\\" else quote
        elif sign in "'\"":
            quote = sign
        elif sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
            if depth == 0:
                return text[:position + 1], text[position + 1:]
    return text, ""


def _arguments(call: str):
    try:
        node = ast.parse(call, mode="eval").body
        if not isinstance(node, ast.Call):
            return None
        return ([ast.literal_eval(argument) for argument in node.args],
                {keyword.arg: ast.literal_eval(keyword.value) for keyword in node.keywords})
    except (SyntaxError, ValueError, TypeError, MemoryError):
        return None


def _result(rest: str, below: str | None) -> str | None:
    match = _RESULT.match(rest.strip("`"))
    text = match.group(1) if match else (below if not rest.strip("` ") else None)
    return text.strip().strip("`").split("  #")[0].strip() if text else None


def literal(text: str | None):
    """(True, value) where the text is a literal, else (False, None)."""
    if text is None:
        return False, None
    for candidate in (text, text.rstrip(".,;"), text.split("#")[0].strip()):
        try:
            return True, ast.literal_eval(candidate)
        except (SyntaxError, ValueError, TypeError, MemoryError):
            continue
    return False, None
