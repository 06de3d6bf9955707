using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Discord.Api;
using FactBot.Discord.Outbound;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>
/// Reads messages that were posted while no session was connected: in the threads of open claims, in their channels, and in direct messages. They
/// take the same path as live messages, under the same keys, so that reading them twice does nothing.
/// </summary>
/// <param name="api">The HTTP API.</param>
/// <param name="servers">The servers that the bot is on.</param>
/// <param name="desk">Knows the open threads.</param>
/// <param name="take">Handles a message.</param>
/// <param name="time">The clock.</param>
internal sealed class MissedMessageReader(DiscordApi api, GuildLoader servers, IDeskQueries desk, Func<ReceivedMessage, CancellationToken, Task> take, TimeProvider time)
{
    private const int PageSize = 100;

    /// <summary>The limit of pages (100 messages each) for each thread and channel: about a week of a busy channel.</summary>
    private const int MostPages = 100;

    /// <summary>The limit of threads: Discord's rate allows to read them in half a minute.</summary>
    private const int MostThreads = 1000;

    /// <summary>How far back messages are read; nobody waits for a response to older ones.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(7);

    /// <summary>How far back direct messages are considered: a person silent for longer is skipped.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>When all attempts fail, the caller's retry begins anew.</summary>
    private readonly BackgroundRetry _retry = new(TimeSpan.FromSeconds(2), 5, time);

    /// <param name="missed">Since when events may have been lost; the minimum value where nothing was ever received.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task RunAsync(DateTimeOffset missed, CancellationToken ct)
    {
        foreach (var guild in await servers.AllAsync(ct))
        {
            var (since, messages) = await desk.CatchUpAsync(DeskId.Of(PlaceResolver.At(guild, "0")), MostThreads, ct);
            if (Since(missed, since) is not { } from)
            {
                continue;
            }

            // A claim's thread has the id of its message.
            var channels = messages.Select(m => m.Channel.Channel).Distinct(StringComparer.Ordinal).Concat(messages.Select(m => m.MessageId)).Where(Snowflakes.Is);
            foreach (var channel in channels)
            {
                await ReadAsync(guild, channel, from, ct);
            }
        }

        foreach (var direct in await desk.DirectPlacesAsync(DiscordOptions.PlatformName, time.GetUtcNow() - Remembered, ct))
        {
            if (Since(missed, direct.Since) is { } from && Snowflakes.Is(direct.Channel.Channel))
            {
                await ReadAsync(null, direct.Channel.Channel, from, ct);
            }
        }
    }

    /// <summary>The earlier of the gateway's and the desk's time; null where nothing was ever received.</summary>
    private DateTimeOffset? Since(DateTimeOffset missed, DateTimeOffset? received)
    {
        var since = missed == DateTimeOffset.MinValue || received < missed ? received : missed;
        var oldest = time.GetUtcNow() - Oldest;
        return since is null ? null : since < oldest ? oldest : since;
    }

    private async Task ReadAsync(string? guild, string channel, DateTimeOffset since, CancellationToken ct)
    {
        var after = Snowflakes.At(since);
        for (var page = 0; page < MostPages; page++)
        {
            if (await _retry.AskAsync(stop => api.MessagesAsync(channel, after, PageSize, stop), ct) is not { ValueKind: JsonValueKind.Array } read)
            {
                return;
            }

            var messages = read.EnumerateArray().Where(m => Snowflakes.Is(m.Text("id"))).OrderBy(m => m.Text("id")!, Comparer<string>.Create(Snowflakes.Compare)).ToList();
            foreach (var message in messages)
            {
                await take(new ReceivedMessage(message, guild), ct);
            }

            if (messages.Count < PageSize)
            {
                return;
            }

            after = messages[^1].Text("id")!;
        }
    }
}
