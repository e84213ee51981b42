#include "core/jobs/sample_job.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

// Outside any namespace, as Qt asks: a static library's resources have to be called for.
static void useCoreData() { Q_INIT_RESOURCE(codegym_core_data); }

namespace codegym {

namespace {

/// Readers take files, as they do for everybody's problems.
Status unpackSamples(const QString& folder)
{
    useCoreData();
    const QDir samples(QStringLiteral(":/samples"));
    for (const QString& name : samples.entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Name)) {
        if (!QFile::copy(samples.filePath(name), QDir(folder).filePath(name))) {
            return failure(QCoreApplication::translate("sample", "The sample problems could not be unpacked to %1. Is there room for them?")
                               .arg(folder));
        }
    }
    return {};
}

} // namespace

Result<ImportSummary> makeSampleWorkspace(const QString& path, JobContext& context)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failure(folder.errorString());
    if (const Status unpacked = unpackSamples(folder.path()); !unpacked)
        return unpacked.error();
    Result<std::unique_ptr<Workspace>> workspace = Workspace::create(path);
    if (!workspace)
        return workspace.error();
    ImportRequest request;
    request.paths = {folder.path()};
    request.options.format = ImportFormat::Python;
    Result<ImportSummary> summary = importPaths(**workspace, request, context);
    if (const Status closed = (*workspace)->close(); !closed)
        return closed.error();
    return summary;
}

} // namespace codegym
