#pragma once

#include "core/base/cancel.h"
#include "core/formats/import_item.h"

#include <QStringList>

namespace codegym {

enum class ImportFormat { Auto, KodCode, HumanEval, Mbpp, Python, Environment, TrainingRows };

QString importFormatName(ImportFormat format); ///< auto, kodcode, humaneval, mbpp, python, environment, rows
std::optional<ImportFormat> importFormatFromName(const QString& name);
QStringList importFormatNames();

struct ImportOptions {
    ImportFormat format = ImportFormat::Auto;
    Origin origin; ///< Where the user says it comes from; empty parts are read from the data where it tells.
    qsizetype rowLimit = 64 << 20; ///< Longest row or file of Python in bytes.
};

/// Reads one file, or a folder item by item: its Python first, since rows name environments, each pass in sorted order
/// (links that lead out of it are not followed). Files are recognised by content, each on its own. Whatever cannot be read becomes one Rejected with its place; the call itself
/// fails only when cancelled. Memory stays flat: one row at a time.
Status readPath(const QString& path, const ImportOptions& options, const ItemSink& sink, const CancelToken& cancel);

} // namespace codegym
