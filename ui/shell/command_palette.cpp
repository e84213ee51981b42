#include "ui/shell/command_palette.h"

#include "ui/shell/command_table.h"
#include "ui/shell/palette_delegate.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/table_setup.h"

#include <QAction>
#include <QKeyEvent>
#include <QListView>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace codegym {

namespace {

constexpr int paletteWidth = 560;
constexpr int paletteHeight = 400;
constexpr int bestRank = 1000; ///< Of a text that begins with what was typed.

QString groupName(CommandMenu menu)
{
    switch (menu) {
    case CommandMenu::File:
        return CommandPalette::tr("File");
    case CommandMenu::Edit:
        return CommandPalette::tr("Edit");
    case CommandMenu::View:
        return CommandPalette::tr("View");
    case CommandMenu::Environment:
        return CommandPalette::tr("Environment");
    case CommandMenu::Run:
        return CommandPalette::tr("Run");
    case CommandMenu::Help:
        return CommandPalette::tr("Help");
    case CommandMenu::None:
        break;
    }
    return {};
}

/// 0 if a word of what was typed begins no word of the text; else higher the earlier the first one stands.
int matchRank(const QString& text, const QStringList& typed)
{
    int rank = bestRank;
    for (const QString& word : typed) {
        int at = text.indexOf(word, 0, Qt::CaseInsensitive);
        while (at > 0 && text[at - 1].isLetterOrNumber())
            at = text.indexOf(word, at + 1, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        rank = qMin(rank, bestRank - at);
    }
    return rank;
}

PaletteItem paletteItem(const CommandTable::Entry& entry)
{
    const Command& command = entry.command;
    const QString keys = command.keys.isEmpty() ? QString() : command.keys.first().toString(QKeySequence::NativeText);
    return {command.icon, plainCommandText(command.text), groupName(command.menu), keys,
        [action = QPointer<QAction>(entry.action)] {
            if (action)
                action->trigger();
        }};
}

/// What the workspace holds stands before commands, but not before one whose name is being typed.
QList<PaletteItem> inOrder(const QList<PaletteItem>& found, const QList<PaletteItem>& commands)
{
    const auto rest = std::find_if(commands.begin(), commands.end(), [](const PaletteItem& item) { return !item.begun; });
    return QList(commands.begin(), rest) + found + QList(rest, commands.end());
}

} // namespace

void PaletteModel::setItems(QList<PaletteItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_items.size()); }

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteItem& item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(item.title, item.detail);
    case DetailRole:
        return item.detail;
    case KeysRole:
        return item.keys;
    case IconNameRole:
        return item.icon;
    default:
        return {};
    }
}

QList<PaletteItem> matchingCommands(const CommandTable& commands, const QString& typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, PaletteItem>> ranked;
    for (const CommandTable::Entry& entry : commands.entries()) {
        const QString text = plainCommandText(entry.command.text);
        const int rank = matchRank(text, words);
        if (rank == 0 || !entry.action->isEnabled() || !entry.action->isVisible())
            continue;
        ranked.append({rank, paletteItem(entry)});
        ranked.last().second.begun = !words.isEmpty() && text.startsWith(words.join(u' '), Qt::CaseInsensitive);
    }
    std::stable_sort(
        ranked.begin(), ranked.end(), [](const auto& one, const auto& other) {
            return std::pair(one.second.begun, one.first) > std::pair(other.second.begun, other.first);
        });
    QList<PaletteItem> items;
    for (auto& [rank, item] : ranked)
        items.append(std::move(item));
    return items;
}

CommandPalette::CommandPalette(CommandTable& commands, QWidget* parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_commands(commands)
    , m_model(new PaletteModel(this))
    , m_field(new FilterField(tr("Search or run a command…")))
    , m_list(new QListView)
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    setProperty("popup", true);
    resize(paletteWidth, paletteHeight);
    m_field->setObjectName(QStringLiteral("paletteFilterField"));
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteListView"));
    m_list->setAccessibleName(tr("Commands and items found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    setUpList(m_list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 9, 9, 9);
    layout->setSpacing(8);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    connect(m_field, &FilterField::filterChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { runRow(index.row()); });
}

void CommandPalette::start()
{
    m_field->clear();
    m_commands.refresh(); // buttons come and go without telling
    filter({});
    const QWidget* window = parentWidget();
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 72)));
    QDialog::show();
    m_field->setFocus();
}

void CommandPalette::filter(const QString& text)
{
    m_filtered = text;
    const QList<PaletteItem> commands = matchingCommands(m_commands, text);
    show(commands);
    if (!m_search || text.trimmed().isEmpty())
        return;
    m_search(text, [this, commands, text](const QList<PaletteItem>& found) {
        if (text == m_field->text())
            show(inOrder(found, commands));
    });
}

void CommandPalette::show(const QList<PaletteItem>& items)
{
    m_model->setItems(items);
    m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::runRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const std::function<void()> run = m_model->item(row).run;
    hide();
    run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int row = m_list->currentIndex().row();
    const int page = qMax(1, m_list->height() / rowHeight(fontMetrics()));
    const QHash<int, int> steps {
        {Qt::Key_Down, 1}, {Qt::Key_Up, -1}, {Qt::Key_PageDown, page}, {Qt::Key_PageUp, -page}};
    if (const auto step = steps.constFind(key); step != steps.cend()) {
        if (m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(qBound(0, row + *step, m_model->rowCount() - 1)));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        // What is typed counts, even where the pause that filters has not passed yet.
        if (m_field->text() != m_filtered)
            filter(m_field->text());
        runRow(m_list->currentIndex().row());
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace codegym
