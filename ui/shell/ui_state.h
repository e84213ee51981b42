#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QThread>
#include <QVariant>

class QHeaderView;
class QSettings;
class QSplitter;
class QWidget;

namespace codegym {

/// How the windows were left: sizes, columns, last page, recent workspaces. Written on every change, in one replacing
/// write, so that a crash loses nothing, and in a thread of its own, because a disk may take long over it. No setting
/// that changes results lives here.
class UiState {
public:
    /// The user's own file, or another one for tests.
    explicit UiState(const QString& file = {});
    /// Returns when everything is written.
    ~UiState();
    Q_DISABLE_COPY_MOVE(UiState)

    QVariant value(const QString& key, const QVariant& fallback = {}) const;
    void setValue(const QString& key, const QVariant& value);

    /// Restores the splitter's sizes and keeps them from now on; initial is used the first time.
    void rememberSplitter(const QString& key, QSplitter* splitter, const QList<int>& initial);
    /// Restores widths, order and sorting of the columns and keeps them from now on. Call it after the model is set.
    void rememberColumns(const QString& key, QHeaderView* header, const QList<int>& initialWidths);

    /// Newest first; files that are gone are left out.
    QStringList recentWorkspaces() const;
    void addRecentWorkspace(const QString& path);
    void removeRecentWorkspace(const QString& path);

private:
    QHash<QString, QVariant> m_values; ///< By versioned key.
    QThread m_writer;
    QSettings* m_file; ///< Lives in m_writer, and ends with it.
};

} // namespace codegym
