#include <string.h>
#include <zint.h>

// `struct zint_symbol` holds tables of 28,800 bytes that Swift would import as tuples. Swift sees
// only a pointer to it; what must be set before encoding, and the vector after it, go through here.

/// Prepares a symbol of whole modules without text, blanks or quiet zone: one unit is one module.
static inline struct zint_symbol *sartika_zint_symbol(int symbology, float height, int level) {
  struct zint_symbol *symbol = ZBarcode_Create();
  if (symbol == NULL) { return NULL; }
  symbol->symbology = symbology;
  symbol->height = height;
  symbol->scale = 0.5f;  // The vector output counts two units a module at scale 1.
  symbol->show_hrt = 0;
  symbol->guard_descent = 0;
  symbol->whitespace_width = 0;
  symbol->whitespace_height = 0;
  symbol->output_options |= BARCODE_NO_QUIET_ZONES;
  if (level > 0) { symbol->option_1 = level; }
  return symbol;
}

/// The finished drawing, or NULL before a successful encoding.
static inline const struct zint_vector *sartika_zint_vector(const struct zint_symbol *symbol) {
  return symbol->vector;
}
