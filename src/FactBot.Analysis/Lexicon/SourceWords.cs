using System.Collections.Frozen;

namespace FactBot.Analysis.Lexicon;

/// <summary>Head nouns that tell what sort of source speaks.</summary>
internal static class SourceWords
{
    private static readonly Dictionary<string, FrozenSet<string>> All = WordList.Sections("sources.txt");

    public static readonly FrozenSet<string> Documents = All["document"];

    public static readonly FrozenSet<string> Outlets = All["outlet"];

    public static readonly FrozenSet<string> People = All["person"];

    public static readonly FrozenSet<string> Roles = All["role"];

    public static readonly FrozenSet<string> Organisations = All["organisation"];

    /// <summary>What an organisation is called when it is not named: "the company".</summary>
    public static readonly FrozenSet<string> Bodies = All["body"];

    /// <summary>What requires and forbids: "the law".</summary>
    public static readonly FrozenSet<string> Rules = All["rule"];

    /// <summary>What things are done by, where nobody says anything: "according to plan".</summary>
    public static readonly FrozenSet<string> Measures = All["measure"];

    public static readonly FrozenSet<string> He = All["he"];

    public static readonly FrozenSet<string> She = All["she"];
}
