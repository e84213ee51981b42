"""A tram ticket brings luck if the digits of its left half add up to as much as the digits of its right half. With an odd number of digits the middle one belongs to neither half. The ticket comes as a string of one or more digits.

>>> lucky_ticket("350152")
True
>>> lucky_ticket("1234")
False
>>> lucky_ticket("40922")
True
"""


def lucky_ticket(ticket):
    half = len(ticket) // 2
    left = sum(map(int, ticket[:half]))
    right = sum(map(int, ticket[len(ticket) - half:]))
    return left == right
