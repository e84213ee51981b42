"""
A print dialog accepts page lists such as "1-3,7,10-9". Turn such a list
into the list of pages in the order in which they get printed.

A range may run backwards ("10-9" prints page 10, then page 9). Blanks
around the parts should be ignored.  A page that has already been printed
is not printed again.

>>> expand_page_list("1-3,7,10-9")
[1, 2, 3, 7, 10, 9]
>>> expand_page_list("4, 2 - 5")
[4, 2, 3, 5]
>>> expand_page_list("8")
[8]
"""


def expand_page_list(spec):
    pages = []
    for part in spec.split(","):
        if "-" in part:
            a, b = (int(x) for x in part.split("-"))
        else:
            a = b = int(part)
        step = 1 if a <= b else -1
        for page in range(a, b + step, step):
            if page not in pages:
                pages.append(page)
    return pages
