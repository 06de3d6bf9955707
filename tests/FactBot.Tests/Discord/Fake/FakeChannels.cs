using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FactBot.Tests.Discord.Fake;

/// <summary>Channels, threads and what stands in them.</summary>
internal sealed class FakeChannels(FakeIds ids, FakeUser bot, string guild)
{
    private readonly ConcurrentDictionary<string, FakeChannel> _channels = [];
    private readonly ConcurrentDictionary<string, FakeMessage> _messages = [];
    private readonly ConcurrentDictionary<(string Channel, string Nonce), string> _nonces = [];
    private readonly Lock _lock = new();

    /// <summary>Everything that stands anywhere, oldest first.</summary>
    public IReadOnlyList<FakeMessage> Messages => [.. _messages.Values.OrderBy(m => FakeIds.Number(m.Id))];

    /// <summary>What the bot wrote.</summary>
    public IReadOnlyList<FakeMessage> Posts => [.. Messages.Where(m => m.Author.Id == bot.Id)];

    public IReadOnlyList<FakeChannel> Threads => [.. _channels.Values.Where(c => c.IsThread).OrderBy(c => FakeIds.Number(c.Id))];

    public FakeChannel? Channel(string id) => _channels.GetValueOrDefault(id);

    public FakeMessage? Message(string id) => _messages.GetValueOrDefault(id);

    public IReadOnlyList<FakeMessage> In(string channel) => [.. Messages.Where(m => m.Channel == channel)];

    public FakeChannel Add(FakeChannel channel) => _channels[channel.Id] = channel;

    public FakeMessage Add(FakeMessage message) => _messages[message.Id] = message;

    public FakeMessage? Remove(string message) => _messages.TryRemove(message, out var gone) ? gone : null;

    public FakeChannel? RemoveChannel(string id) => _channels.TryRemove(id, out var gone) ? gone : null;

    public void Archive(string thread) => _channels[thread] = _channels[thread] with { Archived = true };

