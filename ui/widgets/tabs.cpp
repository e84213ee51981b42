#include "ui/widgets/tabs.h"

#include <QTabBar>
#include <QTabWidget>

namespace codegym {

void dressTabs(QTabWidget* tabs)
{
    tabs->tabBar()->setDrawBase(false);
    tabs->tabBar()->setExpanding(false);
    tabs->tabBar()->setFixedHeight(qMax(36, tabs->fontMetrics().height() + 16) - 1); // and the pane's line
}

} // namespace codegym
