using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Tests.Support;

/// <summary>
/// A short invented article, damaged as scrapes damage them, and findings made by hand: everything that a card and a report
/// can show stands in it once.
/// </summary>
internal static class SampleStory
{
    private const string Lost = "\n\n";

    private const string Raw = """
        HARBOUR CITY -- The council paid Norvia Bridges 4.2 million crowns twice for the same repairs, an audit report says.
        Mayor Ana Lind approved the second payment on 3 March, the audit report says.
        "I never saw that invoice," Lind said on Friday. "Nobody showed it to me."
        Lind did not approve any second payment, her spokesman Jon Moss insisted.
        Lind told the

        that the repairs took 500,00 hours and that Per Holt, the owner of Norvia Bridges, kept the money.
        Norvia Bridges has not yet responded to questions from the Harbour Post.
        A senior official, who asked not to be named, said the bridge had been "a bottomless hole" since 2014.
        Last month Lind denied that she had met Holt.
        The council would neither confirm nor deny that an inquiry had begun.
        Residents fear that the bridge will be closed for two years.
        """;

    public static ArticleText Text { get; } = BuildText();

    public static Article Article { get; } = new(
        ArticleOrigin.Link,
        new Uri("https://harbourpost.example/news/bridge?page=1#top"),
        new ArticleDetails
        {
            Title = new Stated<string>("Council paid twice for bridge repairs, audit finds", "og:title"),
            Authors = [new Stated<string>("Jane Okoro", "json-ld")],
            Site = new Stated<string>("Harbour Post", "og:site_name"),
            Place = new Stated<string>("HARBOUR CITY", "dateline"),
            Published = new Stated<StatedTime>(new StatedTime(new DateTimeOffset(2026, 11, 14, 8, 10, 0, TimeSpan.Zero), true, true), "json-ld"),
        },
        Text,
        new DateTimeOffset(2026, 11, 14, 9, 2, 0, TimeSpan.Zero));

    public static Findings Findings { get; } = BuildFindings();

