#pragma once

#include <atomic>
#include <memory>

namespace codegym {

/// Shared by whoever asks for work and whoever does it; copies refer to the same flag. Never blocks.
class CancelToken {
public:
    CancelToken() : m_flag(std::make_shared<std::atomic_bool>(false)) { }

    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    bool cancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_flag;
};

} // namespace codegym
