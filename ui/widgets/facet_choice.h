#pragma once

#include "core/workspace/facet.h"

#include <QList>
#include <QString>
#include <QVariant>

class QComboBox;

namespace codegym {

/// A line of a choice that narrows a list down: what it says, and the value that the list is to have.
using FacetItem = std::pair<QString, QVariant>;

/// "imported (1,204)"
QString countedFacet(const QString& name, int count);

/// The values as lines, with `unknown` in place of an empty one.
QList<FacetItem> facetItems(const QList<Facet>& facets, const QString& unknown);

/// Replaces the lines: `all` first, without a value. What is chosen stays chosen, also when nothing has it any more.
void refillFacets(QComboBox* choice, const QString& all, const QList<FacetItem>& items);

} // namespace codegym
