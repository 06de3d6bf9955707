using FactBot.Core.Requests.Catalog;

namespace FactBot.Core.Requests.Typing;

/// <summary>Reads choices that end the words of a command: "the ledger says 4.0m refutes primary".</summary>
internal static class TrailingChoices
{
    private const int LongestWord = 20;

    /// <summary>Words before a choice that make it a part of the sentence: "she won the primary".</summary>
    private static readonly HashSet<string> Governing =
        ["a", "an", "the", "this", "that", "its", "his", "her", "their", "our", "in", "of", "for", "into", "without", "as", "no", "any", "some", "more", "and", "or", "is", "was", "neither", "nor", "it", "which", "not"];

    /// <summary>The words without the choices at their end, which are added to the values.</summary>
    public static string Take(Command command, string words, Dictionary<string, string> values)
    {
        var rest = words.TrimEnd();
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        while (Last(rest) is var (before, last) && command.Parameters.FirstOrDefault(p => IsFree(p, values, found) && ChoiceReader.Read(p, last) is not null) is { } parameter)
        {
            found[parameter.Name] = last;
            rest = before;
        }

        if (found.Count == 0 || (Last(rest) is var (_, governing) && Governing.Contains(governing)) || (rest.Length == 0 && !values.ContainsKey("link")))
        {
            return words;
        }

        foreach (var (name, value) in found)
        {
            values[name] = value;
        }

        return rest.TrimEnd(' ', ',', ';', '(', '-', '\u2013', '\u2014');
    }

    private static bool IsFree(Parameter parameter, Dictionary<string, string> values, Dictionary<string, string> found) =>
        parameter.AtEnd && !values.ContainsKey(parameter.Name) && !found.ContainsKey(parameter.Name);

    private static (string Before, string Last)? Last(string words)
    {
        var end = words.TrimEnd();
        var start = end.LastIndexOfAny([' ', '\n', '\t', '\u00A0']) + 1;
        return end.Length == 0 || end.Length - start > LongestWord ? null : (end[..start].TrimEnd(), Bare(end[start..]));
    }

    private static string Bare(string word) => Text.Folding.Fold(word).Trim('.', ',', ';', '(', ')', '!');
}
