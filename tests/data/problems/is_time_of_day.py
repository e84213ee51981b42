"""Is the text a time of day from 00:00 to 23:59?

>>> is_time_of_day("09:30")
True
>>> is_time_of_day("24:00")
False
>>> is_time_of_day("7:15")
False
"""
import re


def is_time_of_day(text):
    return bool(re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text))
