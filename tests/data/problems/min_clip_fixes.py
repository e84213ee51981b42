"""A row of hair clips opens with < and closes with >, and a row is tidy if every clip that opens is closed later and every clip that closes was opened before. Other characters do not matter. You may insert a < or a > wherever you like. How few insertions make the row tidy?

>>> min_clip_fixes("<<a>")
1
>>> min_clip_fixes("><")
2
>>> min_clip_fixes("<b><c>")
0
>>> min_clip_fixes(">>>")
3
"""


def min_clip_fixes(row: str) -> int:
    open_now, inserted = 0, 0
    for ch in row:
        if ch == "<":
            open_now += 1
        elif ch == ">":
            if open_now:
                open_now -= 1
            else:
                inserted += 1
    return inserted + open_now
