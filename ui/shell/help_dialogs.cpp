#include "ui/shell/help_dialogs.h"

#include "core/base/version.h"
#include "ui/shell/command_table.h"
#include "ui/shell/theme.h"
#include "ui/widgets/table_setup.h"
#include "ui/widgets/wrapped_label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace codegym {

namespace {

QString text(const char* source) { return QCoreApplication::translate("help", source); }

QDialog* closableDialog(const QString& title, QWidget* content, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(content, 1);
    layout->addWidget(buttons);
    return dialog;
}

QString scopeName(CommandScope scope)
{
    switch (scope) {
    case CommandScope::Page:
        return text("On this page");
    case CommandScope::Widget:
        return text("With the focus in the list or field");
    case CommandScope::Window:
        break;
    }
    return text("Everywhere");
}

QString keysText(const Command& command)
{
    QStringList keys;
    for (const QKeySequence& sequence : command.keys)
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

} // namespace

QDialog* keyboardHelp(const CommandTable& commands, QWidget* parent)
{
    auto* tree = new QTreeWidget;
    tree->setObjectName(QStringLiteral("keyboardHelpTree"));
    tree->setAccessibleName(text("Commands and keys"));
    tree->setHeaderLabels({text("Command"), text("Keys"), text("What it does")});
    setUpList(tree);
    for (const CommandScope scope : {CommandScope::Window, CommandScope::Page, CommandScope::Widget}) {
        auto* group = new QTreeWidgetItem({scopeName(scope)});
        for (const CommandTable::Entry& entry : commands.entries()) {
            if (entry.command.scope == scope && entry.action->isVisible())
                group->addChild(new QTreeWidgetItem(
                    {plainCommandText(entry.command.text), keysText(entry.command), entry.command.help}));
        }
        if (group->childCount() == 0) {
            delete group;
            continue;
        }
        tree->addTopLevelItem(group);
        group->setExpanded(true);
        group->setFont(0, titleFont());
    }
    tree->setColumnWidth(0, 240);
    tree->setColumnWidth(1, 120);
    QDialog* dialog = closableDialog(text("Keyboard"), tree, parent);
    dialog->setObjectName(QStringLiteral("keyboardHelpDialog"));
    dialog->resize(760, 560);
    return dialog;
}

QDialog* aboutDialog(QWidget* parent)
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    QLabel* title = wrappedLabel(text("CodeGym Studio %1").arg(QString::fromLatin1(kProgramVersion)));
    title->setFont(titleFont(1.4));
    layout->addWidget(title);
    layout->addWidget(wrappedLabel(text(
        "Turns solved coding problems into verified multi-turn tool-use environments for training agents.")));
    layout->addWidget(wrappedLabel(text(
        "Free software under the GNU General Public License, version 3 or later. It comes without any warranty. You may "
        "share and change it under the terms of that licence, which comes with the source as the file LICENSE.")));
    QLabel* parts = wrappedLabel(text("Built with Qt %1, QScintilla, SQLite, nlohmann/json and libseccomp.")
                                   .arg(QString::fromLatin1(qVersion())));
    parts->setProperty("muted", true);
    layout->addWidget(parts);
    QDialog* dialog = closableDialog(text("About CodeGym Studio"), content, parent);
    dialog->setObjectName(QStringLiteral("aboutDialog"));
    dialog->setFixedWidth(480);
    return dialog;
}

} // namespace codegym
