using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;
using FactBot.Wire;

namespace FactBot.Discord.Outbound;

/// <summary>
/// Threads under the bot's messages. A thread is begun when the first line goes into it, has the id of its message, and is closed when
/// its claim is done. Where there can be no threads (direct messages, threads, voice channels) lines answer the message instead.
/// </summary>
/// <param name="api">Where threads are.</param>
/// <param name="most">Of how many claims that are done is kept in mind that they are.</param>
internal sealed class ClaimThreads(DiscordApi api, int most = 5000)
{
    /// <summary>In minutes: a week, the longest there is.</summary>
    private const int HideAfter = 10080;

    /// <summary>Of the claims that are done: a line in one opens it, and it is closed again.</summary>
    private readonly BoundedCache<bool> _closed = new(most);

    /// <summary>Those of them that Discord could not close just then.</summary>
    private readonly BoundedCache<bool> _owed = new(most);

    /// <summary>Posts into the thread of a message, whatever has to be done to it first.</summary>
    public async Task<DiscordResponse> PostAsync(string channel, string thread, JsonObject body, CancellationToken ct)
    {
        var response = await TryAsync(channel, thread, body, ct);
        if (response is DiscordResponse.Ok && (!_closed.Contains(thread) || await CloseAsync(thread, ct)))
        {
            await MakeUpAsync(ct);
        }

        return response;
    }

    /// <summary>
    /// A claim is done, or under check again: its thread follows. Every change of a claim that is done closes it again, for whoever writes in a
    /// closed thread opens it. A thread that was never begun is left so.
    /// </summary>
    public async Task FollowAsync(string thread, bool isClosed, CancellationToken ct)
    {
        if (!isClosed)
        {
            _closed.Remove(thread);
            _owed.Remove(thread);
            return;
        }

        _closed.Set(thread, true);
        if (await CloseAsync(thread, ct))
        {
            await MakeUpAsync(ct);
        }
    }

    /// <summary>False: Discord could not just now, and it is owed.</summary>
    private async Task<bool> CloseAsync(string thread, CancellationToken ct)
    {
        _owed.Set(thread, true);
        if (await api.ArchiveAsync(thread, isArchived: true, ct) is not (DiscordResponse.Ok or DiscordResponse.Failed))
        {
            return false;
        }

        _owed.Remove(thread);
        return true;
    }

    /// <summary>One that is owed, when Discord has just answered: what could not be done then is likely to work now.</summary>
    private async Task MakeUpAsync(CancellationToken ct)
    {
        if (_owed.TakeOldest() is { } thread && _closed.Contains(thread))
        {
            _ = await CloseAsync(thread, ct);
        }
    }

    private async Task<DiscordResponse> TryAsync(string channel, string thread, JsonObject body, CancellationToken ct)
    {
        var response = await api.PostAsync(thread, body, ct);
        if (response.Is(DiscordReceipts.ThreadIsArchived))
        {
            var opened = await api.ArchiveAsync(thread, isArchived: false, ct);
            return opened switch
            {
                DiscordResponse.Ok => await api.PostAsync(thread, body, ct),

                // It is locked, and the bot may not open it: the line answers the message itself.
                _ when opened.Is(DiscordReceipts.MissingPermissions, DiscordReceipts.MissingAccess) => await api.PostAsync(channel, Answering(thread, body), ct),
                _ => NotYet(opened),
            };
        }

        return response.Is(DiscordReceipts.UnknownChannel) ? await BeginAsync(channel, thread, body, ct) : response;
    }

    private async Task<DiscordResponse> BeginAsync(string channel, string message, JsonObject body, CancellationToken ct)
    {
        var parent = await api.MessageAsync(channel, message, ct);
        if (parent is not DiscordResponse.Ok found)
        {
            return NotYet(parent);
        }

        var begun = await api.BeginThreadAsync(channel, message, new JsonObject { ["name"] = Name(found.Body), ["auto_archive_duration"] = HideAfter }, ct);
        if (begun is not (DiscordResponse.Ok or DiscordResponse.Failed { Status: not 401 }))
        {
            return NotYet(begun);
        }

        var response = begun is DiscordResponse.Ok || begun.Is(DiscordReceipts.ThreadIsThere) ? await api.PostAsync(message, body, ct) : begun;

        // No thread can be begun here, or somebody deleted it: the line answers the message itself.
        return begun is not DiscordResponse.Ok && response is DiscordResponse.Failed { Status: not 401 } && !response.Is(DiscordReceipts.ThreadIsArchived)
            ? await api.PostAsync(channel, Answering(message, body), ct)
            : response;
    }

    /// <summary>What was done before the message was posted may be done again: it is the message that nobody sent.</summary>
    private static DiscordResponse NotYet(DiscordResponse response) => response is DiscordResponse.Unclear unclear ? new DiscordResponse.NotSent(unclear.Why) : response;

    private static JsonObject Answering(string message, JsonObject body)
    {
        var answering = (JsonObject)body.DeepClone();
        answering["message_reference"] = new JsonObject { ["message_id"] = message, ["fail_if_not_exists"] = false };
        return answering;
    }

    /// <summary>"A-214/3 Mayor Lind approved ...": what stands in the message.</summary>
    internal static string Name(JsonElement message)
    {
        var embed = message.Items("embeds").FirstOrDefault();
        var reference = embed.Text("author", "name")?.Split(RemarkText.Between)[0] ?? "";
        var words = embed.Text("title") ?? embed.Text("description")?.Split('\n')[0].TrimStart('>', ' ') ?? message.Text("content") ?? "";
        return VisibleText.Line($"{reference} {words.Replace("\\", "", StringComparison.Ordinal)}", DiscordLimits.ThreadName);
    }
}
