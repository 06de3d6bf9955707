using FactBot.Core.Domain;

namespace FactBot.Discord.Outbound;

/// <summary>
/// Links to messages, in the form that a client copies. Markdown has no form for them
/// (https://docs.discord.com/developers/reference#message-formatting).
/// </summary>
internal static class DiscordMessageLinks
{
    public static string Of(MessageRef message) =>
        $"https://discord.com/channels/{Uri.EscapeDataString(message.Channel.Workspace)}/{Snowflakes.Digits(message.Channel.Channel)}/{Snowflakes.Digits(message.MessageId)}";
}
