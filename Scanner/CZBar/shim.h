/* libzbar for Swift.

   Macros with arguments (zbar_fourcc) do not reach Swift: four-character codes are computed there. */
#include <zbar.h>
