#include "core/runtime/seccomp_filter.h"

#include <QCoreApplication>

#include <cerrno>
#include <fcntl.h>
#include <initializer_list>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

namespace codegym {

namespace {

using Names = std::initializer_list<const char*>;

constexpr Names plainCalls = {
    // memory and time
    "brk", "munmap", "mremap", "madvise", "futex", "getrandom", "clock_gettime", "clock_getres", "clock_nanosleep",
    "nanosleep", "gettimeofday", "time", "times", "setitimer", "getitimer", "rseq", "membarrier", "restart_syscall",
    "set_robust_list", "set_tid_address", "arch_prctl",
    // descriptors that are there, and files for reading
    "read", "readv", "pread64", "write", "writev", "close", "close_range", "lseek", "fstat", "newfstatat", "stat",
    "lstat", "statx", "access", "faccessat", "faccessat2", "readlink", "readlinkat", "getdents64", "getcwd", "poll",
    "ppoll", "select", "pselect6", "dup",
    // signals to oneself, and who one is
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "getpid", "getppid", "gettid", "getuid",
    "geteuid", "getgid", "getegid", "getgroups", "getrusage", "getrlimit", "uname", "sched_yield", "sched_getaffinity", "exit",
    "exit_group"};

constexpr Names workerCalls = {"fork", "vfork", "wait4", "waitid", "kill", "pidfd_open", "sendto", "recvfrom",
    "setsockopt", "getsockopt", "dup2", "dup3", "prctl", "seccomp", "landlock_create_ruleset", "landlock_add_rule",
    "landlock_restrict_self", "setrlimit", "prlimit64"};

constexpr Names deadlyCalls = {"socket", "connect", "bind", "listen", "accept", "accept4", "sendmsg", "sendmmsg",
    "recvmsg", "recvmmsg", "execve", "execveat", "ptrace", "process_vm_readv", "process_vm_writev", "kcmp", "mount",
    "umount2", "pivot_root", "chroot", "move_mount", "open_tree", "fsopen", "fsmount", "unshare", "setns",
    "io_uring_setup", "io_uring_enter", "io_uring_register", "bpf", "perf_event_open", "userfaultfd", "keyctl",
    "add_key", "request_key", "init_module", "finit_module", "delete_module", "kexec_load", "reboot", "swapon",
    "swapoff", "tkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_send_signal", "pidfd_getfd"};

/// Deadly for a child, everyday work for a worker.
constexpr Names deadlyForChild = {"fork", "vfork", "clone", "kill", "tgkill", "pidfd_open", "socketpair", "sendto",
    "recvfrom"};

/// One filter under construction. Calls that this architecture does not have are passed over.
class Filter {
public:
    Filter() : m_context(seccomp_init(SCMP_ACT_ERRNO(EPERM))) { }
    ~Filter() { seccomp_release(m_context); }
    Q_DISABLE_COPY_MOVE(Filter)

    void add(uint32_t action, Names names)
    {
        for (const char* name : names)
            add(action, name, {});
    }

    void add(uint32_t action, const char* name, std::initializer_list<scmp_arg_cmp> conditions)
    {
        const int number = seccomp_syscall_resolve_name(name);
        if (number < 0 || m_error)
            return;
        m_error = seccomp_rule_add_array(
            m_context, action, number, static_cast<unsigned>(conditions.size()), conditions.begin());
    }

    int prepare()
    {
        if (!m_error)
            m_error = seccomp_attr_set(m_context, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
        // Most calls are reads and writes: a tree finds them in fewer steps than a list.
        if (!m_error)
            m_error = seccomp_attr_set(m_context, SCMP_FLTATR_CTL_OPTIMIZE, 2);
        return m_error;
    }

    int exportTo(int descriptor) { return seccomp_export_bpf(m_context, descriptor); }

private:
    scmp_filter_ctx m_context;
    int m_error = 0;
};

scmp_arg_cmp masked(unsigned argument, quint64 mask, quint64 value)
{
    return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

void allowMemory(Filter& filter)
{
    filter.add(SCMP_ACT_ALLOW, "mmap", {masked(2, PROT_EXEC, 0)});
    // Extension modules are mapped from files; code made up in memory is not to run.
    filter.add(SCMP_ACT_ALLOW, "mmap",
        {masked(2, PROT_EXEC | PROT_WRITE, PROT_EXEC), masked(3, MAP_ANONYMOUS, 0)});
    filter.add(SCMP_ACT_ALLOW, "mprotect", {masked(2, PROT_EXEC, 0)});
}

void allowReading(Filter& filter)
{
    const quint64 writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
    filter.add(SCMP_ACT_ALLOW, "openat", {masked(2, writing, O_RDONLY)});
    filter.add(SCMP_ACT_ALLOW, "open", {masked(1, writing, O_RDONLY)});
    filter.add(SCMP_ACT_ALLOW, "ioctl", {{1, SCMP_CMP_EQ, TCGETS, 0}});
    filter.add(SCMP_ACT_ALLOW, "ioctl", {{1, SCMP_CMP_EQ, FIOCLEX, 0}});
    for (const int command : {F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC})
        filter.add(SCMP_ACT_ALLOW, "fcntl", {{1, SCMP_CMP_EQ, scmp_datum_t(command), 0}});
}

void allowWorker(Filter& filter)
{
    filter.add(SCMP_ACT_ALLOW, workerCalls);
    const quint64 otherWorlds = CLONE_VM | CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC
        | CLONE_NEWUTS | CLONE_NEWCGROUP;
    filter.add(SCMP_ACT_ALLOW, "clone", {masked(0, otherWorlds, 0)});
    filter.add(SCMP_ACT_ALLOW, "socketpair", {{0, SCMP_CMP_EQ, AF_UNIX, 0}});
    for (const int command : {F_SETFL, F_DUPFD})
        filter.add(SCMP_ACT_ALLOW, "fcntl", {{1, SCMP_CMP_EQ, scmp_datum_t(command), 0}});
    filter.add(SCMP_ACT_ALLOW, "ioctl", {{1, SCMP_CMP_EQ, FIONBIO, 0}});
}

QByteArray readAll(int descriptor)
{
    QByteArray bytes;
    char chunk[4096];
    while (true) {
        const ssize_t count = ::read(descriptor, chunk, sizeof chunk);
        if (count <= 0)
            return bytes;
        bytes.append(chunk, count);
    }
}

} // namespace

Result<QByteArray> seccompFilter(FilterRole role)
{
    Filter filter;
    filter.add(SCMP_ACT_KILL_PROCESS, deadlyCalls);
    filter.add(SCMP_ACT_ERRNO(ENOSYS), {"clone3", "openat2"});
    filter.add(SCMP_ACT_ALLOW, plainCalls);
    allowMemory(filter);
    allowReading(filter);
    if (role == FilterRole::Worker) {
        allowWorker(filter);
    } else {
        filter.add(SCMP_ACT_KILL_PROCESS, deadlyForChild);
        // Asking for a limit, not setting one.
        filter.add(SCMP_ACT_ALLOW, "prlimit64", {{2, SCMP_CMP_EQ, 0, 0}});
    }
    const int descriptor = filter.prepare() ? -1 : memfd_create("filter", MFD_CLOEXEC);
    if (descriptor < 0 || filter.exportTo(descriptor) != 0 || lseek(descriptor, 0, SEEK_SET) != 0) {
        if (descriptor >= 0)
            ::close(descriptor);
        return failure(QCoreApplication::translate("Sandbox", "The system call filter could not be made."));
    }
    const QByteArray program = readAll(descriptor);
    ::close(descriptor);
    return program;
}

} // namespace codegym
