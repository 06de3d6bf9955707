using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Wire;

namespace FactBot.Slack.Inbound;

/// <summary>What all readers of Slack events share: neutral text, people, places, and building the event.</summary>
internal sealed class SlackEventContext(SlackIdentity self, SlackDirectory directory)
{
    private const string SlacksOwn = "USLACKBOT";

    public SlackIdentity Self => self;

    public Task<Actor> ActorAsync(string user, CancellationToken ct) => directory.ActorAsync(self.Team, user, ct);

    public Task LearnAsync(IEnumerable<string> users, CancellationToken ct) => directory.LearnAsync(users, ct);

    public string NameOf(string user) => directory.NameOf(user);

    /// <summary>Whether the thread is the bot's: the desk knows it, or its first message is the bot's own (its receipt may be on the way).</summary>
    public async Task<bool> IsBotsThreadAsync(IDeskQueries desk, JsonElement message, MessageRef thread, CancellationToken ct) =>
        message.Text("parent_user_id") == self.User || await desk.KnowsAsync(thread, ct);

    /// <param name="key">The event's key within its workspace, the same for every way in which Slack reports it.</param>
    /// <param name="place">The place.</param>
    /// <param name="user">The acting user's id; null for the bot itself.</param>
    /// <param name="request">The request.</param>
    /// <param name="ct">Ends the wait for names.</param>
    public async Task<InboundEvent> EventAsync(string key, Place place, string? user, Request request, CancellationToken ct)
    {
        var actor = directory.ActorAsync(self.Team, user is { Length: > 0 } ? user : self.User, ct);
        var audience = directory.AudienceAsync(place.Channel, ct);
        return new InboundEvent(new EventKey($"slack:{self.Team}:{key}"), place, await actor, request)
        {
            Audience = await audience,
        };
    }

    public async Task<string> NeutralAsync(string text, CancellationToken ct)
    {
        await directory.LearnAsync(SlackMentionText.Mentioned(text), ct);
        return SlackMentionText.Neutral(text, directory.NameOf);
    }

    public string? ToBot(JsonElement message) => SlackMentionText.ToBot(message.Text("text") ?? "", self.User);

    /// <summary>Whether the bot wrote the message.</summary>
    public bool IsOwn(JsonElement message) =>
        message.Text("user") == self.User || (self.Bot is { } bot && message.Text("bot_id") == bot);

    /// <summary>Whether a program wrote the message, the bot itself included.</summary>
    public bool IsProgram(JsonElement message) =>
        IsOwn(message) || message.Child("bot_id") is not null || message.Text("subtype") == "bot_message" || message.Text("user") is null or "" or SlacksOwn;

    /// <summary>The first message of the thread that a message is in; null for that first message.</summary>
    public static string? ThreadOf(JsonElement message) => message.Text("thread_ts") is { } root && root != message.Text("ts") ? root : null;

    public static ImmutableArray<AttachedFile> Files(JsonElement message) =>
    [
        .. message.Items("files")
            .Where(f => f.Text("url_private_download") is not null)
            .Select(f => new AttachedFile(f.Text("name") ?? "file", f.Text("url_private_download")!, f.Number("size") ?? 0)),
    ];
}
