#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace codegym {

/// SHA-256 as 32 raw bytes: the key of the content store.
QByteArray sha256(QByteArrayView bytes);

/// SHA-256 as 64 lowercase hexadecimal digits: the public form of a revision.
QByteArray sha256Hex(QByteArrayView bytes);

} // namespace codegym
