#include "ui/shell/screenshot.h"

#include <QPixmap>
#include <QSaveFile>
#include <QWidget>

namespace codegym {

Screenshot::Screenshot(QWidget& window, const QString& file, std::function<bool()> idle, std::chrono::seconds patience,
    QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_file(file)
    , m_idle(std::move(idle))
{
    m_patience.setSingleShot(true);
    m_patience.start(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        report(failure(Error::Kind::Limit, tr("The page was still loading, so it was not rendered.")));
    });
}

void Screenshot::check()
{
    m_changed = true;
    if (m_rendering || m_reported || !m_idle())
        return;
    // One turn of the event loop lets layouts settle that the last answer has changed.
    m_rendering = true;
    QMetaObject::invokeMethod(this, &Screenshot::draw, Qt::QueuedConnection);
}

void Screenshot::draw()
{
    m_changed = false;
    if (m_reported || !m_idle()) {
        m_rendering = false;
        return;
    }
    m_window.grab();
    // A later timer rings after those of no time at all by which tables ask for what drawing has shown to be missing.
    // One of no time would not do: Qt makes a posted event of it, which comes first.
    QTimer::singleShot(1, this, &Screenshot::save);
}

void Screenshot::save()
{
    m_rendering = false;
    if (m_reported)
        return;
    if (m_changed || !m_idle()) {
        check();
        return;
    }
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || !m_window.grab().save(&file, "PNG") || !file.commit()) {
        report(failureAt(m_file, 0, tr("The picture cannot be written: %1").arg(file.errorString())));
        return;
    }
    report({});
}

void Screenshot::report(const Status& outcome)
{
    m_reported = true;
    m_patience.stop();
    Q_EMIT finished(outcome);
}

} // namespace codegym
