#include "cfuzzer.h"

// libFuzzer's entry point for programs that have a main of their own. Weak, so that the program links without it too.
extern int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *, size_t)) __attribute__((weak));

_Bool fuzzer_is_linked(void) { return LLVMFuzzerRunDriver != NULL; }

// libFuzzer brings a main along, and the linker takes either of the two: these names are what both call.

int LLVMFuzzerInitialize(int *argc, char ***argv) {
    if (*argc > 1) {
        fuzz_choose((*argv)[1]);
        for (int i = 1; i < *argc; i++) (*argv)[i] = (*argv)[i + 1];
        *argc -= 1;
    }
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) { return fuzz_one(bytes, count); }

int fuzzer_run(int argc, char **argv) {
    return LLVMFuzzerRunDriver == NULL ? 64 : LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput);
}
