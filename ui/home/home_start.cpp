#include "ui/home/home_start.h"

#include "ui/home/column.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/action_row.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

namespace codegym {

HomeStart::HomeStart(UiState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_recentTitle(sectionTitle(tr("Recent workspaces")))
    , m_recent(new QVBoxLayout)
{
    QVBoxLayout* column = centredColumn(this);
    column->addWidget(pageTitle(tr("CodeGym Studio")));
    column->addWidget(mutedText(tr("Turn solved coding problems into verified tool-use environments for training agents.")));
    column->addSpacing(16);
    column->addWidget(sectionTitle(tr("Start")));
    addWay(column, QStringLiteral("sample"), tr("Open the sample workspace"),
        tr("Problems written for this program, so that every page has something real to show."),
        QStringLiteral("workspace.sample"));
    addWay(column, QStringLiteral("new"), tr("New workspace"), tr("One file that holds everything you make."),
        QStringLiteral("workspace.new"));
    addWay(column, QStringLiteral("open"), tr("Open a workspace"), tr("A .codegym file on this machine."),
        QStringLiteral("workspace.open"));
    column->addSpacing(16);
    column->addWidget(m_recentTitle);
    m_recent->setSpacing(0);
    column->addLayout(m_recent);
    column->addStretch();
    refresh();
}

void HomeStart::addWay(QVBoxLayout* layout, const QString& icon, const QString& title, const QString& detail,
    const QString& command)
{
    auto* row = new ActionRow(icon, title, detail, {});
    row->setObjectName(command + QStringLiteral("ActionRow"));
    connect(row, &QAbstractButton::clicked, this, [this, command] { Q_EMIT commandRequested(command); });
    layout->addWidget(row);
}

void HomeStart::refresh()
{
    clearLayout(m_recent);
    const QStringList recent = m_state.recentWorkspaces();
    m_recentTitle->setVisible(!recent.isEmpty());
    for (const QString& path : recent) {
        const QFileInfo info(path);
        auto* row = new ActionRow(QStringLiteral("history"), info.fileName(), QDir::toNativeSeparators(info.path()), {});
        row->setObjectName(QStringLiteral("recentActionRow"));
        connect(row, &QAbstractButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
        m_recent->addWidget(row);
    }
}

} // namespace codegym
