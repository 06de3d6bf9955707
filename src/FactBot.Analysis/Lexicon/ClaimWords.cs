using System.Collections.Frozen;

namespace FactBot.Analysis.Lexicon;

/// <summary>Words that make a sentence worth checking, or not.</summary>
internal static class ClaimWords
{
    private static readonly Dictionary<string, FrozenSet<string>> All = WordList.Sections("claims.txt");

    public static readonly FrozenSet<string> Crime = All["crime"];
    public static readonly FrozenSet<string> Harm = All["harm"];
    public static readonly FrozenSet<string> Money = All["money"];
    public static readonly FrozenSet<string> Comparison = All["comparison"];
    public static readonly FrozenSet<string> Cause = All["cause"];
    public static readonly FrozenSet<string> Law = All["law"];
    public static readonly FrozenSet<string> Record = All["record"];
    public static readonly FrozenSet<string> Opinion = All["opinion"];
    public static readonly FrozenSet<string> Prediction = All["prediction"];
    public static readonly FrozenSet<string> Logistics = All["logistics"];
}
