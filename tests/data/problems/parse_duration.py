"""Convert a duration such as "1h20m5s" to seconds. The units that can occur are h, m and s. Each of them may be missing, but those that are there must come in this order, each at most once, and each has a whole number directly before it. For any text that does not follow these rules (the empty text among them) the answer is -1.

>>> parse_duration("1h20m5s")
4805
>>> parse_duration("90m")
5400
>>> parse_duration("5s1h")
-1
>>> parse_duration("12")
-1
"""


def parse_duration(text: str) -> int:
    units = [("h", 3600), ("m", 60), ("s", 1)]
    if text == "":
        return -1
    total = 0
    rest = text
    for unit, worth in units:
        if unit not in rest:
            continue
        number, _, rest = rest.partition(unit)
        if not number.isdigit():
            return -1
        total += int(number) * worth
    return total if rest == "" else -1
