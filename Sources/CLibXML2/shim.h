/// libxml2 as the rooms Text and FeedParsing use it: push SAX2 for XML and HTML, encodings, structured errors.
#ifndef WATCHER_CLIBXML2_H
#define WATCHER_CLIBXML2_H

// Debian's libxml2 would pull in the headers of ICU, whose types clash with Foundation's own copy of them in any target that sees
// both. Nothing here looks into the one struct that differs.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// libxml2's error callbacks are variadic, which Swift cannot write; this one says nothing.
static inline void watcher_xml_silent(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

/// Keeps a SAX handler from printing: errors are read from the parser's context instead.
static inline void watcher_xml_silence(xmlSAXHandler *handler) {
    handler->warning = watcher_xml_silent;
    handler->error = watcher_xml_silent;
    handler->fatalError = watcher_xml_silent;
}

#endif
