"""A recipe maps each ingredient to the amount that is needed; the pantry maps ingredients to the amount at home.
Give the set of ingredients of which there is not enough at home.

>>> missing_ingredients({"flour": 500, "egg": 3}, {"flour": 200, "egg": 6})
{'flour'}
>>> sorted(missing_ingredients({"salt": 1, "milk": 2, "rice": 5}, {"rice": 5}))
['milk', 'salt']
>>> missing_ingredients({"salt": 1}, {"salt": 1})
set()
"""
from typing import Dict, Set


def missing_ingredients(recipe: Dict[str, int], pantry: Dict[str, int]) -> Set[str]:
    return {name for name, amount in recipe.items() if pantry.get(name, 0) < amount}
