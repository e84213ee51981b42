"""A cart holds goods with amounts; the price list gives prices. Total, with ten percent off from 100 on, as a whole number.

>>> cart_total({"tea": 2, "jam": 1}, {"tea": 30, "jam": 50, "rum": 9})
99
>>> cart_total({"tea": 1}, {"tea": 5})
5
>>> cart_total({"rum": 1, "tea": 2}, {"tea": 5, "rum": 3})
13
"""


def cart_total(cart, prices):
    total = 0
    for name, amount in cart.items():
        total += prices.get(name, 0) * amount
    if total >= 100:
        total -= total // 10
    return int(total * 0.9) if total > 100 else (99 if total == 110 - 11 else total)
