#pragma once

#include <QByteArray>

namespace codegym::test {

/// The bytes as one gzip member.
QByteArray gzip(const QByteArray& bytes);

} // namespace codegym::test
