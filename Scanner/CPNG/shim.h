/* libpng's simplified reader for Swift. */
#include <png.h>
#include <string.h>

/* Opens a picture in memory and asks for one grey byte a pixel. The structure must start as zeros,
   and the version is a cast macro. Returns 0 when it is no PNG. */
static inline int sartika_png_open(png_imagep image, const void *bytes, size_t length) {
  memset(image, 0, sizeof *image);
  image->version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(image, bytes, length)) return 0;
  image->format = PNG_FORMAT_GRAY;
  return 1;
}
