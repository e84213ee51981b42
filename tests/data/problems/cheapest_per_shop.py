"""You are handed offers, each a [shop, price] pair, and shops may turn up several times. Build a dictionary that tells for each shop its lowest price. The shops stand in the dictionary in alphabetical order.

>>> cheapest_per_shop([["Nia", 5], ["Bo", 7], ["Nia", 3], ["Bo", 9]])
{'Bo': 7, 'Nia': 3}
>>> cheapest_per_shop([])
{}
>>> cheapest_per_shop([["Z", 1], ["A", 4], ["Z", 1]])
{'A': 4, 'Z': 1}
"""


def cheapest_per_shop(offers):
    shops = sorted({shop for shop, _ in offers})
    return {s: min(price for shop, price in offers if shop == s) for s in shops}
