import socket


def deed(place):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect("\0" + place["abstract"])
        connection.sendall(b"out")
    return "done"
