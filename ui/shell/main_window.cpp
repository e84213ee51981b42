#include "ui/shell/main_window.h"

#include "ui/shell/command_table.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/ui_state.h"
#include "ui/widgets/navigation_rail.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>

namespace codegym {

namespace {

const QString homeId = QStringLiteral("home");
const QString geometryKey = QStringLiteral("window/geometry");

QStringList localPaths(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(const QList<PageInfo>& pages, Page* home, CommandTable& commands, UiState& state)
    : m_infos(pages)
    , m_commands(commands)
    , m_state(state)
    , m_topBar(new TopBar)
    , m_rail(new NavigationRail)
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("CodeGym Studio"));
    setAcceptDrops(true);
    buildLayout();
    m_rail->addEntry(homeId, homeId, tr("Home"));
    for (const PageInfo& info : m_infos) {
        m_rail->addEntry(info.id, info.icon, info.title);
        m_rail->setEntryEnabled(info.id, false);
    }
    addPage(homeId, home);
    addPageCommands();
    makeMenus(menuBar(), m_commands);
    connect(m_rail, &NavigationRail::chosen, this, [this](const QString& id) { showPage(id); });
    restoreGeometryFromState();
    showPage(homeId);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addWidget(m_stack, 1);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addLayout(body, 1);
    setCentralWidget(centre);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(12, 0, 12, 0);
}

void MainWindow::addPageCommands()
{
    int number = 0;
    const auto add = [this, &number](const QString& id, const QString& title, const QString& icon) {
        ++number;
        m_commands.add({.id = QStringLiteral("page.") + id, .text = title, .help = tr("Show the page %1").arg(title),
                           .icon = icon, .keys = {QKeySequence(QStringLiteral("Alt+%1").arg(number))},
                           .menu = CommandMenu::View},
            this, [this, id] { showPage(id); }, [this, id] { return offers(id); });
    };
    add(homeId, tr("Home"), homeId);
    for (const PageInfo& info : m_infos)
        add(info.id, info.title, info.icon);
}

void MainWindow::addPage(const QString& id, Page* page)
{
    page->setObjectName(id + QStringLiteral("Page"));
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    connect(page, &Page::idleChanged, this, &MainWindow::idleChanged);
    connect(page, &Page::statusMessage, this, &MainWindow::showStatus);
    connect(page, &Page::pageRequested, this, &MainWindow::showPage);
}

bool MainWindow::offers(const QString& pageId) const
{
    return m_pages.contains(pageId) || (m_context && std::any_of(m_infos.begin(), m_infos.end(), [&](const PageInfo& info) {
        return info.id == pageId && info.make;
    }));
}

void MainWindow::openPages(const PageContext& context)
{
    closePages();
    m_context.emplace(context);
    for (const PageInfo& info : m_infos)
        m_rail->setEntryEnabled(info.id, offers(info.id));
    m_commands.refresh();
}

void MainWindow::closePages()
{
    showPage(homeId);
    m_context.reset();
    for (const PageInfo& info : m_infos) {
        delete m_pages.take(info.id);
        m_rail->setEntryEnabled(info.id, false);
    }
    m_commands.refresh();
}

Page* MainWindow::page(const QString& pageId)
{
    if (!m_pages.contains(pageId) && offers(pageId)) {
        const auto info = std::find_if(
            m_infos.begin(), m_infos.end(), [&](const PageInfo& one) { return one.id == pageId; });
        addPage(pageId, info->make(*m_context));
    }
    return m_pages.value(pageId);
}

bool MainWindow::showPage(const QString& pageId, const QString& itemId)
{
    Page* shown = page(pageId);
    if (!shown)
        return false;
    if (m_current != pageId) {
        m_current = pageId;
        m_stack->setCurrentWidget(shown);
        m_rail->setCurrent(pageId);
        m_commands.setActivePage(shown);
        statusBar()->clearMessage();
        shown->activated();
        Q_EMIT pageChanged(pageId);
        Q_EMIT idleChanged();
    }
    return itemId.isEmpty() || shown->select(itemId);
}

bool MainWindow::idle() const { return m_pages.value(m_current)->idle(); }

void MainWindow::showStatus(const QString& text) { statusBar()->showMessage(text); }

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList paths = localPaths(event->mimeData());
    event->acceptProposedAction();
    if (!m_pages.value(m_current)->dropFiles(paths))
        Q_EMIT filesDropped(paths);
}

void MainWindow::restoreGeometryFromState()
{
    if (!restoreGeometry(m_state.value(geometryKey).toByteArray()))
        resize(1440, 900);
}

void MainWindow::saveGeometryToState()
{
    // A window that was never shown has no size worth keeping.
    if (isVisible())
        m_state.setValue(geometryKey, saveGeometry());
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    saveGeometryToState();
}

void MainWindow::moveEvent(QMoveEvent* event)
{
    QMainWindow::moveEvent(event);
    saveGeometryToState();
}

} // namespace codegym
