"""A parcel is a number (its price) or a pair ("tax", parcel) or a pair ("both", [parcels]). The tax
adds a tenth, rounded down, to the price of what is inside; "both" adds up all the parcels. Return
the price.

>>> nested_price(("tax", 25))
27
>>> nested_price(("both", [10, ("tax", ("both", [20, 30])), 1]))
66
"""


def nested_price(parcel):
    if isinstance(parcel, int):
        return parcel
    kind, inside = parcel
    if kind == "tax":
        price = nested_price(inside)
        return price + price // 10
    return sum(map(nested_price, inside))
