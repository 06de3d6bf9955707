using FactBot.Core.Text;

namespace FactBot.Core.Time;

/// <summary>Finds time zones by the names that people type.</summary>
public static class ZoneNames
{
    private const int Longest = 60;

    /// <summary>The zone of an IANA name in any letter case; null where there is none.</summary>
    public static TimeZoneInfo? Find(string typed)
    {
        var name = typed.Trim().Trim('"', '\'').Replace(' ', '_');
        if (name.Length is 0 or > Longest || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+') || !char.IsAsciiLetter(name[0]))
        {
            return null;
        }

        return Ids.FirstOrDefault(id => string.Equals(id, name, StringComparison.OrdinalIgnoreCase)) is { } id ? TimeZoneInfo.FindSystemTimeZoneById(id)
            : name.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId ? zone
            : null;
    }

    /// <summary>The zone of a stored id; UTC where this machine does not know it, so that the desk works on.</summary>
    public static TimeZoneInfo OrUtc(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>A stored id as it is shown: with what holds instead where this machine does not know it.</summary>
    public static string Shown(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out _) ? id : $"UTC, because this machine does not know {id}";

    /// <summary>The name that was probably meant: a zone of the same city, or one of a similar name; null where there is none.</summary>
    public static string? Near(string typed)
    {
        var word = Folding.Bare(Folding.Fold(typed.Length > Longest ? "" : typed));
        return word.Length < 3 ? null
            : Ids.FirstOrDefault(id => City(id) == word)
            ?? NearWord.Of(word, Ids)
            ?? Ids.FirstOrDefault(id => NearWord.Of(word, [id[(id.LastIndexOf('/') + 1)..]]) is not null);
    }

    private static string City(string id) => Folding.Bare(Folding.Fold(id[(id.LastIndexOf('/') + 1)..]));

    private static IEnumerable<string> Ids => TimeZoneInfo.GetSystemTimeZones(skipSorting: true).Select(z => z.Id).Append("UTC");
}
