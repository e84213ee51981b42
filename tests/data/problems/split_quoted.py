"""Split a line of a seed catalogue at a one-character separator. A cell that begins with a single
quote mark (') is quoted: separators inside it are ordinary text, two quote marks in a row stand for
one, and the next single one ends the quoting. After that only spaces may come before the next
separator or the end of the line, and they are dropped. Unquoted cells are stripped of spaces at both
ends, may contain quote marks later on, and spaces before an opening quote mark are dropped too. If a quoted cell
is not ended or is followed by other text, return None. The separator is neither a space nor a quote mark.

>>> split_quoted("pea; 'dwarf; early' ;12", ";")
['pea', 'dwarf; early', '12']
>>> split_quoted("'it''s',,rock'n'roll", ",")
["it's", '', "rock'n'roll"]
>>> split_quoted("a,'b'c", ",")
"""

START, PLAIN, QUOTED, MAYBE_END, AFTER = range(5)

def split_quoted(line: str, sep: str) -> list[str] | None:
    cells: list[str] = []
    cell = ""
    state = START

    def finish():
        nonlocal cell, state
        cells.append(cell.rstrip(" ") if state == PLAIN else cell)
        cell = ""
        state = START

    for ch in line:
        if state == QUOTED:
            if ch == "'":
                state = MAYBE_END
            else:
                cell += ch
        elif state == MAYBE_END and ch == "'":
            cell += ch
            state = QUOTED
        elif ch == sep:
            finish()
        elif state in (MAYBE_END, AFTER):
            if ch != " ":
                return None
            state = AFTER
        elif state == START:
            if ch == "'":
                state = QUOTED
            elif ch != " ":
                cell = ch
                state = PLAIN
        else:
            cell += ch
    if state == QUOTED:
        return None
    finish()
    return cells
