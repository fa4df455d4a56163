#ifndef CTEXT_H
#define CTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Bytes that one `ctext_block` tells of.
#define CTEXT_BLOCK 64

/// A block of text as bit masks: bit i tells of byte i.
typedef struct ctext_block {
    /// Letters, digits and the underscore.
    uint64_t word;
    uint64_t upper;
    uint64_t digit;
    /// What may end a sentence: full stop, exclamation and question mark, line feed.
    uint64_t end;
    /// Bytes beyond ASCII.
    uint64_t foreign;
} ctext_block;

/// The builds of the one kernel, slowest first. A higher one is used where the processor has it.
typedef enum ctext_build {
    CTEXT_PLAIN = 0,
    CTEXT_AVX2 = 1,
    CTEXT_AVX512 = 2,
} ctext_build;

/// Whether this processor and system can run a build.
bool ctext_has_build(ctext_build build);

/// The fastest build that can run here.
ctext_build ctext_best_build(void);

/// Reads `count` bytes: into `blocks` what they are, and into `lower` the same bytes with ASCII's capitals as small letters.
///
/// Both are filled up to whole blocks, the last one with zero bytes: `lower` holds 64 bytes a block. A build that cannot run here
/// falls back to the plain one.
void ctext_read(ctext_build build, const uint8_t *text, size_t count, uint8_t *lower, ctext_block *blocks);

#endif
