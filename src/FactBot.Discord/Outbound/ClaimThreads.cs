using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Discord.Api;
using FactBot.Discord.Protocol;
using FactBot.Wire;

namespace FactBot.Discord.Outbound;

/// <summary>
/// Threads under the bot's messages. A thread is created with its first line, has the id of its message, and is archived when its claim is
/// done. Where threads cannot exist (direct messages, threads, voice channels), lines reply to the message instead.
/// </summary>
/// <param name="api">The HTTP API.</param>
/// <param name="most">The maximum number of cached closed claims.</param>
internal sealed class ClaimThreads(DiscordApi api, int most = 5000)
{
    /// <summary>The auto-archive duration in minutes: a week, Discord's longest.</summary>
    private const int HideAfter = 10080;

    /// <summary>Threads of claims that are done. A line posted there opens such a thread, and it is archived again.</summary>
    private readonly BoundedCache<bool> _closed = new(most);

    /// <summary>Threads of closed claims that Discord could not archive at the first attempt.</summary>
    private readonly BoundedCache<bool> _toArchive = new(most);

    /// <summary>Posts into the thread of a message; creates or opens the thread where needed.</summary>
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
    /// Archives the thread of a closed claim. Every change of a closed claim archives it again, because a message in an archived thread
    /// opens it. A thread that was never created stays so.
    /// </summary>
    public async Task FollowAsync(string thread, bool isClosed, CancellationToken ct)
    {
        if (!isClosed)
        {
            _closed.Remove(thread);
            _toArchive.Remove(thread);
            return;
        }

        _closed.Set(thread, true);
        if (await CloseAsync(thread, ct))
        {
            await MakeUpAsync(ct);
        }
    }

    /// <summary>Changes something in a channel or thread. An archived thread is opened for it, and archived again where its claim is done.</summary>
    public async Task<DiscordResponse> ChangeAsync(string thread, Func<Task<DiscordResponse>> change, CancellationToken ct)
    {
        var response = await change();
        if (!response.Is(DiscordReceipts.ThreadIsArchived))
        {
            return response;
        }

        if (await api.ArchiveAsync(thread, isArchived: false, ct) is var opened and not DiscordResponse.Ok)
        {
            return NotYet(opened);
        }

        response = await change();
        if (_closed.Contains(thread))
        {
            _ = await CloseAsync(thread, ct);
        }

        return response;
    }

    /// <summary>Returns false where Discord could not archive it now; it is retried later.</summary>
    private async Task<bool> CloseAsync(string thread, CancellationToken ct)
    {
        _toArchive.Set(thread, true);
        if (await api.ArchiveAsync(thread, isArchived: true, ct) is not (DiscordResponse.Ok or DiscordResponse.Failed))
        {
            return false;
        }

        _toArchive.Remove(thread);
        return true;
    }

    /// <summary>Retries one archiving right after a successful call, when it is likely to work.</summary>
    private async Task MakeUpAsync(CancellationToken ct)
    {
        if (_toArchive.TakeOldest() is { } thread && _closed.Contains(thread))
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

                // The thread is locked and the bot may not open it, so the line replies to the message instead.
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

        // No thread can be created here, or somebody deleted it, so the line replies to the message instead.
        return begun is not DiscordResponse.Ok && response is DiscordResponse.Failed { Status: not 401 } && !response.Is(DiscordReceipts.ThreadIsArchived)
            ? await api.PostAsync(channel, Answering(message, body), ct)
            : response;
    }

    /// <summary>The steps before the post may be repeated: the message itself was not sent.</summary>
    private static DiscordResponse NotYet(DiscordResponse response) => response is DiscordResponse.Unclear unclear ? new DiscordResponse.NotSent(unclear.Why) : response;

    private static JsonObject Answering(string message, JsonObject body)
    {
        var answering = (JsonObject)body.DeepClone();
        answering["message_reference"] = new JsonObject { ["message_id"] = message, ["fail_if_not_exists"] = false };
        return answering;
    }

    /// <summary>The thread's name, made of the message's text: "A-214/3 Mayor Lind approved ...".</summary>
    internal static string Name(JsonElement message)
    {
        var embed = message.Items("embeds").FirstOrDefault();
        var reference = embed.Text("author", "name")?.Split(RemarkText.Between)[0] ?? "";
        var words = embed.Text("title") ?? embed.Text("description")?.Split('\n')[0].TrimStart('>', ' ') ?? message.Text("content") ?? "";
        return VisibleText.Line($"{reference} {words.Replace("\\", "", StringComparison.Ordinal)}", DiscordLimits.ThreadName);
    }
}
