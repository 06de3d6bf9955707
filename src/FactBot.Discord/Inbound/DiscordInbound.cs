using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Discord.Api;
using FactBot.Discord.Outbound;
using FactBot.Discord.Protocol;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>Handles gateway events. Each event is stored, or dropped as irrelevant, when this returns.</summary>
internal sealed class DiscordInbound
{
    /// <summary>The ids that become part of API addresses. An event where one of them is malformed is dropped.</summary>
    private static readonly string[] Places = ["id", "guild_id", "channel_id", "parent_id"];

    private readonly GuildCache _guilds;
    private readonly GuildChanges _changes;
    private readonly DiscordMessages _messages;
    private readonly DiscordInteractions _interactions;
    private readonly MissedMessageReader _catchingUp;
    private readonly GuildLoader _servers;
    private readonly ChannelIntroduction _firstUses;
    private readonly IInbox _inbox;
    private readonly TimeProvider _time;

    public DiscordInbound(DiscordApi api, DiscordIdentity self, OpenInteractions open, IDeskQueries desk, IInbox inbox, TimeProvider time)
    {
        (_inbox, _time) = (inbox, time);
        _firstUses = new ChannelIntroduction(self);
        var coalescer = new RequestCoalescer(time);
        _guilds = new GuildCache(api, self, coalescer);
        var (where, people) = (new PlaceResolver(_guilds, api, coalescer, time), new MemberNames(_guilds));
        _changes = new GuildChanges(self, _guilds, time);
        _messages = new DiscordMessages(self, _guilds, where, people, new OwnMessages(api, self, coalescer), desk);
        _interactions = new DiscordInteractions(self, where, people, desk, new InteractionResponder(api, time), open, AcceptAsync, time);
        _servers = new GuildLoader(api, _guilds, time);
        _catchingUp = new MissedMessageReader(api, _servers, desk, SaidOrMendedAsync, time);
    }

    /// <summary>Sets whether Discord withholds the text of messages that do not address the bot, and the action to take where that matters.</summary>
    public void WhereTextIsWithheld(Func<bool> isWithheld, Action<string> tell) => (_messages.IsTextWithheld, _messages.Withheld) = (isWithheld, tell);

    /// <summary>Reads the servers that the bot is on; returns when they are known, or after <paramref name="patience"/>.</summary>
    public Task EnterAsync(TimeSpan patience, CancellationToken ct) => _servers.EnterAsync(patience, ct);

    public Task CatchUpAsync(DateTimeOffset since, CancellationToken ct) => _catchingUp.RunAsync(since, ct);

    /// <summary>A message of the bot was found deleted; it becomes the same event that the gateway would have brought.</summary>
    public Task GoneAsync(MessageRef message, CancellationToken ct) => _inbox.AcceptAsync(_messages.Gone(message), ct);

    public async Task TakeAsync(GatewayEvent happened, CancellationToken ct)
    {
        var data = happened.Data;
        if (!Places.All(name => IsIdOrNothing(data.Child(name))))
        {
            return;
        }

        _guilds.Apply(happened.Name, data);
        switch (happened.Name)
        {
            case "INTERACTION_CREATE":
                await _interactions.TakeAsync(new Interaction(data, _time.GetUtcNow()), ct);
                break;
            case "MESSAGE_CREATE":
                await AcceptAsync(await _messages.SaidAsync(new ReceivedMessage(data, data.Text("guild_id")), ct), ct);
                break;
            case "MESSAGE_UPDATE":
                await AcceptAsync(await _messages.EditedAsync(new ReceivedMessage(data, data.Text("guild_id")), ct), ct);
                break;
            case "MESSAGE_DELETE":
                await DeletedAsync(data.Text("guild_id"), data.Text("channel_id"), [data.Text("id")], ct);
                break;
            case "MESSAGE_DELETE_BULK":
                await DeletedAsync(data.Text("guild_id"), data.Text("channel_id"), CachedGuild.Strings(data, "ids"), ct);
                break;
            case "GUILD_CREATE":
                await AcceptAsync(_changes.Joined(data), ct);
                break;
            case "GUILD_DELETE":
                await AcceptAsync(_changes.Left(data), ct);
                _changes.ForgetLeft(data);
                break;
            case "CHANNEL_DELETE" or "THREAD_DELETE":
                await AcceptAsync(_changes.Deleted(data), ct);
                _changes.ForgetDeleted(data);
                break;
        }
    }

    private static bool IsIdOrNothing(JsonElement? id) => id is null || (id.Value.ValueKind is JsonValueKind.String && Snowflakes.Is(id.Value.GetString()));

    /// <summary>A message that was read later yields its posting and its latest edit.</summary>
    private async Task SaidOrMendedAsync(ReceivedMessage message, CancellationToken ct)
    {
        await AcceptAsync(await _messages.SaidAsync(message, ct), ct);
        await AcceptAsync(await _messages.EditedAsync(message, ct), ct);
    }

    private async Task WelcomeAsync(InboundEvent first, CancellationToken ct)
    {
        try
        {
            await _inbox.AcceptAsync(first, ct);
            _firstUses.Told(first.Place);
        }
        catch (Exception failed) when (failed is StoreUnavailableException or OperationCanceledException)
        {
            // The article link fails in the same way, and its event is replayed.
        }
    }

    private async Task DeletedAsync(string? guild, string? channel, IEnumerable<string?> messages, CancellationToken ct)
    {
        foreach (var message in messages.Where(Snowflakes.Is).TakeWhile(_ => channel is not null))
        {
            await AcceptAsync(await _messages.DeletedAsync(guild, channel!, message!, ct), ct);
        }
    }

    private async Task AcceptAsync(IEnumerable<InboundEvent> received, CancellationToken ct)
    {
        foreach (var one in received)
        {
            await AcceptAsync(one, ct);
        }
    }

    private async Task AcceptAsync(InboundEvent? received, CancellationToken ct)
    {
        if (received is null)
        {
            return;
        }

        if (_firstUses.In(received) is { } first)
        {
            // The introduction is not awaited, because the person who posted the link waits. If it fails, the next link brings it.
            _ = WelcomeAsync(first, ct);
        }

        await _inbox.AcceptAsync(received, ct);
    }
}
