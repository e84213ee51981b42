"""Python source as people write it: plain quotes, and no parentheses that only an unparser needs."""

import ast
import functools
import io
import tokenize


def tidy(text: str) -> str:
    """The same program with double quotes and without needless parentheses. Statements stand on one line each."""
    lines = [_without_needless_parentheses(line) for line in double_quoted(text).splitlines()]
    return "\n".join(lines) + ("\n" if text.endswith("\n") else "")


def spaced(text: str) -> str:
    """The same program with an empty line before and after each function that stands between other statements."""
    if '"""' in text or "'''" in text or "\\\n" in text:  # a text of several lines is not ours to space
        return text
    lines: list[str] = []
    open_at: list[int] = []  # columns of the functions that the next line may end
    for line in text.splitlines():
        column = len(line) - len(line.lstrip())
        ended = [at for at in open_at if line.strip() and column <= at]
        starts = line.lstrip().startswith(("def ", "async def ", "class ", "@"))
        follows = bool(lines) and lines[-1].strip() and not lines[-1].endswith(":") and not lines[-1].lstrip().startswith("@")
        if follows and (ended or starts):
            lines.append("")
        open_at = [at for at in open_at if at not in ended] + ([column] if starts else [])
        lines.append(line)
    return "\n".join(lines) + ("\n" if text.endswith("\n") else "")


def double_quoted(text: str) -> str:
    """Python source with its strings in double quotes, where they are plain or formats and hold no quotes."""
    lines = text.splitlines(keepends=True)
    for token in reversed(list(tokenize.generate_tokens(io.StringIO(text).readline))):
        quoted = token.string.removeprefix("f")
        inner = quoted[1:-1]
        if token.type == tokenize.STRING and quoted[0] == "'" and token.start[0] == token.end[0] \
                and not quoted.startswith("'''") and '"' not in inner and "\\'" not in inner:
            row, start = token.start[0] - 1, token.end[1] - len(quoted)
            lines[row] = lines[row][:start] + f'"{inner}"' + lines[row][token.end[1]:]
    return "".join(lines)


@functools.lru_cache(maxsize=10_000)  # the cuts of one problem share most of their lines
def _without_needless_parentheses(line: str) -> str:
    """Try to drop each pair of parentheses that may be too many; keep what changes nothing."""
    if "(" not in line or '"""' in line:
        return line
    start = 0
    while (start := _candidate(line, start)) >= 0:
        end = _closing(line, start)
        shorter = line[:start] + line[start + 1:end] + line[end + 1:] if end > 0 else line
        if shorter != line and meaning(shorter) == meaning(line) is not None:
            line = shorter
        else:
            start += 1
    return line


def _candidate(line: str, start: int) -> int:
    """The next parenthesis after `((`, `= `, `return ` or `in `."""
    places = [line.find("((", start) + 1 or -1]
    places += [found + len(lead) for lead in ("= ", "return ", " in ") if (found := line.find(lead + "(", start)) >= 0]
    places = [place for place in places if place >= start and place > 0]
    return min(places) if places else -1


def _closing(line: str, start: int) -> int:
    depth, quote = 0, ""
    for place in range(start, len(line)):
        sign = line[place]
        if quote:
            quote = "" if sign == quote and line[place - 1] != "\\" else quote
        elif sign in "'\"":
            quote = sign
        elif sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
            if depth == 0:
                return place
    return -1


def meaning(line: str) -> str | None:
    """The line's syntax tree as text; a head such as `for …:` gets a body, `elif` becomes `if`."""
    text = line.strip()
    for prefix, other in (("elif ", "if "), ("except", None), ("else", None)):
        if text.startswith(prefix):
            if other is None:
                return None
            text = other + text[len(prefix):]
    try:
        return ast.dump(ast.parse(text + (" pass" if text.endswith(":") else "")))
    except SyntaxError:
        return None
