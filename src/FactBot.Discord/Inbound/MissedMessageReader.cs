using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Discord.Api;
using FactBot.Discord.Outbound;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>
/// Reads what was said while nobody listened: the threads of open claims, their channels, and the conversations with one person. What is found goes the way of what is heard, under
/// the same keys, so that reading it twice does nothing.
/// </summary>
/// <param name="api">Where to read.</param>
/// <param name="servers">Those that the bot is on.</param>
/// <param name="desk">Which threads are open.</param>
/// <param name="take">Takes a message in.</param>
/// <param name="time">The clock.</param>
internal sealed class MissedMessageReader(DiscordApi api, GuildLoader servers, IDeskQueries desk, Func<ReceivedMessage, CancellationToken, Task> take, TimeProvider time)
{
    private const int PageSize = 100;

    /// <summary>Of a hundred messages, of each thread and channel: a busy channel's week.</summary>
    private const int MostPages = 100;

    /// <summary>Read in half a minute by Discord's rate.</summary>
    private const int MostThreads = 1000;

    /// <summary>Nobody waits for an answer to what is older.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(7);

    /// <summary>Whoever has not written to the bot for so long is not looked for.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>Whoever asked asks again later.</summary>
    private readonly BackgroundRetry _patience = new(TimeSpan.FromSeconds(2), 5, time);

    /// <param name="missed">Since when events may have been lost; the least value there is where nothing was ever received.</param>
    /// <param name="ct">Ends it.</param>
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

    /// <summary>The earlier of what the gateway and what the desk knows; null where nothing was ever received.</summary>
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
            if (await _patience.AskAsync(stop => api.MessagesAsync(channel, after, PageSize, stop), ct) is not { ValueKind: JsonValueKind.Array } read)
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
