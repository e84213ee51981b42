#include "core/formats/import_reader.h"

#include "core/formats/environment_reader.h"
#include "core/formats/import_walk.h"
#include "core/formats/json_value_reader.h"
#include "core/formats/manifest.h"
#include "core/formats/python_problem_reader.h"
#include "core/formats/row_dispatch.h"
#include "core/formats/text_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <array>

namespace codegym {

namespace {

struct FormatName {
    ImportFormat format;
    const char* name;
};
constexpr std::array<FormatName, 7> kFormatNames {{
    {ImportFormat::Auto, "auto"},
    {ImportFormat::KodCode, "kodcode"},
    {ImportFormat::HumanEval, "humaneval"},
    {ImportFormat::Mbpp, "mbpp"},
    {ImportFormat::Python, "python"},
    {ImportFormat::Environment, "environment"},
    {ImportFormat::TrainingRows, "rows"},
}};

constexpr qsizetype kHeadBytes = 64 << 10;

QString tr(const char* text) { return QCoreApplication::translate("import", text); }

/// Whether the first line of a ".json" file is a row by itself, so that the file is read line by line after all.
bool startsWithWholeRow(QByteArrayView head)
{
    const qsizetype newline = head.indexOf('\n');
    return head.trimmed().startsWith('{') && newline > 0 && scanJson(head.first(newline)).ok();
}

/// One call of readPath(): what it was asked for, and what it has learned on the way.
class ImportRun {
public:
    ImportRun(const ImportOptions& options, const ItemSink& sink, const CancelToken& cancel)
        : m_options(options), m_sink(sink), m_cancel(cancel)
    {
    }

    /// These return false when the reading is to stop.
    bool readFolder(const QString& path)
    {
        // Environments before the rows that name them, whatever their files are called.
        return readFolderPass(path, true) && readFolderPass(path, false);
    }
    bool readFile(const QString& path, FileKind kind);

private:
    bool readFolderPass(const QString& path, bool python);
    bool goesOn() const { return !m_cancel.cancelled(); }
    bool wanted(FileKind kind) const;
    bool deliver(ImportItem item);
    bool reject(const QString& file, qint64 line, const QString& reason);
    void learnOrigins(const QString& folder);
    bool readPython(const QString& path);
    bool readRows(const QString& path, FileKind kind);
    template <typename Reader>
    bool readAllRows(Reader reader, const QString& path);

