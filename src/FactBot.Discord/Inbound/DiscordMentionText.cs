using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Core.Text;

namespace FactBot.Discord.Inbound;

/// <summary>
/// Discord's message text as neutral text: bare links, mentions by name, markup as what it shows
/// (https://docs.discord.com/developers/reference#message-formatting).
/// </summary>
internal static partial class DiscordMentionText
{
    /// <param name="text">The text as Discord sends it.</param>
    /// <param name="nameOf">Finds the name for a user id.</param>
    public static string Neutral(string text, Func<string, string> nameOf) => Marked().Replace(text, m => Plain(m, nameOf));

    /// <summary>
    /// The words for the bot: those after its mention. The words before it count too where only they hold a link, or where nothing follows. Null: the
    /// bot is not mentioned.
    /// </summary>
    /// <param name="text">The text as Discord sends it.</param>
    /// <param name="botUser">The bot's id.</param>
    /// <param name="botRole">The role that Discord made for the bot, if any.</param>
    public static string? ToBot(string text, string botUser, string? botRole)
    {
        foreach (Match mark in Marked().Matches(text))
        {
            if ((mark.Groups["user"].Success && mark.Groups["user"].Value == botUser) || (mark.Groups["role"].Success && mark.Groups["role"].Value == botRole))
            {
                var (before, after) = (text[..mark.Index].Trim(), text[(mark.Index + mark.Length)..].TrimStart(' ', ':', ',').Trim());
                return after.Length == 0 ? before
                    : HasLink(before) && !HasLink(after) ? $"{before} {after}"
                    : after;
            }
        }

        return null;
    }

    private static bool HasLink(string text) => text.Contains("http://", StringComparison.OrdinalIgnoreCase) || text.Contains("https://", StringComparison.OrdinalIgnoreCase);

    private static string Plain(Match mark, Func<string, string> nameOf)
    {
        if (Value(mark, "user") is { } user)
        {
            return NeutralText.Mention(user, nameOf(user));
        }

        return Value(mark, "role") is not null ? "@role"
            : Value(mark, "channel") is { } channel ? $"#{channel}"
            : Value(mark, "emoji") is { } emoji ? $":{emoji}:"
            : Value(mark, "command") is { } command ? $"/{command}"
            : Value(mark, "time") is { } seconds ? Moment(seconds, mark.Value)
            : Value(mark, "link") is { } link ? link
            : Value(mark, "named") is { } named ? $"{mark.Groups["words"].Value} {named}"

            // Nobody can type a mention in the neutral form.
            : "< @";
    }

    private static string? Value(Match mark, string name) => mark.Groups[name] is { Success: true } group ? group.Value : null;

    private static string Moment(string seconds, string asTyped) =>
        long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var unix) && unix is > -60_000_000_000 and < 250_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds(unix).ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : asTyped;

    [GeneratedRegex(
        @"<@!?(?<user>\d{1,20})>|<@&(?<role>\d{1,20})>|<\#(?<channel>\d{1,20})>|<a?:(?<emoji>\w{1,32}):\d{1,20}>|</(?<command>[^<>:\n]{1,100}):\d{1,20}>"
        + @"|<t:(?<time>-?\d{1,13})(?::[a-zA-Z])?>|<(?<link>https?://[^\s<>]+)>|\[(?<words>[^\]\[\n]{1,200})\]\(<?(?<named>https?://[^\s()<>]+)>?\)|<@",
        RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
