"""A cookery book is a dictionary from a dish to its ingredients, which are a
dictionary from name to amount (a positive whole number). An ingredient may itself
be a dish of the book: then it has to be made as often as the amount says.
Ingredients that are not in the book must be bought. Return the shopping list for
making `dish` `times` times, as a sorted list of pairs (name, amount). If a dish
would need itself, directly or over other dishes, return None; if the dish is not
in the book, it is simply bought.

>>> shopping_for_dish({"trifle": {"custard": 2, "cake": 1}, "custard": {"egg": 3, "milk": 1}, "cake": {"egg": 4}}, "trifle", 1)
[('egg', 10), ('milk', 2)]
>>> shopping_for_dish({"starter": {"flour": 1, "starter": 1}}, "starter", 2) is None
True
>>> shopping_for_dish({}, "ham", 3)
[('ham', 3)]
"""
from collections import Counter


def shopping_for_dish(book, dish, times):
    basket = Counter()

    def make(name, count, above):
        if name in above:
            raise ValueError("endless recipe")
        if name not in book:
            basket[name] += count
            return
        for part, amount in book[name].items():
            make(part, count * amount, above | {name})

    try:
        make(dish, times, frozenset())
    except ValueError:
        return None
    return sorted(basket.items())
