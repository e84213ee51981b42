#include "ui/exporting/set_list_model.h"

#include "core/curation/recipe.h"
#include "ui/widgets/count_text.h"
#include "ui/widgets/plain_tip.h"
#include "ui/widgets/two_line_item.h"

#include <algorithm>

namespace codegym {

void SetListModel::setSets(const QList<SetRow>& sets)
{
    beginResetModel();
    m_sets = sets;
    endResetModel();
}

int SetListModel::rowOf(QByteArrayView name) const
{
    const auto found = std::find_if(m_sets.begin(), m_sets.end(), [&](const SetRow& set) { return set.name == name; });
    return found == m_sets.end() ? -1 : int(found - m_sets.begin());
}

int SetListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_sets.size()); }

QVariant SetListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const SetRow& set = m_sets[index.row()];
    if (role == Qt::DisplayRole)
        return displayLine(set.name);
    if (role == DetailRole || role == Qt::AccessibleDescriptionRole)
        return setCounts(set);
    return role == Qt::ToolTipRole ? QVariant(plainTip(recipeWords(set.recipe))) : QVariant();
}

void SetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintTwoLineItem(
        painter, option, {index.data().toString(), index.data(SetListModel::DetailRole).toString(), {}});
}

QSize SetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, twoLineHeight(option.fontMetrics)};
}

QString recipeWords(const QByteArray& recipe)
{
    const Result<Recipe> read = Recipe::parse(recipe);
    return read ? read->text() : SetListModel::tr("a recipe that this version cannot read");
}

QString setCounts(const SetRow& set)
{
    return SetListModel::tr("%1 in %2")
        .arg(countText(set.tasks, SetListModel::tr("1 task"), SetListModel::tr("%1 tasks")),
            countText(set.environments, SetListModel::tr("1 environment"), SetListModel::tr("%1 environments")));
}

} // namespace codegym
