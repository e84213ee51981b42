"""A text field takes orders: "type x" adds a letter, "undo" takes the last change back, "redo" makes it again. What stands there at the end?

>>> undo_redo(["type a", "type b", "undo", "redo", "undo", "type c"])
'ac'
>>> undo_redo(["undo", "type q"])
'q'
"""


class Field:
    def __init__(self):
        self.done = []
        self.undone = []

    def type(self, letter):
        self.done.append(letter)
        self.undone.clear()

    def undo(self):
        if self.done:
            self.undone.append(self.done.pop())

    def redo(self):
        if self.undone:
            self.done.append(self.undone.pop())


def undo_redo(orders):
    field = Field()
    for order in orders:
        if order.startswith("type "):
            field.type(order[5:])
        elif order == "undo":
            field.undo()
        else:
            field.redo()
    return "".join(field.done)
