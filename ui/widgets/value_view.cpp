#include "ui/widgets/value_view.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/widgets/literal_delegate.h"
#include "ui/widgets/literal_model.h"
#include "ui/widgets/plain_text_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace codegym {

namespace {

QToolButton* formButton(const QString& text, const QString& objectName)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setObjectName(objectName);
    button->setCheckable(true);
    button->setFont(smallFont());
    return button;
}

QTreeView* literalTree(const QString& objectName, const QString& accessibleName)
{
    auto* tree = new QTreeView;
    tree->setObjectName(objectName);
    tree->setAccessibleName(accessibleName);
    tree->setFont(codeFont());
    tree->setItemDelegate(new LiteralDelegate(tree));
    tree->setUniformRowHeights(true);
    tree->setHeaderHidden(true);
    tree->setIndentation(16);
    tree->header()->setStretchLastSection(true);
    tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    tree->setMinimumHeight(2 * tree->fontMetrics().lineSpacing()); // it scrolls; the page wants the room
    return tree;
}

} // namespace

ValueView::ValueView(const QString& name, const QString& caption, Form preferred, Queries& queries, QWidget* parent)
    : QWidget(parent)
    , m_queries(queries)
    , m_preferred(preferred)
    , m_remark(new QLabel)
    , m_textButton(formButton(tr("Text"), name + QStringLiteral("TextButton")))
    , m_treeButton(formButton(tr("Tree"), name + QStringLiteral("TreeButton")))
    , m_stack(new QStackedWidget)
    , m_text(new PlainTextView)
    , m_tree(literalTree(name + QStringLiteral("Tree"), tr("%1 as a tree").arg(caption)))
    , m_model(new LiteralModel(this))
{
    m_tree->setModel(m_model);
    auto* title = new QLabel(caption);
    for (QLabel* label : {title, m_remark}) {
        label->setTextFormat(Qt::PlainText);
        label->setProperty("muted", true);
    }
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_text->setAccessibleName(tr("%1 as text").arg(caption));
    auto* copyButton = new QToolButton;
    copyButton->setIcon(themeIcon(QStringLiteral("copy")));
    copyButton->setObjectName(name + QStringLiteral("CopyButton"));
    copyButton->setAccessibleName(tr("Copy %1").arg(caption));
    copyButton->setToolTip(tr("Copy all of it"));
    auto* top = new QHBoxLayout;
    top->setSpacing(4);
    top->addWidget(title);
    top->addSpacing(4);
    top->addWidget(m_remark, 1);
    for (QWidget* button : std::initializer_list<QWidget*> {m_textButton, m_treeButton, copyButton})
        top->addWidget(button);
    m_stack->addWidget(makeTextPage());
    m_stack->addWidget(m_tree);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);

    auto* copyLine = new QAction(tr("Copy value"), m_tree);
    m_tree->addAction(copyLine);
    connect(copyLine, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(m_tree->currentIndex().siblingAtColumn(1).data().toString()); });
    connect(copyButton, &QAbstractButton::clicked, this, &ValueView::copy);
    connect(m_textButton, &QAbstractButton::clicked, this, [this] { prefer(Form::Text); });
    connect(m_treeButton, &QAbstractButton::clicked, this, [this] { prefer(Form::Tree); });
    showForm();
}

QWidget* ValueView::makeTextPage()
{
    m_text->setNoTallerThanText();
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_text, 1);
    layout->addStretch(0);
    return page;
}

void ValueView::setValue(const ByteText& value)
{
    m_value = value;
    m_text->setBytes(value);
    takeTree(nullptr);
    using Tree = std::shared_ptr<const Literal>;
    const auto read = [value](JobContext&) -> Result<Tree> {
        Result<Literal> literal = parseLiteral(value);
        if (!literal)
            return Tree(); // text that is no value is nothing unusual
        return Tree(std::make_shared<const Literal>(std::move(*literal)));
    };
    m_queries.compute(m_question, this, read, [this](const Result<Tree>& tree) { takeTree(*tree); });
}

void ValueView::setRemark(const QString& remark) { m_remark->setText(remark); }

ValueView::Form ValueView::form() const
{
    return m_hasTree && m_preferred == Form::Tree ? Form::Tree : Form::Text;
}

void ValueView::takeTree(std::shared_ptr<const Literal> tree)
{
    m_hasTree = tree && tree->isContainer() && tree->size() > 0;
    m_model->setValue(m_hasTree ? std::move(tree) : nullptr);
    if (m_hasTree)
        m_tree->expandToDepth(m_openLevels - 1);
    m_tree->resizeColumnToContents(0);
    showForm();
}

void ValueView::prefer(Form form)
{
    m_preferred = form;
    showForm();
}

void ValueView::showForm()
{
    m_stack->setCurrentIndex(form() == Form::Tree ? 1 : 0);
    m_textButton->setVisible(m_hasTree);
    m_treeButton->setVisible(m_hasTree);
    m_textButton->setChecked(form() == Form::Text);
    m_treeButton->setChecked(form() == Form::Tree);
}

void ValueView::copy() const { QGuiApplication::clipboard()->setText(displayText(m_value)); }

} // namespace codegym
