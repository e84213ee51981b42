def deed(place):
    return "done" if b"x" * place["bytes"] else ""
