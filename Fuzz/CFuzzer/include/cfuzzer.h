#pragma once
#include <stddef.h>
#include <stdint.h>

/// Whether this program was built with libFuzzer (`swift build --sanitize fuzzer`).
_Bool fuzzer_is_linked(void);

/// Hands over to libFuzzer with the program's own arguments: the target's name, then libFuzzer's options. Returns its exit status, or 64
/// where it is not linked.
int fuzzer_run(int argc, char *_Nullable *_Nonnull argv);

/// The program's part: takes the target's name before the first input, and each input.
void fuzz_choose(const char *_Nonnull name);
int fuzz_one(const uint8_t *_Nullable bytes, size_t count);