    public IEnumerable<FakeRoute> Routes =>
    [
        new("GET", "/channels/{channel_id}", r => InChannel(r, c => FakeResponses.Json(c.Json()))),
        new("PATCH", "/channels/{channel_id}", r => InChannel(r, c => Changed(r, c))),
        new("DELETE", "/channels/{channel_id}", r => InChannel(r, c => FakeResponses.Json(RemoveChannel(c.Id)!.Json()))),
        new("POST", "/channels/{channel_id}/messages", r => WritableChannel(r, c => Posted(r, c))),
        new("GET", "/channels/{channel_id}/messages", r => InChannel(r, c => History(r, c))),
        new("GET", "/channels/{channel_id}/messages/{message_id}", r => OnMessage(r, m => FakeResponses.Json(m.Json()))),
        new("PATCH", "/channels/{channel_id}/messages/{message_id}", r => WritableMessage(r, m => Edited(r, m))),
        new("DELETE", "/channels/{channel_id}/messages/{message_id}", r => WritableMessage(r, m => Done(() => Remove(m.Id)))),
        new("PUT", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me", r => WritableMessage(r, m => Marked(m, [.. m.Marks.Where(k => k != r["emoji_name"]), r["emoji_name"]]))),
        new("DELETE", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me", r => WritableMessage(r, m => Marked(m, [.. m.Marks.Where(k => k != r["emoji_name"])]))),
        new("POST", "/channels/{channel_id}/messages/{message_id}/threads", r => OnMessage(r, m => Threaded(r, m.Id))),
        new("POST", "/channels/{channel_id}/threads", r => InChannel(r, _ => Threaded(r, ids.Next()))),
        new("GET", "/guilds/{guild_id}/channels", r => FakeResponses.Json(new JsonArray([.. _channels.Values.Where(c => c.Guild == r["guild_id"] && !c.IsThread).Select(c => c.Json())]))),
        new("GET", "/guilds/{guild_id}/threads/active", _ => FakeResponses.Json(new JsonObject
        {
            ["threads"] = new JsonArray([.. Threads.Where(t => !t.Archived).Select(t => t.Json())]), ["members"] = new JsonArray(), ["has_more"] = false,
        })),
        new("POST", "/users/@me/channels", Private),
    ];

    private static IResult Done(Action work)
    {
        work();
        return FakeResponses.Nothing;
    }

    private IResult InChannel(FakeRequest request, Func<FakeChannel, IResult> answer) =>
        Channel(request["channel_id"]) is { } channel ? answer(channel) : FakeResponses.UnknownChannel;

    private IResult OnMessage(FakeRequest request, Func<FakeMessage, IResult> answer) => InChannel(
        request, c => Message(request["message_id"]) is { } message && message.Channel == c.Id ? answer(message) : FakeResponses.UnknownMessage);

    private IResult WritableChannel(FakeRequest request, Func<FakeChannel, IResult> answer) =>
        InChannel(request, c => c.Archived ? FakeResponses.ArchivedThread : answer(c));

    private IResult WritableMessage(FakeRequest request, Func<FakeMessage, IResult> answer) =>
        OnMessage(request, m => Channel(m.Channel) is { Archived: true } ? FakeResponses.ArchivedThread : answer(m));

    /// <summary>With enforce_nonce the message that has it already is given back, and nothing is posted.</summary>
    private IResult Posted(FakeRequest request, FakeChannel channel)
    {
        lock (_lock)
        {
            var nonce = ((JsonObject)request.Body!)["nonce"]?.ToString();
            if (nonce is not null && request.Flag("enforce_nonce") && _nonces.TryGetValue((channel.Id, nonce), out var earlier) && Message(earlier) is { } there)
            {
                return FakeResponses.Json(there.Json());
            }

            var message = Add(new FakeMessage(ids.Next(), channel.Id, bot, (JsonObject)request.Body!.DeepClone()) { Guild = channel.Guild });
            if (nonce is not null)
            {
                _nonces[(channel.Id, nonce)] = message.Id;
            }

            return FakeResponses.Json(message.Json());
        }
    }

    private IResult Edited(FakeRequest request, FakeMessage message)
    {
        if (message.Author.Id != bot.Id)
        {
            return FakeResponses.Error(403, 50005, "Cannot edit a message authored by another user");
        }

        var body = (JsonObject)message.Body.DeepClone();
        foreach (var (name, value) in (JsonObject)request.Body!)
        {
            body[name] = value?.DeepClone();
        }

        return FakeResponses.Json(Add(message with { Body = body, Edits = message.Edits + 1 }).Json());
    }

    private IResult Marked(FakeMessage message, IReadOnlyList<string> marks) => Done(() => Add(message with { Marks = marks }));

    private IResult History(FakeRequest request, FakeChannel channel)
    {
        var most = request.Query.TryGetValue("limit", out var limit) ? int.Parse(limit, System.Globalization.CultureInfo.InvariantCulture) : 50;
        var all = In(channel.Id);
        var picked = request.Query.TryGetValue("after", out var after)
            ? all.Where(m => FakeIds.Number(m.Id) > FakeIds.Number(after)).Take(most)
            : all.Where(m => !request.Query.TryGetValue("before", out var before) || FakeIds.Number(m.Id) < FakeIds.Number(before)).TakeLast(most);
        return FakeResponses.Json(new JsonArray([.. picked.Reverse().Select(m => m.Json())]));
    }

    private IResult Threaded(FakeRequest request, string id)
    {
        var thread = new FakeChannel(id, 11, guild, request["channel_id"], (JsonObject)request.Body!.DeepClone());
        return _channels.TryAdd(id, thread)
            ? FakeResponses.Json(thread.Json())
            : FakeResponses.Error(400, 160004, "A thread has already been created for this message");
    }

    private IResult Changed(FakeRequest request, FakeChannel channel)
    {
        var body = (JsonObject)request.Body!;
        if (channel.Archived && !(body["archived"] is JsonValue v && v.TryGetValue<bool>(out var archived) && !archived))
        {
            return FakeResponses.ArchivedThread;
        }

        return FakeResponses.Json(Add(channel with
        {
            Archived = (bool?)body["archived"] ?? channel.Archived,
            Locked = (bool?)body["locked"] ?? channel.Locked,
            Body = body["name"] is { } name ? new JsonObject { ["name"] = name.DeepClone() } : channel.Body,
        }).Json());
    }

    /// <summary>One private conversation for each person, always the same.</summary>
    private IResult Private(FakeRequest request)
    {
        var id = "7" + request.Field("recipient_id");
        return FakeResponses.Json(_channels.GetOrAdd(id, new FakeChannel(id, 1, null, null, [])).Json());
    }
}
