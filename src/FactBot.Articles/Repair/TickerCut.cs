namespace FactBot.Articles.Repair;

/// <summary>
/// Cuts "- Get Free Report" out of "(CSCO) - Get Free Report", which some sites add after a company's name. The ticker is kept, because
/// it may be all that identifies the company.
/// </summary>
internal static class TickerCut
{
    private const int LongestTicker = 14;
    private const int LongestAdvert = 60;

    /// <summary>Cuts per line. No line of an article needs more, and each cut reads the rest of the line again.</summary>
    private const int MostCuts = 20;

    public static IEnumerable<Line> Cut(string raw, Line line)
    {
        for (var cuts = 0; cuts < MostCuts && line.Plain.Contains("Report", StringComparison.Ordinal) && FindTicker(raw, line) is var bracket and >= 0; cuts++)
        {
            yield return Part(raw, line.Start, bracket + 1, line) with { Ticker = raw[line.Start] == '(' };
            var rest = SkipBlank(raw, AdvertEnd(raw, bracket, line.End), line.End);
            if (rest == line.End)
            {
                yield break;
            }

            line = Part(raw, rest, line.End, line) with { Blanks = 0, Glued = true };
        }

        yield return line;
    }

    private static Line Part(string raw, int start, int end, Line line) =>
        new(start, end, line.Blanks, PlainGlyphs.Of(raw, start, end)) { Glued = line.Glued };

    /// <returns>The index of the closing bracket of a ticker before an advert, or -1.</returns>
    private static int FindTicker(string raw, Line line)
    {
        for (var open = raw.IndexOf('(', line.Start, line.End - line.Start); open >= 0 && open < line.End;)
        {
            var close = raw.IndexOf(')', open, Math.Min(LongestTicker, line.End - open));
            if (close > open + 1 && IsTicker(raw.AsSpan(open + 1, close - open - 1)) && AdvertEnd(raw, close, line.End) >= 0)
            {
                return close;
            }

            open = open + 1 < line.End ? raw.IndexOf('(', open + 1, line.End - open - 1) : -1;
        }

        return -1;
    }

    private static bool IsTicker(ReadOnlySpan<char> name) => name.IndexOfAnyExceptInRange('.', 'Z') < 0 && char.IsAsciiLetterUpper(name[^1]);

    private static int AdvertEnd(string raw, int close, int end)
    {
        var dash = SkipBlank(raw, close + 1, end);
        if (dash >= end || raw[dash] is not ('-' or '\u2013' or '\u2014'))
        {
            return -1;
        }

        var get = SkipBlank(raw, dash + 1, end);
        var window = raw.AsSpan(get, Math.Min(LongestAdvert, end - get));
        var report = window.StartsWith("Get ") ? window.IndexOf("Report") : -1;
        return report < 0 ? -1 : get + report + "Report".Length;
    }

    private static int SkipBlank(string raw, int at, int end)
    {
        while (at < end && Glyphs.IsBlank(raw[at]))
        {
            at++;
        }

        return at;
    }
}
