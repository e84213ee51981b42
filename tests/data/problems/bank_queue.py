"""Customers draw numbers; those with a card come before all others. In what order are they served? Each is a name and whether he has a card.

>>> bank_queue([("Al", False), ("Bea", True), ("Cid", False), ("Dot", True)])
['Bea', 'Dot', 'Al', 'Cid']
>>> bank_queue([("Eve", False)])
['Eve']
"""


def bank_queue(customers):
    first = [name for name, card in customers if card]
    rest = [name for name, card in customers if not card]
    return first + rest
