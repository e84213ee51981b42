"""Guests arrive one after the other. The first, third, fifth... go to the window side of the table, from left to right; the second, fourth, sixth... take the wall side, facing them, also from left to right. Walk round the table: along the window side from left to right, then back along the wall side from right to left. List the names in that order.

>>> round_table_order(["Ana", "Bo", "Cy", "Di", "Ed"])
['Ana', 'Cy', 'Ed', 'Di', 'Bo']
>>> round_table_order(["Uma", "Vic"])
['Uma', 'Vic']
>>> round_table_order([])
[]
"""


def round_table_order(guests):
    window = guests[::2]
    wall = guests[1::2]
    return window + wall[::-1]
