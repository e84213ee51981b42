"""An egg farm counts in grosses (144), dozens (12) and single eggs. Return the
number n as text such as "2 gross 3 dozen 4", leaving out the parts that are zero.
For n = 0 return "none".

>>> dozens_text(328)
'2 gross 3 dozen 4'
>>> dozens_text(145)
'1 gross 1'
>>> dozens_text(0)
'none'
"""


def dozens_text(n):
    g, n = divmod(n, 144)
    d, e = divmod(n, 12)
    words = []
    if g: words.append("%d gross" % g)
    if d: words.append("%d dozen" % d)
    if e: words.append(str(e))
    return " ".join(words) or "none"
