#pragma once

#include <QByteArrayList>
#include <QSet>

namespace codegym {

/// Those of the words, lower case, that tell how a solution works rather than what the task is about.
QSet<QByteArray> algorithmWords(const QByteArrayList& words);

} // namespace codegym
