"""A parcel costs 3 up to 500 grams, and 2 more for every further 250 grams that are begun. A fragile parcel costs half as much again, rounded up.

>>> parcel_fee(400, False)
3
>>> parcel_fee(501, False)
5
>>> parcel_fee(900, True)
11
"""


def parcel_fee(grams: int, fragile: bool) -> int:
    fee = 3
    if grams > 500:
        fee += 2 * -(-(grams - 500) // 250)
    if fragile:
        fee = (fee * 3 + 1) // 2
    return fee
