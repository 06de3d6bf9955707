using System.Text.Json.Nodes;
using FactBot.Core.Domain;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Outbound;

/// <summary>
/// Tells people who take no direct messages, who would otherwise see a warning sign and no word. A reply to their message says that there
/// is a response and how to get it, and nothing of what it is: the channel reads it too. Only the platform knows of this.
/// </summary>
internal sealed class BlockedDirectMessages(DiscordApi api, TimeProvider time)
{
    public const string Words =
        "I have an answer for you alone, but your privacy settings do not let me write to you. Use /fact instead: its answers are shown to you alone. "
        + "Or allow direct messages from members of this server.";

    private const int Most = 5000;

    /// <summary>A person is told once within this time in a channel.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly BoundedCache<DateTimeOffset> _told = new(Most);

    /// <param name="asked">The person's message, in its channel or thread.</param>
    /// <param name="user">The message's author.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task TellAsync(MessageRef asked, string user, CancellationToken ct)
    {
        var (channel, now) = (asked.Channel.Channel, time.GetUtcNow());
        var whom = $"{user} {channel}";
        if (_told.TryGet(whom, out var at) && now - at < Remembered)
        {
            return;
        }

        _told.Set(whom, now);
        var body = MessageSender.Keyed(new DiscordMessage(Markdown.Escape(Words), null, [], []).Posted(), $"closed:{asked.MessageId}");
        body["message_reference"] = new JsonObject { ["message_id"] = asked.MessageId, ["fail_if_not_exists"] = false };
        if (await api.PostAsync(channel, body, ct) is not DiscordResponse.Ok)
        {
            _told.Remove(whom);
        }
    }
}
