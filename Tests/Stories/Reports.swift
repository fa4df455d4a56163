/// Short reports written for the tests: two events told twice in different words, and one of the same kind elsewhere.
enum Reports {
    static let ferryOne = """
        A ferry with 240 people on board sank in a storm off the island of Samara late on Tuesday, the coast guard said. Rescuers \
        pulled 180 survivors from the water. The captain of the Ocean Star, Ilyas Morent, was among those missing. Officials in \
        Portavel said the ship had left harbour in spite of a gale warning.
        """
    static let ferryTwo = """
        Divers searched the wreck of the Ocean Star on Wednesday after the ferry went down near Samara island with dozens still \
        missing. Survivors told of waves as high as houses. The shipping company in Portavel refused to say why captain Ilyas \
        Morent sailed into the storm. The coast guard put the number of people rescued at 180.
        """
    static let ferryElsewhere = """
        A ferry carrying 90 passengers ran aground on a sandbank near Lindhaven on Tuesday. All passengers were rescued by \
        helicopters, the Norrland harbour authority said. The ship, the Queen Agathe, was on its way to Brunnvik when its engine \
        failed. Nobody was hurt.
        """
    static let bank = """
        The central bank of Karelia raised its key interest rate by half a point to 4.5 percent on Thursday, surprising most \
        economists. Governor Aino Lehtola said inflation was spreading to services. The currency gained against the dollar.
        """
    static let bankAgain = """
        Karelia's central bank lifted its key rate to 4.5 percent, a step that few economists had expected. "Inflation has \
        reached services," governor Aino Lehtola told reporters. Bonds fell and the currency rose after the half-point increase.
        """
}