    /// <summary>The words as they stand in the reading view.</summary>
    public static Passage At(string words)
    {
        var start = Text.Repaired.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"Not in the sample: {words}") : Text.PassageOf(start, start + words.Length)!;
    }

    private static ArticleText BuildText()
    {
        var raw = Raw.ReplaceLineEndings("\n");
        var gap = raw.IndexOf(Lost, StringComparison.Ordinal);
        var reading = string.Concat(raw.AsSpan(0, gap), $" {PassageText.GapMark} ", raw.AsSpan(gap + Lost.Length));
        ImmutableArray<int> map =
        [
            .. Enumerable.Range(0, gap), ~gap, ~gap, ~(gap + Lost.Length),
            .. Enumerable.Range(gap + Lost.Length, raw.Length - gap - Lost.Length),
        ];
        var malformed = raw.IndexOf("500,00", StringComparison.Ordinal);
        ImmutableArray<Oddity> oddities =
        [
            new(OddityKind.LostWords, new Span(gap, gap), 5),
            new(OddityKind.MalformedNumber, new Span(malformed, malformed + 6), 5),
        ];
        return new ArticleText(raw, reading, map, ArticleText.Plain(reading).Blocks, oddities);
    }

    private static Speaker Who(string name, SourceKind kind = SourceKind.Named, string? role = null) =>
        new(At(name), role is null ? null : At(role), kind, 0.9);

    private static Passage SentenceOf(string words) =>
        Text.Blocks.Select(b => Text.PassageOf(b.Start, b.End)!).First(p => p.Overlaps(At(words)));

    private static Claim Claim(string words, ClaimKind kind, Speaker? speaker, params Reason[] reasons) =>
        new(At(words), kind, reasons.Sum(r => r.Weight), [.. reasons], SentenceOf(words), 0, speaker, [], []);

    private static Reason Why(ReasonKind kind, double weight, string? words = null) => new(kind, weight, words is null ? null : At(words));

    private static Findings BuildFindings() => new(
        [.. Text.Blocks.Select(b => new Sentence(Text.PassageOf(b.Start, b.End)!, b.Number))],
        Claims(),
        Quotes(),
        [
            new(SourceKind.Named, At("Ana Lind"), At("Mayor"), [3, 4, 5, 8]),
            new(SourceKind.Named, At("Jon Moss"), At("her spokesman"), [4]),
            new(SourceKind.Unnamed, At("A senior official"), null, [7]),
            new(SourceKind.Document, At("audit report"), null, [1, 2]),
            new(SourceKind.Outlet, At($"the {PassageText.GapMark}"), null, [5]),
            new(SourceKind.Group, At("Residents"), null, [10]),
        ],
        Denials(),
        [new(DenialKind.Neither, SentenceOf("neither confirm"), At("neither confirm nor deny"), null, Who("The council"), At("an inquiry had begun"), null, false, false, 0.9, 9)],
        [new(NoAnswerKind.NoResponse, SentenceOf("not yet responded"), At("has not yet responded"), Who("Norvia Bridges"), At("Harbour Post"), true, 0, 0.9, 6)]);

    private static ImmutableArray<Claim> Claims()
    {
        var report = Who("audit report", SourceKind.Document);
        return
        [
            Claim("paid Norvia Bridges 4.2 million crowns twice for the same repairs", ClaimKind.Quantity, report, Why(ReasonKind.Money, 1.5, "4.2 million crowns"), Why(ReasonKind.Central, 2)),
            Claim("Mayor Ana Lind approved the second payment on 3 March", ClaimKind.Allegation, report, Why(ReasonKind.NamesPerson, 1, "Ana Lind"), Why(ReasonKind.Accuses, 1.2, "approved"), Why(ReasonKind.Date, 0.5, "3 March"))
                with { AlsoAt = [At("any second payment")] },
            Claim("Per Holt, the owner of Norvia Bridges, kept the money", ClaimKind.Allegation, Who("Ana Lind"), Why(ReasonKind.Accuses, 1, "kept the money"), Why(ReasonKind.NamesPerson, 0.6, "Per Holt")),
            Claim("the repairs took 500,00 hours", ClaimKind.Quantity, null, Why(ReasonKind.MalformedNumber, 0.6, "500,00"), Why(ReasonKind.SpeakerLost, -0.2)),
            Claim("she had met Holt", ClaimKind.Event, null, Why(ReasonKind.DeniedEarlier, 0.5))
                with { Context = [At("Last month")] },
            Claim("the bridge had been \"a bottomless hole\" since 2014", ClaimKind.Opinion, Who("A senior official", SourceKind.Unnamed), Why(ReasonKind.SingleUnnamedSource, 0.4), Why(ReasonKind.Opinion, -0.6, "bottomless hole")),
        ];
    }

    private static ImmutableArray<Quote> Quotes()
    {
        var lind = Who("Ana Lind", role: "Mayor");
        return
        [
            new(At("Lind said"), At("said on"), At("\"I never saw that invoice,\""), QuoteKind.Direct, lind, false, false, 3),
            new(null, null, At("\"Nobody showed it to me.\""), QuoteKind.Direct, lind, true, false, 3),
            new(At("A senior official"), At("said the").Extent is var s ? new Passage(s.Start, s.Start + 4) : null, At("the bridge had been \"a bottomless hole\" since 2014"), QuoteKind.Mixed, Who("A senior official", SourceKind.Unnamed), false, false, 7),
            new(At("Residents"), At("fear"), At("the bridge will be closed for two years"), QuoteKind.Indirect, Who("Residents", SourceKind.Group), false, false, 10) { Communicated = false },
        ];
    }

    private static ImmutableArray<Denial> Denials()
    {
        var lind = Who("Ana Lind", role: "Mayor");
        return
        [
            new(DenialKind.Denial, SentenceOf("I never saw"), At("never saw"), At("\"I never saw that invoice,\""), lind, At("that invoice"), 1, false, false, 0.8, 3),
            new(DenialKind.CounterAssertion, SentenceOf("insisted"), At("insisted"), null, lind, At("any second payment"), 1, false, true, 0.8, 4),
            new(DenialKind.Denial, SentenceOf("Last month"), At("denied"), null, lind, At("she had met Holt"), 4, true, false, 0.9, 8),
            new(DenialKind.Rejection, SentenceOf("bottomless"), At("asked not to be named"), null, null, null, null, false, false, 0.5, 7),
        ];
    }
}
