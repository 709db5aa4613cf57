/* zlib's gzip for Swift. */
#include <limits.h>
#include <string.h>
#include <zlib.h>

/* Packs all at once, as small as zlib can: `deflateInit2` is a macro. Returns how many bytes it made,
   or 0 when they do not fit into the room for them. */
static inline size_t sartika_gzip(
    const unsigned char *in, size_t length, unsigned char *out, size_t room) {
  z_stream stream;
  if (length > UINT_MAX || room > UINT_MAX) return 0;
  memset(&stream, 0, sizeof stream);
  /* 15 bits of window; 16 asks for gzip's head, in which no time is written. */
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    return 0;
  stream.next_in = (unsigned char *)in;
  stream.avail_in = (unsigned int)length;
  stream.next_out = out;
  stream.avail_out = (unsigned int)room;
  int end = deflate(&stream, Z_FINISH);
  size_t made = end == Z_STREAM_END ? stream.total_out : 0;
  deflateEnd(&stream);
  return made;
}
