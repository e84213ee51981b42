"""# Buying cheap at the night market

At a night market, stall `i` sells lanterns for `prices[i]` crowns each. Every time a stall has sold one
it raises its price by `rises[i]` crowns. A visitor with `purse` crowns always buys the cheapest lantern
on the market (of several, at the stall with the lowest number) until she cannot pay for it.

Find two numbers, in this order: how many lanterns she buys, and how many crowns she has left. There is
at least one stall, all prices and rises are at least 1, and both lists are equally long.

## Examples

>>> lanterns([7, 3, 5, 9], [2, 4, 1, 1], 40)
[6, 5]
>>> lanterns([2, 8, 4], [3, 1, 2], 55)
[8, 5]
>>> lanterns([6, 10], [1, 1], 5)
[0, 5]

Source: CodeGym Studio samples
Licence: CC0-1.0
"""
import heapq


def lanterns(prices: list[int], rises: list[int], purse: int) -> list[int]:
    offers = [(price, stall) for stall, price in enumerate(prices)]
    heapq.heapify(offers)
    bought = 0
    while offers[0][0] <= purse:
        price, stall = heapq.heappop(offers)
        purse -= price
        bought += 1
        heapq.heappush(offers, (price + rises[stall], stall))
    return [bought, purse]
