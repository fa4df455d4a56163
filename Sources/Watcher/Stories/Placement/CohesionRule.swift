/// What two groups of reports need to be one story.
///
/// One threshold for all joins two events of a kind, each well reported, since across them reports agree as well as those of a loose
/// story do within it. So groups that are close knit must agree better with each other: what their cohesion has above the usual is
/// asked of the link as well. A single report has the usual cohesion and is asked for nothing more, so that a stream in which most
/// articles stand alone is judged by the threshold. All values are 16-bit fractions.
struct CohesionRule: Sendable {
    /// The cohesion that asks for nothing.
    let usual: Int
    /// How many pairs of the usual cohesion are reckoned with the story's own, since few pairs say little.
    let priorPairs: Int
    /// Above this two reports are no more alike: near copies must not make a story look closer knit than it is.
    let cap: Int
    /// How much of the cohesion above the usual is asked of the link.
    let demand: Int

    init(_ configuration: StoriesConfiguration) {
        usual = FixedPoint.fraction(configuration.usualCohesion)
        priorPairs = configuration.cohesionPrior
        cap = FixedPoint.fraction(configuration.similarityCap)
        demand = FixedPoint.fraction(configuration.cohesionDemand)
    }

    /// The cohesion of a group: the mean similarity of its pairs, drawn towards the usual. `sum` is over the pairs, each capped.
    func cohesion(sum: Int, members: Int) -> Int {
        let pairs = members * (members - 1) / 2
        return (sum + priorPairs * usual) / max(1, pairs + priorPairs)
    }

    /// How well two groups agree, once what the looser of them has above the usual is taken off.
    func link(mean: Int, _ one: Int, _ other: Int) -> Int {
        mean - demand * max(0, min(one, other) - usual) / FixedPoint.one
    }
}
