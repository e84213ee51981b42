#include "ui/shell/icons.h"

#include "ui/shell/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace codegym {

namespace {

QString iconPath(const QString& name) { return QStringLiteral(":/icons/%1.svg").arg(name); }

class LineIconEngine : public QIconEngine {
public:
    explicit LineIconEngine(QString name) : m_name(std::move(name)) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = qMin(rect.width(), rect.height());
        const QPixmap drawn = iconPixmap(m_name, color(mode), size, painter->device()->devicePixelRatioF());
        painter->drawPixmap(rect.center() - QPoint(size - 1, size - 1) / 2, drawn);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, color(mode), qMin(size.width(), size.height()), 1);
    }

    QIconEngine* clone() const override { return new LineIconEngine(m_name); }

private:
    static QColor color(QIcon::Mode mode)
    {
        const Tokens& table = tokensFor(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return table.line;
        return mode == QIcon::Selected ? table.text : table.muted;
    }

    QString m_name;
};

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio)
{
    QFile file(iconPath(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(drawing);
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon themeIcon(const QString& name)
{
    return QFile::exists(iconPath(name)) ? QIcon(new LineIconEngine(name)) : QIcon();
}

} // namespace codegym
