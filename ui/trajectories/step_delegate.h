#pragma once

#include "ui/widgets/pill_delegate.h"

namespace codegym {

/// Draws a cell of the step list: code font, quiet numbers and observations, errors in the warning colour.
class StepDelegate : public PillDelegate {
public:
    using PillDelegate::PillDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace codegym
