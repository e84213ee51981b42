"""A parcel code looks like "KB 204-517 X": two capital letters, a blank, three digits, a hyphen, three digits, a blank and a check letter. The check letter follows from the six digits: multiply the first by 1, the second by 2 and so on up to the sixth by 6, add it all up, and take the remainder by 26, where 0 means A and 25 means Z. Tell whether a code has this form and the right check letter.

>>> parcel_code_ok("KB 204-517 D")
True
>>> parcel_code_ok("KB 204-517 X")
False
>>> parcel_code_ok("KB 204517 D")
False
"""
import re

FORM = re.compile(r"[A-Z]{2} ([0-9]{3})-([0-9]{3}) ([A-Z])")


def parcel_code_ok(code):
    found = FORM.fullmatch(code)
    if found is None:
        return False
    digits = found.group(1) + found.group(2)
    total = 0
    for factor, digit in enumerate(digits, start=1):
        total += factor * int(digit)
    return chr(ord("A") + total % 26) == found.group(3)
