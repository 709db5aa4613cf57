/* libzbar for Swift.

   Debian 12's 0.23.92 has zbar_video_get_format in the library but not in the header. Macros with
   arguments (zbar_fourcc) do not reach Swift: four-character codes are computed there. */
#include <zbar.h>

extern unsigned long zbar_video_get_format(const zbar_video_t *video);
