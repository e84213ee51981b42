#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>

#include <QHash>
#include <QJsonArray>
#include <QString>

namespace codegym::highlight {

/// Colours one text after another and collects the result as JSON.
///
/// A span is [offset, length, style]: offset and length in UTF-16 units of the whole text, style an
/// index into styles(). Text between spans has the theme's normal style. Spans are in rising order
/// and never overlap.
class SpanCollector : public KSyntaxHighlighting::AbstractHighlighter {
public:
    /// Forgets the previous text. Definition and theme are to be set before.
    void highlight(const QString& text);

    const QJsonArray& spans() const { return m_spans; }

    /// Objects {"color": "#rrggbb", "bold": bool, "italic": bool}.
    const QJsonArray& styles() const { return m_styles; }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override;

private:
    int styleOf(const KSyntaxHighlighting::Format& format);
    void closeSpan();

    struct Span {
        int offset = 0;
        int length = 0;
        int style = 0;
    };

    int m_lineStart = 0;
    Span m_open; ///< Not yet in m_spans: the next piece may continue it.
    QJsonArray m_spans;
    QJsonArray m_styles;
    QHash<quint16, int> m_styleOfFormat;
};

} // namespace codegym::highlight
