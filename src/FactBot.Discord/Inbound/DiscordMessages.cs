using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Discord.Api;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>Messages, and what happens to them. What is neither said to the bot nor under one of its messages gives nothing, and is forgotten.</summary>
internal sealed class DiscordMessages(DiscordIdentity self, GuildCache guilds, PlaceResolver where, MemberNames people, OwnMessages own, IDeskQueries desk)
{
    private readonly RecentMessages _recent = new();

    /// <summary>Whether Discord withholds the text of what is not said to the bot: the app lacks the intent.</summary>
    public Func<bool> IsTextWithheld { get; set; } = () => false;

    /// <summary>Told of a message under one of the bot's whose text was withheld: its channel, a thread or not.</summary>
    public Action<string> Withheld { get; set; } = _ => { };

    public async Task<InboundEvent?> SaidAsync(ReceivedMessage message, CancellationToken ct)
    {
        if (!message.IsPersons)
        {
            return null;
        }

        Learn(message);
        var words = await ToBotAsync(message, ct);
        if (words is null && message.Guild is not null && message.Answers is null && !await MayBeThreadAsync(message, ct))
        {
            return null;
        }

        var spot = await SpotAsync(message, ct);
        var under = await UnderAsync(message, spot, ct);
        if (words is null && under is null && message.Guild is not null)
        {
            return null;
        }

        if (words is null && under is not null)
        {
            return Replied(message, spot, under, message.Text);
        }

        var asked = Asked(message, words ?? message.Text);
        if (asked is Request.Unknown && under is not null && IsTextWithheld())
        {
            // Only what mentions the bot can be read: a mention is how one answers a claim here.
            return Replied(message, spot, under, words ?? message.Text);
        }

        return Event(EventKeys.Message(message.Id), Addressed(spot, under), message, asked) with { MessageId = message.Id };
    }

    /// <summary>A command that is mended is not carried out again, and is no note either: only what is kept or under the bot's messages follows.</summary>
    public async Task<InboundEvent?> EditedAsync(ReceivedMessage message, CancellationToken ct)
    {
        // A preview that was added is an update too, and nobody's edit. So is one that comes without the words.
        if (!message.IsPersons || message.EditedAt is not { } at || message.Json.Child("content") is null || (message.Text.Length == 0 && IsTextWithheld()))
        {
            return null;
        }

        Learn(message);
        var spot = await SpotAsync(message, ct);
        var words = await ToBotAsync(message, ct);
        var under = await UnderAsync(message, spot, ct);
        if (!_recent.Contains(message.Id) && (words is not null || under is null) && !await KnowsAsync(spot, message.Id, ct))
        {
            return null;
        }

        var request = new Request.Edited(new MessageRef(spot.Place.InChannel, message.Id), under, Neutral(words ?? message.Text));
        return Event(EventKeys.Edit(message.Id, at), spot, message, request) with { MessageId = message.Id };
    }

    /// <summary>Discord does not say whose it was: a message of the bot takes with it what waits for it, a note loses its words.</summary>
    public async Task<IReadOnlyList<InboundEvent>> DeletedAsync(string? guild, string channel, string id, CancellationToken ct)
    {
        var spot = await where.OfAsync(guild, channel, self.User, RequestUrgency.Surely, ct);
        var isKnown = await KnowsAsync(spot, id, ct);
        if (!isKnown && !_recent.Contains(id))
        {
            return [];
        }

        var note = new InboundEvent(EventKeys.Deleted(id), spot.Place, Bot(spot.Place), new Request.Deleted(new MessageRef(spot.Place.InChannel, id))) { Audience = spot.Audience };
        return isKnown ? [note, note with { Key = EventKeys.Gone(id), Request = new Request.Gone(spot.Place.InChannel, id) }] : [note];
    }

    /// <summary>A message of the bot's that is there no more: what waits for it goes with it.</summary>
    public InboundEvent Gone(MessageRef message) =>
        new(EventKeys.Gone(message.MessageId), message.Channel, Bot(message.Channel), new Request.Gone(message.Channel, message.MessageId)) { Audience = Audience.Private };

