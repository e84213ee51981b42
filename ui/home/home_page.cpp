#include "ui/home/home_page.h"

#include "ui/home/home_overview.h"
#include "ui/home/home_start.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace codegym {

HomePage::HomePage(UiState& state, QWidget* parent)
    : Page(parent)
    , m_start(new HomeStart(state))
    , m_overview(new HomeOverview)
    , m_stack(new QStackedWidget)
{
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_overview);
    setFocusPolicy(Qt::TabFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_start, &HomeStart::openRequested, this, &HomePage::openRequested);
    connect(m_start, &HomeStart::commandRequested, this, &HomePage::commandRequested);
    connect(m_overview, &HomeOverview::targetRequested, this, &HomePage::goTo);
}

void HomePage::setWorkspace(const QString& path)
{
    m_waiting = true;
    m_overview->setWorkspace(path);
    m_stack->setCurrentWidget(m_overview);
    Q_EMIT idleChanged();
}

void HomePage::closeWorkspace()
{
    m_waiting = false;
    m_start->refresh();
    m_stack->setCurrentWidget(m_start);
    Q_EMIT idleChanged();
}

void HomePage::setOverview(const Overview& overview)
{
    m_waiting = false;
    m_overview->setOverview(overview);
    Q_EMIT idleChanged();
}

void HomePage::activated()
{
    m_start->refresh();
    setFocus();
}

bool HomePage::idle() const { return !m_waiting; }

void HomePage::goTo(const QString& target)
{
    if (target.contains(QLatin1Char('.')))
        Q_EMIT commandRequested(target);
    else
        Q_EMIT pageRequested(target, {});
}

} // namespace codegym
