"""Each record is a dict with the keys "line" (name of the train line), "delay" (minutes) and
"cancelled" (True or False). Compute for each line the average delay of the trains that did run, rounded
to one decimal place. Lines on which nothing ran get None. The result is a dict with the line names in
alphabetical order.

>>> mean_delay_by_line([
...     {"line": "S2", "delay": 4, "cancelled": False},
...     {"line": "S1", "delay": 3, "cancelled": False},
...     {"line": "S2", "delay": 0, "cancelled": True},
...     {"line": "S2", "delay": 7, "cancelled": False},
... ])
{'S1': 3.0, 'S2': 5.5}
>>> mean_delay_by_line([{"line": "U9", "delay": 0, "cancelled": True}])
{'U9': None}
"""
from collections import defaultdict


def mean_delay_by_line(records):
    delays = defaultdict(list)
    for record in records:
        seen = delays[record["line"]]
        if not record["cancelled"]:
            seen.append(record["delay"])
    result = {}
    for line in sorted(delays):
        values = delays[line]
        result[line] = round(sum(values) / len(values), 1) if values else None
    return result
