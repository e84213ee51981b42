"""A shop only uses prices whose pence end in a given two-digit number, for
example 99 or 49. Return the smallest such price, in pence, that is not below the
given price.

>>> charm_price(1234, 99)
1299
>>> charm_price(1250, 49)
1349
>>> charm_price(0, 5)
5
"""


def charm_price(pence, ending):
    return pence + (ending - pence) % 100
