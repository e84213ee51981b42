"""Two shops join their stock. Add up the amounts of goods that both have.

>>> merge_stock({"tea": 3, "rice": 1}, {"rice": 4})
{'tea': 3, 'rice': 5}
>>> merge_stock({}, {"salt": 2})
{'salt': 2}
"""


def merge_stock(ours, theirs):
    total = dict(ours)
    for goods, amount in theirs.items():
        total[goods] = total.get(goods, 0) + amount
    return total
