#pragma once

#include "core/base/editor_copy.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace codegym {

/// Longest source that is taken in from another program: to read and compare it must not be felt, and the longest
/// published environments have some 100 kB.
constexpr qint64 kLongestOutsideEdit = 4 << 20;

/// A copy of a source that another program edits. Tells when it was written, in place or by another file put in its
/// place, as editors do it. The program lives on when this is gone.
class OutsideEdit : public QObject {
    Q_OBJECT

public:
    explicit OutsideEdit(const EditorCopy& copy, QObject* parent = nullptr);

    const EditorCopy& copy() const { return m_copy; }
    /// Opens the copy by a command of the shell. May be called again.
    void open(const QString& command);

Q_SIGNALS:
    /// The file may hold something else now, or be gone: a moment after the last sign of it, as one save has several.
    void touched();
    /// The command ended with an error; why, for a person.
    void commandFailed(const QString& why);

private:
    void watch();

    EditorCopy m_copy;
    QFileSystemWatcher m_watcher;
    QTimer m_settled;
};

} // namespace codegym
