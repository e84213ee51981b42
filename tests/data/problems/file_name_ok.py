"""Is it a valid file name? At most three digits, one dot, a name that begins with a letter, then txt, exe or dll.

>>> file_name_ok("example.txt")
'Yes'
>>> file_name_ok("1example.dll")
'No'
>>> file_name_ok("s1sdf3.asd")
'No'
>>> file_name_ok("K.dll")
'Yes'
"""


def file_name_ok(file_name):
    suf = ["txt", "exe", "dll"]
    lst = file_name.split(sep=".")
    if len(lst) != 2:
        return "No"
    if not lst[1] in suf:
        return "No"
    if len(lst[0]) == 0:
        return "No"
    if not lst[0][0].isalpha():
        return "No"
    t = len([x for x in lst[0] if x.isdigit()])
    if t > 3:
        return "No"
    return "Yes"
