using System.Text.RegularExpressions;

namespace FactBot.Train.Speakers;

/// <summary>Tells how alike two namings of a speaker are. Words that are no name ("campaign", "spokesman") count double: they tell a man from his office.</summary>
internal static partial class SpeakerNames
{
    private static readonly HashSet<string> Ignored =
        ["the", "a", "an", "of", "and", "or", "in", "on", "for", "to", "by", "and", "at", "from", "with", "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "his", "her", "their", "its", "s", "president", "senator"];

    /// <returns>0 to 1.</returns>
    public static double Alike(string marked, string candidate)
    {
        var (left, right) = (Words(marked), Words(candidate));
        var all = left.Keys.Union(right.Keys).ToList();
        double Weight(string word) => Math.Max(left.GetValueOrDefault(word), right.GetValueOrDefault(word));
        var shared = all.Where(w => left.ContainsKey(w) && right.ContainsKey(w)).Sum(Weight);
        return all.Count == 0 ? 0 : shared / all.Sum(Weight);
    }

    private static Dictionary<string, double> Words(string name) =>
        Word().Matches(name).Select(m => m.Value).Where(w => w.Length > 1 && !Ignored.Contains(w.ToLowerInvariant()))
            .GroupBy(w => w.ToLowerInvariant()).ToDictionary(g => g.Key, g => char.IsUpper(g.First()[0]) ? 1.0 : 2.0);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
