#pragma once

#include <QString>
#include <QWidget>

class QPainter;

namespace codegym {

/// A key as a small outlined cap, e.g. beside a button or in the status bar.
QSize keyHintSize(const QString& keys, const QFont& font);
void paintKeyHint(QPainter* painter, const QRect& rect, const QString& keys, const QPalette& palette, const QFont& font);

class KeyHint : public QWidget {
    Q_OBJECT
public:
    explicit KeyHint(const QString& keys, QWidget* parent = nullptr);

    QSize sizeHint() const override { return keyHintSize(m_keys, font()); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

} // namespace codegym
