#pragma once

#include "core/base/bytes.h"
#include "ui/widgets/queries.h"

#include <QWidget>

class QAbstractButton;
class QLabel;
class QStackedWidget;
class QTreeView;

namespace codegym {

class LiteralModel;
class PlainTextView;
struct Literal;

/// Somebody's text, and the same as a tree where it is a list, a dict or the like. Reading it as a value happens off
/// the UI thread. Long text is cut on screen, never when it is copied.
class ValueView : public QWidget {
    Q_OBJECT

public:
    enum class Form { Text, Tree };

    /// name is part of the object names: "<name>Text", "<name>Tree".
    ValueView(const QString& name, const QString& caption, Form preferred, Queries& queries, QWidget* parent = nullptr);

    /// How many levels of the tree are open at first; 1 unless set.
    void setOpenLevels(int levels) { m_openLevels = levels; }

    void setValue(const ByteText& value);
    /// Muted text beside the caption.
    void setRemark(const QString& remark);
    Form form() const;
    /// Whether the value was read as a container.
    bool hasTree() const { return m_hasTree; }

private:
    QWidget* makeTextPage();
    void takeTree(std::shared_ptr<const Literal> tree);
    void prefer(Form form);
    void showForm();
    void copy() const;

    Queries& m_queries;
    Question m_question;
    ByteText m_value;
    Form m_preferred;
    int m_openLevels = 1;
    bool m_hasTree = false;
    QLabel* m_remark;
    QAbstractButton* m_textButton;
    QAbstractButton* m_treeButton;
    QStackedWidget* m_stack;
    PlainTextView* m_text;
    QTreeView* m_tree;
    LiteralModel* m_model;
};

} // namespace codegym
