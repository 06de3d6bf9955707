using System.Collections.Frozen;
using System.Reflection;

namespace FactBot.Analysis.Lexicon;

/// <summary>Reads the word lists that are built into the assembly: words apart by white space, a hash begins a comment.</summary>
internal static class WordList
{
    public static IEnumerable<string> Lines(string name)
    {
        var resource = $"FactBot.Analysis.Lexicon.{name}";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list {resource} is not built in.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split('#')[0].Trim();
            if (words.Length > 0)
            {
                yield return words;
            }
        }
    }

    public static FrozenSet<string> Load(string name, StringComparer? comparer = null) =>
        Lines(name).SelectMany(Split).ToFrozenSet(comparer ?? StringComparer.Ordinal);

    /// <summary>A list in sections, each headed by its name in brackets.</summary>
    public static Dictionary<string, FrozenSet<string>> Sections(string name)
    {
        var sections = new Dictionary<string, List<string>>();
        var current = new List<string>();
        foreach (var line in Lines(name))
        {
            if (line[0] == '[')
            {
                sections[line.Trim('[', ']')] = current = [];
            }
            else
            {
                current.AddRange(Split(line));
            }
        }

        return sections.ToDictionary(s => s.Key, s => s.Value.ToFrozenSet());
    }

    public static string[] Split(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
