#pragma once

#include <QByteArray>
#include <QString>

namespace codegym {

/// The text given to the interpreter with -c; it reads pythonBundle() from its standard input.
QString pythonBootstrap();

/// The program's own Python package as one frame: module names, and a section with the source of each.
QByteArray pythonBundle();

} // namespace codegym
