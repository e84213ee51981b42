"""Visitors come and go by orders "push x", "pop" and "top". List what "top" shows; "empty" where there is nothing.

>>> ticket_machine(["push 3", "top", "pop", "top"])
['3', 'empty']
>>> ticket_machine(["push 1", "push 2", "top"])
['2']
"""


class Pile:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        if self.items:
            self.items.pop()

    def top(self):
        return self.items[-1] if self.items else "empty"


def ticket_machine(orders):
    pile = Pile()
    shown = []
    for order in orders:
        word, *rest = order.split()
        if word == "push":
            pile.push(rest[0])
        elif word == "pop":
            pile.pop()
        else:
            shown.append(pile.top())
    return shown
