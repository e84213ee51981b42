#pragma once

class QTabWidget;

namespace codegym {

/// Tabs that stand beside panel headers: as high as these, with no line but the one below.
void dressTabs(QTabWidget* tabs);

} // namespace codegym
