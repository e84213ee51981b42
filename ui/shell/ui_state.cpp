#include "ui/shell/ui_state.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QSettings>
#include <QSplitter>

namespace codegym {

namespace {

constexpr int layoutVersion = 1; // a change of meaning raises it; older states are then ignored
constexpr int recentLimit = 12;

QString versioned(const QString& key) { return QStringLiteral("v%1/%2").arg(layoutVersion).arg(key); }

QString userFile()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("CodeGym Studio"),
        QStringLiteral("layout")).fileName();
}

} // namespace

UiState::UiState(const QString& file)
    : m_file(new QSettings(file.isEmpty() ? userFile() : file, QSettings::IniFormat))
{
    const QStringList keys = m_file->allKeys();
    for (const QString& key : keys)
        m_values.insert(key, m_file->value(key));
    m_writer.setObjectName(QStringLiteral("layout"));
    m_file->moveToThread(&m_writer);
    QObject::connect(&m_writer, &QThread::finished, m_file, &QObject::deleteLater);
    m_writer.start(QThread::LowPriority);
}

UiState::~UiState()
{
    // In its queue, behind what is still to be written.
    QMetaObject::invokeMethod(m_file, [this] { m_writer.quit(); }, Qt::QueuedConnection);
    m_writer.wait();
}

QVariant UiState::value(const QString& key, const QVariant& fallback) const
{
    return m_values.value(versioned(key), fallback);
}

void UiState::setValue(const QString& key, const QVariant& value)
{
    QVariant& known = m_values[versioned(key)];
    if (known == value)
        return;
    known = value;
    QMetaObject::invokeMethod(
        m_file, [file = m_file, key = versioned(key), value] { file->setValue(key, value); }, Qt::QueuedConnection);
}

void UiState::rememberSplitter(const QString& key, QSplitter* splitter, const QList<int>& initial)
{
    const QString stateKey = QStringLiteral("splitters/") + key;
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    if (!splitter->restoreState(value(stateKey).toByteArray()))
        splitter->setSizes(initial);
    splitter->setHandleWidth(1); // the stored state carries one of its own
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
        [this, splitter, stateKey] { setValue(stateKey, splitter->saveState()); });
}

void UiState::rememberColumns(const QString& key, QHeaderView* header, const QList<int>& initialWidths)
{
    const QString stateKey = QStringLiteral("columns/") + key;
    const QByteArray stored = value(stateKey).toByteArray();
    // A state with another number of columns comes from another version of the table.
    const int columns = header->count();
    if (value(stateKey + QStringLiteral("Count")).toInt() != columns || !header->restoreState(stored)) {
        for (int column = 0; column < qMin(columns, int(initialWidths.size())); ++column)
            header->resizeSection(column, initialWidths[column]);
    }
    const auto save = [this, header, stateKey] {
        setValue(stateKey, header->saveState());
        setValue(stateKey + QStringLiteral("Count"), header->count());
    };
    QObject::connect(header, &QHeaderView::sectionResized, header, save);
    QObject::connect(header, &QHeaderView::sectionMoved, header, save);
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, header, save);
}

QStringList UiState::recentWorkspaces() const
{
    QStringList there;
    const QStringList stored = value(QStringLiteral("recentWorkspaces")).toStringList();
    for (const QString& path : stored) {
        if (QFileInfo(path).isFile())
            there.append(path);
    }
    return there;
}

void UiState::addRecentWorkspace(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = value(QStringLiteral("recentWorkspaces")).toStringList();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    setValue(QStringLiteral("recentWorkspaces"), QVariant(paths.mid(0, recentLimit)));
}

void UiState::removeRecentWorkspace(const QString& path)
{
    QStringList paths = value(QStringLiteral("recentWorkspaces")).toStringList();
    paths.removeAll(path);
    setValue(QStringLiteral("recentWorkspaces"), paths);
}

} // namespace codegym
