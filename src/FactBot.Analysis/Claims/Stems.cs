using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Claims;

/// <summary>Content words cut to a common stem, so that "helping build" and "help build" meet.</summary>
internal static class Stems
{
    private static readonly string[] Endings = ["ations", "ation", "ings", "ing", "ied", "ies", "ers", "ed", "es", "er", "ly", "s"];

    public static HashSet<string> Of(ParsedText text, IEnumerable<TokenRange> ranges)
    {
        var stems = new HashSet<string>();
        foreach (var range in ranges)
        {
            for (var i = range.First; i < range.Last; i++)
            {
                if (IsContent(text.Tokens[i]))
                {
                    stems.Add(Of(text.Tokens[i].Lower));
                }
            }
        }

        return stems;
    }

    public static bool IsContent(Token token) =>
        token.IsWord && token.Text[0] is not ('\'' or '\u2019') && token.Lower != "n't" && !Words.IsFunctionWord(token.Lower) && !Words.Weekdays.Contains(token.Lower)
        && ReportingVerbs.Find(token.Lower) is not { Class: CueClass.Say or CueClass.Tell };

    public static string Of(string lower)
    {
        foreach (var ending in Endings)
        {
            if (lower.Length >= ending.Length + 3 && lower.EndsWith(ending, StringComparison.Ordinal))
            {
                return lower[..^ending.Length].TrimEnd('e');
            }
        }

        return lower.Length > 3 ? lower.TrimEnd('e') : lower;
    }

    /// <summary>The share of the smaller set that the other holds, 0..1.</summary>
    public static double Containment(HashSet<string> a, HashSet<string> b)
    {
        var smaller = Math.Min(a.Count, b.Count);
        return smaller == 0 ? 0 : (double)Shared(a, b) / smaller;
    }

    public static int Shared(HashSet<string> a, HashSet<string> b) => a.Count <= b.Count ? a.Count(b.Contains) : b.Count(a.Contains);
}
