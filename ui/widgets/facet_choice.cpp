#include "ui/widgets/facet_choice.h"

#include <QComboBox>
#include <QLocale>
#include <QSignalBlocker>

namespace codegym {

QString countedFacet(const QString& name, int count)
{
    return QStringLiteral("%1 (%2)").arg(name, QLocale().toString(count));
}

QList<FacetItem> facetItems(const QList<Facet>& facets, const QString& unknown)
{
    QList<FacetItem> items;
    for (const Facet& facet : facets) {
        const QString name = facet.value.isEmpty() ? unknown : displayLine(facet.value, 40);
        items.append({countedFacet(name, facet.count), facet.value});
    }
    return items;
}

void refillFacets(QComboBox* choice, const QString& all, const QList<FacetItem>& items)
{
    const QSignalBlocker quiet(choice);
    const QVariant chosen = choice->currentData();
    choice->clear();
    choice->addItem(all);
    for (const auto& [name, data] : items)
        choice->addItem(name, data);
    int place = chosen.isValid() ? choice->findData(chosen) : 0;
    if (place < 0) {
        choice->addItem(countedFacet(displayLine(chosen.toByteArray(), 40), 0), chosen);
        place = choice->count() - 1;
    }
    choice->setCurrentIndex(place);
}

} // namespace codegym
