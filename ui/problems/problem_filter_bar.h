#pragma once

#include "core/workspace/problem_facets.h"
#include "core/workspace/problem_list.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace codegym {

class FilterField;

/// Narrows the table of problems down: words, stage, source, licence, findings. Counts come from the facets.
class ProblemFilterBar : public QWidget {
    Q_OBJECT

public:
    /// target: where Down goes from the field, the table.
    explicit ProblemFilterBar(QWidget* target, QWidget* parent = nullptr);

    ProblemFilter filter() const;
    bool isClear() const;
    void clear();
    void focusText();
    /// Refills the choices and keeps what is chosen, also where nothing has it any more.
    void setFacets(const ProblemFacets& facets);

Q_SIGNALS:
    void changed();

private:
    QComboBox* addChoice(const QString& objectName, const QString& accessibleName);

    FilterField* m_text;
    QComboBox* m_stage;
    QComboBox* m_source;
    QComboBox* m_licence;
    QCheckBox* m_findings;
};

} // namespace codegym
