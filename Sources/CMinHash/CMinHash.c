#include "CMinHash.h"

#include <string.h>

// One kernel, written once over vectors of `LANES` slots and built for several targets. `GROUP` vectors of multipliers,
// addends and minima stay in registers while all hashes stream past: 3 * GROUP has to fit the target's register file.
// Every build computes the same integers, so a signature never depends on the processor.
#define DEFINE_KERNEL(NAME, TARGET, LANES, GROUP)                                                                      \
    typedef uint32_t NAME##_lanes __attribute__((vector_size(4 * (LANES)), aligned(4)));                               \
    TARGET static void NAME(                                                                                           \
        const uint32_t *hashes, size_t count, const uint32_t *multipliers, const uint32_t *addends,                    \
        uint32_t *signature)                                                                                           \
    {                                                                                                                  \
        for (size_t first = 0; first < CMINHASH_SLOTS; first += (size_t)(LANES) * (GROUP)) {                           \
            NAME##_lanes multiplier[GROUP], addend[GROUP], minimum[GROUP];                                             \
            memcpy(multiplier, multipliers + first, sizeof multiplier);                                                \
            memcpy(addend, addends + first, sizeof addend);                                                            \
            memset(minimum, 0xff, sizeof minimum);                                                                     \
            for (size_t i = 0; i < count; i++) {                                                                       \
                _Pragma("clang loop unroll(full)") for (size_t k = 0; k < (GROUP); k++)                                \
                {                                                                                                      \
                    minimum[k] = __builtin_elementwise_min(minimum[k], hashes[i] * multiplier[k] + addend[k]);         \
                }                                                                                                      \
            }                                                                                                          \
            memcpy(signature + first, minimum, sizeof minimum);                                                        \
        }                                                                                                              \
    }

DEFINE_KERNEL(sign_plain, , 4, 4)

#if defined(__x86_64__)
DEFINE_KERNEL(sign_avx2, __attribute__((target("avx2"))), 8, 4)
DEFINE_KERNEL(sign_avx512, __attribute__((target("avx512f"))), 16, 8)
#endif

bool cminhash_has_build(cminhash_build build)
{
    switch (build) {
    case CMINHASH_PLAIN:
        return true;
#if defined(__x86_64__)
    case CMINHASH_AVX2:
        return __builtin_cpu_supports("avx2");
    case CMINHASH_AVX512:
        return __builtin_cpu_supports("avx512f");
#endif
    default:
        return false;
    }
}

cminhash_build cminhash_best_build(void)
{
    if (cminhash_has_build(CMINHASH_AVX512)) {
        return CMINHASH_AVX512;
    }
    return cminhash_has_build(CMINHASH_AVX2) ? CMINHASH_AVX2 : CMINHASH_PLAIN;
}

void cminhash_sign(
    cminhash_build build, const uint32_t *hashes, size_t count, const uint32_t *multipliers, const uint32_t *addends,
    uint32_t *signature)
{
#if defined(__x86_64__)
    if (build == CMINHASH_AVX512 && cminhash_has_build(build)) {
        sign_avx512(hashes, count, multipliers, addends, signature);
        return;
    }
    if (build == CMINHASH_AVX2 && cminhash_has_build(build)) {
        sign_avx2(hashes, count, multipliers, addends, signature);
        return;
    }
#endif
    sign_plain(hashes, count, multipliers, addends, signature);
}
