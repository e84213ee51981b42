"""Two market stalls put up their price lists as dictionaries from goods to cents. Which goods are sold by both, and are strictly cheaper at the first? Return them as a list, the greatest saving first and, for equal savings, in alphabetical order.

>>> cheaper_at_first({"figs": 90, "nuts": 200, "kale": 50}, {"figs": 100, "nuts": 250, "kale": 50})
['nuts', 'figs']
>>> cheaper_at_first({"plums": 80, "dill": 30}, {"plums": 85, "dill": 35})
['dill', 'plums']
>>> cheaper_at_first({"eggs": 10}, {"milk": 20})
[]
"""


def cheaper_at_first(first, second):
    both = first.keys() & second.keys()
    cheaper = [item for item in both if first[item] < second[item]]
    return sorted(cheaper, key=lambda item: (first[item] - second[item], item))
