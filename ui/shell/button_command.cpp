#include "ui/shell/button_command.h"

#include <QAbstractButton>
#include <QTabWidget>

namespace codegym {

namespace {

/// A button on a tab that is not in front would do its work out of sight.
void bringToFront(QWidget* widget)
{
    for (QWidget* child = widget; QWidget* parent = child->parentWidget(); child = parent) {
        auto* tabs = qobject_cast<QTabWidget*>(parent->parentWidget());
        if (tabs && tabs->indexOf(child) >= 0)
            tabs->setCurrentWidget(child);
    }
}

} // namespace

QAction* addButtonCommand(CommandTable& commands, QWidget* page, const Command& command, const QString& button)
{
    auto* found = page->findChild<QAbstractButton*>(button);
    Q_ASSERT(found);
    return commands.add(
        command, page,
        [found] {
            bringToFront(found);
            found->click();
        },
        [found] { return found->isEnabled() && !found->isHidden(); });
}

} // namespace codegym
