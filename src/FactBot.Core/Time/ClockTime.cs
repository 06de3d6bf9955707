using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Core.Text;

namespace FactBot.Core.Time;

/// <summary>Reads a time of the day: "09:00", "9.30", "9am", "5:30 pm", "noon".</summary>
public static partial class ClockTime
{
    private const int Longest = 16;

    public static TimeOnly? Read(string typed)
    {
        var text = typed.Length > Longest ? "" : Folding.Visible(Folding.Fold(typed)).Replace(" ", "", StringComparison.Ordinal);
        if (text == "noon")
        {
            return new TimeOnly(12, 0);
        }

        return Form().Match(text) is { Success: true } m ? Of(Number(m.Groups["h"]), Number(m.Groups["m"]), m.Groups["half"].Value) : null;
    }

    /// <summary>Reads a time or a bare hour, such as "9" in "tomorrow 9", where the words around it tell that it is one.</summary>
    public static TimeOnly? ReadHour(string typed) =>
        typed.Length is 1 or 2 && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? Of(hour, 0, "") : Read(typed);

    public static string Shown(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static TimeOnly? Of(int hour, int minute, string half)
    {
        if (half.Length > 0)
        {
            if (hour is 0 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + (half == "p" ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<h>[0-9]{1,2})[:.h](?<m>[0-9]{2})(?:(?<half>[ap])\.?m\.?)?|(?<h>[0-9]{1,2})(?<half>[ap])\.?m\.?|(?<h>[0-9]{2})(?<m>[0-9]{2})h?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
