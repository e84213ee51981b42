"""A runner covers `laps` equal laps in `seconds` seconds (both whole numbers,
laps at least 1). Return the mean lap time as text "m:ss", cutting off any
fraction of a second.

>>> pace_text(1325, 12)
'1:50'
>>> pace_text(245, 4)
'1:01'
>>> pace_text(50, 10)
'0:05'
"""


def pace_text(seconds, laps):
    m, s = divmod(seconds // laps, 60)
    return f"{m}:{s:02d}"
