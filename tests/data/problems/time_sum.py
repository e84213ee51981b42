"""Add times like 01:45; give the sum in the same form.

>>> time_sum(["01:45", "02:30"])
'04:15'
>>> time_sum(["00:05"])
'00:05'
"""


def time_sum(times):
    minutes = 0
    for time in times:
        hours, rest = time.split(":")
        minutes += int(hours) * 60 + int(rest)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
