"""A source as bytes with its syntax tree, and the places of its tokens in these bytes."""

import ast
import io
import re
import tokenize
from typing import NamedTuple

_MARK = b"\xef\xbb\xbf"


class Refused(Exception):
    """The edit cannot be made; its text says why and what to do."""


class Edit(NamedTuple):
    """Bytes from start up to end are replaced by text."""
    start: int
    end: int
    text: str


class Token(NamedTuple):
    kind: int
    start: int
    end: int
    text: str


class Source:
    def __init__(self, raw: bytes):
        self.raw = raw
        skipped = len(_MARK) if raw.startswith(_MARK) else 0
        try:
            # Python takes no NUL; another control character is as long and means as little.
            self._text = raw[skipped:].decode().replace("\0", "\1")
            self.tree = ast.parse(self._text)
        except UnicodeDecodeError:
            raise Refused("The source is not UTF-8 text.") from None
        except SyntaxError as error:
            raise Refused(f"Line {error.lineno}: the source is not Python ({error.msg}). Mend that first.") from None
        except (ValueError, MemoryError, RecursionError) as error:
            raise Refused(f"The source cannot be read as Python ({error}).") from None
        # Only these end a line for Python, so not splitlines().
        self._starts = [skipped] + [match.end() for match in re.finditer(rb"\r\n|\r|\n", raw)]

    def at(self, line: int, column: int) -> int:
        return self._starts[line - 1] + column

    def start(self, node: ast.AST) -> int:
        return self.at(node.lineno, node.col_offset)

    def end(self, node: ast.AST) -> int:
        return self.at(node.end_lineno, node.end_col_offset)

    def written(self, node: ast.AST) -> str:
        return self.raw[self.start(node):self.end(node)].decode()

    def line_start(self, line: int) -> int:
        """Of the line behind the last one: the end of the text."""
        return self._starts[line - 1] if line <= len(self._starts) else len(self.raw)

    def line_of(self, place: int) -> int:
        return sum(start <= place for start in self._starts)

    def indent(self, line: int) -> str:
        return re.match(rb"[ \t]*", self.raw[self.line_start(line):]).group().decode()

    def ending(self, line: int) -> str:
        """How the line ends; the last one may have no end of its own, and is given the usual one."""
        found = re.search(rb"(\r\n|\r|\n)\Z", self.raw[self.line_start(line):self.line_start(line + 1)])
        return found.group().decode() if found else "\r\n" if b"\r\n" in self.raw else "\n"

    def below(self, line: int, text: list[str]) -> Edit:
        """Whole lines, put below a line and ended as it is."""
        ending, place = self.ending(line), self.line_start(line + 1)
        ended = self.raw[:place].endswith((b"\n", b"\r"))
        return Edit(place, place, ("" if ended else ending) + "".join(part + ending for part in text))

    def tokens(self) -> list[Token]:
        lines = re.split("\r\n|\r|\n", self._text)
        supply = io.StringIO("\n".join(lines), newline="\n").readline

        def place(at: tuple[int, int]) -> int:
            line, column = at
            # The end of the text stands on a line of its own for the tokenizer.
            return self.at(line, len(lines[line - 1][:column].encode())) if line <= len(lines) else len(self.raw)

        found = []
        for token in tokenize.generate_tokens(supply):
            start, end = place(token.start), place(token.end)
            found.append(Token(token.type, start, end, self.raw[start:end].decode()))
        return found


def applied(raw: bytes, edits: list[Edit]) -> bytes:
    parts, place = [], 0
    for edit in sorted(edits):
        parts += [raw[place:edit.start], edit.text.encode()]
        place = edit.end
    return b"".join(parts) + raw[place:]
