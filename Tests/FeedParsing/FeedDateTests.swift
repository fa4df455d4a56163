import FeedParsing
import Model
import Testing

@Suite struct FeedDateTests {
    /// A way of writing dates, an example, and what it means in RFC 3339; nil where it must not be read.
    struct Quirk: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let expected: String?
        var testDescription: String { "\(name): \(text)" }

        init(_ name: String, _ text: String, _ expected: String?) {
            self.name = name
            self.text = text
            self.expected = expected
        }
    }

    @Test(arguments: rfc822 + iso8601 + numeric + languages + other + unreadable)
    func reads(_ quirk: Quirk) {
        #expect(FeedDate.parse(quirk.text)?.rfc3339 == quirk.expected)
    }

    static let rfc822: [Quirk] = [
        Quirk("proper", "Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
        Quirk("numeric zone", "Thu, 01 Jan 2004 19:48:21 +0100", "2004-01-01T18:48:21Z"),
        Quirk("zone with colon", "Thu, 01 Jan 2004 19:48:21 -08:00", "2004-01-02T03:48:21Z"),
        Quirk("short zone", "Thu, 01 Jan 2004 19:48:21 +1", "2004-01-01T18:48:21Z"),
        Quirk("half-hour zone", "Thu, 01 Jan 2004 19:48:21 +0530", "2004-01-01T14:18:21Z"),
        Quirk("two-digit year", "Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21Z"),
        Quirk("two-digit year of the last century", "Sat, 01 Jan 94 19:48:21 GMT", "1994-01-01T19:48:21Z"),
        Quirk("three-digit year", "Thu, 01 Jan 104 19:48:21 GMT", "2004-01-01T19:48:21Z"),
        Quirk("no weekday", "01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
        Quirk("no seconds", "Thu, 1 Jan 2004 19:48 GMT", "2004-01-01T19:48:00Z"),
        Quirk("one-digit hour", "Thu, 01 Jan 2004 9:48:21 GMT", "2004-01-01T09:48:21Z"),
        Quirk("no zone is UTC", "Thu, 01 Jan 2004 19:48:21", "2004-01-01T19:48:21Z"),
        Quirk("no time", "Thu, 01 Jan 2004", "2004-01-01T00:00:00Z"),
        Quirk("full names", "Thursday, 1 January 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
        Quirk("month first", "Thu Aug 30 2012 17:26:16 +0200", "2012-08-30T15:26:16Z"),
        Quirk("month first with comma", "January 5, 2004 10:15 PM", "2004-01-05T22:15:00Z"),
        Quirk("noon", "Jan 5, 2004 12:15 PM", "2004-01-05T12:15:00Z"),
        Quirk("midnight", "Jan 5, 2004 12:15 am", "2004-01-05T00:15:00Z"),
        Quirk("dotted meridiem", "Jan 5, 2004 3:15 p.m.", "2004-01-05T15:15:00Z"),
        Quirk("ordinal day", "1st January 2004 10:00", "2004-01-01T10:00:00Z"),
        Quirk("no comma, extra spaces", "Thu  01   Jan 2004   19:48:21   GMT ", "2004-01-01T19:48:21Z"),
        Quirk("tabs and line breaks", "\n\tThu, 01 Jan 2004\n19:48:21 GMT\n", "2004-01-01T19:48:21Z"),
        Quirk("comment", "Thu, 01 Jan 2004 19:48:21 +0000 (UTC)", "2004-01-01T19:48:21Z"),
        Quirk("zone only in a comment", "Thu, 01 Jan 2004 19:48:21 (PST)", "2004-01-02T03:48:21Z"),
        Quirk("hyphens", "Thu, 01-Jan-2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
        Quirk("small letters", "thu, 01 jan 2004 19:48:21 gmt", "2004-01-01T19:48:21Z"),
        Quirk("zone with a path", "Thu, 30 Aug 2012 17:26:16 Etc/GMT", "2012-08-30T17:26:16Z"),
        Quirk("offset after a name", "Thu, 01 Jan 2004 19:48:21 GMT+0200", "2004-01-01T17:48:21Z"),
        Quirk("short offset after a name", "Thu, 01 Jan 2004 19:48:21 UTC-5", "2004-01-02T00:48:21Z"),
        Quirk("military zone", "Thu, 01 Jan 2004 19:48:21 A", "2004-01-01T20:48:21Z"),
        Quirk("Zulu", "Thu, 01 Jan 2004 19:48:21 Z", "2004-01-01T19:48:21Z"),
        Quirk("24:00", "Thu, 01 Jan 2004 24:00:00 GMT", "2004-01-02T00:00:00Z"),
        Quirk("leap second", "Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00Z"),
        Quirk("no-break spaces", "Thu,\u{A0}01\u{A0}Jan\u{202F}2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
        Quirk("wrong weekday", "Mon, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
        Quirk("EST", "Thu, 01 Jan 2004 19:48:21 EST", "2004-01-02T00:48:21Z"),
        Quirk("EDT", "Tue, 01 Jun 2004 19:48:21 EDT", "2004-06-01T23:48:21Z"),
        Quirk("PST", "Thu, 01 Jan 2004 19:48:21 PST", "2004-01-02T03:48:21Z"),
        Quirk("PDT", "Tue, 01 Jun 2004 19:48:21 PDT", "2004-06-02T02:48:21Z"),
        Quirk("JST", "Thu, 01 Jan 2004 19:48:21 JST", "2004-01-01T10:48:21Z"),
        Quirk("MSK", "Thu, 01 Jan 2004 19:48:21 MSK", "2004-01-01T16:48:21Z"),
        Quirk("CET", "Thu, 01 Jan 2004 19:48:21 CET", "2004-01-01T18:48:21Z"),
        Quirk("CEST", "Tue, 01 Jun 2004 19:48:21 CEST", "2004-06-01T17:48:21Z"),
        Quirk("BST", "Tue, 01 Jun 2004 19:48:21 BST", "2004-06-01T18:48:21Z"),
        Quirk("IST", "Tue, 01 Jun 2004 19:48:21 IST", "2004-06-01T14:18:21Z"),
        Quirk("AEST", "Tue, 01 Jun 2004 19:48:21 AEST", "2004-06-01T09:48:21Z"),
        Quirk("unknown zone is UTC", "Tue, 01 Jun 2004 19:48:21 XYZT", "2004-06-01T19:48:21Z"),
    ]

    static let iso8601: [Quirk] = [
        Quirk("proper", "2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z"),
        Quirk("offset", "2003-12-31T10:14:55-08:00", "2003-12-31T18:14:55Z"),
        Quirk("offset without colon", "2003-12-31T10:14:55+0530", "2003-12-31T04:44:55Z"),
        Quirk("hours of offset only", "2003-12-31T10:14:55+02", "2003-12-31T08:14:55Z"),
        Quirk("fraction", "2003-12-31T10:14:55.123Z", "2003-12-31T10:14:55.123Z"),
        Quirk("comma before the fraction", "2003-12-31T10:14:55,5Z", "2003-12-31T10:14:55.500Z"),
        Quirk("nine digits of fraction", "2003-12-31T10:14:55.123456789Z", "2003-12-31T10:14:55.123Z"),
        Quirk("small t and z", "2003-12-31t10:14:55z", "2003-12-31T10:14:55Z"),
        Quirk("space instead of T", "2003-12-31 10:14:55", "2003-12-31T10:14:55Z"),
        Quirk("space before the zone", "2003-12-31 10:14:55 +0200", "2003-12-31T08:14:55Z"),
        Quirk("no seconds", "2003-12-31T10:14Z", "2003-12-31T10:14:00Z"),
        Quirk("hours only", "2003-12-31T10Z", "2003-12-31T10:00:00Z"),
        Quirk("no time", "2003-12-31", "2003-12-31T00:00:00Z"),
        Quirk("month", "2003-12", "2003-12-01T00:00:00Z"),
        Quirk("year", "2003", "2003-01-01T00:00:00Z"),
        Quirk("compact", "20031231", "2003-12-31T00:00:00Z"),
        Quirk("compact with time", "20031231T101455Z", "2003-12-31T10:14:55Z"),
        Quirk("digits only", "20031231101455", "2003-12-31T10:14:55Z"),
        Quirk("two-digit year", "03-12-31", "2003-12-31T00:00:00Z"),
        Quirk("six digits", "031231", "2003-12-31T00:00:00Z"),
        Quirk("ordinal", "2003-335", "2003-12-01T00:00:00Z"),
        Quirk("compact ordinal", "2003335", "2003-12-01T00:00:00Z"),
        Quirk("week", "2003-W52-3", "2003-12-24T00:00:00Z"),
        Quirk("one-digit parts", "2003-1-5T9:05:01Z", "2003-01-05T09:05:01Z"),
        Quirk("slashes", "2020/1/10 14:33:00", "2020-01-10T14:33:00Z"),
        Quirk("dots", "2020.01.10 14:33", "2020-01-10T14:33:00Z"),
        Quirk("EXIF", "2020:01:10 14:33:00", "2020-01-10T14:33:00Z"),
        Quirk("24:00", "2003-12-31T24:00:00Z", "2004-01-01T00:00:00Z"),
        Quirk("leap second", "2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
        Quirk("zone's name", "2003-12-31 10:14:55 UTC", "2003-12-31T10:14:55Z"),
        Quirk("named month", "2010-Jan-05T10:00:00Z", "2010-01-05T10:00:00Z"),
        Quirk("Perforce", "Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53Z"),
        Quirk("MSSQL", "2004-07-08 23:56:58.0", "2004-07-08T23:56:58Z"),
        Quirk("hyphen before the time", "2004-07-13-10:15:00", "2004-07-13T10:15:00Z"),
        Quirk("zone after a date", "2004-07-13+02:00", "2004-07-12T22:00:00Z"),
        Quirk("typographic hyphens", "2004\u{2010}07\u{2010}13", "2004-07-13T00:00:00Z"),
    ]

    static let numeric: [Quirk] = [
        Quirk("Unix stamp", "1072951735", "2004-01-01T10:08:55Z"),
        Quirk("milliseconds", "1072951735123", "2004-01-01T10:08:55.123Z"),
        Quirk("microseconds", "1072951735123000", "2004-01-01T10:08:55.123Z"),
        Quirk("fraction of a stamp", "1072951735.5", "2004-01-01T10:08:55.500Z"),
        Quirk("American slashes", "12/31/2003 10:14:55", "2003-12-31T10:14:55Z"),
        Quirk("American with meridiem", "1/5/2004 3:15:00 PM", "2004-01-05T15:15:00Z"),
        Quirk("day above twelve", "31/12/2003 10:14", "2003-12-31T10:14:00Z"),
        Quirk("weekday decides", "Mon, 05/01/2004 10:14", "2004-01-05T10:14:00Z"),
        Quirk("German dots", "31.12.2003 10:14", "2003-12-31T10:14:00Z"),
        Quirk("short German dots", "5.1.04, 10:14 Uhr", "2004-01-05T10:14:00Z"),
        Quirk("day first with hyphens", "31-12-2003 10:14", "2003-12-31T10:14:00Z"),
        Quirk("time first", "10:14 31/12/2003", "2003-12-31T10:14:00Z"),
        Quirk("French hours", "31/12/2003 10h14", "2003-12-31T10:14:00Z"),
        Quirk("spaces", "2003 12 31 10:14:55", "2003-12-31T10:14:55Z"),
    ]

    static let languages: [Quirk] = [
        Quirk("Greek", "Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"),
        Quirk("Greek capitals", "11 ΙΟΥΛ 2004 12:00", "2004-07-11T12:00:00Z"),
        Quirk("Hungarian", "2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"),
        Quirk("Hungarian words", "2021. szeptember 5. 10:30", "2021-09-05T10:30:00Z"),
        Quirk("Korean", "2004년 05월 28일  01:31:15", "2004-05-28T01:31:15Z"),
        Quirk("Korean afternoon", "2004-05-25 오후 11:23:17", "2004-05-25T23:23:17Z"),
        Quirk("Japanese", "2004年5月28日 10時31分15秒", "2004-05-28T10:31:15Z"),
        Quirk("Chinese", "2004年05月28日 上午 09:31", "2004-05-28T09:31:00Z"),
        Quirk("Russian", "Чт, 28 мая 2004 10:31:15 MSK", "2004-05-28T07:31:15Z"),
        Quirk("Russian month", "5 сентября 2021 г. в 10:31", "2021-09-05T10:31:00Z"),
        Quirk("Ukrainian", "5 вересня 2021 10:31", "2021-09-05T10:31:00Z"),
        Quirk("German", "Mi, 28 Mai 2014 10:31:15 +0200", "2014-05-28T08:31:15Z"),
        Quirk("German day with dot", "28. März 2014 10:31 MEZ", "2014-03-28T09:31:00Z"),
        Quirk("Austrian", "3. Jänner 2014", "2014-01-03T00:00:00Z"),
        Quirk("French", "mer., 28 août 2013 10:31:15 +0200", "2013-08-28T08:31:15Z"),
        Quirk("French December", "lun 2 déc 2013 10:31", "2013-12-02T10:31:00Z"),
        Quirk("French Tuesday, not March", "mar. 5 mai 2020 10:31", "2020-05-05T10:31:00Z"),
        Quirk("Spanish", "mar, 05 ene 2021 10:31:15 +0100", "2021-01-05T09:31:15Z"),
        Quirk("Spanish with de", "5 de septiembre de 2021 10:31", "2021-09-05T10:31:00Z"),
        Quirk("Portuguese", "Ter, 07 Set 2021 10:31:15 -0300", "2021-09-07T13:31:15Z"),
        Quirk("Brazilian March", "7 de março de 2021", "2021-03-07T00:00:00Z"),
        Quirk("Italian", "gio, 07 ott 2021 10:31:15 +0200", "2021-10-07T08:31:15Z"),
        Quirk("Italian Tuesday in March", "mar 16 mar 2021 10:31", "2021-03-16T10:31:00Z"),
        Quirk("Polish", "Śr, 07 paź 2020 10:31:15 +0200", "2020-10-07T08:31:15Z"),
        Quirk("Polish genitive", "7 października 2020", "2020-10-07T00:00:00Z"),
        Quirk("Dutch", "wo, 07 mrt 2018 10:31:15 +0100", "2018-03-07T09:31:15Z"),
        Quirk("Dutch May", "do 7 mei 2020 10:31", "2020-05-07T10:31:00Z"),
        Quirk("Czech", "7. října 2020 10:31", "2020-10-07T10:31:00Z"),
        Quirk("Swedish", "tis, 07 okt 2020 10:31", "2020-10-07T10:31:00Z"),
        Quirk("Turkish", "7 Ağustos 2020 Cuma 10:31", "2020-08-07T10:31:00Z"),
        Quirk("Finnish", "7. lokakuuta 2020 10:31", "2020-10-07T10:31:00Z"),
        Quirk("Romanian", "7 octombrie 2020 10:31", "2020-10-07T10:31:00Z"),
        Quirk("Arabic", "7 أكتوبر 2020 10:31", "2020-10-07T10:31:00Z"),
    ]

    static let other: [Quirk] = [
        Quirk("ctime", "Sun Jan  4 16:29:06 2004", "2004-01-04T16:29:06Z"),
        Quirk("ctime with zone", "Sun Jan  4 16:29:06 PST 2004", "2004-01-05T00:29:06Z"),
        Quirk("JavaScript", "Thu Aug 30 2012 17:26:16 GMT+0200 (Central European Summer Time)", "2012-08-30T15:26:16Z"),
        Quirk("month and year", "January 2004", "2004-01-01T00:00:00Z"),
        Quirk("1970 is kept", "Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00Z"),
        Quirk("29 February", "Sun, 29 Feb 2004 10:00:00 GMT", "2004-02-29T10:00:00Z"),
    ]

    static let unreadable: [Quirk] = [
        Quirk("empty", "", nil),
        Quirk("words", "yesterday at noon", nil),
        Quirk("zero date", "0000-00-00 00:00:00", nil),
        Quirk("year one", "0001-01-01T00:00:00Z", nil),
        Quirk("no such day", "Thu, 31 Jun 2004 10:00:00 GMT", nil),
        Quirk("no such month", "2004-13-45", nil),
        Quirk("no such hour", "2004-01-01T25:00:00Z", nil),
        Quirk("no such minute", "2004-01-01T10:75:00Z", nil),
        Quirk("29 February of a common year", "2003-02-29", nil),
        Quirk("day and month only", "5 January", nil),
        Quirk("time only", "10:14:55", nil),
        Quirk("endless digits", String(repeating: "9", count: 190), nil),
        Quirk("too long", String(repeating: "2004 ", count: 100), nil),
        Quirk("not UTF-8's fault", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", nil),
        Quirk("offset out of range", "2004-01-01T10:00:00+99:99", nil),
    ]
}
