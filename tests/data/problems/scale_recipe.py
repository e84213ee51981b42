"""A recipe is a dictionary from ingredients to whole numbers of cups, meant for a given number of people. Work it out for another number of people. The amounts are to be written the way cooks write them: "3" for a whole number, "1/2" for less than one cup, "2 1/3" for a mixed number, always in lowest terms. Keep the order of the ingredients. Both numbers of people and all amounts are at least 1.

>>> scale_recipe({"flour": 4, "milk": 3}, 4, 6)
{'flour': '6', 'milk': '4 1/2'}
>>> scale_recipe({"sugar": 1, "oats": 7}, 6, 2)
{'sugar': '1/3', 'oats': '2 1/3'}
"""
from fractions import Fraction


def scale_recipe(recipe, people, wanted):
    def as_cook(amount):
        whole, part = divmod(amount, 1)
        if part == 0:
            return str(whole)
        if whole == 0:
            return str(part)
        return f"{whole} {part}"

    factor = Fraction(wanted, people)
    return {name: as_cook(cups * factor) for name, cups in recipe.items()}
