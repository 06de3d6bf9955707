using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Text;

namespace FactBot.Host.Desk;

/// <summary>
/// Turns what happens in the terminal's chat into events. Messages that neither address the bot nor stand under one of its messages are
/// dropped.
/// </summary>
internal sealed partial class TerminalInbound(TerminalChat chat, IDeskQueries queries)
{
    /// <summary>The reply token of every interaction. The terminal needs none for a private response, so any value works.</summary>
    private const string HereToken = "here";

    public static Person PersonOf(string name) => new(TerminalChat.Platform, TerminalChat.Workspace, name, name);

    /// <summary>
    /// Replaces "@name" of known people by mentions, so that they are identified by id and not by spelling alone. Typed mention syntax is
    /// escaped, so that nobody can forge one.
    /// </summary>
    public string Neutral(string text) => Mention().Replace(text.Replace("<@", "< @", StringComparison.Ordinal), m =>
        chat.Known(m.Groups["name"].Value) is { } name ? NeutralText.Mention(name, name) : m.Value);

    public async Task<InboundEvent?> SaidAsync(ChatMessage message, int? replyTo, CancellationToken ct)
    {
        var text = Neutral(message.Text);
        var request = ToBot(text) is { } words ? AttachedRequests.Of(words, message.Files)
            : await IsUnderBotAsync(replyTo, ct) ? new Request.ThreadReply(chat.RefOf(message), chat.IdOf(replyTo!.Value), text, message.Files)
            : message.IsDirect ? AttachedRequests.Of(text, message.Files)
            : null;
        return request is null ? null : Event(chat.KeyOf(message), message.Channel, message.Thread, message.By, request) with
        {
            MessageId = chat.IdOf(message.Number),
        };
    }

    /// <summary>
    /// Returns null if the edit does not matter. An edited command is not carried out again and is not a note either, so only edits of
    /// kept messages and of messages under the bot's messages become events.
    /// </summary>
    public async Task<InboundEvent?> EditedAsync(ChatMessage message, CancellationToken ct)
    {
        var text = Neutral(message.Text);
        var isKept = await queries.KnowsAsync(chat.RefOf(message), ct);
        if (!isKept && (ToBot(text) is not null || !await IsUnderBotAsync(message.Thread, ct)))
        {
            return null;
        }

        var key = new EventKey(string.Create(CultureInfo.InvariantCulture, $"{chat.KeyOf(message)}:edit{message.Edits}"));
        var to = message.Thread is { } thread ? chat.IdOf(thread) : null;
        return Event(key, message.Channel, message.Thread, message.By, new Request.Edited(chat.RefOf(message), to, ToBot(text) ?? text)) with
        {
            MessageId = chat.IdOf(message.Number),
        };
    }

    /// <summary>A deleted message of the bot also drops everything that waits for it.</summary>
    public async Task<InboundEvent?> DeletedAsync(ChatMessage message, string by, CancellationToken ct)
    {
        var key = new EventKey($"{chat.KeyOf(message)}:deleted");
        return message.IsOfBot ? Event(key, message.Channel, message.Thread, by, new Request.Gone(chat.PlaceOf(message.Channel, null), chat.IdOf(message.Number)))
            : await queries.KnowsAsync(chat.RefOf(message), ct) || await IsUnderBotAsync(message.Thread, ct)
                ? Event(key, message.Channel, message.Thread, by, new Request.Deleted(chat.RefOf(message)))
            : null;
    }

    public InboundEvent Joined(string channel, string by) =>
        Event(chat.KeyOfJoining(channel), channel, null, by, new Request.Joined());

    /// <summary>Returns the event of an action without a message: a slash command, a button or a form.</summary>
    public InboundEvent Done(string channel, int? thread, string by, Request request) =>
        Event(chat.NextEvent(), channel, thread, by, request) with { ReplyToken = HereToken };

    private InboundEvent Event(EventKey key, string channel, int? thread, string by, Request request) =>
        new(key, chat.PlaceOf(channel, thread), new Actor(PersonOf(by)), request)
        {
            Audience = channel.StartsWith(TerminalChat.DirectSign) ? Audience.Direct : chat.Channel(channel)?.Audience ?? Audience.Public,
        };

    /// <summary>
    /// Checks whether the message is one of the bot's or known to the desk. The chat knows the bot's messages even before their receipts
    /// are stored.
    /// </summary>
    private async Task<bool> IsUnderBotAsync(int? number, CancellationToken ct) =>
        number is { } n && chat.Find(n) is { } message && (message.IsOfBot || await queries.KnowsAsync(chat.RefOf(message), ct));

    /// <summary>Returns the words without the bot's name, or null if the bot is not named.</summary>
    private static string? ToBot(string text) =>
        BotName().Match(text) is { Success: true } name ? text.Remove(name.Index, name.Length).Trim() : null;

    [GeneratedRegex(@"@factbot\b[,:]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BotName();

    [GeneratedRegex(@"(?<![\w<])@(?<name>[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
