/// zlib as the room FeedParsing uses it: inflating, with a bound.
#ifndef WATCHER_CZLIB_H
#define WATCHER_CZLIB_H

#include <zlib.h>

/// `inflateInit2` is a macro, which Swift does not see. Reads gzip only, with the largest window.
static inline int watcher_inflate_gzip(z_stream *stream) {
    return inflateInit2(stream, 16 + MAX_WBITS);
}

#endif
