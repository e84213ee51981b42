"""Long lines broken where a person would break them: after commas, before `and`, `or`, `for`, `if` and `else`."""

import functools
import io
import re
import tokenize
from dataclasses import dataclass

from codegym.extract.tidy import meaning

WIDTH = 120
_DEEPEST = 72  # further right, lines go on below the statement instead of below the bracket
_HANGING = 8
_CLAUSES = frozenset({"for", "if", "else", "async"})
_JOINED = frozenset({"and", "or"})
_OPERATORS = _JOINED | frozenset({"if", "else", "+", "-", "*", "/", "//", "%", "==", "!=", "<", ">", "<=", ">="})
_TEXT_OR_COMMENT = re.compile(r"""\#[^\n]* | \"{3}(?:\\.|[^\\])*?\"{3} | '{3}(?:\\.|[^\\])*?'{3}
                                  | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*'""", re.DOTALL | re.VERBOSE)
_CONDITIONS = ("if ", "elif ", "while ", "assert ", "return ")


def wrapped(text: str) -> str:
    """The same program in lines of at most WIDTH characters, as far as that can be done; texts stay as they are."""
    lines = text.split("\n")
    long = [number for number, line in enumerate(lines) if len(line) > WIDTH]
    if long:
        fixed = _rows_of_texts(text)
        for number in long:
            if number + 1 not in fixed:
                lines[number] = _wrapped_line(lines[number])
    return "\n".join(lines)


def _rows_of_texts(text: str) -> set[int]:
    """Rows, counted from 1, of texts that go over several lines. Whole files are read here, too long for `tokenize`."""
    rows: set[int] = set()
    row = 1
    at = 0
    for token in _TEXT_OR_COMMENT.finditer(text):
        row += text.count("\n", at, token.start())
        at = token.start()
        further = token[0].count("\n")
        if further:
            rows.update(range(row, row + further + 1))
    return rows


@functools.lru_cache(maxsize=2_000)  # the cuts of one problem share most of their lines
def _wrapped_line(line: str) -> str:
    code = line.lstrip()
    indent = len(line) - len(code)
    broken = "\n".join(_broken(_bracketed(code), indent, indent + _HANGING, " " * indent))
    return broken if meaning(broken) == meaning(line) is not None else line


@dataclass
class _Token:
    text: str
    start: int
    end: int
    depth: int  # of brackets; an opening bracket and its closing one have the depth outside them


def _tokens(code: str) -> list[_Token]:
    found, depth = [], 0
    try:
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            if token.start[0] > 1 or not token.string.strip():
                continue
            depth -= token.string in (")", "]", "}")
            found.append(_Token(token.string, token.start[1], token.end[1], depth))
            depth += token.string in ("(", "[", "{")
    except tokenize.TokenError:  # the head of a block, which is all that was needed
        pass
    return found


def _bracketed(code: str) -> str:
    """A statement whose expression is joined outside of any bracket, with a bracket around it."""
    tokens = _tokens(code)
    if not any(token.depth == 0 and token.text in _JOINED | {"else"} for token in tokens[1:]):
        return code
    start = next((len(lead) for lead in _CONDITIONS if code.startswith(lead)), 0)
    assigned = [token.end + 1 for token in tokens if token.depth == 0 and token.text in ("=", "+=", "-=")]
    start = start or (assigned[-1] if assigned else 0)
    if not start:
        return code
    end = len(code) - code.endswith(":")
    return f"{code[:start]}({code[start:end]}){code[end:]}"


def _broken(code: str, column: int, hanging: int, lead: str, inside: bool = False) -> list[str]:
    """Lines for code that begins at `column`, after `lead`; `hanging` is the column below a deep bracket.

    inside: a bracket is open around it, so that it may be broken before an operator of its own.
    """
    if column + len(code) <= WIDTH:
        return [lead + code]
    tokens = _tokens(code)
    operands = _pieces(code, [token.start for token in tokens[1:] if token.depth == 0 and token.text in _OPERATORS])
    if inside and len(operands) > 1:
        return _filled([lead], operands, column)
    pair = _widest_bracket(tokens)
    if pair is None:
        return [lead + code]
    opening, closing = pair
    pieces = _segments(code[opening.end:closing.start])
    pieces[-1] += code[closing.start:]
    if column + opening.end > _DEEPEST:
        return _filled([lead + code[:opening.end], " " * hanging], pieces, hanging)
    return _filled([lead + code[:opening.end]], pieces, column + opening.end)


def _filled(lines: list[str], pieces: list[str], below: int) -> list[str]:
    """The lines so far with the pieces added, as many in each line as fit; new lines begin at column `below`."""
    for number, piece in enumerate(pieces):
        gap = " " if number and lines[-1].strip() else ""
        if len(lines[-1]) + len(gap) + len(piece) <= WIDTH:
            lines[-1] += gap + piece
            continue
        if number:
            lines.append(" " * below)
        lines += _broken(piece, len(lines[-1]), below + _HANGING, lines.pop(), inside=True)
    return lines


def _widest_bracket(tokens: list[_Token]) -> tuple[_Token, _Token] | None:
    """The outermost bracket that holds most."""
    best, opening = None, None
    for token in tokens:
        if token.depth == 0 and token.text in ("(", "[", "{"):
            opening = token
        elif token.depth == 0 and token.text in (")", "]", "}") and opening:
            if token.start - opening.end > 2 and (best is None or token.start - opening.end > best[1].start - best[0].end):
                best = opening, token
            opening = None
    return best


def _segments(inner: str) -> list[str]:
    """What stands in a bracket, in the pieces that may begin a line."""
    tokens = [token for token in _tokens(inner) if token.depth == 0]
    if any(token.text == "for" for token in tokens):
        return _pieces(inner, [token.start for token in tokens if token.text in _CLAUSES])
    commas = [token.end for token in tokens if token.text == ","]
    return _pieces(inner, commas or [token.start for token in tokens if token.text in _JOINED | {"if", "else"}])


def _pieces(code: str, breaks: list[int]) -> list[str]:
    pieces = [code[start:end].strip() for start, end in zip([0, *breaks], [*breaks, len(code)])]
    return [piece for piece in pieces if piece] or [code]
