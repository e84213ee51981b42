#include "ui/trajectories/step_delegate.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"
#include "ui/trajectories/step_model.h"

namespace codegym {

void StepDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    PillDelegate::initStyleOption(option, index);
    option->font = codeFont();
    option->fontMetrics = QFontMetrics(option->font);
    const Tokens& tokens = tokensFor(option->palette);
    const auto kind = StepKind(index.data(StepModel::KindRole).toInt());
    QColor ink = index.column() == StepModel::Call ? tokens.text : tokens.muted;
    if (index.column() == StepModel::Observation && (kind == StepKind::ToolError || kind == StepKind::Unreadable))
        ink = tokens.warning.ink;
    option->palette.setColor(QPalette::Text, ink);
}

} // namespace codegym
