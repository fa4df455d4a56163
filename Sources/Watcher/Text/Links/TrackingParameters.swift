/// Query parameters that tell who follows a link, not where it leads.
enum TrackingParameters {
    /// Whether a parameter, in lower case, may be left out of a link.
    static func isTracking(name: String, value: Substring) -> Bool {
        if names.contains(name) || prefixes.contains(where: name.hasPrefix) { return true }
        return feedMarks.contains(name) && feedValues.contains { value.lowercased().hasPrefix($0) }
    }

    private static let prefixes = ["utm_", "ns_", "at_", "pk_", "mtm_", "hsa_", "wt.", "guce_", "__hs", "vero_", "oly_", "fb_action_"]

    private static let names: Set<String> = [
        "__twitter_impression", "_branch_match_id", "_ga", "_gl", "_hsenc", "_hsmi", "_openstat", "action_object_map", "cmp", "cmpid",
        "dclid", "dm_i", "efid", "epik", "fb_ref", "fb_source", "fbclid", "feedname", "feedtype", "ftcamp", "gbraid", "gclid", "gclsrc",
        "guccounter", "hsctatracking", "icid", "igsh", "igshid", "intcid", "ito", "li_fat_id", "maca", "mbid", "mc_cid", "mc_eid",
        "mkt_tok", "msclkid", "ncid", "rb_clickid", "ref_src", "ref_url", "s_cid", "s_kwcid", "soc_src", "soc_trk", "sr_share", "sref",
        "srnd", "srsltid", "taid", "tpcc", "trk", "trkcampaign", "ttclid", "twclid", "wbraid", "wickedid", "wt_mc", "wtmc", "xtor",
        "yclid", "ymclid", "ysclid", "zanpid",
    ]

    /// Parameters of general names that only say "came by the feed" when their value does.
    private static let feedMarks: Set<String> = [
        "campaign", "cid", "emc", "feature", "feed", "from", "medium", "mod", "partner", "ref", "referrer", "source", "src", "via",
    ]

    private static let feedValues = ["rss", "atom", "feed"]
}
