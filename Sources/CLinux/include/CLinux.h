/// The parts of Linux that Swift's Glibc module lacks or cannot call: epoll, eventfd, timerfd, signalfd, peer credentials.
/// Unless said otherwise a function answers -1 on failure, with errno set.
#ifndef WATCHER_CLINUX_H
#define WATCHER_CLINUX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

// epoll, level-triggered.
static const uint32_t LINUX_READABLE = 0x001;
static const uint32_t LINUX_WRITABLE = 0x004;
static const uint32_t LINUX_ERROR = 0x008;
static const uint32_t LINUX_HANGUP = 0x010;

struct linux_event {
    uint32_t events;
    /// As given to linux_epoll_add.
    uint64_t tag;
};

int linux_epoll_create(void);
int linux_epoll_add(int epoll, int descriptor, uint32_t events, uint64_t tag);
int linux_epoll_modify(int epoll, int descriptor, uint32_t events, uint64_t tag);
int linux_epoll_remove(int epoll, int descriptor);
/// Waits at most `timeout_ms` (-1: for ever), starting over after a signal only where that is -1. Answers how many of the at most 256
/// events were written; an interrupted wait with a timeout answers 0.
int linux_epoll_wait(int epoll, struct linux_event *events, int capacity, int timeout_ms);

// eventfd, non-blocking and closed on exec.
int linux_eventfd(void);
int linux_eventfd_signal(int descriptor);
/// Resets the counter; answers 0 where it was 0 already.
int linux_eventfd_drain(int descriptor);

// timerfd on the monotonic clock, non-blocking and closed on exec.
int linux_timerfd(void);
/// Fires once after so many nanoseconds; 0 disarms.
int linux_timerfd_arm(int descriptor, int64_t nanoseconds);
int linux_timerfd_drain(int descriptor);

// Signals. Block them before any thread is started, or a thread that does not block them gets them.
int linux_block_signals(const int *signals, int count);
/// A descriptor that is readable when one of the signals (blocked already) is pending; non-blocking and closed on exec.
int linux_signalfd(const int *signals, int count);
/// The number of the signal read, 0 where none is pending.
int linux_signalfd_read(int descriptor);
/// SIGPIPE is ignored in the whole process: a closed peer is told by EPIPE.
int linux_ignore_sigpipe(void);

/// Who is at the other end of a connected Unix socket.
int linux_peer_credentials(int socket, pid_t *process, uid_t *user, gid_t *group);

/// An exclusive advisory lock on an open file, not waited for: 0 locked, 1 held by another process, -1 failed.
int linux_lock(int descriptor);
int linux_unlock(int descriptor);

/// Sends one datagram to the Unix socket at `path`; a path that starts with '@' names an abstract socket. For sd_notify(3).
int linux_send_datagram(const char *path, const char *bytes, size_t count);

/// Sets the mask for the files and sockets that are made next; answers the old one.
mode_t linux_umask(mode_t mask);

/// Nanoseconds of CLOCK_MONOTONIC.
int64_t linux_monotonic_nanoseconds(void);
/// Nanoseconds of CLOCK_REALTIME, since 1970. (Swift's own view of `timespec` moves between modules from one kind of build to the next.)
int64_t linux_realtime_nanoseconds(void);
/// Nanoseconds of processor time of the whole process.
int64_t linux_process_cpu_nanoseconds(void);
/// Names the calling thread in top, ps and debuggers; cut to 15 bytes.
void linux_name_thread(const char *name);

/// Has malloc take blocks of 256 KiB and more straight from the system and give them straight back, and keeps its arenas few: a process
/// that holds large documents for moments then does not keep their memory. Call it before threads start.
void linux_tune_heap(void);
/// Gives the pages of freed memory back to the system, wherever they lie.
void linux_trim_heap(void);

/// Fsyncs the directory at `path`, so that a rename within it survives a power cut.
int linux_sync_directory(const char *path);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif
