#include "core/model/task.h"

#include "core/base/hash.h"

#include <array>

namespace codegym {

namespace {

constexpr std::array<const char*, 4> kVerdicts {"not-run", "correct", "incorrect", "error"};
constexpr std::array<const char*, 4> kValidities {"not-run", "valid", "invalid", "error"};

template <typename Enum>
Enum fromName(const std::array<const char*, 4>& names, QByteArrayView name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == names[i])
            return static_cast<Enum>(i);
    }
    return static_cast<Enum>(0);
}

} // namespace

ByteText taskId(const EnvironmentKey& environment, QByteArrayView configuration)
{
    return environment.id() + '@' + sha256Hex(configuration).first(16);
}

QByteArray verdictName(Verdict verdict) { return kVerdicts[static_cast<size_t>(verdict)]; }
Verdict verdictFromName(QByteArrayView name) { return fromName<Verdict>(kVerdicts, name); }
QByteArray validityName(Validity validity) { return kValidities[static_cast<size_t>(validity)]; }
Validity validityFromName(QByteArrayView name) { return fromName<Validity>(kValidities, name); }

} // namespace codegym
