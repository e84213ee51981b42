"""A weather station sends its readings as strings, and some of them are garbled. Compute the average of all readings that can be read as a number and lie between -60 and 60 (both included). Round to one decimal. If no usable reading remains, the answer is None.

Example: ["12.5", "err", "7.5", "999"] has the usable readings 12.5 and 7.5, and thus gives 10.0.

>>> safe_average(["12.5", "err", "7.5", "999"])
10.0
>>> safe_average(["", "--3"]) is None
True
>>> safe_average(["-60", " 60 ", "1"])
0.3
"""


def safe_average(readings):
    total = 0.0
    used = 0
    for raw in readings:
        try:
            value = float(raw)
        except ValueError:
            continue
        if not -60 <= value <= 60:
            continue
        total += value
        used += 1
    if used == 0:
        return None
    return round(total / used, 1)
