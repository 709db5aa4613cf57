/* fontconfig for Swift, which gives it a font that lies in no folder. */
#include <fontconfig/fontconfig.h>
#include <linux/memfd.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Adds a font to those that this process finds, from a file in memory: fontconfig takes fonts by the
   path of a file alone, and the font is read by its path again when letters are drawn, so that the file
   stays open as long as the process and is gone with it. `syscall`, since the headers show
   `memfd_create` only to who asks for GNU's additions. Returns whether it was taken. */
static inline int sartika_add_font(const unsigned char *bytes, size_t length) {
  int file = (int)syscall(SYS_memfd_create, "sartika-letters", MFD_CLOEXEC);
  if (file < 0) return 0;
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  size_t written = 0;
  while (written < length) {
    ssize_t part = write(file, bytes + written, length - written);
    if (part <= 0) break;
    written += (size_t)part;
  }
  if (written == length && FcConfigAppFontAddFile(NULL, (const FcChar8 *)path)) return 1;
  close(file);
  return 0;
}
