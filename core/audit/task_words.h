#pragma once

#include "core/base/bytes.h"

#include <QByteArrayList>

namespace codegym {

/// "PushToStack" and "push_to_stack" as push, to, stack.
QByteArrayList wordsOfName(QByteArrayView name);
/// Words of a prose text, lower case; names in it are taken apart.
QByteArrayList wordsOfText(QByteArrayView text);
/// Whether a task allows an answer's items in any order.
bool saysAnyOrder(QByteArrayView task);

} // namespace codegym
