#ifndef CMINHASH_H
#define CMINHASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Slots of a signature.
#define CMINHASH_SLOTS 128

/// The builds of the one kernel, slowest first. A higher one is used where the processor has it.
typedef enum cminhash_build {
    CMINHASH_PLAIN = 0,
    CMINHASH_AVX2 = 1,
    CMINHASH_AVX512 = 2,
} cminhash_build;

/// Whether this processor and system can run a build.
bool cminhash_has_build(cminhash_build build);

/// The fastest build that can run here.
cminhash_build cminhash_best_build(void);

/// MinHash: `signature[k] = min over i of (hashes[i] * multipliers[k] + addends[k]) mod 2^32`, UINT32_MAX for no hashes.
///
/// `multipliers`, `addends` and `signature` hold CMINHASH_SLOTS values; odd multipliers make each slot a permutation.
/// A build that cannot run here falls back to the plain one.
void cminhash_sign(
    cminhash_build build, const uint32_t *hashes, size_t count, const uint32_t *multipliers, const uint32_t *addends,
    uint32_t *signature);

#endif
