using FactBot.Core.Domain;

namespace FactBot.Tests.Seeds;

/// <summary>Compares words as a person does who reads them off a card: case, marks and spaces do not matter.</summary>
internal sealed class Words(ArticleText text)
{
    /// <summary>So much of the expected words must stand in a claim: its edges are a matter of taste.</summary>
    private const double Enough = 0.8;

    public string Of(Passage? passage) => passage is null ? "" : Plain(passage.Show(text.Raw));

    public string Of(Speaker? speaker) => Of(speaker?.Name);

    public static string Plain(string words) => words
        .Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u201C', '"').Replace('\u201D', '"').Replace('\u00A0', ' ');

    public static bool Has(string whole, string part) => whole.Contains(part, StringComparison.OrdinalIgnoreCase);

    public bool Has(Passage? passage, string part) => Has(Of(passage), part);

    /// <summary>The words and the expected ones are each other's part, or share nearly all words.</summary>
    public bool Covers(Passage passage, string expected)
    {
        var shown = Of(passage);
        if (Has(shown, expected))
        {
            return true;
        }

        var wanted = Split(expected);
        return wanted.Count(Split(shown).ToHashSet(StringComparer.OrdinalIgnoreCase).Contains) >= Enough * wanted.Length;
    }

    /// <summary>The name is the expected one or longer, or a part of it ("Lind" for "Karin Lind").</summary>
    public bool Names(Speaker? speaker, string expected) =>
        speaker is not null && (Has(Of(speaker), expected) || (Of(speaker).Length > 3 && Has(expected, Of(speaker))));

    private static string[] Split(string words) => words.Split([' ', ',', '.', '"', ';', '\u2026'], StringSplitOptions.RemoveEmptyEntries);
}
