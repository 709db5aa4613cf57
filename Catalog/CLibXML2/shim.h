/* libxml2 for Swift.

   Debian builds libxml2 with ICU, whose headers clash with the ICU inside
   Foundation as soon as one module sees both. Nothing here touches the fields
   of xmlCharEncodingHandler, so the ICU part is taken out of sight. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>

/* xmlFree is a mutable global function pointer, which Swift 6 refuses. */
static inline void sartika_xml_free(void *pointer) { xmlFree(pointer); }