    private InboundEvent? Replied(ReceivedMessage message, ResolvedPlace spot, string under, string words)
    {
        if (message.IsEmpty)
        {
            if (IsTextWithheld())
            {
                Withheld(message.Channel);
            }

            return null;
        }

        _recent.Add(message.Id);
        var reply = new Request.ThreadReply(new MessageRef(spot.Place.InChannel, message.Id), under, Neutral(words), message.Files);
        return Event(EventKeys.Message(message.Id), spot, message, reply) with { MessageId = message.Id };
    }

    /// <summary>"@FactBot" alone, in answer to somebody's link or file, is about that.</summary>
    private Request Asked(ReceivedMessage message, string words)
    {
        var request = AttachedRequests.Of(Neutral(words), message.Files);
        return request is Request.Help { Topic: "" } && message.Json.Child("referenced_message") is { } answered
            && AttachedRequests.Of(Neutral(ReceivedMessage.WordsOf(answered)), ReceivedMessage.FilesOf(answered)) is (Request.CheckLink or Request.CheckFile) and var check
            ? check
            : request;
    }

    /// <summary>A command in answer to a message of the bot's is said under that.</summary>
    private static ResolvedPlace Addressed(ResolvedPlace spot, string? under) =>
        under is null || spot.Place.Thread is not null ? spot : spot with { Place = spot.Place.Under(under) };

    /// <summary>What is said to the bot; null where it is not. People pick the bot's role for the bot.</summary>
    private async Task<string?> ToBotAsync(ReceivedMessage message, CancellationToken ct)
    {
        var role = message.Guild is { } guild && message.Text.Contains("<@&", StringComparison.Ordinal)
            ? (await guilds.GuildAsync(guild, RequestUrgency.Surely, ct))?.BotRole
            : null;
        return DiscordMentionText.ToBot(message.Text, self.User, role);
    }

    /// <summary>The message of the bot's that it belongs to: the one that its thread hangs on, or the one that it answers.</summary>
    private async Task<string?> UnderAsync(ReceivedMessage message, ResolvedPlace spot, CancellationToken ct)
    {
        if (spot.Place.Thread is { } thread
            && (await KnowsAsync(spot, thread, ct) || await own.HasAsync(spot.Place.Channel, thread, ct)))
        {
            return thread;
        }

        return message.Answers is { } answered
            && (await KnowsAsync(spot, answered, ct) || await IsOwnAsync(message, answered, ct))
            ? answered
            : null;
    }

    /// <summary>What an answer answers comes with it, most of the time.</summary>
    private async Task<bool> IsOwnAsync(ReceivedMessage message, string answered, CancellationToken ct) =>
        message.Json.Text("referenced_message", "id") == answered
            ? message.Json.Child("referenced_message", "author")?.Text("id") == self.User
            : await own.HasAsync(message.Channel, answered, ct);

    /// <summary>Most of what a server says is said in a channel and to nobody here: that is told without a question to anybody.</summary>
    private async Task<bool> MayBeThreadAsync(ReceivedMessage message, CancellationToken ct) =>
        await guilds.ChannelAsync(message.Guild!, message.Channel, RequestUrgency.Surely, ct) is not { } channel || OpenThreads.Is(channel);

    private Task<ResolvedPlace> SpotAsync(ReceivedMessage message, CancellationToken ct) =>
        where.OfAsync(message.Guild, message.Channel, message.Author.Text("id") ?? "", RequestUrgency.Surely, ct);

    private Task<bool> KnowsAsync(ResolvedPlace spot, string message, CancellationToken ct) => desk.KnowsAsync(new MessageRef(spot.Place.InChannel, message), ct);

    private InboundEvent Event(EventKey key, ResolvedPlace spot, ReceivedMessage message, Request request) =>
        new(key, spot.Place, people.Actor(spot.Place.Workspace, message.Author, message.Json.Child("member"), message.Guild), request) { Audience = spot.Audience };

    private Actor Bot(Place place) => new(new Person(DiscordOptions.PlatformName, place.Workspace, self.User, "FactBot"));

    private string Neutral(string text) => DiscordMentionText.Neutral(text, people.NameOf);

    private void Learn(ReceivedMessage message)
    {
        foreach (var mentioned in message.Json.Items("mentions").Where(m => m.Text("id") is not null))
        {
            _ = people.Learn(mentioned, mentioned.Child("member"));
        }
    }
}
