import os


def deed(place):
    os.remove(place["victim"])
    return "done"
