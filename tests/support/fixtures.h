#pragma once

#include <QByteArray>
#include <QString>

namespace codegym::test {

/// A file of the project, for reading, e.g. "resources/samples".
QString projectPath(const QString& relative);

/// A file of the published reference data beside the checkout; empty where a checkout has none.
QString sharedDataPath(const QString& name);

/// The whole of a file that the test cannot do without; fails the test program if it cannot be read.
QByteArray readAll(const QString& path);

/// Writes a file for the test to use, parents included.
void writeFile(const QString& path, const QByteArray& bytes);

} // namespace codegym::test
