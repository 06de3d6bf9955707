using FactBot.Core.Text;

namespace FactBot.Slack.Outbound;

/// <summary>
/// Text that may stand beside the bot's own: without characters that change the writing direction, and with right-to-left lines isolated,
/// so that the words around them keep their order (https://www.unicode.org/reports/tr9/).
/// </summary>
internal static class DisplayText
{
    private const char Isolate = '\u2068';
    private const char EndOfIsolate = '\u2069';

    public static string Of(string words)
    {
        var clean = CleanText.Of(words);
        return HasRightToLeft(clean) ? string.Join('\n', clean.Split('\n').Select(l => HasRightToLeft(l) ? $"{Isolate}{l}{EndOfIsolate}" : l)) : clean;
    }

    private static bool HasRightToLeft(string words) => words.AsSpan().IndexOfAnyInRange('\u0590', '\u08FF') >= 0
        || words.AsSpan().IndexOfAnyInRange('\uFB1D', '\uFDFF') >= 0
        || words.AsSpan().IndexOfAnyInRange('\uFE70', '\uFEFC') >= 0
        || words.AsSpan().IndexOfAnyInRange('\uD802', '\uD803') >= 0
        || words.AsSpan().IndexOfAnyInRange('\uD83A', '\uD83B') >= 0;
}
