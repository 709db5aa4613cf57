/* pango's text on cairo's paper for Swift, which sees only pointers and numbers: glib's headers stay
   out of its sight where they can. */
#include <pango/pangocairo.h>

/* The macro is a cast, which Swift does not see. */
static const int sartika_pango_unit = PANGO_SCALE;

/* Layouts are glib objects. */
static inline void sartika_pango_free(PangoLayout *layout) { g_object_unref(layout); }
