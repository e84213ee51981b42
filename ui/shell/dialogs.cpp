#include "ui/shell/dialogs.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace codegym {

namespace {

QMessageBox* messageBox(QWidget* parent, QMessageBox::Icon icon, const QString& title, const QString& text)
{
    auto* box = new QMessageBox(icon, title, title, QMessageBox::NoButton, parent);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(text);
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}

QFileDialog* fileDialog(QWidget* parent, const QString& title, const QString& filter)
{
    auto* dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace

void NativeDialogs::openFiles(QWidget* parent, const QString& title, const QString& filter,
    std::function<void(const QStringList&)> chosen)
{
    QFileDialog* dialog = fileDialog(parent, title, filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, std::move(chosen));
    dialog->open();
}

void NativeDialogs::openFolder(QWidget* parent, const QString& title, std::function<void(const QString&)> chosen)
{
    QFileDialog* dialog = fileDialog(parent, title, {});
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

void NativeDialogs::saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter,
    std::function<void(const QString&)> chosen)
{
    QFileDialog* dialog = fileDialog(parent, title, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(suggestion).suffix());
    dialog->selectFile(suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

void NativeDialogs::confirm(QWidget* parent, const QString& title, const QString& text, const QString& action,
    std::function<void()> confirmed)
{
    QMessageBox* box = messageBox(parent, QMessageBox::Question, title, text);
    QPushButton* act = box->addButton(action, QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(act, &QPushButton::clicked, box, std::move(confirmed));
    box->open();
}

void NativeDialogs::showError(QWidget* parent, const QString& title, const QString& text)
{
    QMessageBox* box = messageBox(parent, QMessageBox::Warning, title, text);
    box->addButton(QMessageBox::Close);
    box->open();
}

} // namespace codegym
