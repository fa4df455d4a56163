#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { WAIT_CAPACITY = 256 };

_Static_assert(EPOLLIN == 0x001 && EPOLLOUT == 0x004 && EPOLLERR == 0x008 && EPOLLHUP == 0x010, "the header repeats these values");

int linux_epoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }

static int control(int epoll, int operation, int descriptor, uint32_t events, uint64_t tag) {
    struct epoll_event event = {.events = events, .data.u64 = tag};
    return epoll_ctl(epoll, operation, descriptor, &event);
}

int linux_epoll_add(int epoll, int descriptor, uint32_t events, uint64_t tag) {
    return control(epoll, EPOLL_CTL_ADD, descriptor, events, tag);
}

int linux_epoll_modify(int epoll, int descriptor, uint32_t events, uint64_t tag) {
    return control(epoll, EPOLL_CTL_MOD, descriptor, events, tag);
}

int linux_epoll_remove(int epoll, int descriptor) { return control(epoll, EPOLL_CTL_DEL, descriptor, 0, 0); }

int linux_epoll_wait(int epoll, struct linux_event *events, int capacity, int timeout_ms) {
    // The kernel's struct is packed on x86-64, so its events are copied into a plain one.
    struct epoll_event raw[WAIT_CAPACITY];
    int limit = capacity < WAIT_CAPACITY ? capacity : WAIT_CAPACITY;
    int count;
    do {
        count = epoll_wait(epoll, raw, limit, timeout_ms);
    } while (count < 0 && errno == EINTR && timeout_ms < 0);
    if (count < 0) return errno == EINTR ? 0 : -1;
    for (int i = 0; i < count; i++) {
        events[i].events = raw[i].events;
        events[i].tag = raw[i].data.u64;
    }
    return count;
}

int linux_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

int linux_eventfd_signal(int descriptor) {
    uint64_t one = 1;
    // EAGAIN: the counter is full, so the reader is being woken already.
    return write(descriptor, &one, sizeof one) == sizeof one || errno == EAGAIN ? 0 : -1;
}

static int drain(int descriptor) {
    uint64_t value;
    if (read(descriptor, &value, sizeof value) == sizeof value) return 1;
    return errno == EAGAIN ? 0 : -1;
}

int linux_eventfd_drain(int descriptor) { return drain(descriptor); }

int linux_timerfd(void) { return timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK); }

int linux_timerfd_arm(int descriptor, int64_t nanoseconds) {
    struct itimerspec time = {
        .it_value = {.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000},
    };
    return timerfd_settime(descriptor, 0, &time, NULL);
}

int linux_timerfd_drain(int descriptor) { return drain(descriptor); }

static sigset_t set_of(const int *signals, int count) {
    sigset_t set;
    sigemptyset(&set);
    for (int i = 0; i < count; i++) sigaddset(&set, signals[i]);
    return set;
}

int linux_block_signals(const int *signals, int count) {
    sigset_t set = set_of(signals, count);
    int error = pthread_sigmask(SIG_BLOCK, &set, NULL);
    errno = error;
    return error == 0 ? 0 : -1;
}

int linux_signalfd(const int *signals, int count) {
    sigset_t set = set_of(signals, count);
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int linux_signalfd_read(int descriptor) {
    struct signalfd_siginfo info;
    if (read(descriptor, &info, sizeof info) == sizeof info) return (int)info.ssi_signo;
    return errno == EAGAIN ? 0 : -1;
}

int linux_ignore_sigpipe(void) { return signal(SIGPIPE, SIG_IGN) == SIG_ERR ? -1 : 0; }

int linux_peer_credentials(int socket, pid_t *process, uid_t *user, gid_t *group) {
    struct ucred credentials;
    socklen_t size = sizeof credentials;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0) return -1;
    *process = credentials.pid;
    *user = credentials.uid;
    *group = credentials.gid;
    return 0;
}

int linux_lock(int descriptor) {
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) return 0;
    return errno == EWOULDBLOCK ? 1 : -1;
}

int linux_unlock(int descriptor) { return flock(descriptor, LOCK_UN); }

int linux_send_datagram(const char *path, const char *bytes, size_t count) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    size_t length = strlen(path);
    if (length == 0 || length >= sizeof address.sun_path) {
        errno = ENAMETOOLONG;
        return -1;
    }
    memcpy(address.sun_path, path, length);
    if (path[0] == '@') address.sun_path[0] = '\0';
    // An abstract name is counted, not terminated, so the size ends with the name itself.
    socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length + (path[0] == '@' ? 0 : 1));
    int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return -1;
    struct iovec part = {.iov_base = (void *)bytes, .iov_len = count};
    struct msghdr message = {.msg_name = &address, .msg_namelen = size, .msg_iov = &part, .msg_iovlen = 1};
    ssize_t sent = sendmsg(descriptor, &message, MSG_NOSIGNAL);
    int error = errno;
    close(descriptor);
    errno = error;
    return sent == (ssize_t)count ? 0 : -1;
}

mode_t linux_umask(mode_t mask) { return umask(mask); }

static int64_t nanoseconds(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int64_t linux_monotonic_nanoseconds(void) { return nanoseconds(CLOCK_MONOTONIC); }

int64_t linux_realtime_nanoseconds(void) { return nanoseconds(CLOCK_REALTIME); }

int64_t linux_process_cpu_nanoseconds(void) { return nanoseconds(CLOCK_PROCESS_CPUTIME_ID); }

void linux_name_thread(const char *name) {
    char cut[16] = {0};
    strncpy(cut, name, sizeof cut - 1);
    pthread_setname_np(pthread_self(), cut);
}

void linux_tune_heap(void) {
    // Set by hand the threshold stays put; left alone it grows to the size of the largest block freed.
    mallopt(M_MMAP_THRESHOLD, 256 << 10);
    mallopt(M_TRIM_THRESHOLD, 1 << 20);
    mallopt(M_ARENA_MAX, 4);
}

void linux_trim_heap(void) { malloc_trim(0); }

int linux_sync_directory(const char *path) {
    int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return -1;
    int result = fsync(descriptor);
    int error = errno;
    close(descriptor);
    errno = error;
    return result;
}
