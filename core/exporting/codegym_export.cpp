#include "core/exporting/codegym_export.h"

#include "core/base/hash.h"
#include "core/base/version.h"
#include "core/exporting/export_card.h"
#include "core/exporting/export_target.h"
#include "core/exporting/hashed_file.h"
#include "core/exporting/partial_folder.h"
#include "core/formats/environment_folder.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace codegym {

namespace {

constexpr char kRowsName[] = "train.jsonl";
constexpr char kCardName[] = "README.md";

QString tr(const char* text) { return QCoreApplication::translate("export", text); }

Error cancelled() { return failure(Error::Kind::Cancelled, tr("The export was cancelled; nothing was written.")); }

/// One export on its way: the folder in the making and the manifest that grows with it.
class Writer {
public:
    Writer(const ExportPlan& plan, const PartialFolder& folder, const CancelToken& cancel)
        : m_plan(plan), m_folder(folder), m_cancel(cancel)
    {
        m_manifest.setName = plan.setName;
        m_manifest.recipe = plan.recipe;
        m_manifest.program = QByteArray("codegym-studio ") + kProgramVersion;
    }

    Status writeEnvironments();
    Status writeRows();
    Status writeCardAndManifest();
    /// Reads every file back from the disk and compares.
    Status prove() const;

    const Manifest& manifest() const { return m_manifest; }
    const QList<ExportedFile>& files() const { return m_files; }

private:
    Result<ExportedFile> writeFile(const QString& relative, const QByteArray& bytes) const;
    Status countRow(const TrainingRowValues& row);

    const ExportPlan& m_plan;
    const PartialFolder& m_folder;
    const CancelToken& m_cancel;
    Manifest m_manifest;
    QHash<ByteText, qsizetype> m_byId;
    QSet<QByteArray> m_tasks; ///< Hashes of the abilities written so far.
    QList<ExportedFile> m_files; ///< With the manifest.
};

Result<ExportedFile> Writer::writeFile(const QString& relative, const QByteArray& bytes) const
{
    HashedFile file(m_folder.path(relative));
    if (Status status = file.open(); !status)
        return status.error();
    if (Status status = file.write(bytes); !status)
        return status.error();
    Result<ExportedFile> written = file.finish();
    if (written)
        written->path = relative;
    return written;
}

Status Writer::writeEnvironments()
{
    for (;;) {
        if (m_cancel.cancelled())
            return cancelled();
        Result<std::optional<ExportEnvironment>> next = m_plan.nextEnvironment();
        if (!next)
            return next.error();
        if (!next->has_value())
            return {};
        ManifestEnvironment entry = (*next)->entry;
        const ByteText id = entry.key.id();
        // The id becomes a path, so it is checked even though it comes from a workspace.
        if (const Result<EnvironmentKey> key = EnvironmentKey::parse(id); !key)
            return key.error();
        if (m_byId.contains(id))
            return failure(tr("The environment “%1” is to be exported twice.").arg(displayLine(id)));
        const Result<ExportedFile> file = writeFile(environmentFilePath(entry.key), (*next)->source);
        if (!file)
            return file.error();
        if (!entry.revision.isEmpty() && entry.revision != file->sha256)
            return failure(tr("The source of “%1” is not the revision that was verified.").arg(displayLine(id)));
        entry.revision = file->sha256;
        entry.tasks = 0;
        m_byId.insert(id, m_manifest.environments.size());
        m_manifest.environments.append(entry);
        m_manifest.files.append(*file);
    }
}

/// Rows must name an exported environment, each task once.
Status Writer::countRow(const TrainingRowValues& row)
{
    const ByteText id = row.ability.environment.id();
    const auto environment = m_byId.constFind(id);
    if (environment == m_byId.cend())
        return failure(tr("A task of “%1” is to be exported without its environment.").arg(displayLine(id)));
    const QByteArray task = sha256(row.ability.text());
    if (m_tasks.contains(task))
        return failure(tr("A task of “%1” is to be exported twice.").arg(displayLine(id)));
    m_tasks.insert(task);
    ++m_manifest.environments[*environment].tasks;
    ++m_manifest.tasks;
    return {};
}

Status Writer::writeRows()
{
    HashedFile file(m_folder.path(QLatin1String(kRowsName)));
    if (Status status = file.open(); !status)
        return status;
    for (;;) {
        if (m_cancel.cancelled())
            return cancelled();
        Result<std::optional<TrainingRowValues>> next = m_plan.nextRow();
        if (!next)
            return next.error();
        if (!next->has_value())
            break;
        TrainingRowValues row = std::move(**next);
        row.index = QByteArray::number(m_manifest.tasks);
        if (Status status = countRow(row); !status)
            return status;
        const Result<QByteArray> json = trainingRowJson(row);
        if (!json)
            return failure(tr("A task of “%1” cannot be written: %2")
                               .arg(displayLine(row.ability.environment.id()), json.error().message));
        if (Status status = file.write(*json + '\n'); !status)
            return status;
    }
    Result<ExportedFile> written = file.finish();
    if (!written)
        return written.error();
    written->path = QLatin1String(kRowsName);
    written->rows = m_manifest.tasks;
    m_manifest.files.append(*written);
    return {};
}

Status Writer::writeCardAndManifest()
{
    const Result<ExportedFile> card = writeFile(QLatin1String(kCardName), exportCard(m_manifest));
    if (!card)
        return card.error();
    m_manifest.files.append(*card);
    std::sort(m_manifest.files.begin(), m_manifest.files.end(),
        [](const ExportedFile& left, const ExportedFile& right) { return left.path < right.path; });
    std::sort(m_manifest.environments.begin(), m_manifest.environments.end(),
        [](const ManifestEnvironment& left, const ManifestEnvironment& right) { return left.key.id() < right.key.id(); });
    const Result<QByteArray> json = manifestJson(m_manifest);
    if (!json)
        return json.error();
    const Result<ExportedFile> manifest = writeFile(QLatin1String(kManifestName), *json);
    if (!manifest)
        return manifest.error();
    m_files = m_manifest.files;
    m_files.append(*manifest);
    return {};
}

Status Writer::prove() const
{
    if (Status status = syncFileSystem(m_folder.path()); !status)
        return status;
    for (const ExportedFile& file : m_files) {
        if (m_cancel.cancelled())
            return cancelled();
        const Result<QByteArray> hash = coldHash(m_folder.path(file.path));
        if (!hash)
            return hash.error();
        if (*hash != file.sha256)
            return failureAt(file.path, 0, tr("reads back other than it was written; the disk may be failing"));
    }
    return {};
}

} // namespace

Result<ExportReport> exportCodegym(const ExportPlan& plan, const CancelToken& cancel)
{
    ExportPlan checked = plan;
    while (checked.target.size() > 1 && checked.target.endsWith(u'/'))
        checked.target.chop(1);
    if (Status status = checkReplaceable(checked.target); !status)
        return status.error();
    Result<PartialFolder> folder = PartialFolder::create(checked.target);
    if (!folder)
        return folder.error();
    Writer writer(checked, *folder, cancel);
    for (const auto step : {&Writer::writeEnvironments, &Writer::writeRows, &Writer::writeCardAndManifest}) {
        if (Status status = (writer.*step)(); !status)
            return status.error();
    }
    if (Status status = writer.prove(); !status)
        return status.error();
    // Looked at again, since an export takes its time and the place is not ours alone.
    if (Status status = checkReplaceable(checked.target); !status)
        return status.error();
    if (Status status = folder->moveToTarget(); !status)
        return status.error();
    return ExportReport {checked.target, writer.files(), writer.manifest().environments.size(), writer.manifest().tasks};
}

} // namespace codegym
