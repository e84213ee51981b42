// Loaded in front of a program (LD_PRELOAD), this breaks its synchronous commits on purpose: COMMIT is answered as done
// at once and happens only when the log is folded, as with a disk that lies. Whoever is killed before that loses work
// that was reported. Tests that look for lost work must find it.
#include <dlfcn.h>
#include <sqlite3.h>

#include <string_view>

namespace {

thread_local sqlite3* uncommitted = nullptr; ///< There is one writer, and it has a thread of its own.

template <typename Function>
Function* real(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

bool begins(sqlite3_stmt* statement, std::string_view word)
{
    const char* sql = sqlite3_sql(statement);
    return sql && std::string_view(sql).substr(0, word.size()) == word;
}

} // namespace

extern "C" int sqlite3_get_autocommit(sqlite3* database)
{
    return database == uncommitted ? 1 : real<int(sqlite3*)>("sqlite3_get_autocommit")(database);
}

extern "C" int sqlite3_step(sqlite3_stmt* statement)
{
    sqlite3* database = sqlite3_db_handle(statement);
    if (begins(statement, "COMMIT") && sqlite3_txn_state(database, nullptr) == SQLITE_TXN_WRITE) {
        uncommitted = database;
        return SQLITE_DONE;
    }
    if (database == uncommitted && begins(statement, "PRAGMA wal_checkpoint")) {
        uncommitted = nullptr;
        sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
    } else if (database == uncommitted && begins(statement, "BEGIN")) {
        uncommitted = nullptr; // It is still within the transaction that was said to have ended.
        return SQLITE_DONE;
    }
    return real<int(sqlite3_stmt*)>("sqlite3_step")(statement);
}
