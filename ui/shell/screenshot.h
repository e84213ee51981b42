#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QSize>
#include <QTimer>

#include <chrono>
#include <functional>

class QWidget;

namespace codegym {

/// Renders a window to a file as soon as it has nothing left to load, and reports once. Tables ask for their rows only
/// when they are drawn, so the window is drawn once before, and saved when that has asked for nothing more. Waits for a
/// signal of the window, never for a time; only a window that stays busy for the patience given is an error.
class Screenshot : public QObject {
    Q_OBJECT
public:
    Screenshot(QWidget& window, const QString& file, std::function<bool()> idle, std::chrono::seconds patience,
        QObject* parent = nullptr);

public Q_SLOTS:
    /// Connect what announces a change of idle() to this.
    void check();

Q_SIGNALS:
    void finished(const codegym::Status& outcome);

private:
    void draw();
    void save();
    void report(const Status& outcome);

    QWidget& m_window;
    QString m_file;
    std::function<bool()> m_idle;
    QTimer m_patience;
    bool m_rendering = false;
    bool m_changed = false; ///< since it was drawn
    bool m_reported = false;
};

} // namespace codegym
