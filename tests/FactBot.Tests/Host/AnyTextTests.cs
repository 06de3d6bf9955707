using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using FactBot.Core.Domain;
using FactBot.Core.Views;
using FactBot.Tests.Support;
using Spectre.Console.Rendering;

namespace FactBot.Tests.Host;

/// <summary>Whatever the text holds: nothing throws, nothing hides, nothing stands out over the edge.</summary>
public partial class AnyTextTests
{
    /// <summary>Letters, spaces and breaks, and what is out to do harm: controls, escapes, marks of direction, half characters, wide ones, mark-up.</summary>
    private static readonly string[] Pieces =
    [
        "word", "Lind", " ", " ", "\n", "\r\n", "\t", "\"", "\u201C", "\u201D", "[red]", "[/]", "{0}", "\u001b[31m", "\u0000", "\u0007", "\u009b",
        "\u202E", "\u2066", "\u2069", "\u200F", "\u200B", "\u00AD", "\uFEFF", "\uD800", "\uDC00", "\U0001F30A", "\U000E0041", "\u6F22\u5B57",
        "e\u0301", "\u2028", "\u2029", "\u25AF", "\uFFFD", ",", "-", "&", "500,00", "averylongwordthatgoesonandonwithoutanyspaceinitforalongwhile",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    private static readonly Gen<string> Words = Gen.OneOf(Piece.Array[1, 40].Select(string.Concat), Gen.String[1, 60]);

    private static readonly Gen<(string Raw, string Detail, int From, int Length, int Width)> Cases =
        Gen.Select(Words, Words, Gen.Int[0, 200], Gen.Int[1, 200], Gen.Int[20, 120]);

    [Fact]
    public void A_card_and_a_report_of_any_text_are_printed_safely_within_the_width() => Cases.Sample(
        c =>
        {
            var raw = c.Raw + ".";
            var from = c.From % raw.Length;
            var words = new Passage(from, Math.Min(raw.Length, from + c.Length));
            var article = new Article(ArticleOrigin.Pasted, null, Details(c.Detail), ArticleText.Plain(raw), default);
            var findings = Everything(words);
            AssertSafe(Printed.Text(CardBuilder.Build(article, findings, TimeZoneInfo.Utc), c.Width), c.Width);
            AssertSafe(Printed.Text(ReportBuilder.Build(article, findings), c.Width), c.Width);
            AssertSafe(Printed.Text(ProblemPhrases.Of(new Reading.Unreadable(UnreadableKind.FileMissing, c.Detail)), 1000), 1000);
        },
        iter: 400);

    [Fact]
    public void A_link_to_any_sentence_holds_no_sign_that_a_link_gives_a_meaning() => Words.Sample(
        words =>
        {
            var link = TextFragment.Link(new Uri("https://example.org/a"), words, new Passage(0, words.Length));
            Assert.True(link is null || Link().IsMatch(link), link);
        },
        iter: 1000);

    private static ArticleDetails Details(string words) => new()
    {
        Title = new Stated<string>(words, "x"),
        Authors = [new Stated<string>(words, "x")],
        Site = new Stated<string>(words, "x"),
        Place = new Stated<string>(words, "x"),
    };

    private static Findings Everything(Passage words)
    {
        var speaker = new Speaker(words, words, SourceKind.Unnamed, 1);
        ImmutableArray<Reason> reasons = [new(ReasonKind.Accuses, 1, words), new(ReasonKind.NamesPerson, 1, words)];
        return new Findings(
            [],
            [.. Enumerable.Repeat(new Claim(words, ClaimKind.Allegation, 1, reasons, words, 1, speaker, [words], [words]), 12)],
            [new Quote(words, words, words, QuoteKind.Direct, speaker, true, true, 1)],
            [new Source(SourceKind.Outlet, words, words, [1])],
            [new Denial(DenialKind.Denial, words, words, words, speaker, words, 0, true, true, 1, 1)],
            [new Denial(DenialKind.Neither, words, words, null, null, null, null, false, false, 1, 1)],
            [new NoAnswer(NoAnswerKind.Pending, words, words, speaker, words, false, 1, 1, 1)]);
    }

    private static void AssertSafe(string printed, int width)
    {
        foreach (var line in printed.Split('\n'))
        {
            Assert.True(new Segment(line).CellCount() <= width, line);
            foreach (var rune in line.EnumerateRunes())
            {
                Assert.True(Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format), $"U+{rune.Value:X4}");
            }

            Assert.False(line.Any(char.IsSurrogate) && !line.EnumerateRunes().SelectMany(r => r.ToString()).SequenceEqual(line), "half a character");
        }
    }

    [GeneratedRegex(@"^https://example\.org/a#:~:text=([A-Za-z0-9_.~]|%[0-9A-F]{2})+(,([A-Za-z0-9_.~]|%[0-9A-F]{2})+)?$")]
    private static partial Regex Link();
}
