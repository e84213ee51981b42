"""Turn a name with underscores into one with capitals: the first part stays small.

>>> snake_to_camel("max_heart_rate")
'maxHeartRate'
>>> snake_to_camel("speed")
'speed'
"""
import re


def snake_to_camel(name):
    return re.sub(r"_([a-z])", lambda m: m.group(1).upper(), name)
