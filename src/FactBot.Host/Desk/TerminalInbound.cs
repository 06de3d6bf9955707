using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Text;

namespace FactBot.Host.Desk;

/// <summary>
/// Makes events of what happens in the terminal's chat. What is neither said to the bot nor under one of its messages is nobody's
/// business and becomes nothing.
/// </summary>
internal sealed partial class TerminalInbound(TerminalChat chat, IDeskQueries now)
{
    /// <summary>Terminals have no interaction that a private answer would need; any word does.</summary>
    private const string HereToken = "here";

    public static Person PersonOf(string name) => new(TerminalChat.Platform, TerminalChat.Workspace, name, name);

    /// <summary>People's names as mentions, so that they are known by more than their letters. Nobody can type a mention himself.</summary>
    public string Neutral(string text) => Mention().Replace(text.Replace("<@", "< @", StringComparison.Ordinal), m =>
        chat.Known(m.Groups["name"].Value) is { } name ? NeutralText.Mention(name, name) : m.Value);

    public async Task<InboundEvent?> SaidAsync(ChatMessage message, int? answers, CancellationToken ct)
    {
        var text = Neutral(message.Text);
        var request = ToBot(text) is { } words ? AttachedRequests.Of(words, message.Files)
            : await IsUnderBotAsync(answers, ct) ? new Request.ThreadReply(chat.RefOf(message), chat.IdOf(answers!.Value), text, message.Files)
            : message.IsDirect ? AttachedRequests.Of(text, message.Files)
            : null;
        return request is null ? null : Event(chat.KeyOf(message), message.Channel, message.Thread, message.By, request) with
        {
            MessageId = chat.IdOf(message.Number),
        };
    }

    /// <summary>A command that is mended is not carried out again, and is no note either: only what is kept or under the bot's messages follows.</summary>
    public async Task<InboundEvent?> EditedAsync(ChatMessage message, CancellationToken ct)
    {
        var text = Neutral(message.Text);
        var isKept = await now.KnowsAsync(chat.RefOf(message), ct);
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

    /// <summary>A message of the bot that is gone takes with it what waits for it.</summary>
    public async Task<InboundEvent?> DeletedAsync(ChatMessage message, string by, CancellationToken ct)
    {
        var key = new EventKey($"{chat.KeyOf(message)}:deleted");
        return message.IsOfBot ? Event(key, message.Channel, message.Thread, by, new Request.Gone(chat.PlaceOf(message.Channel, null), chat.IdOf(message.Number)))
            : await now.KnowsAsync(chat.RefOf(message), ct) || await IsUnderBotAsync(message.Thread, ct)
                ? Event(key, message.Channel, message.Thread, by, new Request.Deleted(chat.RefOf(message)))
            : null;
    }

    public InboundEvent Joined(string channel, string by) =>
        Event(chat.KeyOfJoining(channel), channel, null, by, new Request.Joined());

    /// <summary>What comes without a message: a slash command, a button, a form.</summary>
    public InboundEvent Done(string channel, int? thread, string by, Request request) =>
        Event(chat.NextEvent(), channel, thread, by, request) with { ReplyToken = HereToken };

    private InboundEvent Event(EventKey key, string channel, int? thread, string by, Request request) =>
        new(key, chat.PlaceOf(channel, thread), new Actor(PersonOf(by)), request)
        {
            Audience = channel.StartsWith(TerminalChat.DirectSign) ? Audience.Direct : chat.Channel(channel)?.Audience ?? Audience.Public,
        };

    /// <summary>A message of the bot is answered as such before its receipt is stored.</summary>
    private async Task<bool> IsUnderBotAsync(int? number, CancellationToken ct) =>
        number is { } n && chat.Find(n) is { } message && (message.IsOfBot || await now.KnowsAsync(chat.RefOf(message), ct));

    /// <summary>The words to the bot without its name, or null where it is not named.</summary>
    private static string? ToBot(string text) =>
        BotName().Match(text) is { Success: true } name ? text.Remove(name.Index, name.Length).Trim() : null;

    [GeneratedRegex(@"@factbot\b[,:]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BotName();

    [GeneratedRegex(@"(?<![\w<])@(?<name>[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
