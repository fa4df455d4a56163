/// Query parameters that tell who follows a link, not where it leads.
enum TrackingParameters {
    /// Whether a parameter, in lower case, may be left out of a link.
    static func isTracking(name: String, value: Substring) -> Bool {
        if names.contains(name) || prefixes.contains(where: name.hasPrefix) { return true }
        return feedMarks.contains(name) && feedValues.contains { value.lowercased().hasPrefix($0) }
    }

    private static let prefixes = ["utm_", "ns_", "at_", "pk_", "mtm_", "hsa_", "wt.", "guce_", "__hs", "vero_", "oly_", "fb_action_"]

    private static let names: Set<String> = [
        "__twitter_impression", "_branch_match_id", "_ga", "_gl", "_hsenc", "_hsmi", "_kx", "_openstat", "action_object_map", "amp_gsa",
        "asc_campaign", "asc_refurl", "asc_source", "bxid", "ceid", "cmp", "cmpid", "cndid", "cvid", "dclid", "dicbo", "dm_i", "efid",
        "epik", "esrc", "fb_ref", "fb_source", "fbclid", "feedname", "feedtype", "ftcamp", "gaa_at", "gaa_n", "gaa_sig", "gaa_ts",
        "gad_campaignid", "gad_source", "gbraid", "gclid", "gclsrc", "guccounter", "hsctatracking", "icid", "igsh", "igshid", "intcid",
        "ito", "leadsource", "li_fat_id", "maca", "mbid", "mc_cid", "mc_eid", "mc_ev", "mibextid", "mkt_medium", "mkt_tok", "ml_subscriber",
        "ml_subscriber_hash", "msclkid", "ncid", "oborigurl", "ocid", "piano_t", "rb_clickid", "rdid", "ref_src", "ref_url", "s_cid",
        "s_kwcid", "sfmc_id", "sfmc_sub", "shared_from", "smid", "smprod", "smtyp", "soc_src", "soc_trk", "spm", "sr_share", "sref", "srnd",
        "srsltid", "ss_campaign_id", "taid", "tblci", "tpcc", "tracking_id", "trk", "trkcampaign", "ttclid", "twclid", "usqp", "wbraid",
        "wickedid", "wprov", "wt_mc", "wt_zmc", "wtmc", "xing_share", "xtor", "yclid", "ymclid", "ysclid", "zanpid",
    ]

    /// Parameters of general names that only say "came by the feed" when their value does.
    private static let feedMarks: Set<String> = [
        "campaign", "cid", "emc", "feature", "feed", "from", "medium", "mod", "partner", "ref", "referrer", "source", "src", "via",
    ]

    private static let feedValues = ["rss", "atom", "feed"]
}
