"""Find all phone numbers of the form 555-0123 (three digits, a dash, four digits) that stand alone in a message, in order.

>>> find_phone_numbers("call 555-0123 or 555-9999 now")
['555-0123', '555-9999']
>>> find_phone_numbers("no 55-0123 or 5555-01234")
[]
"""
import re


def find_phone_numbers(message):
    return re.findall(r"\b\d{3}-\d{4}\b", message)
