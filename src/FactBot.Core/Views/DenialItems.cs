using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>
/// The report's items on denials: the reporter's verb and the party's own words apart, what they cover and no more, and the claim
/// they are about.
/// </summary>
internal static class DenialItems
{
    private const int ClaimLength = 80;

    public static IEnumerable<ReportItem> Of(ArticleWords words, ImmutableArray<Denial> denials) =>
        denials.Select((denial, index) => new ReportItem(
            Mark(index), words.Quoted(denial.Words), [.. Remarks(words, denial)], [.. Lines(words, denial)]));

    /// <summary>The mark of an item: a, b, ... z, 27, 28.</summary>
    public static string Mark(int index) => index < 26 ? ((char)('a' + index)).ToString() : Numerals.Number(index + 1);

    private static IEnumerable<Remark> Remarks(ArticleWords words, Denial denial)
    {
        var who = denial.Denier is null ? Phrases.DenierUnclear : words.Who(denial.Denier);
        yield return new Remark($"{KindPhrases.Label(denial.Kind)}, {who}{words.Paragraphs.In(denial.Words)}", Tone.Denied);
        if (denial.Earlier)
        {
            yield return new Remark(Phrases.Earlier, Tone.Caution);
        }

        if (denial.Nested)
        {
            yield return new Remark(Phrases.Nested, Tone.Caution);
        }
    }

    private static IEnumerable<string> Lines(ArticleWords words, Denial denial)
    {
        yield return $"reporter's words: {words.Quoted(denial.Cue)}";
        if (denial.OwnWords is { } own)
        {
            yield return $"own words: {words.Quoted(own)}{words.Paragraphs.In(own)}";
        }

        if (denial.Denied is { } denied)
        {
            yield return $"covers: {words.Quoted(denied)}";
        }

        yield return About(words, denial.Claim);
    }

    public static string About(ArticleWords words, int? claim) =>
        claim is { } index && index >= 0 && index < words.Findings.Claims.Length
            ? $"{Phrases.ClaimRef(index)}: {Wording.Quoted(Wording.Cut(words.Show(words.Findings.Claims[index].Words), ClaimLength))}"
            : Phrases.NotLinked;
}
