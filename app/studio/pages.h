#pragma once

#include "ui/shell/page.h"

#include <QList>

namespace codegym {

/// The pages of a workspace, in the order of the rail.
QList<PageInfo> studioPages();

} // namespace codegym
