"""A bus is drawn as a list of strings, one string for each row. "S" is a seat and "_" is a piece of aisle. An inspector accepts the bus when every row contains at least one piece of aisle and no row contains three seats directly next to one another. Decide whether the bus is accepted.

>>> bus_accepted(["SS_SS", "SS_SS", "_S_S_"])
True
>>> bus_accepted(["SS_SS", "SSSS"])
False
>>> bus_accepted(["S_SSS"])
False
"""
from typing import List


def bus_accepted(rows: List[str]) -> bool:
    return all("_" in row and "SSS" not in row for row in rows)
