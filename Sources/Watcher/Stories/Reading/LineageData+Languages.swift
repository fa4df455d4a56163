// Written by Tools/lineage_tables.py from Data/lineage/languages.txt.
extension LineageData {
    static let languages = """
        en | the, of, and, to, with, that, said, for, by, from, has, have, had, his, its, they, their, which, who, this
        en | at, is, be, been, are, were, not, but, after, would, could, about, it, he, she
        de | der, und, das, den, dem, von, mit, für, auf, ist, nicht, sich, ein, eine, einer, einem, einen, zu
        de | nach, bei, wurde, wurden, hat, haben, sind, werden, auch, dass, vom, zum, zur, aus, wie, als, im, er, sie
        fr | le, les, du, une, dans, pour, qui, sur, au, aux, est, pas, par, avec, ce, cette, ces, ont, été, il, elle
        fr | ses, sont, selon, leur, mais, plus, ne, et
        es | el, los, las, y, del, una, con, por, para, se, su, al, lo, fue, como, más, sus, ha, este, según, pero
        es | sobre, ser, está, han, que, esta, fueron, había
        ru | и, в, на, не, что, с, по, его, из, за, как, это, для, от, был, было, была, также, о, к, у, он, она, они
        ru | после, при, об, все, но, или
        en | as, also, into, than, more, when, before, during, there, while, because, since, between, against, other, what, will
        de | vor, über, seine, ihre, sei, noch, nur, werde, wird, gegen, durch, unter, sagte, teilte, worden, hatte, waren, dieser, diese
        fr | était, étaient, aussi, fait, elles, après, avant, sous, toute, tous, deux, où, dont, cet, ces, avoir, être, même, chez
        es | antes, tras, hasta, desde, durante, también, dijo, donde, ante, cuando, porque, mientras, aunque, sin, muy, ya, otros, uno
        ru | до, со, же, бы, во, под, перед, этом, сообщил, сообщила, сообщили, заявил, заявила, более, который, которая, только, уже
        """
}
