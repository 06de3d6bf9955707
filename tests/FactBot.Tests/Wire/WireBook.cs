using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FactBot.Tests.Wire;

/// <summary>
/// What went over the wire, step by step of the day. Ids that a chat platform gives are named in the order in which they are read; everything
/// else stands as it was sent.
/// </summary>
internal sealed partial class WireBook
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _names = [];

    public void Head(string words) => _text.Append(words).Append('\n');

    public void Step(DateTimeOffset at, string words, IEnumerable<WireLine> sent)
    {
        _text.Append(CultureInfo.InvariantCulture, $"\n# {at:ddd HH:mm} {words}\n");
        foreach (var line in Sorted(sent))
        {
            _text.Append(line.Text).Append('\n');
        }
    }

    public override string ToString() => Ids().Replace(_text.ToString(), m => m.Value.StartsWith('p') ? $"p{Name(m.Value[1..11] + '.' + m.Value[11..])}" : Name(m.Value));

    private static IEnumerable<WireLine> Sorted(IEnumerable<WireLine> sent) => sent.GroupBy(l => l.Lane).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(InLane);

    private static IEnumerable<WireLine> InLane(IEnumerable<WireLine> lane) => lane.First().IsOrdered
        ? lane
        : lane.OrderBy(l => Ids().Replace(l.Text, "<id>"), StringComparer.Ordinal).ThenBy(l => l.Text, StringComparer.Ordinal);

    private string Name(string id)
    {
        if (!_names.TryGetValue(id, out var name))
        {
            _names[id] = name = string.Create(CultureInfo.InvariantCulture, $"<{_names.Count + 1}>");
        }

        return name;
    }

    /// <summary>Times of Slack's messages, alone and in links, and snowflakes of Discord's; those that are the same every day begin with 11.</summary>
    [GeneratedRegex(@"\b1795[0-9]{6}\.[0-9]{6}\b|\bp1795[0-9]{12}\b|(?<![0-9])(?!11000000000000000)[1-9][0-9]{18}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
