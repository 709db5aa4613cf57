// JPEG, WebP and PNG for Swift: pixels from bytes and bytes from pixels, by numbers and pointers
// alone. Whoever calls has read the size of the picture before, and brings room for all its pixels.
#include <png.h>
#include <stdint.h>
#include <string.h>
#include <turbojpeg.h>
#include <webp/decode.h>

/// Reads a JPEG at the size that is asked, which is a half, a quarter, an eighth or all of its own.
/// Three bytes a pixel, red first; four when `inks` is not 0: cyan first.
/// Returns 1, or 0 when it is damaged, breaks off, or is another picture than its head was read as;
/// where `strict` is not 0, also for a small fault.
static inline int sartika_jpeg_read(const uint8_t *bytes, size_t length, int whole_width,
                                    int whole_height, int width, int height, int inks,
                                    int strict, uint8_t *pixels) {
  tjhandle reader = tjInitDecompress();
  if (reader == NULL) { return 0; }
  int found_width = 0, found_height = 0, sampling = 0, colours = -1;
  // It says no to rare samplings that can be decoded all the same, having told the size.
  (void)tjDecompressHeader3(reader, bytes, (unsigned long)length, &found_width, &found_height,
                            &sampling, &colours);
  int has_inks = colours == TJCS_CMYK || colours == TJCS_YCCK;
  if (found_width != whole_width || found_height != whole_height || has_inks != (inks != 0)) {
    tjDestroy(reader);
    return 0;
  }
  int ends = tjDecompress2(reader, bytes, (unsigned long)length, pixels, width, 0, height,
                           inks ? TJPF_CMYK : TJPF_RGB, TJFLAG_LIMITSCANS);
  // Cameras write small faults that no browser minds; a picture that breaks off is another matter.
  if (ends != 0 && !strict && tjGetErrorCode(reader) == TJERR_WARNING
      && strstr(tjGetErrorStr2(reader), "Premature end") == NULL) {
    ends = 0;
  }
  tjDestroy(reader);
  return ends == 0;
}

/// Writes a JPEG of three bytes a pixel, with no word about the picture in it.
/// Returns its length, or 0 when it does not fit into the room.
static inline size_t sartika_jpeg_write(const uint8_t *pixels, int width, int height, int quality,
                                        uint8_t *room, size_t most) {
  tjhandle writer = tjInitCompress();
  if (writer == NULL) { return 0; }
  unsigned char *made = NULL;
  unsigned long length = 0;
  int ends = tjCompress2(writer, pixels, width, 0, height, TJPF_RGB, &made, &length, TJSAMP_420,
                         quality, 0);
  size_t written = ends == 0 && length <= most ? (size_t)length : 0;
  if (written > 0) { memcpy(room, made, written); }
  tjFree(made);
  tjDestroy(writer);
  return written;
}

/// Reads a PNG, three bytes a pixel; what is transparent lies on white paper.
/// Returns 1, or 0 when it is damaged or has another size.
static inline int sartika_png_read(const uint8_t *bytes, size_t length, int width, int height,
                                   uint8_t *pixels) {
  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(&image, bytes, length)) { return 0; }
  png_color white = {255, 255, 255};
  image.format = PNG_FORMAT_RGB;
  int ends = image.width == (png_uint_32)width && image.height == (png_uint_32)height
             && png_image_finish_read(&image, &white, pixels, 0, NULL);
  png_image_free(&image);
  return ends;
}

/// Reads a still WebP at the size that is asked, four bytes a pixel, red first, how much it covers
/// last.
/// Returns 1, or 0 when it is damaged or breaks off.
static inline int sartika_webp_read(const uint8_t *bytes, size_t length, int width, int height,
                                    uint8_t *pixels) {
  WebPDecoderConfig how;
  if (!WebPInitDecoderConfig(&how)) { return 0; }
  how.options.use_scaling = 1;
  how.options.scaled_width = width;
  how.options.scaled_height = height;
  how.output.colorspace = MODE_RGBA;
  how.output.is_external_memory = 1;
  how.output.u.RGBA.rgba = pixels;
  how.output.u.RGBA.stride = width * 4;
  how.output.u.RGBA.size = (size_t)width * (size_t)height * 4;
  int ends = WebPDecode(bytes, length, &how);
  WebPFreeDecBuffer(&how.output);
  return ends == VP8_STATUS_OK;
}
