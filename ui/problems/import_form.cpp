#include "ui/problems/import_form.h"

#include "ui/shell/dialogs.h"
#include "ui/widgets/plain_tip.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace codegym {

namespace {

QString formatWords(ImportFormat format)
{
    switch (format) {
    case ImportFormat::Auto: break;
    case ImportFormat::KodCode: return ImportForm::tr("KodCode rows");
    case ImportFormat::HumanEval: return ImportForm::tr("HumanEval rows");
    case ImportFormat::Mbpp: return ImportForm::tr("MBPP rows");
    case ImportFormat::Python: return ImportForm::tr("Python solutions");
    case ImportFormat::Environment: return ImportForm::tr("Environment files");
    case ImportFormat::TrainingRows: return ImportForm::tr("Training rows");
    }
    return ImportForm::tr("Recognise each file by its content");
}

template <typename Button>
Button* named(Button* button, const QString& objectName)
{
    button->setObjectName(objectName);
    return button;
}

} // namespace

ImportForm::ImportForm(Dialogs& dialogs, const QStringList& paths, QWidget* parent)
    : QWidget(parent)
    , m_paths(new QListWidget)
    , m_format(new QComboBox)
    , m_source(new QLineEdit)
    , m_licence(new QComboBox)
    , m_conflicts(new QComboBox)
{
    setAcceptDrops(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(buildPaths(dialogs), 1);
    layout->addWidget(buildOptions());
    addPaths(paths);
}

QWidget* ImportForm::buildPaths(Dialogs& dialogs)
{
    m_paths->setObjectName(QStringLiteral("importPathsList"));
    m_paths->setAccessibleName(tr("Files and folders to import"));
    m_paths->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_paths->setTextElideMode(Qt::ElideMiddle);
    m_paths->setMinimumHeight(72);
    m_paths->setProperty("field", true);
    auto* files = named(new QPushButton(tr("Add files…")), QStringLiteral("addFilesButton"));
    auto* folder = named(new QPushButton(tr("Add folder…")), QStringLiteral("addFolderButton"));
    auto* remove = named(new QPushButton(tr("Remove")), QStringLiteral("removePathsButton"));
    connect(files, &QPushButton::clicked, this, [this, &dialogs] {
        dialogs.openFiles(this, tr("Files to import"),
            tr("Problems and environments (*.jsonl *.json *.gz *.py);;All files (*)"),
            [this](const QStringList& chosen) { addPaths(chosen); });
    });
    connect(folder, &QPushButton::clicked, this, [this, &dialogs] {
        dialogs.openFolder(this, tr("Folder to import"), [this](const QString& chosen) { addPaths({chosen}); });
    });
    connect(remove, &QPushButton::clicked, this, &ImportForm::removeChosenPaths);
    auto* removeKey = new QShortcut(QKeySequence::Delete, m_paths, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removeKey, &QShortcut::activated, this, &ImportForm::removeChosenPaths);
    remove->setEnabled(false);
    connect(m_paths, &QListWidget::itemSelectionChanged, remove,
        [this, remove] { remove->setEnabled(!m_paths->selectedItems().isEmpty()); });

    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* button : {files, folder, remove}) {
        button->setAutoDefault(false); // Return imports
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_paths, 1);
    row->addLayout(buttons);
    auto* place = new QWidget;
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new QLabel(tr("Files and folders; drop more here")));
    column->addLayout(row, 1);
    return place;
}

QWidget* ImportForm::buildOptions()
{
    m_format->setObjectName(QStringLiteral("importFormatComboBox"));
    for (const QString& name : importFormatNames())
        m_format->addItem(formatWords(*importFormatFromName(name)), name);
    m_source->setObjectName(QStringLiteral("importSourceEdit"));
    m_source->setPlaceholderText(tr("As the data says; e.g. a data set or a course"));
    m_licence->setObjectName(QStringLiteral("importLicenceComboBox"));
    m_licence->setEditable(true);
    m_licence->addItems({QString(), QStringLiteral("CC-BY-NC-4.0"), QStringLiteral("CC-BY-4.0"), QStringLiteral("CC0-1.0"),
        QStringLiteral("MIT"), QStringLiteral("Apache-2.0")});
    m_licence->lineEdit()->setPlaceholderText(tr("As the data says; inherited by all that is made of it"));
    m_conflicts->setObjectName(QStringLiteral("importConflictComboBox"));
    m_conflicts->addItem(tr("Keep what is there, and report the newcomer"), int(ConflictPolicy::Keep));
    m_conflicts->addItem(tr("Take the newcomer; the former stays as a revision or in the trash"), int(ConflictPolicy::Replace));
    m_conflicts->addItem(tr("Keep both; the newcomer gets an id of its own"), int(ConflictPolicy::Both));

    auto* place = new QWidget;
    auto* form = new QFormLayout(place);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Source"), m_source);
    form->addRow(tr("&Licence"), m_licence);
    form->addRow(tr("Same &id, other content"), m_conflicts);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportForm::changed);
    connect(m_source, &QLineEdit::editingFinished, this, &ImportForm::changed);
    connect(m_licence, &QComboBox::currentTextChanged, this, &ImportForm::changed);
    return place;
}

ImportRequest ImportForm::request() const
{
    ImportRequest request;
    for (int row = 0; row < m_paths->count(); ++row)
        request.paths.append(m_paths->item(row)->data(Qt::UserRole).toString());
    request.options.format = importFormatFromName(m_format->currentData().toString()).value_or(ImportFormat::Auto);
    request.options.origin.source = m_source->text().trimmed().toUtf8();
    request.options.origin.licence = m_licence->currentText().trimmed().toUtf8();
    request.conflicts = static_cast<ConflictPolicy>(m_conflicts->currentData().toInt());
    return request;
}

void ImportForm::addPaths(const QStringList& paths)
{
    QStringList there = request().paths;
    for (const QString& path : paths) {
        if (there.contains(path))
            continue;
        there.append(path);
        auto* item = new QListWidgetItem(QDir::toNativeSeparators(path) + (QFileInfo(path).isDir() ? QStringLiteral("/") : QString()));
        item->setData(Qt::UserRole, path);
        item->setToolTip(plainTip(path));
        m_paths->addItem(item);
    }
    Q_EMIT changed();
}

void ImportForm::removeChosenPaths()
{
    const QList<QListWidgetItem*> chosen = m_paths->selectedItems();
    qDeleteAll(chosen);
    if (!chosen.isEmpty())
        Q_EMIT changed();
}

void ImportForm::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportForm::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    event->acceptProposedAction();
    addPaths(paths);
}

} // namespace codegym
