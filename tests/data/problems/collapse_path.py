"""Simplify a folder path: a dot means the same folder, two dots the one above; there is none above the root.

>>> collapse_path("/home/./ann/../bob")
'/home/bob'
>>> collapse_path("/../x//y/")
'/x/y'
>>> collapse_path("/a/..")
'/'
"""


def collapse_path(path):
    parts = []
    for part in path.split("/"):
        if part == "..":
            if parts:
                parts.pop()
        elif part and part != ".":
            parts.append(part)
    return "/" + "/".join(parts)
