#pragma once

namespace codegym::test {

/// How many times as much time and memory a test may take as in the program that is handed out: sanitizers watch every
/// access and keep a shadow of all memory.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr int kPace = 4;
#else
inline constexpr int kPace = 1;
#endif

} // namespace codegym::test
