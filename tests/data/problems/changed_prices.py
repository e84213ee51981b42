"""Compare two price lists (dicts from article to price in cents). For every article that is on both
lists and whose price changed, give the change (new minus old).

>>> changed_prices({"pen": 120, "ink": 400, "cap": 50}, {"pen": 150, "ink": 400, "mug": 600})
{'pen': 30}
>>> changed_prices({"a": 5, "b": 7}, {"b": 4, "a": 6})
{'a': 1, 'b': -3}
>>> changed_prices({}, {"a": 1})
{}
"""


def changed_prices(old, new):
    return {k: new[k] - old[k] for k in old if k in new and new[k] != old[k]}
