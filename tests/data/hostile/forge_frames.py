import os


def deed(place):
    os.write(3, b"\x00\x00\x00\x10{\"type\":\"nonsense")
    return "done"
