using System.Collections.Concurrent;
using System.Text.Json;
using FactBot.Discord.Api;
using FactBot.Discord.Outbound;
using FactBot.Discord.Protocol;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>
/// Posts a hint how to take notes where replies arrive without their text, because the app lacks the message-content intent. It is posted once in a
/// channel. Only the platform knows of this.
/// </summary>
internal sealed class NoteHint(DiscordApi api, string botUser)
{
    public const string Words =
        "I cannot read replies here: the app has no message-content intent. To keep a note, press Note on the claim, answer it with a mention of me before your words, or use Apps > Save as note on your message.";

    /// <summary>The number of newest messages in which an earlier hint is searched.</summary>
    private const int Looked = 50;

    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    public async Task TellAsync(string channel, CancellationToken ct)
    {
        if (!_told.TryAdd(channel, true) || await WasToldAsync(channel, ct))
        {
            return;
        }

        var message = new DiscordMessage(Markdown.Escape(Words), null, [], []);
        if (await api.PostAsync(channel, MessageSender.Keyed(message.Posted(), $"hint:{channel}"), ct) is not DiscordResponse.Ok)
        {
            _ = _told.TryRemove(channel, out _);
        }
    }

    /// <summary>The hint may have been posted before the last start.</summary>
    private async Task<bool> WasToldAsync(string channel, CancellationToken ct) =>
        await api.MessagesAsync(channel, null, Looked, ct) is DiscordResponse.Ok { Body.ValueKind: JsonValueKind.Array } ok
        && ok.Body.EnumerateArray().Any(m => m.Text("author", "id") == botUser && m.Text("content") == Markdown.Escape(Words));
}
