#include "app/highlight/span_collector.h"

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QColor>
#include <QJsonObject>

namespace codegym::highlight {

namespace {

// The rules are regular expressions, some of them slow on long input; nobody reads such a line for its
// colours.
constexpr int kLongestColouredLine = 10000;

constexpr int kPlain = -1;

/// For a reader with colours of its own.
const char* kindOf(KSyntaxHighlighting::Theme::TextStyle style)
{
    using Theme = KSyntaxHighlighting::Theme;
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::Import:
    case Theme::Preprocessor:
        return "keyword";
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
    case Theme::Char:
    case Theme::SpecialChar:
        return "string";
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
        return "number";
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::Annotation:
        return "comment";
    case Theme::Function:
    case Theme::Attribute:
        return "definition";
    default:
        return "";
    }
}

} // namespace

void SpanCollector::highlight(const QString& text)
{
    m_open = {};
    m_spans = {};
    m_styles = {};
    m_styleOfFormat.clear();

    KSyntaxHighlighting::State state;
    m_lineStart = 0;
    while (m_lineStart < int(text.size())) {
        const int found = int(text.indexOf(QLatin1Char('\n'), m_lineStart));
        const int lineEnd = found < 0 ? int(text.size()) : found;
        if (lineEnd - m_lineStart <= kLongestColouredLine) {
            state = highlightLine(text.mid(m_lineStart, lineEnd - m_lineStart), state);
        }
        m_lineStart = lineEnd + 1;
    }
    closeSpan();
}

void SpanCollector::applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format)
{
    const int style = styleOf(format);
    if (style == kPlain || length == 0) {
        return;
    }
    const int start = m_lineStart + offset;
    if (m_open.style == style && m_open.offset + m_open.length == start) {
        m_open.length += length;
        return;
    }
    closeSpan();
    m_open = {start, length, style};
}

int SpanCollector::styleOf(const KSyntaxHighlighting::Format& format)
{
    const auto known = m_styleOfFormat.constFind(format.id());
    if (known != m_styleOfFormat.constEnd()) {
        return *known;
    }
    int style = kPlain;
    if (!format.isDefaultTextStyle(theme())) {
        style = int(m_styles.size());
        m_styles.append(QJsonObject {
            {QStringLiteral("kind"), QLatin1String(kindOf(format.textStyle()))},
            {QStringLiteral("color"), format.textColor(theme()).name()},
            {QStringLiteral("bold"), format.isBold(theme())},
            {QStringLiteral("italic"), format.isItalic(theme())},
        });
    }
    m_styleOfFormat.insert(format.id(), style);
    return style;
}

void SpanCollector::closeSpan()
{
    if (m_open.length > 0) {
        m_spans.append(QJsonArray {m_open.offset, m_open.length, m_open.style});
    }
    m_open = {};
}

} // namespace codegym::highlight
