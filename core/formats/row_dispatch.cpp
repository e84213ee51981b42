#include "core/formats/row_dispatch.h"

#include "core/formats/environment_reader.h"
#include "core/formats/humaneval_reader.h"
#include "core/formats/json_scanner.h"
#include "core/formats/kodcode_reader.h"
#include "core/formats/mbpp_reader.h"
#include "core/formats/training_row_reader.h"

#include <QCoreApplication>

namespace codegym {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("import", text); }

QString unknownFields(const JsonObject& row)
{
    QStringList names;
    for (const JsonField& field : row.fields().first(qMin<qsizetype>(8, row.fields().size())))
        names.append(displayLine(field.key, 40));
    if (names.isEmpty())
        return tr("the row is an empty object");
    return tr("the fields fit no known format: %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace

RowDispatch::RowDispatch(const ImportOptions& options) : m_options(options), m_kind(kindOf(options.format)) { }

RowDispatch::Kind RowDispatch::kindOf(ImportFormat format)
{
    switch (format) {
    case ImportFormat::KodCode: return Kind::KodCode;
    case ImportFormat::HumanEval: return Kind::HumanEval;
    case ImportFormat::Mbpp: return Kind::Mbpp;
    case ImportFormat::Environment: return Kind::Environment;
    case ImportFormat::TrainingRows: return Kind::TrainingRows;
    case ImportFormat::Auto:
    case ImportFormat::Python: break;
    }
    return Kind::Unknown;
}

RowDispatch::Kind RowDispatch::kindOf(const JsonObject& row)
{
    if (looksLikeTrainingRow(row))
        return Kind::TrainingRows;
    if (looksLikeEnvironmentRow(row))
        return Kind::Environment;
    if (looksLikeHumanEval(row))
        return Kind::HumanEval;
    if (looksLikeMbpp(row))
        return Kind::Mbpp;
    return looksLikeKodCode(row) ? Kind::KodCode : Kind::Unknown;
}

std::optional<ImportItem> RowDispatch::read(const Row& row, const QString& file)
{
    const RowPlace place {file, row.line, m_options.origin};
    if (row.tooLong)
        return place.reject(tr("the row is longer than the limit of %1 bytes").arg(m_options.rowLimit));
    if (row.bytes.trimmed().isEmpty())
        return std::nullopt;
    if (row.bytes.contains('\0'))
        return place.reject(tr("the row holds NUL bytes, so it is not JSON"));
    JsonLimits limits;
    limits.textBytes = m_options.rowLimit;
    limits.pythonConstants = true;
    const Result<JsonObject> object = scanJsonObject(row.bytes, limits);
    if (!object)
        return place.reject(object.error().message);
    if (m_kind == Kind::Unknown)
        m_kind = kindOf(*object);
    switch (m_kind) {
    case Kind::KodCode: return readKodCodeRow(*object, place);
    case Kind::HumanEval: return readHumanEvalRow(*object, place);
    case Kind::Mbpp: return readMbppRow(*object, place);
    case Kind::Environment: return readEnvironmentRow(*object, place);
    case Kind::TrainingRows: return readTrainingRow(*object, row.bytes, place);
    case Kind::Unknown: break;
    }
    return place.reject(unknownFields(*object));
}

} // namespace codegym
