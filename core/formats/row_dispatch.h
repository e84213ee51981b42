#pragma once

#include "core/formats/import_reader.h"
#include "core/formats/line_reader.h"
#include "core/formats/row_place.h"

namespace codegym {

/// Turns the rows of one file into items. Which format the file has is told by its first row that fits one.
class RowDispatch {
public:
    explicit RowDispatch(const ImportOptions& options);

    /// Nothing for a blank row.
    std::optional<ImportItem> read(const Row& row, const QString& file);

private:
    enum class Kind { Unknown, KodCode, HumanEval, Mbpp, Environment, TrainingRows };
    static Kind kindOf(ImportFormat format);
    static Kind kindOf(const class JsonObject& row);

    const ImportOptions& m_options;
    Kind m_kind;
};

} // namespace codegym
