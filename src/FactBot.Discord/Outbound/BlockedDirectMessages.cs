using System.Text.Json.Nodes;
using FactBot.Core.Domain;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Outbound;

/// <summary>
/// Who takes no direct messages would see a warning sign and not one word. A line in answer to the message says that there is something to say
/// and how to get it, and nothing of what it is: the channel reads it too. Only the platform knows of it.
/// </summary>
internal sealed class BlockedDirectMessages(DiscordApi api, TimeProvider time)
{
    public const string Words =
        "I have an answer for you alone, but your privacy settings do not let me write to you. Use /fact instead: its answers are shown to you alone. "
        + "Or allow direct messages from members of this server.";

    private const int Most = 5000;

    /// <summary>The same person is not told again within this, in the same channel.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly BoundedCache<DateTimeOffset> _told = new(Most);

    /// <param name="asked">The message, in its channel or thread.</param>
    /// <param name="user">Who wrote it.</param>
    /// <param name="ct">Ends the waiting.</param>
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
