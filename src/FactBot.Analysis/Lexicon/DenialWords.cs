using System.Collections.Frozen;

namespace FactBot.Analysis.Lexicon;

/// <summary>Words by which a denial is told from what only sounds like one.</summary>
internal static class DenialWords
{
    private static readonly Dictionary<string, FrozenSet<string>> All = WordList.Sections("denial.txt");

    public static readonly FrozenSet<string> ClaimNouns = All["claim-noun"];

    public static readonly FrozenSet<string> Falsity = All["falsity"];

    /// <summary>What is refused to somebody: "denied bail".</summary>
    public static readonly FrozenSet<string> Benefits = All["benefit"];

    public static readonly FrozenSet<string> Courts = All["court"];

    public static readonly FrozenSet<string> Cases = All["case"];

    /// <summary>"said he did not know": states no fact of the matter.</summary>
    public static readonly FrozenSet<string> Mental = All["mental"];

    /// <summary>Words that accuse.</summary>
    public static readonly FrozenSet<string> Accusing = All["accuse"];

    /// <summary>Words that accuse, and those that mostly stand beside an accusation.</summary>
    public static readonly FrozenSet<string> AccusingLoosely = All["accuse"].Union(All["accuse-loosely"]).ToFrozenSet();
}
