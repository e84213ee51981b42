def deed(place):
    with open(place["secret"]) as secret:
        return "done" if secret.read() else "empty"
