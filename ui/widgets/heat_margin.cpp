#include "ui/widgets/heat_margin.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"
#include "ui/widgets/plain_tip.h"
#include "ui/widgets/scintilla.h"

#include <QHelpEvent>
#include <QToolTip>

namespace codegym {

namespace {

constexpr int heatMargin = 4; // behind all that a view or an editor has
constexpr int firstStyle = 40; // the lowest that neither lexers nor Scintilla itself use
constexpr int levels = 5; // never, and four quarters

int levelOf(int percent) { return percent == 0 ? 0 : qBound(1, (percent + 24) / 25, levels - 1); }

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto mix = [share](int a, int b) { return int(a + (b - a) * share); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

} // namespace

HeatMargin::HeatMargin(CodeView* view)
    : QObject(view)
    , m_view(view)
    , m_editor(view->findChild<QsciScintilla*>())
{
    m_editor->setMarginType(heatMargin, QsciScintilla::TextMargin);
    m_editor->setMarginWidth(heatMargin, 0);
    m_editor->setMarginSensitivity(heatMargin, false);
    m_editor->setMarginMarkerMask(heatMargin, 0);
    m_editor->viewport()->installEventFilter(this);
    view->installEventFilter(this);
}

void HeatMargin::setHeat(const QList<CodeHeat>& heat)
{
    m_heat.clear();
    for (const CodeHeat& one : heat)
        m_heat.insert(one.line, one);
    draw();
}

void HeatMargin::draw()
{
    m_editor->SendScintilla(QsciScintilla::SCI_MARGINTEXTCLEARALL);
    m_editor->setMarginWidth(heatMargin, m_heat.isEmpty() ? 0 : QFontMetrics(codeFont()).horizontalAdvance(QStringLiteral("100%")));
    const Tokens& table = tokensFor(m_view->palette());
    for (int level = 0; level < levels; ++level) {
        const QColor fill = level == 0 ? table.warning.fill : mixed(table.panel, table.accentTint, double(level) / (levels - 1));
        const auto style = static_cast<unsigned long>(firstStyle + level);
        m_editor->SendScintilla(QsciScintilla::SCI_STYLESETBACK, style, fill);
        m_editor->SendScintilla(QsciScintilla::SCI_STYLESETFORE, style, level == 0 ? table.warning.ink : table.text);
        m_editor->SendScintilla(QsciScintilla::SCI_STYLESETFONT, style, codeFont().family().toUtf8().constData());
        m_editor->SendScintilla(QsciScintilla::SCI_STYLESETSIZE, style, long(qMax(6, codeFont().pointSize() - 1)));
    }
    for (const CodeHeat& heat : std::as_const(m_heat)) {
        const auto line = static_cast<unsigned long>(heat.line - 1);
        const QByteArray text = heat.percent == 0 ? QByteArray("none") : QByteArray::number(heat.percent).rightJustified(4);
        m_editor->SendScintilla(QsciScintilla::SCI_MARGINSETTEXT, line, text.constData());
        m_editor->SendScintilla(QsciScintilla::SCI_MARGINSETSTYLE, line, long(firstStyle + levelOf(heat.percent)));
    }
}

bool HeatMargin::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && watched == m_view && shown())
        QMetaObject::invokeMethod(this, &HeatMargin::draw, Qt::QueuedConnection); // after the view's own colours
    if (event->type() != QEvent::ToolTip || watched != m_editor->viewport() || !shown())
        return false;
    auto* help = static_cast<QHelpEvent*>(event);
    int margins = 0;
    for (int margin = 0; margin <= heatMargin; ++margin)
        margins += m_editor->marginWidth(margin);
    const int line = help->pos().x() < margins ? m_editor->lineAt(help->pos()) + 1 : 0;
    if (const QString tip = tipOf(line); !tip.isEmpty())
        QToolTip::showText(help->globalPos(), plainTip(tip), m_editor);
    else
        QToolTip::hideText();
    return false;
}

} // namespace codegym