    const ImportOptions& m_options;
    const ItemSink& m_sink;
    const CancelToken& m_cancel;
    QHash<ByteText, Origin> m_origins; ///< By environment id, from the manifests of our own exports.
};

bool ImportRun::wanted(FileKind kind) const
{
    switch (kind) {
    case FileKind::Python:
        return m_options.format == ImportFormat::Auto || m_options.format == ImportFormat::Python
            || m_options.format == ImportFormat::Environment;
    case FileKind::Rows:
    case FileKind::Json: return m_options.format != ImportFormat::Python;
    case FileKind::Parquet: return true;
    case FileKind::Other: break;
    }
    return false;
}

/// Environments and rows of an export of ours inherit the origin that its manifest names.
bool ImportRun::deliver(ImportItem item)
{
    const auto inherit = [this](const EnvironmentKey& key, Origin& origin) {
        const Origin known = m_origins.value(key.id());
        if (origin.source.isEmpty())
            origin.source = known.source;
        if (origin.licence.isEmpty())
            origin.licence = known.licence;
    };
    if (auto* environment = std::get_if<ImportedEnvironment>(&item))
        inherit(environment->environment.key, environment->environment.origin);
    else if (auto* row = std::get_if<TrainingRow>(&item))
        inherit(row->ability.environment, row->origin);
    return m_sink(std::move(item)) && goesOn();
}

bool ImportRun::reject(const QString& file, qint64 line, const QString& reason)
{
    return deliver(Rejected {file, line, reason});
}

void ImportRun::learnOrigins(const QString& folder)
{
    const QString path = folder + u'/' + QLatin1String(kManifestName);
    if (!QFileInfo::exists(path))
        return;
    const Result<QByteArray> json = readTextFile(path, m_options.rowLimit);
    const Result<Manifest> manifest = json ? parseManifest(*json) : Result<Manifest>(json.error());
    for (const ManifestEnvironment& environment : manifest ? manifest->environments : QList<ManifestEnvironment>())
        m_origins.insert(environment.key.id(), environment.origin);
}

bool ImportRun::readFolderPass(const QString& path, bool python)
{
    return walkFolder(path, [this, python](const QString& entry, bool isFolder) {
        if (isFolder && python) {
            learnOrigins(entry);
            if (!QFileInfo(entry).isReadable())
                return reject(entry, 0, tr("the folder cannot be read; look at its permissions"));
        }
        const QString name = QFileInfo(entry).fileName();
        const FileKind kind = isFolder ? FileKind::Other : fileKindOf(entry);
        // What a folder holds besides data is not worth a complaint; what the user names himself is.
        if ((kind == FileKind::Python) != python || !wanted(kind) || name == QLatin1String(kManifestName)
            || name == QLatin1String("__init__.py"))
            return goesOn();
        return readFile(entry, kind);
    });
}

bool ImportRun::readFile(const QString& path, FileKind kind)
{
    if (kind == FileKind::Parquet)
        return reject(path, 0, tr("Parquet cannot be read yet; write the rows as JSON Lines (.jsonl) first"));
    if (kind == FileKind::Python)
        return readPython(path);
    return readRows(path, kind);
}

bool ImportRun::readPython(const QString& path)
{
    const Result<QByteArray> source = readTextFile(path, m_options.rowLimit);
    if (!source)
        return reject(path, source.error().line, source.error().message);
    const RowPlace place {path, 0, m_options.origin};
    QString name = QFileInfo(path).fileName();
    if (name.endsWith(QLatin1String(".gz"), Qt::CaseInsensitive))
        name.chop(3);
    const bool environment = m_options.format == ImportFormat::Environment
        || (m_options.format == ImportFormat::Auto && looksLikeEnvironment(name, *source));
    if (environment)
        return deliver(readEnvironmentFile(name, *source, place));
    const QString sidecarPath
        = QFileInfo(path).path() + u'/' + QFileInfo(name).completeBaseName() + QLatin1String(".md");
    QByteArray sidecar;
    if (QFileInfo::exists(sidecarPath)) {
        const Result<QByteArray> text = readTextFile(sidecarPath, m_options.rowLimit);
        if (!text)
            return reject(sidecarPath, text.error().line, text.error().message);
        sidecar = *text;
    }
    return deliver(readPythonProblem(name, *source, sidecar, place));
}

bool ImportRun::readRows(const QString& path, FileKind kind)
{
    const Result<QByteArray> head = readHead(path, kHeadBytes);
    if (!head)
        return reject(path, 0, head.error().message);
    const QByteArray start = head->trimmed().left(1);
    const bool json = start == "{" || start == "[" || start.startsWith('\xEF');
    if (start.isEmpty())
        return reject(path, 0, tr("the file is empty"));
    if (!json && head->contains('\0'))
        return reject(path, 0, tr("this is a binary file, not JSON"));
    if (!json && kind == FileKind::Other)
        return reject(path, 0, tr("the format is not known; rows of JSON (.jsonl, .json) and Python (.py) can be read"));
    Result<ByteSource> source = ByteSource::open(path);
    if (!source)
        return reject(path, 0, source.error().message);
    if (kind != FileKind::Rows && !startsWithWholeRow(*head))
        return readAllRows(JsonValueReader(std::move(*source), m_options.rowLimit), path);
    return readAllRows(LineReader(std::move(*source), m_options.rowLimit), path);
}

template <typename Reader>
bool ImportRun::readAllRows(Reader reader, const QString& path)
{
    RowDispatch dispatch(m_options);
    while (goesOn()) {
        const Result<std::optional<Row>> row = reader.next();
        if (!row)
            return reject(path, reader.line() + 1, row.error().message);
        if (!row->has_value())
            return true;
        std::optional<ImportItem> item = dispatch.read(**row, path);
        if (item && !deliver(std::move(*item)))
            return false;
    }
    return false;
}

} // namespace

QString importFormatName(ImportFormat format)
{
    for (const FormatName& entry : kFormatNames) {
        if (entry.format == format)
            return QString::fromLatin1(entry.name);
    }
    return {};
}

std::optional<ImportFormat> importFormatFromName(const QString& name)
{
    for (const FormatName& entry : kFormatNames) {
        if (name == QLatin1String(entry.name))
            return entry.format;
    }
    return std::nullopt;
}

QStringList importFormatNames()
{
    QStringList names;
    for (const FormatName& entry : kFormatNames)
        names.append(QString::fromLatin1(entry.name));
    return names;
}

Status readPath(const QString& path, const ImportOptions& options, const ItemSink& sink, const CancelToken& cancel)
{
    ImportRun run(options, sink, cancel);
    const QFileInfo info(path);
    if (!info.exists())
        sink(Rejected {path, 0, tr("there is no such file or folder")});
    else if (info.isDir())
        run.readFolder(QDir::cleanPath(path));
    else
        run.readFile(path, fileKindOf(path));
    if (cancel.cancelled())
        return failure(Error::Kind::Cancelled, tr("The import was cancelled."));
    return {};
}

} // namespace codegym
