#include "CText.h"

#include <string.h>

// One kernel, written once over vectors of sixty-four bytes and built for several targets: a compiler splits such a vector into as
// many registers as its target needs. Every build computes the same masks.
typedef uint8_t ctext_bytes __attribute__((vector_size(CTEXT_BLOCK), aligned(1)));
typedef bool ctext_bits __attribute__((ext_vector_type(CTEXT_BLOCK)));

#define ALL(BYTE) ((ctext_bytes){0} + (uint8_t)(BYTE))
#define BITS(TRUTH) __builtin_bit_cast(uint64_t, __builtin_convertvector((TRUTH), ctext_bits))

#define DEFINE_KERNEL(NAME, TARGET)                                                                                    \
    TARGET static inline __attribute__((always_inline)) void NAME##_block(                                            \
        const uint8_t *text, uint8_t *lower, ctext_block *block)                                                       \
    {                                                                                                                  \
        ctext_bytes bytes;                                                                                             \
        memcpy(&bytes, text, CTEXT_BLOCK);                                                                             \
        __typeof__(bytes < bytes) upper = bytes - ALL('A') < ALL(26);                                                  \
        __typeof__(upper) digit = bytes - ALL('0') < ALL(10);                                                          \
        __typeof__(upper) letter = (bytes | ALL(0x20)) - ALL('a') < ALL(26);                                           \
        ctext_bytes small = bytes | ((ctext_bytes)upper & ALL(0x20));                                                  \
        memcpy(lower, &small, CTEXT_BLOCK);                                                                            \
        block->word = BITS(letter | digit | (bytes == ALL('_')));                                                      \
        block->upper = BITS(upper);                                                                                    \
        block->digit = BITS(digit);                                                                                    \
        block->end = BITS((bytes == ALL('.')) | (bytes == ALL('!')) | (bytes == ALL('?')) | (bytes == ALL('\n')));     \
        block->foreign = BITS(bytes > ALL(0x7f));                                                                      \
    }                                                                                                                  \
                                                                                                                       \
    TARGET static void NAME(const uint8_t *text, size_t count, uint8_t *lower, ctext_block *blocks)                    \
    {                                                                                                                  \
        size_t whole = count / CTEXT_BLOCK;                                                                            \
        for (size_t i = 0; i < whole; i++) {                                                                           \
            NAME##_block(text + i * CTEXT_BLOCK, lower + i * CTEXT_BLOCK, blocks + i);                                 \
        }                                                                                                              \
        if (count > whole * CTEXT_BLOCK) {                                                                             \
            uint8_t rest[CTEXT_BLOCK] = {0};                                                                           \
            memcpy(rest, text + whole * CTEXT_BLOCK, count - whole * CTEXT_BLOCK);                                     \
            NAME##_block(rest, lower + whole * CTEXT_BLOCK, blocks + whole);                                           \
        }                                                                                                              \
    }

DEFINE_KERNEL(read_plain, )

#if defined(__x86_64__)
DEFINE_KERNEL(read_avx2, __attribute__((target("avx2"))))
DEFINE_KERNEL(read_avx512, __attribute__((target("avx512f,avx512bw"))))
#endif

bool ctext_has_build(ctext_build build)
{
    switch (build) {
    case CTEXT_PLAIN:
        return true;
#if defined(__x86_64__)
    case CTEXT_AVX2:
        return __builtin_cpu_supports("avx2");
    case CTEXT_AVX512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw");
#endif
    default:
        return false;
    }
}

ctext_build ctext_best_build(void)
{
    if (ctext_has_build(CTEXT_AVX512)) {
        return CTEXT_AVX512;
    }
    return ctext_has_build(CTEXT_AVX2) ? CTEXT_AVX2 : CTEXT_PLAIN;
}

void ctext_read(ctext_build build, const uint8_t *text, size_t count, uint8_t *lower, ctext_block *blocks)
{
#if defined(__x86_64__)
    if (build == CTEXT_AVX512 && ctext_has_build(build)) {
        read_avx512(text, count, lower, blocks);
        return;
    }
    if (build == CTEXT_AVX2 && ctext_has_build(build)) {
        read_avx2(text, count, lower, blocks);
        return;
    }
#endif
    read_plain(text, count, lower, blocks);
}
