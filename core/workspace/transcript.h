#pragma once

#include "core/model/task.h"

namespace codegym {

/// Steps as one run of bytes for the content store: per text its length, 4 bytes big endian, and itself.
QByteArray packSteps(const QList<Step>& steps);

/// None if the bytes are not what packSteps() made.
std::optional<QList<Step>> unpackSteps(QByteArrayView packed);

} // namespace codegym
