using System.Collections.Frozen;
using FactBot.Analysis.Lexicon;

namespace FactBot.Analysis.People;

/// <summary>Which pronoun a name or a role goes with.</summary>
internal static class Genders
{
    private static readonly Dictionary<string, FrozenSet<string>> Names = WordList.Sections("names.txt");

    public static Gender OfName(string lower) =>
        (Names["he"].Contains(lower), Names["she"].Contains(lower)) switch
        {
            (true, false) => Gender.He,
            (false, true) => Gender.She,
            _ => Gender.Unknown,
        };

    public static bool IsGivenName(string lower) => Names["he"].Contains(lower) || Names["she"].Contains(lower);

    public static Gender OfRole(string lower) =>
        lower is "mr." or "mr" or "sir" || SourceWords.He.Contains(lower) ? Gender.He
        : lower is "mrs." or "mrs" or "ms." or "ms" or "dame" || SourceWords.She.Contains(lower) ? Gender.She
        : Gender.Unknown;

    public static Gender OfPronoun(string lower) => lower switch
    {
        "he" or "him" or "his" or "himself" => Gender.He,
        "she" or "her" or "hers" or "herself" => Gender.She,
        _ => Gender.Unknown,
    };
}
