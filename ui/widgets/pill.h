#pragma once

#include <QString>
#include <QWidget>

namespace codegym {

/// What a pill says beyond its word. Each kind has a shape of its own, so that none is told by colour alone: a dot, a
/// diamond, a square, a hollow ring, nothing. The first three are verdicts and mean verdicts only.
enum class PillKind { Correct, Incorrect, Error, Warning, Neutral };

struct PillText {
    PillKind kind = PillKind::Neutral;
    QString text; ///< Plain text, one or two words.
};

/// What the pill needs in the given font, whose size is that of captions.
QSize pillSize(const QString& text, PillKind kind, const QFont& font);
/// Draws a pill into the left of rect, centred vertically.
void paintPill(QPainter* painter, const QRect& rect, const PillText& pill, const QPalette& palette, const QFont& font);

/// A pill as a widget, e.g. in a page's header. Hidden while it has no text.
class Pill : public QWidget {
    Q_OBJECT
public:
    explicit Pill(QWidget* parent = nullptr);
    Pill(PillKind kind, const QString& text, QWidget* parent = nullptr);

    void set(PillKind kind, const QString& text);
    QString text() const { return m_pill.text; }
    PillKind kind() const { return m_pill.kind; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PillText m_pill;
};

} // namespace codegym
