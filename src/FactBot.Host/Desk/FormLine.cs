using System.Text.RegularExpressions;
using FactBot.Core.Requests;

namespace FactBot.Host.Desk;

/// <summary>Parses "text=some words answers=1": values by field name, either in quotation marks or up to the next name.</summary>
internal static class FormLine
{
    public static IReadOnlyDictionary<string, string> Read(string values, IEnumerable<string> names)
    {
        var name = string.Join('|', names.Select(Regex.Escape));
        var marks = Regex.Matches(values, $@"(?:^|\s)({name})\s*=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < marks.Count; i++)
        {
            var start = marks[i].Index + marks[i].Length;
            var end = i + 1 < marks.Count ? marks[i + 1].Index : values.Length;
            var value = values[start..end].Trim();
            read[marks[i].Groups[1].Value.ToLowerInvariant()] = value.Length > 1 && value[0] == '"' && value[^1] == '"' ? value[1..^1] : value;
        }

        return read;
    }

    /// <summary>Returns the initial values of a form.</summary>
    public static Dictionary<string, string> Initial(Form form) =>
        form.Fields.Where(f => f.Initial is not null).ToDictionary(f => f.Name, f => f.Initial!, StringComparer.Ordinal);
}
