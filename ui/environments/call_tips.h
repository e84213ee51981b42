#pragma once

#include "core/model/environment.h"

#include <QStringList>

namespace codegym {

/// What the editor completes and tells while a call is typed: per tool "Name(parameters)" and below it what its
/// documentation says of them. Plain text.
QStringList callTips(const QList<Tool>& tools);

} // namespace codegym
