using System.Collections.Frozen;

namespace FactBot.Analysis.Lexicon;

/// <summary>Closed word classes. Lower case unless said otherwise.</summary>
internal static class Words
{
    private static readonly Dictionary<string, FrozenSet<string>> Function = WordList.Sections("function.txt");

    /// <summary>What may follow an apostrophe and stand as a word of its own.</summary>
    public static readonly string[] Clitics = ["s", "re", "ve", "ll", "d", "m", "t"];

    /// <summary>Words that keep their stop, as written, without it.</summary>
    public static readonly FrozenSet<string> Abbreviations = WordList.Load("abbreviations.txt", StringComparer.Ordinal);

    public static readonly FrozenSet<string> Titles = WordList.Load("titles.txt");

    public static readonly FrozenSet<string> SentenceStarters = WordList.Load("starters.txt");

    public static readonly FrozenSet<string> Determiners = Function["determiner"];

    public static readonly FrozenSet<string> Pronouns = Function["pronoun"];

    public static readonly FrozenSet<string> Objects = Function["object"];

    public static readonly FrozenSet<string> Prepositions = Function["preposition"];

    public static readonly FrozenSet<string> Conjunctions = Function["conjunction"];

    public static readonly FrozenSet<string> Auxiliaries = Function["auxiliary"];

    public static readonly FrozenSet<string> Adverbs = Function["adverb"];

    public static readonly FrozenSet<string> Times = Function["time"];

    public static readonly FrozenSet<string> Weekdays = Function["weekday"];

    public static bool IsAdverb(string word) => Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "ally" or "july" or "reply" or "supply" or "assembly" or "italy" or "rally" or "early"));

    /// <summary>Too common to tell two claims apart.</summary>
    public static bool IsFunctionWord(string word) =>
        Determiners.Contains(word) || Pronouns.Contains(word) || Prepositions.Contains(word) || Conjunctions.Contains(word) || Auxiliaries.Contains(word);
}
