/* cairo's drawing and its PDF files for Swift. */
#include <cairo.h>
#include <cairo-pdf.h>
