using FactBot.Core.Domain;

namespace FactBot.Tests.Seeds;

/// <summary>What looks wrong in the text against what does.</summary>
internal sealed class OddityCheck(ArticleText text, Misses misses)
{
    /// <summary>How far from its words a gap may stand, in characters: the line breaks that the lost link left behind.</summary>
    private const int Near = 6;

    public void Run(Expected expected)
    {
        var left = text.Oddities.ToList();
        foreach (var wanted in expected.Oddities)
        {
            var odd = left.FirstOrDefault(o => o.Kind == wanted.Kind && StandsAt(o, wanted.Words));
            misses.If(odd is null, $"oddity not found: {wanted.Kind} at \"{wanted.Words}\"");
            left.RemoveAll(o => ReferenceEquals(o, odd));
        }

        misses.If(left.Count > 0, "oddities besides: " + string.Join(" / ", left.Select(o => $"{o.Kind} in paragraph {o.Block} at {o.Where.Start}")));
    }

    private bool StandsAt(Oddity odd, string words) =>
        odd.Where.IsGap ? IsNear(odd.Where.Start, words) : Words.Plain(text.Raw[odd.Where.Start..odd.Where.End]).Contains(words, StringComparison.Ordinal);

    /// <summary>The words begin or end where words are lost.</summary>
    private bool IsNear(int gap, string words)
    {
        for (var at = text.Raw.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.Raw.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (Math.Abs(at - gap) <= Near || Math.Abs(at + words.Length - gap) <= Near)
            {
                return true;
            }
        }

        return false;
    }
}
