// Generated from the Unicode Character Database 14.0.0. Frozen on purpose: stored shingles depend on it, so a newer Unicode needs a new
// version of the judgement.

/// The part of the Unicode Character Database that words need, in the compact notation that `UnicodeDataReader` reads.
///
/// Numbers are hexadecimal; the first of an item counts from the first of the item before.
enum UnicodeData {
    /// Runs of letters (L), numbers (N) and marks (M): start-count and class.
    static let classes: StaticString = """
        30-aN 11-1aL 20-1aL 49-1L 8-2N 3-1L 4-1N 1-1L 2-3N 4-17L 18-1fL 20-1caL 1ce-cL 1a-5L c-1L 2-1L 12-70M 70-5L 6-2L 4-4L 5-1L 7-1L
        2-3L 4-1L 2-14L 15-53L 54-8bL 8c-5M 7-a6L a7-26L 28-1L 7-29L 31-2dM 2e-1M 2-2M 3-2M 3-1M 9-1bL 1f-4L 21-bM 10-2bL 2b-15M 15-aN
        e-2L 2-1M 1-63L 64-1L 1-7M 9-6M 6-2L 2-2M 3-4M 4-2L 2-aN a-3L 5-1L 11-1L 1-1M 1-1eL 1e-1bM 1d-59L 59-bM b-1L f-aN a-21L 21-9M
        9-2L 6-1L 3-1M 3-16L 16-4M 4-1L 1-9M 9-1L 1-3M 3-1L 1-5M 17-19L 19-3M 7-bL 10-18L 19-6L f-8M 8-2aL 2a-18M 19-21M 21-36L 36-3M
        3-1L 1-12M 12-1L 1-7M 7-aL a-2M 4-aN b-10L 10-3M 4-8L a-2L 4-16L 17-7L 8-1L 4-4L 6-1M 1-1L 1-7M 9-2M 4-3M 3-1L 9-1M 5-2L 3-3L
        3-2M 4-aN a-2L 4-6N 8-1L 2-1M 3-3M 4-6L a-2L 4-16L 17-7L 8-2L 3-2L 3-2L 4-1M 2-5M 9-2M 4-3M 6-1M 8-4L 5-1L 8-aN a-2M 2-3L 3-1M
        c-3M 4-9L a-3L 4-16L 17-7L 8-2L 3-5L 7-1M 1-1L 1-8M 9-3M 4-3M 5-1L 10-2L 2-2M 4-aN 13-1L 1-6M 7-3M 4-8L a-2L 4-16L 17-7L 8-2L
        3-5L 7-1M 1-1L 1-7M 9-2M 4-3M a-3M 7-2L 3-3L 3-2M 4-aN b-1L 1-6N 10-1M 1-1L 2-6L 9-3L 4-4L 7-2L 3-1L 2-2L 5-2L 5-3L 6-cL 10-5M
        8-3M 4-4M 6-1L 7-1M f-dN 1a-5M 5-8L 9-3L 4-17L 18-10L 12-1M 1-1L 1-7M 8-3M 4-4M b-2M 3-3L 5-1L 3-2L 2-2M 4-aN 12-7N 8-1L 1-3M
        4-8L 9-3L 4-17L 18-aL b-5L 7-1M 1-1L 1-7M 8-3M 4-4M b-2M 8-2L 3-2L 2-2M 4-aN b-2L f-4M 4-9L a-3L 4-29L 29-2M 2-1L 1-7M 8-3M 4-4M
        4-1L 6-3L 3-1M 1-7N 7-3L 3-2M 4-13N 14-6L 7-3M 4-12L 15-18L 19-9L a-1L 3-7L a-1M 5-6M 7-1M 2-8M e-aN c-2M f-30L 30-1M 1-2L 2-7M
        c-7L 7-8M 9-aN 31-2L 3-1L 2-5L 6-18L 19-1L 2-aL a-1M 1-2L 2-9M 9-1L 3-5L 6-1L 2-6M 8-aN c-4L 24-1L 18-2M 8-14N 15-1M 2-1M 2-1M
        5-2M 2-8L 9-24L 28-14M 15-2M 2-5L 5-bM c-24M 2d-1M 3a-2bL 2b-14M 14-1L 1-aN 10-6L 6-4M 4-4L 4-3M 3-1L 1-3M 3-2L 2-7M 7-3L 3-4M
        4-dL d-cM c-1L 1-1M 1-aN a-4M 6-26L 27-1L 6-1L 3-2bL 2c-14dL 14e-4L 6-7L 8-1L 2-4L 6-29L 2a-4L 6-21L 22-4L 6-7L 8-1L 2-4L 6-fL
        10-39L 3a-4L 6-43L 45-3M c-14N 17-10L 20-56L 58-6L 9-26cL 26e-11L 12-1aL 1f-4bL 4e-3N 3-8L f-12L 12-4M d-13L 13-3M e-12L 12-2M
        e-dL e-3L 4-2M e-34L 34-20M 23-1L 5-1L 1-1M 3-aN 10-aN 1b-3M 4-1M 1-aN 10-59L 60-5L 5-2M 2-22L 22-1M 1-1L 6-46L 50-1fL 20-cM
        10-cM 16-aN a-1eL 20-5L 10-2cL 30-1aL 20-bN 30-17L 17-5M 9-35L 35-aM b-1dM 1f-1M 1-aN 10-aN 17-1L 9-eM f-10M 41-5M 5-2fL 2f-11M
        11-8L b-aN 1b-9M 15-3M 3-1eL 1e-dM d-2L 2-aN a-2cL 2c-eM 1a-24L 24-14M 1c-aN d-3L 3-aN a-24L 26-9L 10-2bL 2d-3L 13-3M 4-15M
        15-4L 4-1M 1-6L 6-1M 1-2L 2-3M 3-1L 6-c0L c0-40M 40-116L 118-6L 8-26L 28-6L 8-8L 9-1L 2-1L 2-1L 2-1fL 21-35L 36-7L 8-1L 4-3L
        4-7L a-4L 6-6L a-dL 12-3L 4-7L 7a-1N 1-1L 3-6N b-1L 1-aN 10-dL 40-dM 11-1M 4-cM 1d-1L 5-1L 3-aL b-1L 4-5L b-1L 2-1L 2-1L 2-4L
        5-bL d-4L 9-5L 9-1L 2-33N 33-2L 2-5N 2db-3cN 8a-16N 28c-1eN 48a-e5L eb-4L 4-3M 3-2L b-1N 3-26L 27-1L 6-1L 3-38L 3f-1L 10-1M
        1-17L 20-7L 8-7L 8-7L 8-7L 8-7L 8-7L 8-7L 8-7L 8-20M 4f-1L 1d6-2L 2-1N 1a-9N 9-6M 7-5L 7-3N 3-2L 6-56L 58-2M 4-3L 4-5aL 5b-4L
        9-2bL 2c-5eL 61-4N e-20L 50-10L 30-aN 28-8N 9-fN 2f-aN 31-fN 14f-19c0L 1a00-568dL 56d0-2eL 30-10dL 110-10L 10-aN a-2L 16-2fL
        2f-1M 5-aM b-1fL 1f-2M 2-46L 46-aN a-2M 27-9L b-67L 69-40L 45-2L 3-1L 2-5L 1d-10L 10-1M 1-3L 3-1M 1-4L 4-1M 1-17L 17-5M 9-1M
        4-6N 10-34L 40-2M 2-32L 32-12M 1c-aN 10-12M 12-6L 9-1L 2-2L 2-1M 1-aN a-1cL 1c-8M a-17L 17-dM 19-1dL 20-4M 4-2fL 2f-eM 1c-1L
        1-aN 10-5L 5-1M 1-aL a-aN a-5L 6-29L 29-eM 17-3L 3-1M 1-8L 8-2M 4-aN 10-17L 1a-1L 1-3M 3-32L 32-1M 1-1L 1-3M 3-2L 2-2M 2-5L 5-2M
        2-1L 1-1M 1-1L 19-3L 5-bL b-5M 7-3L 3-2M c-6L 8-6L 8-6L f-7L 8-7L 8-2bL 2c-eL 14-73L 73-8M 9-2M 4-aN 10-2ba4L 2bb0-17L 1b-31L
        2135-16eL 170-6aL 90-7L 13-5L a-1L 1-1M 1-aL b-dL e-5L 6-1L 2-2L 3-2L 3-6cL 8d-16bL 17d-40L 42-36L 5e-cL 10-10M 20-10M 50-5L
        6-87L 9a-aN 11-1aL 20-1aL 25-59L 5c-6L 8-6L 8-6L 8-3L 26-cL d-1aL 1b-13L 14-2L 3-fL 11-eL 30-7bL 87-2dN 39-39N 4a-2N 73-1M
        83-1dL 20-31L 40-1M 1-1bN 1f-20L 20-4N d-14L 14-1N 1-8L 8-1N 6-26L 26-5M a-1eL 20-24L 28-8L 9-5N 2f-9eL a0-aN 10-24L 28-24L
        28-28L 30-34L 40-bL c-fL 10-7L 8-2L 3-bL c-fL 10-7L 8-2L 45-137L 140-16L 20-8L 20-6L 7-2aL 2b-9L 4e-6L 8-1L 2-2cL 2d-2L 5-1L
        3-17L 19-8N 8-17L 19-7N 7-1fL 27-9N 39-13L 14-2L 7-5N 5-16L 16-6N a-1aL 60-38L 3c-2N 2-2L 2-10N 12-2eN 2e-1L 1-3M 4-2M 7-4M 4-4L
        5-3L 4-1dL 1f-3M 7-1M 1-9N 20-1dL 1d-2N 3-1dL 1d-3N 23-8L 9-1cL 1c-2M 6-5N 15-36L 40-16L 18-8N 8-13L 18-8N 8-12L 29-7N 57-49L
        80-33L 40-33L 3a-6N 6-24L 24-4M c-aN 130-1fN 20-2aL 2b-2M 5-2L 50-1dL 1d-aN a-1L 9-16L 16-bM b-4N 1f-12L 12-4M 2e-15L 15-7N
        1b-17L 20-3M 3-35L 35-fM 1a-1eN 1e-1M 1-2L 2-2M 2-1L a-4M 4-2dL 2d-bM 12-1M e-19L 20-aN 10-3M 3-24L 24-eM f-aN e-1L 1-2M 2-1L
        9-23L 23-1M 3-1L a-3M 3-30L 30-eM e-4L 8-4M 5-2M 2-aN a-1L 2-1L 5-14N 1f-12L 13-19L 19-cM 12-1M 42-7L 8-1L 2-4L 5-fL 10-aL
        11-2fL 2f-cM 11-aN 10-4M 5-8L a-2L 4-16L 17-7L 8-2L 3-5L 6-2M 2-1L 1-7M 9-2M 4-3M 5-1L 7-1M 6-5L 5-2M 4-7M a-5M 90-35L 35-12M
        12-4L 9-aN e-1M 1-3L 21-30L 30-14M 14-2L 3-1L 9-aN b0-2fL 2f-7M 9-9M 20-4L 4-2M 24-30L 30-11M 14-1L c-aN 30-2bL 2b-dM d-1L 8-aN
        40-1bL 1d-fM 13-cN 10-7L c0-2cL 2c-fM 74-40L 40-13N 1f-8L a-1L 3-8L 9-2L 3-18L 18-6M 7-2M 4-4M 4-1L 1-1M 1-1L 1-2M e-aN 50-8L
        a-27L 27-7M 9-7M 7-1L 2-1L 1-1M 1c-1L 1-aM a-28L 28-7M 7-1L 1-4M c-1M 9-1L 1-bM b-2eL 2e-10M 13-1L 13-49L 150-9L a-25L 25-8M
        9-8M 8-1L 10-1dN 22-1eL 20-16M 17-eM 57-7L 8-2L 3-26L 26-6M 9-1M 2-2M 3-7M 7-1L 1-1M 9-aN 10-6L 7-2L 3-20L 20-5M 6-2M 3-5M 5-1L
        8-aN 140-13L 13-4M bd-1L 10-15N 40-39aL 400-6fN 80-c4L b10-61L 70-42fL 1400-247L 2400-239L 240-1fL 20-aN 10-4fL 50-aN 10-1eL
        20-5M 10-30L 30-7M 10-4L 10-aN b-7N 8-15L 1a-13L 2c3-40L 40-17N 80-4bL 4f-1M 1-1L 1-37M 3e-4M 4-dL 4d-2L 3-1L 1-1M c-2M 10-17f8L
        1800-4d6L 500-9L 22f0-4L 5-7L 8-2L 3-123L 150-3L 14-4L c-18cL a90-6bL 70-dL 10-9L 10-aL d-2M 1263-2eM 30-17M 235-5M 8-6M e-8M
        a-7M 25-4M 98-3M 9e-14N 80-19N a0-55L 56-47L 48-2L 4-1L 3-2L 4-4L 5-cL d-1L 2-7L 8-41L 42-4L 6-8L 9-7L 8-1cL 1d-4L 5-5L 6-1L
        4-7L 8-154L 156-19L 1a-19L 1a-1fL 20-19L 1a-1fL 20-19L 1a-1fL 20-19L 1a-1fL 20-19L 1a-8L a-32N 232-37M 3b-32M 3a-1M f-1M 17-5M
        6-fM 45f-1fL 100-7M 8-11M 13-7M 8-2M 3-5M da-2dL 30-7M 7-7L 9-aN e-1L 142-1eL 1e-1M 12-2cL 2c-4M 4-aN 4f0-7L 8-4L 5-2L 3-fL
        10-c5L c7-9N 9-7M 30-44L 44-7M 7-1L 5-aN 321-3bN 3c-3N 4-4N 50-2dN 2e-fN d1-4L 5-1bL 1c-2L 3-1L 3-1L 2-aL b-4L 5-1L 2-1L 7-1L
        5-1L 2-1L 2-1L 2-3L 4-2L 3-1L 3-1L 2-1L 2-1L 2-1L 2-1L 2-2L 3-1L 3-4L 5-7L 8-4L 5-4L 5-1L 2-aL b-11L 16-3L 4-5L 6-11L 255-dN
        af0-aN 410-a6e0L a700-1039L 1040-deL e0-1682L 1690-1d31L 2950-21eL
        """

