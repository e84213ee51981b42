#pragma once

class QDialog;
class QWidget;

namespace codegym {

class CommandTable;

/// Every command with its keys and what it does, made from the command table. Deletes itself when closed.
QDialog* keyboardHelp(const CommandTable& commands, QWidget* parent);

/// Name, version and licence. Deletes itself when closed.
QDialog* aboutDialog(QWidget* parent);

} // namespace codegym
