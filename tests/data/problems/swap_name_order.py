"""A guest list is one string in which the guests are written as "Family, Given" and separated by semicolons. Turn it into a list of strings "Given Family". Blanks around a name are to be removed, and empty entries (caused by doubled or trailing semicolons) are left out.

>>> swap_name_order("Okafor, Ada; Lindt, Max")
['Ada Okafor', 'Max Lindt']
>>> swap_name_order(" Ito ,  Ren ;; ")
['Ren Ito']
>>> swap_name_order("")
[]
"""


def swap_name_order(guests: str) -> list:
    pairs = [entry.split(",") for entry in guests.split(";") if entry.strip()]
    return [f"{given.strip()} {family.strip()}" for family, given in pairs]
