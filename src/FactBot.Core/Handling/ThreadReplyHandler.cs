using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Rules;
using FactBot.Core.Text;
using FactBot.Core.Views;

namespace FactBot.Core.Handling;

/// <summary>
/// Handles replies to the bot's messages. In a claim's thread a reply is a note on the claim. Under a card it is a note on the
/// article, or on claim 3 after "3:". Under a link that could not be read it is that page's text.
/// </summary>
internal sealed partial class ThreadReplyHandler(IStore store) : IHandler<Request.ThreadReply>
{
    /// <summary>The greatest claim number before a colon. A greater number is a year or an hour.</summary>
    private const int GreatestNumber = 999;

    private const string FileLine = "[file: ";

    public async Task<Change> HandleAsync(Request.ThreadReply request, RequestContext context, CancellationToken ct)
    {
        if (await store.KeptAsync(request.Message, ct) is not null)
        {
            return context.Nothing;
        }

        var anchor = await store.AnchorAsync(request.Message with { MessageId = request.To }, ct);
        return anchor?.Subject switch
        {
            MessageSubject.Unread unread => Text(request, context, unread),
            MessageSubject.Card card => await NoteAsync(request, context, new Reference(card.Dossier.Number, null), underCard: true, ct),
            MessageSubject.ClaimMessage message =>
                await NoteAsync(request, context, new Reference(message.Claim.Dossier.Number, message.Claim.Number), underCard: false, ct),
            _ => context.Nothing,
        };
    }

    /// <summary>The claim that the first words name, and the words after it.</summary>
    public static (Reference? Claim, string Text) Prefix(string text)
    {
        var found = ClaimPrefix().Match(text);
        return found.Success && Number(found.Groups["claim"]) is { } number and <= GreatestNumber and > 0
            ? (new Reference(Number(found.Groups["dossier"]), number), text[found.Length..])
            : (null, text);
    }

    private async Task<Change> NoteAsync(Request.ThreadReply request, RequestContext context, Reference reference, bool underCard, CancellationToken ct)
    {
        if (NoteRules.Kept(request.Text, context.Desk.Notes) is not { } text)
        {
            return context.Nothing;
        }

        if (request.Files.IsEmpty && ReplyWords.IsThanks(text))
        {
            return context.Nothing;
        }

        if (BareCommand.Is(text))
        {
            return context.Refuse(SavedPhrases.ReadsAsACommand(text));
        }

        var (named, words) = underCard ? Prefix(text) : (null, text);
        words = WithFiles(words, request);
        if (words.Length == 0)
        {
            return context.Nothing;
        }

        reference = named is null ? reference : new Reference(named.Dossier ?? reference.Dossier, named.Claim);
        return await new ReferenceResolver(store).FindAsync(reference, context, ct) switch
        {
            ResolvedReference.Found found => await new NoteAdder(store).KeepAsync(context, found, new Request.AddNote(reference, words, From: request.Message), ct),
            ResolvedReference.Missing missing => context.Refuse(SavedPhrases.NotKept(missing.Sentence)),
            _ => throw new InvalidOperationException("Nothing else can be located."),
        };
    }

    /// <summary>Adds the names of attached files to the words of a note. The note's message leads to the files.</summary>
    private static string WithFiles(string words, Request.ThreadReply request) =>
        string.Join('\n', new[] { words.Trim() }.Concat(request.Files.Select(f => $"{FileLine}{PassageText.Fold(f.Name)}]")).Where(s => s.Length > 0));

    /// <summary>The lines of a note that name the files of its message.</summary>
    public static IEnumerable<string> FileLines(string note) => note.Split('\n').Where(l => l.StartsWith(FileLine, StringComparison.Ordinal));

    private static Change Text(Request.ThreadReply request, RequestContext context, MessageSubject.Unread unread)
    {
        Request? read = request.Files.Length > 0 ? new Request.CheckFile(request.Files[0], unread.Draft)
            : string.IsNullOrWhiteSpace(request.Text) || request.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) ? null
            : new Request.CheckText(NeutralText.Shown(request.Text), unread.Draft, unread.Address);
        return read is null
            ? context.Nothing
            : context.Nothing with { Next = [context.Event with { Key = new EventKey(MessageKeys.Next(context.Event.Key, "text")), Request = read }] };
    }

    private static int? Number(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>The prefix that names a claim. A digit after the colon makes it an hour instead.</summary>
    [GeneratedRegex(@"^\s*(?:[aA]-?(?<dossier>\d{1,9})/)?[cC#]?(?<claim>\d{1,4})\s*[:\uFF1A](?!\d)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ClaimPrefix();
}
