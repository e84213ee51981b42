import os


def deed(place):
    os._exit(0)
