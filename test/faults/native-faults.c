// Loaded before the C library (LD_PRELOAD), this makes what reaches the disk go wrong below JavaScript, where an
// embedded database writes. FAULT_FOLDER names the folder that is watched. Opening FAULT_FOLDER/arm-<kind>-<n> there
// arms it: at the nth write, sync, rename, truncation or removal of a file in the folder, it fails (enospc, eio: so
// do all that follow until `arm-none-0`; once: only that one), half of it is written before it fails (torn), or the
// process is killed there (kill: before it; killtorn: in the middle of it). FAULT_ARM=<kind>-<n> arms it from the start.
// FAULT_COUNT names a file that gets the number of operations seen, when the process ends.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static char kind[16] = "none";
static long at = 0, seen = 0;

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static void arm(const char *words) {
  if (sscanf(words, "%15[a-z]-%ld", kind, &at) == 2) seen = 0;
}

static int inside(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int insideFd(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return inside(path);
}

// 0: let it through; 1: fail; 2: do half of it, then fail. Sets errno.
static int hit(void) {
  long now = __atomic_add_fetch(&seen, 1, __ATOMIC_SEQ_CST);
  if (strcmp(kind, "none") == 0 || now < at) return 0;
  if (strcmp(kind, "kill") == 0) raise(SIGKILL);
  if (strcmp(kind, "killtorn") == 0) return 2;
  if (strcmp(kind, "once") == 0 && now > at) return 0;
  if (strcmp(kind, "torn") == 0 && now > at) return 0;
  errno = strcmp(kind, "enospc") == 0 || strcmp(kind, "torn") == 0 ? ENOSPC : EIO;
  return strcmp(kind, "torn") == 0 ? 2 : 1;
}

static void halfDone(void) {
  if (strcmp(kind, "killtorn") == 0) raise(SIGKILL);
  errno = ENOSPC;
}

ssize_t write(int fd, const void *data, size_t size) {
  REAL(ssize_t, "write", int, const void *, size_t);
  int fate = insideFd(fd) ? hit() : 0;
  if (fate == 2) { real(fd, data, size / 2); halfDone(); }
  return fate ? -1 : real(fd, data, size);
}

static ssize_t positioned(int fd, const void *data, size_t size, off64_t offset) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
  int fate = insideFd(fd) ? hit() : 0;
  if (fate == 2) { real(fd, data, size / 2, offset); halfDone(); }
  return fate ? -1 : real(fd, data, size, offset);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) { return positioned(fd, data, size, offset); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) { return positioned(fd, data, size, offset); }

#define BY_FD(name) \
  int name(int fd) { \
    REAL(int, #name, int); \
    int fate = insideFd(fd) ? hit() : 0; \
    if (fate == 2) halfDone(); \
    return fate ? -1 : real(fd); \
  }
BY_FD(fsync)
BY_FD(fdatasync)

#define CUT(name, type) \
  int name(int fd, type length) { \
    REAL(int, #name, int, type); \
    int fate = insideFd(fd) ? hit() : 0; \
    if (fate == 2) halfDone(); \
    return fate ? -1 : real(fd, length); \
  }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

#define BY_PATHS(name) \
  int name(const char *from, const char *to) { \
    REAL(int, #name, const char *, const char *); \
    int fate = inside(to) ? hit() : 0; \
    if (fate == 2) halfDone(); \
    return fate ? -1 : real(from, to); \
  }
BY_PATHS(rename)
BY_PATHS(link)

int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  int fate = inside(path) ? hit() : 0;
  if (fate == 2) halfDone();
  return fate ? -1 : real(path);
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(int, #name, const char *, int, ...); \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = va_arg(more, mode_t); \
    va_end(more); \
    const char *words = inside(path) ? strstr(path, "/arm-") : 0; \
    if (words) { arm(words + 5); errno = ENOENT; return -1; } \
    return real(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

__attribute__((constructor)) static void begin(void) {
  const char *words = getenv("FAULT_ARM");
  if (words) arm(words);
}

__attribute__((destructor)) static void end(void) {
  const char *name = getenv("FAULT_COUNT");
  if (!name) return;
  FILE *file = fopen(name, "w");
  if (file) { fprintf(file, "%ld", seen); fclose(file); }
}
