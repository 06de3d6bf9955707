using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Core.Delivery;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>
/// What people write under the bot's messages. In a claim's thread it is a note on the claim, under a card one on the article or,
/// behind "3:", on claim 3; under a link that could not be read it is that page's text.
/// </summary>
internal sealed partial class ReplyHandler(IStore store) : IHandler<Request.Reply>
{
    /// <summary>A greater number before a colon is a year or an hour, no claim.</summary>
    private const int GreatestNumber = 999;

    public async Task<Change> HandleAsync(Request.Reply request, Asked asked, CancellationToken ct)
    {
        if (await store.KeptAsync(request.Message, ct).ConfigureAwait(false) is not null)
        {
            return asked.Nothing;
        }

        var anchor = await store.AnchorAsync(request.Message with { MessageId = request.To }, ct).ConfigureAwait(false);
        return anchor?.Subject switch
        {
            MessageSubject.Unread unread => Text(request, asked, unread),
            MessageSubject.Card card => await NoteAsync(request, asked, new Reference(card.Dossier.Number, null), underCard: true, ct).ConfigureAwait(false),
            MessageSubject.ClaimMessage message =>
                await NoteAsync(request, asked, new Reference(message.Claim.Dossier.Number, message.Claim.Number), underCard: false, ct).ConfigureAwait(false),
            _ => asked.Nothing,
        };
    }

    /// <summary>The claim that the first words name, and the words behind it.</summary>
    public static (int? Claim, string Text) Prefix(string text)
    {
        var found = ClaimPrefix().Match(text);
        return found.Success && int.Parse(found.Groups["claim"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is var number and <= GreatestNumber and > 0
            ? (number, text[found.Length..])
            : (null, text);
    }

    private async Task<Change> NoteAsync(Request.Reply request, Asked asked, Reference reference, bool underCard, CancellationToken ct)
    {
        var text = NoteRules.Kept(request.Text);
        if (asked.Desk.Notes is NotesRule.Marked)
        {
            if (!text.StartsWith("note", StringComparison.OrdinalIgnoreCase))
            {
                return asked.Nothing;
            }

            text = text["note".Length..].TrimStart(' ', ':');
        }

        var (claim, words) = underCard ? Prefix(text) : (null, text);
        words = WithFiles(words, request);
        if (words.Length == 0)
        {
            return asked.Nothing;
        }

        reference = claim is null ? reference : reference with { Claim = claim };
        return await new Locator(store).FindAsync(reference, asked, ct).ConfigureAwait(false) switch
        {
            Located.Found found => await new NoteKeeper(store).KeepAsync(asked, found, new Request.AddNote(reference, words, From: request.Message), ct).ConfigureAwait(false),
            Located.Missing missing => asked.Refuse(SavedPhrases.NotKept(missing.Sentence)),
            _ => throw new InvalidOperationException("Nothing else can be located."),
        };
    }

    /// <summary>A file in a thread is named in the note; its message leads to it.</summary>
    private static string WithFiles(string words, Request.Reply request) =>
        string.Join('\n', new[] { words.Trim() }.Concat(request.Files.Select(f => $"[file: {PassageText.Fold(f.Name)}]")).Where(s => s.Length > 0));

    private static Change Text(Request.Reply request, Asked asked, MessageSubject.Unread unread)
    {
        Request? read = request.Files.Length > 0 ? new Request.CheckFile(request.Files[0], unread.Draft)
            : string.IsNullOrWhiteSpace(request.Text) || request.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) ? null
            : new Request.CheckText(NeutralText.Shown(request.Text), unread.Draft, unread.Address);
        return read is null
            ? asked.Nothing
            : asked.Nothing with { Next = [asked.Event with { Key = new EventKey(MessageKeys.Next(asked.Event.Key, "text")), Request = read }] };
    }

    [GeneratedRegex(@"^\s*(?:[aA]-?\d{1,9}/)?[cC#]?(?<claim>\d{1,4})\s*[:\uFF1A](?=\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ClaimPrefix();
}