    /// Lower case of one scalar: start-count, stride (S one, T two) and the difference.
    static let lowercase: StaticString = """
        41-1aS+20 7f-17S+20 18-7S+20 28-18T+1 32-3T+1 7-8T+1 11-17T+1 2e-1S~79 1-3T+1 8-1S+d2 1-2T+1 4-1S+ce 1-1S+1 2-2S+cd 2-1S+1
        3-1S+4f 1-1S+ca 1-1S+cb 1-1S+1 2-1S+cd 1-1S+cf 2-1S+d3 1-1S+d1 1-1S+1 4-1S+d3 1-1S+d5 2-1S+d6 1-3T+1 6-1S+da 1-1S+1 2-1S+da
        3-1S+1 2-1S+da 1-1S+1 2-2S+d9 2-2T+1 4-1S+db 1-1S+1 4-1S+1 8-1S+2 1-1S+1 2-1S+2 1-1S+1 2-1S+2 1-9T+1 13-9T+1 13-1S+2 1-2T+1
        4-1S~61 1-1S~38 1-14T+1 28-1S~82 2-9T+1 18-1S+2a2b 1-1S+1 2-1S~a3 1-1S+2a28 3-1S+1 2-1S~c3 1-1S+45 1-1S+47 1-5T+1 12a-2T+1
        6-1S+1 9-1S+74 7-1S+26 2-3S+25 4-1S+40 2-2S+3f 3-11S+20 12-9S+20 2c-1S+8 9-cT+1 1c-1S~3c 3-1S+1 2-1S~7 1-1S+1 3-3S~82 3-10S+50
        10-20S+20 50-11T+1 2a-1bT+1 36-1S+f 1-7T+1 f-30T+1 61-26S+30 b6f-26S+1c60 27-1S+1c60 6-1S+1c60 2d3-50S+97d0 50-6S+8 8a0-2bS~bc0
        2d-3S~bc0 143-4bT+1 9e-1S~1dbf 2-30T+1 68-8S~8 10-6S~8 10-8S~8 10-8S~8 10-6S~8 11-4T~8 f-8S~8 20-8S~8 10-8S~8 10-8S~8 10-2S~8
        2-2S~4a 2-1S~9 c-4S~56 4-1S~9 c-2S~8 2-2S~64 e-2S~8 2-2S~70 2-1S~7 c-2S~80 2-2S~7e 2-1S~9 12a-1S~1d5d 4-1S~20bf 1-1S~2046
        7-1S+1c 2e-10S+10 23-1S+1 333-1aS+1a 74a-30S+30 60-1S+1 2-1S~29f7 1-1S~ee6 1-1S~29e7 3-3T+1 6-1S~2a1c 1-1S~29fd 1-1S~2a1f
        1-1S~2a1e 2-1S+1 3-1S+1 9-2S~2a3f 2-32T+1 6b-2T+1 7-1S+1 794e-17T+1 40-eT+1 a2-7T+1 10-1fT+1 47-2T+1 4-1S~8a04 1-5T+1 d-1S+1
        2-1S~a528 3-2T+1 6-aT+1 14-1S~a544 1-1S~a54f 1-1S~a54b 1-1S~a541 1-1S~a544 2-1S~a512 1-1S~a52a 1-1S~a515 1-1S+3a0 1-8T+1
        10-1S~30 1-1S~a543 1-1S~8a38 1-2T+1 9-1S+1 6-2T+1 1f-1S+1 572c-1aS+20 4df-28S+28 b0-24S+28 c0-bS+27 c-fS+27 10-7S+27 8-2S+27
        6ec-33S+40 c20-20S+20 55a0-20S+20 7ac0-22S+22
        """
}
