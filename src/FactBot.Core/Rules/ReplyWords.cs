using System.Text.RegularExpressions;
using FactBot.Core.Text;

namespace FactBot.Core.Rules;

/// <summary>What people write in threads that is meant for one another: thanks, agreement, lone emoji, and what they mark to be kept out.</summary>
public static partial class ReplyWords
{
    private const int LongestThanks = 60;

    private static readonly HashSet<string> Thanks =
    [
        "thanks", "thankyou", "thankyousomuch", "thankssomuch", "thanksalot", "manythanks", "thx", "ty", "tysm", "ta", "cheers", "ok", "okay", "k", "kk", "okthanks", "okaythanks",
        "okthankyou", "great", "greatthanks", "perfect", "perfectthanks", "nice", "nicework", "cool", "lovely", "welldone", "goodwork", "goodjob", "gotit", "willdo", "onit", "sure",
        "soundsgood", "noted", "agreed", "1", "yesthanks", "nothanks", "youarewelcome", "yourewelcome", "np", "noproblem", "lol", "haha",
    ];

    /// <summary>"Thanks!", "ok", "+1", "@ana got it", a lone emoji: no notes.</summary>
    public static bool IsThanks(string message)
    {
        var words = WithoutMentions(message).Trim();
        if (words.Length is 0 or > LongestThanks)
        {
            return false;
        }

        var plain = EmojiCode().Replace(words, " ");
        var bare = Folding.Bare(Folding.Fold(plain));
        return bare.Length == 0 ? IsEmoji(plain) || plain.Length < words.Length : Thanks.Contains(bare) && (bare != "1" || plain.Contains('+', StringComparison.Ordinal));
    }

    /// <summary>Whether a line is marked to be kept out: it begins with "//", also behind a mention or behind "3:".</summary>
    public static bool IsKeptOut(string line) => KeptOut().IsMatch(WithoutMentions(line));

    private static string WithoutMentions(string text) => Mention().Replace(text, "");

    private static bool IsEmoji(string words) => words.Any(c => char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherSymbol);

    [GeneratedRegex(@"<@[^<>|]{1,80}(?:\|[^<>]{0,80})?>", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@":[a-z0-9_+\-]{1,40}:", RegexOptions.CultureInvariant)]
    private static partial Regex EmojiCode();

    [GeneratedRegex(@"^\s*(?:@\S{1,80}\s+)?(?:(?:[aA]-?\d{1,9}/)?[cC#]?\d{1,4}\s*[:\uFF1A]\s*)?//", RegexOptions.CultureInvariant)]
    private static partial Regex KeptOut();
}
