using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Discord.Api;
using FactBot.Wire;

namespace FactBot.Discord.Inbound;

/// <summary>Messages, their edits and deletions. Messages that neither address the bot nor stand under one of its messages are dropped.</summary>
internal sealed class DiscordMessages(DiscordIdentity self, GuildCache guilds, PlaceResolver where, MemberNames people, OwnMessages own, IDeskQueries desk)
{
    private readonly RecentMessages _recent = new();

    /// <summary>Whether Discord withholds the text of messages that do not address the bot, because the app lacks the intent.</summary>
    public Func<bool> IsTextWithheld { get; set; } = () => false;

    /// <summary>Called with the channel or thread of a message under one of the bot's messages whose text was withheld.</summary>
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

        var resolved = await SpotAsync(message, ct);
        var under = await UnderAsync(message, resolved, ct);
        if (words is null && under is null && message.Guild is not null)
        {
            return null;
        }

        if (words is null && under is not null)
        {
            return Replied(message, resolved, under, message.Text);
        }

        var asked = Asked(message, words ?? message.Text);
        if (asked is Request.Unknown && under is not null && IsTextWithheld())
        {
            // Without the intent only messages that mention the bot can be read, so a mention is how people reply to a claim.
            return Replied(message, resolved, under, words ?? message.Text);
        }

        return Event(EventKeys.Message(message.Id), Addressed(resolved, under), message, asked) with { MessageId = message.Id };
    }

    /// <summary>
    /// An edited command is not carried out again and becomes no note. Only edits of stored messages and of messages under the bot's messages count.
    /// </summary>
    public async Task<InboundEvent?> EditedAsync(ReceivedMessage message, CancellationToken ct)
    {
        // Discord also sends an update when it adds a link preview, and some updates come without the text; neither is an edit.
        if (!message.IsPersons || message.EditedAt is not { } at || message.Json.Child("content") is null || (message.Text.Length == 0 && IsTextWithheld()))
        {
            return null;
        }

        Learn(message);
        var resolved = await SpotAsync(message, ct);
        var words = await ToBotAsync(message, ct);
        var under = await UnderAsync(message, resolved, ct);
        if (!_recent.Contains(message.Id) && (words is not null || under is null) && !await KnowsAsync(resolved, message.Id, ct))
        {
            return null;
        }

        var request = new Request.Edited(new MessageRef(resolved.Place.InChannel, message.Id), under, Neutral(words ?? message.Text));
        return Event(EventKeys.Edit(message.Id, at), resolved, message, request) with { MessageId = message.Id };
    }

    /// <summary>Discord does not name the author of a deleted message. A deleted bot message cancels what waits for it; a deleted note loses its words.</summary>
    public async Task<IReadOnlyList<InboundEvent>> DeletedAsync(string? guild, string channel, string id, CancellationToken ct)
    {
        var resolved = await where.OfAsync(guild, channel, self.User, RequestUrgency.Surely, ct);
        var isKnown = await KnowsAsync(resolved, id, ct);
        if (!isKnown && !_recent.Contains(id))
        {
            return [];
        }

        var note = new InboundEvent(EventKeys.Deleted(id), resolved.Place, Bot(resolved.Place), new Request.Deleted(new MessageRef(resolved.Place.InChannel, id))) { Audience = resolved.Audience };
        return isKnown ? [note, note with { Key = EventKeys.Gone(id), Request = new Request.Gone(resolved.Place.InChannel, id) }] : [note];
    }

    /// <summary>A bot message no longer exists; what waits for it is cancelled.</summary>
    public InboundEvent Gone(MessageRef message) =>
        new(EventKeys.Gone(message.MessageId), message.Channel, Bot(message.Channel), new Request.Gone(message.Channel, message.MessageId)) { Audience = Audience.Private };

    private InboundEvent? Replied(ReceivedMessage message, ResolvedPlace resolved, string under, string words)
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
        var reply = new Request.ThreadReply(new MessageRef(resolved.Place.InChannel, message.Id), under, Neutral(words), message.Files);
        return Event(EventKeys.Message(message.Id), resolved, message, reply) with { MessageId = message.Id };
    }

    /// <summary>"@FactBot" alone, in reply to a link or a file, is about that link or file.</summary>
    private Request Asked(ReceivedMessage message, string words)
    {
        var request = AttachedRequests.Of(Neutral(words), message.Files);
        return request is Request.Help { Topic: "" } && message.Json.Child("referenced_message") is { } answered
            && AttachedRequests.Of(Neutral(ReceivedMessage.WordsOf(answered)), ReceivedMessage.FilesOf(answered)) is (Request.CheckLink or Request.CheckFile) and var check
            ? check
            : request;
    }

    /// <summary>A command in reply to a bot message belongs under that message.</summary>
    private static ResolvedPlace Addressed(ResolvedPlace resolved, string? under) =>
        under is null || resolved.Place.Thread is not null ? resolved : resolved with { Place = resolved.Place.Under(under) };

    /// <summary>The words for the bot; null where the message does not address it. People pick the bot's role when they mean the bot.</summary>
    private async Task<string?> ToBotAsync(ReceivedMessage message, CancellationToken ct)
    {
        var role = message.Guild is { } guild && message.Text.Contains("<@&", StringComparison.Ordinal)
            ? (await guilds.GuildAsync(guild, RequestUrgency.Surely, ct))?.BotRole
            : null;
        return DiscordMentionText.ToBot(message.Text, self.User, role);
    }

    /// <summary>The bot message that a message belongs to: the one its thread hangs on, or the one it replies to.</summary>
    private async Task<string?> UnderAsync(ReceivedMessage message, ResolvedPlace resolved, CancellationToken ct)
    {
        if (resolved.Place.Thread is { } thread
            && (await KnowsAsync(resolved, thread, ct) || await own.HasAsync(resolved.Place.Channel, thread, ct)))
        {
            return thread;
        }

        return message.Answers is { } answered
            && (await KnowsAsync(resolved, answered, ct) || await IsOwnAsync(message, answered, ct))
            ? answered
            : null;
    }

    /// <summary>The referenced message usually comes with a reply.</summary>
    private async Task<bool> IsOwnAsync(ReceivedMessage message, string answered, CancellationToken ct) =>
        message.Json.Text("referenced_message", "id") == answered
            ? message.Json.Child("referenced_message", "author")?.Text("id") == self.User
            : await own.HasAsync(message.Channel, answered, ct);

    /// <summary>Most messages stand in a channel and do not address the bot; they are told apart without a call to Discord or the desk.</summary>
    private async Task<bool> MayBeThreadAsync(ReceivedMessage message, CancellationToken ct) =>
        await guilds.ChannelAsync(message.Guild!, message.Channel, RequestUrgency.Surely, ct) is not { } channel || OpenThreads.Is(channel);

    private Task<ResolvedPlace> SpotAsync(ReceivedMessage message, CancellationToken ct) =>
        where.OfAsync(message.Guild, message.Channel, message.Author.Text("id") ?? "", RequestUrgency.Surely, ct);

    private Task<bool> KnowsAsync(ResolvedPlace resolved, string message, CancellationToken ct) => desk.KnowsAsync(new MessageRef(resolved.Place.InChannel, message), ct);

    private InboundEvent Event(EventKey key, ResolvedPlace resolved, ReceivedMessage message, Request request) =>
        new(key, resolved.Place, people.Actor(resolved.Place.Workspace, message.Author, message.Json.Child("member"), message.Guild), request) { Audience = resolved.Audience };

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
