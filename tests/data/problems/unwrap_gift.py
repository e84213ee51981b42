"""A gift is a list that holds just one thing, which may be a gift again. Return what is inside the
innermost wrapping and the number of wrappings. A list of another length is no wrapping.

>>> unwrap_gift([[["ball"]]])
('ball', 3)
>>> unwrap_gift([[1, 2]])
([1, 2], 1)
>>> unwrap_gift(7)
(7, 0)
"""


def unwrap_gift(gift):
    if not isinstance(gift, list) or len(gift) != 1:
        return gift, 0
    inside, layers = unwrap_gift(gift[0])
    return inside, layers + 1
