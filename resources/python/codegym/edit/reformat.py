"""Write the source as black does: its layout alone. Text between quotes stays as it is, docstrings too, as these are
what an agent is told."""

import ast
import difflib
import re
import sys

from codegym.edit.outline import Outline
from codegym.edit.source import Edit, Refused, Source, applied
from codegym.extract.wrapping import WIDTH

# As close as black comes to what the extractor writes, so that little of a generated file changes: lines as wide as
# its own, quotes as they are, and a trailing comma asks for no lines of its own. (Of the 7,042 lines of the 29 samples,
# 487 are taken away or put in; 743 at 100 columns, 506 where trailing commas are minded.)
_ROUNDS = 4
_STAND_INS = "\1\2\3\4\5\6"


def reformat(outline: Outline) -> tuple[list[Edit], list[str]]:
    source = outline.source
    text, stand_in = _plain(source)
    formatted = _formatted(text)
    if ast.dump(ast.parse(formatted)) != ast.dump(ast.parse(text)):
        raise Refused("black would change what the source does, so nothing was changed.")
    return _edits(source, text, formatted, stand_in), outline.tools


def _plain(source: Source) -> tuple[str, str]:
    """The text for Python and black, which take no NUL: with what stands for it, every line ended by a line feed."""
    text = source.raw.removeprefix(b"\xef\xbb\xbf").decode()
    free = [mark for mark in _STAND_INS if mark not in text]
    if "\0" in text and not free:
        raise Refused("The source has control characters that black cannot read.")
    text = text.replace("\0", free[0]) if free else text
    return re.sub("\r\n|\r", "\n", text), free[0] if free else ""


def _formatted(text: str) -> str:
    black = _black()
    mode = black.Mode(line_length=WIDTH, string_normalization=False, magic_trailing_comma=False)
    texts = _Texts(text)
    before = texts.hidden
    try:
        # The result of a first round is not always what black itself leaves alone.
        for _ in range(_ROUNDS):
            after = black.format_str(before, mode=mode)
            if after == before:
                return texts.shown(after)
            before = after
    except Exception as error:  # Of black's own kinds, which differ from version to version.
        raise Refused(f"black does not take the source: {str(error) or type(error).__name__}") from None
    raise Refused("black comes to no end with this source, so nothing was changed.")


def _black():
    try:
        import black
    except ImportError:
        raise Refused(f"Reformatting needs black, which {sys.executable or 'this Python'} does not have. Install it: "
                      "“apt install black”, or “pip install black” for a Python of your own.") from None
    return black


class _Texts:
    """Texts that stand as statements, docstrings above all: black would indent and trim them."""

    def __init__(self, text: str):
        source = Source(text.encode())
        self._mark = "text"
        while self._mark in text:
            self._mark += "_"
        self._written = []
        edits = []
        for node in ast.walk(source.tree):
            value = node.value if isinstance(node, ast.Expr) else None
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                written = source.written(value)
                quotes = '"""' if written.endswith(('"""', "'''")) else '"'
                edits.append(Edit(source.start(value), source.end(value),
                                  f"{quotes}{self._mark}{len(self._written)}{quotes}"))
                self._written.append(written)
        self.hidden = applied(text.encode(), edits).decode()

    def shown(self, text: str) -> str:
        pattern = f'("{{3}}|"){self._mark}([0-9]+)\\1'
        return re.sub(pattern, lambda found: self._written[int(found.group(2))], text)


def _edits(source: Source, before: str, after: str, stand_in: str) -> list[Edit]:
    """The lines that differ, so that the others keep their bytes, each new one ended as the line that it replaces."""
    old, new = _lines(before), _lines(after)
    edits = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=len(old) > 5000)  # exact, where there is time for it
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        # What is put between two lines ends as the one above does.
        ending = source.ending(max(1, min(first + 1 if last > first else first, len(old))))
        text = "".join(new[start:end]).replace("\n", ending)
        edits.append(Edit(source.line_start(first + 1), source.line_start(last + 1),
                          text.replace(stand_in, "\0") if stand_in else text))
    return edits


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)
