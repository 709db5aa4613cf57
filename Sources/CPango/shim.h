/* pango's text on cairo's paper for Swift, which sees only pointers and numbers: glib's headers stay
   out of its sight where they can. */
#include <pango/pangocairo.h>

/* The macro is a cast, which Swift does not see. */
static const int sartika_pango_unit = PANGO_SCALE;

/* Layouts are glib objects. */
static inline void sartika_pango_free(PangoLayout *layout) { g_object_unref(layout); }

/* How many letters of a text no installed family has; -1 when there is no memory for it. */
static inline int sartika_pango_unknown(const char *text, int length, const char *families) {
  PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
  if (!context) return -1;
  PangoLayout *layout = pango_layout_new(context);
  PangoFontDescription *font = pango_font_description_from_string(families);
  pango_layout_set_font_description(layout, font);
  pango_layout_set_text(layout, text, length);
  int unknown = pango_layout_get_unknown_glyphs_count(layout);
  pango_font_description_free(font);
  g_object_unref(layout);
  g_object_unref(context);
  return unknown;
}
