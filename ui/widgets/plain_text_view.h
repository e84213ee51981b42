#pragma once

#include "core/base/bytes.h"

#include <QPlainTextEdit>

namespace codegym {

/// Somebody's text in a quiet block, to be read, selected and copied; never interpreted. Long text is cut on screen,
/// and says so.
class PlainTextView : public QPlainTextEdit {
    Q_OBJECT
public:
    enum class Tone { Plain, Incorrect, Error };

    explicit PlainTextView(QWidget* parent = nullptr);

    void setBytes(QByteArrayView bytes, Tone tone = Tone::Plain);
    /// As high as its text, between these numbers of lines.
    void setVisibleLines(int least, int most);
    /// As high as the layout allows, but no higher than its text.
    void setNoTallerThanText();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyTone();
    void fitHeight();

    Tone m_tone = Tone::Plain;
    int m_least = 0;
    int m_most = 0;
    bool m_bounded = false;
};

} // namespace codegym
