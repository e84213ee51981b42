"""A hiker walks in straight lines from point to point; no two points in a row are equal. Return a
string with one letter for each point in between: "L" for a left turn, "R" for a right turn, "S" when
the hiker goes straight on and "B" when turning right back. The y axis points north (up) and
the x axis east.

>>> turns_along_path([(0, 0), (2, 0), (2, 3), (5, 3), (7, 3)])
'LRS'
>>> turns_along_path([(0, 0), (1, 1), (-1, -1), (4, -2)])
'BL'
>>> turns_along_path([(3, 4)])
''
"""

def turns_along_path(pts):
    s = ""
    for (ax, ay), (bx, by), (cx, cy) in zip(pts, pts[1:], pts[2:]):
        ux, uy, vx, vy = bx - ax, by - ay, cx - bx, cy - by
        cross = ux * vy - uy * vx
        if cross > 0:
            s += "L"
        elif cross < 0:
            s += "R"
        else:
            s += "S" if ux * vx + uy * vy > 0 else "B"
    return s
