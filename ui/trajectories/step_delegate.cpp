#include "ui/trajectories/step_delegate.h"

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"
#include "ui/trajectories/step_model.h"

namespace codegym {

void StepDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font = codeFont();
    const Tokens& tokens = tokensFor(option->palette);
    const auto kind = StepKind(index.data(StepModel::KindRole).toInt());
    QColor ink = index.column() == StepModel::Call ? tokens.text : tokens.muted;
    if (index.column() == StepModel::Observation && (kind == StepKind::ToolError || kind == StepKind::Unreadable))
        ink = tokens.warning.ink;
    option->palette.setColor(QPalette::Text, ink);
    option->palette.setColor(QPalette::HighlightedText, ink);
}

} // namespace codegym
