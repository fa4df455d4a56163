import Model

/// The sample news: one event that develops, told by four newsrooms in their own words with the names spelt in their own way, two
/// outlets that print an agency's text, a second event of the same kind elsewhere, and news that nobody asked for.
enum DemoNews {
    struct Outlet: Sendable {
        enum Format: Sendable { case rss, atom, json }
        var name: String
        var path: String
        var format: Format
    }

    struct Item: Sendable {
        var outlet: String
        var slug: String
        var title: String
        var text: String
    }

    static let outlets = [
        Outlet(name: "Harbour Post", path: "harbour-post/rss.xml", format: .rss),
        Outlet(name: "Agence Littoral", path: "agence-littoral/feed.json", format: .json),
        Outlet(name: "Northern Courier", path: "northern-courier/atom.xml", format: .atom),
        Outlet(name: "Bay Herald", path: "bay-herald/rss.xml", format: .rss),
        Outlet(name: "Metro Bulletin", path: "metro-bulletin/atom.xml", format: .atom),
    ]

    /// What is published, act by act.
    static let acts: [[Item]] = [quietMorning, firstReport, secondReport, reprints, newFacts, elsewhere]

    private static let quietMorning = [
        Item(
            outlet: "Harbour Post", slug: "museum", title: "Whaling museum reopens after two years of repairs",
            text: "The town's whaling museum opens its doors again on Saturday. The roof was rebuilt and the library has moved into "
                + "the old rope store. Entry is free for schools until the end of the winter term."),
        Item(
            outlet: "Northern Courier", slug: "budget", title: "Council passes budget after long night",
            text: "Councillors agreed on next year's budget shortly before dawn. Property rates rise by two per cent, the swimming "
                + "pool stays open, and a plan to sell the market hall was dropped."),
        Item(
            outlet: "Metro Bulletin", slug: "derby", title: "Late goal decides the derby",
            text: "A header in stoppage time gave Rovers the derby before a full house. Coach Ines Abelard praised her defenders; "
                + "the visitors had hit the bar twice in the second half."),
    ]

    private static let firstReport = [
        Item(
            outlet: "Harbour Post", slug: "astra-marina-aground",
            title: "Ferry Astra Marina runs aground off Lindesund with 212 aboard",
            text: "The passenger ferry Astra Marina ran aground on the Kalven reef off Lindesund early on Thursday with 212 people "
                + "aboard, the coastguard said. Captain Yevgeny Kozhemyako reported a loss of steering minutes before the ferry struck "
                + "the reef. Two lifeboats from Lindesund are alongside and nobody has been reported hurt.")
    ]

    private static let secondReport = [
        Item(outlet: "Agence Littoral", slug: "astra-marina", title: agencyTitle, text: agencyText)
    ]

    private static let reprints = [
        Item(outlet: "Bay Herald", slug: "ferry-kalven", title: agencyTitle, text: agencyText),
        Item(outlet: "Metro Bulletin", slug: "ferry-kalven", title: agencyTitle, text: agencyText),
        Item(
            outlet: "Harbour Post", slug: "herring", title: "Herring prices fall for a third week",
            text: "Wholesale prices for herring fell again at the morning auction. Skippers blame a glut from the southern grounds "
                + "and say that several boats will stay in port until the market recovers."),
    ]

    private static let newFacts = [
        Item(
            outlet: "Northern Courier", slug: "astra-marina-evacuated",
            title: "All passengers off stricken ferry Astra Marina, captain Evgeni Kojemiako questioned",
            text: "Everyone aboard the ferry Astra Marina has been taken off and brought ashore at Lindesund, police said on "
                + "Thursday night. Three passengers were treated for bruises. Detectives are questioning captain Evgeni Kojemiako about "
                + "the loss of steering that drove the ferry onto the Kalven reef, and the owner, Astra Line, has sent divers to "
                + "inspect the hull of the ferry. A tug will try to pull the Astra Marina free at high water.")
    ]

    private static let elsewhere = [
        Item(
            outlet: "Northern Courier", slug: "skerry-queen",
            title: "Car ferry Skerry Queen runs aground near Port Maren",
            text: "The car ferry Skerry Queen ran aground on a sandbank at the mouth of Port Maren harbour in thick fog. Skipper Olu "
                + "Adeyemi kept all forty drivers on deck until the tide lifted the vessel. The Skerry Queen returned to Port Maren under "
                + "her own power, and the harbour master has closed the northern channel."),
        Item(
            outlet: "Harbour Post", slug: "skerry-queen-fog",
            title: "Fog blamed as Skerry Queen ferry runs aground at Port Maren",
            text: "Thick fog is blamed for the grounding of the car ferry Skerry Queen at Port Maren. The harbour master said that "
                + "skipper Olu Adeyemi had asked for a pilot. The Skerry Queen floated free with the tide and all forty drivers aboard "
                + "are safe; the northern channel of Port Maren stays closed."),
    ]

    private static let agencyTitle = "Coastguard boats reach grounded ferry Astra Marina near Lindesund"
    private static let agencyText =
        "LINDESUND (Agence Littoral) - Rescue boats have reached the ferry Astra Marina, which is stuck fast on the Kalven reef near "
        + "Lindesund with 212 passengers and crew. Its captain, Evgeny Kozhemiako, told the coastguard that the steering of the ferry "
        + "had failed before it ran aground. A helicopter is standing by. The sea is calm, and officials expect to begin to "
        + "take passengers off the Astra Marina before noon."
}
