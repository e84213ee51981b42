#pragma once

#include "core/base/bytes.h"

#include <QList>
#include <QStringList>

namespace codegym {

/// What a look at a configuration tells before an environment is started on it.
struct ConfigurationCheck {
    QString problem; ///< Why no environment can read it; empty if nothing stands against it.
    QStringList warnings; ///< What is unusual. The environment may start all the same.
};

/// Compares a typed configuration with those of the environment's other tasks: its keys and the types of its values.
ConfigurationCheck checkConfiguration(QByteArrayView typed, const QList<ByteText>& others);

/// Words outside of strings that JSON has and Python's literals do not: "true", "null", …
QByteArrayList jsonOnlyWords(QByteArrayView configuration);

} // namespace codegym
