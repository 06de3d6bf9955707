using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Denials;

/// <summary>Words that say when something was denied.</summary>
internal static class DenialTimes
{
    public static bool IsTime(Token token) => Words.Times.Contains(token.Lower) || token.Lower is "ago" or "earlier";

    /// <summary>A time phrase begins here: "on Friday", "in 2014", "last year", "two years ago", "since the trial".</summary>
    public static bool StartsAt(IReadOnlyList<Token> tokens, int i, int end)
    {
        var next = i + 1 < end ? tokens[i + 1] : null;
        return tokens[i].Lower switch
        {
            "on" => next is not null && Words.Weekdays.Contains(next.Lower),
            "in" => IsYear(next) || (next is not null && Words.Times.Contains(next.Lower)),
            "last" or "this" or "earlier" => next is not null && (Words.Times.Contains(next.Lower) || next.Is("this")),
            "since" => true,
            "at" => next is not null && next.Is("the") && i + 2 < end && tokens[i + 2].Is("time"),
            _ => Words.Weekdays.Contains(tokens[i].Lower) || (i + 2 < end && tokens[i + 2].Is("ago")),
        };
    }

    /// <summary>A month, a year or more back, or a time gone by: not the days of this story.</summary>
    public static bool IsOlder(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
        {
            var next = tokens[i + 1];
            if ((tokens[i].Is("last") && next.Lower is "month" or "year" or "spring" or "summer" or "autumn" or "fall" or "winter")
                || next.Is("ago") || (tokens[i].Is("in") && IsYear(next)) || (tokens[i].Is("earlier") && next.Is("this"))
                || (tokens[i].Is("at") && next.Is("the") && i + 2 < tokens.Count && tokens[i + 2].Is("time")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(Token? token) => token is { Kind: TokenKind.Number } && token.Text.Length == 4 && token.Text.All(char.IsAsciiDigit);
}
