using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;
using FactBot.Core.Text;

namespace FactBot.Core.Requests;

/// <summary>
/// Reads what people type to the bot: a command, a bare link, "3: words" for a note, a bare reference to show. It takes any text,
/// in time that grows with its length. Text that it does not understand becomes a sentence that says what to type instead.
/// </summary>
public static class CommandGrammar
{
    private const int MostGreetings = 4;

    /// <param name="text">The text after the mention or the command word, in the form of <see cref="NeutralText"/>.</param>
    /// <returns>The request; a <see cref="Request.ByPlace"/> where a number in it is a claim's in one place and a word in another.</returns>
    public static Request Parse(string text)
    {
        var typed = TypedText.Of(text);
        var anywhere = Parse(typed);
        return !typed.HasLooseReference ? anywhere
            : Parse(TypedText.Of(text, ReferenceForm.Explicit)) is var inClaimThread && inClaimThread.Equals(anywhere) ? anywhere
            : new Request.ByPlace(inClaimThread, anywhere);
    }

    private static Request Parse(TypedText typed)
    {
        var at = AfterMore(typed, AfterGreetings(typed));
        return typed.WordAt(at) is not { } first ? new Request.Help("")
            : Referred(typed, first) ?? Commanded(typed, first) ?? Unnamed(typed, at, first);
    }

    private static int AfterGreetings(TypedText typed)
    {
        var words = typed.Words(0).Take(MostGreetings).TakeWhile(w => FillerWords.IsGreeting(typed.Plain(w))).ToList();
        return words.Count == 0 ? 0 : words[^1].End;
    }

    /// <summary>
    /// Skips the name of the group "more". Before a command it says nothing ("more dismiss 3"); alone it asks for all of them.
    /// </summary>
    private static int AfterMore(TypedText typed, int at) =>
        typed.WordAt(at) is { } word && typed.Plain(word) == CommandCatalog.More && typed.WordAt(word.End) is { } next && CommandCatalog.Find(typed.Plain(next)) is not null
            ? word.End
            : at;

    /// <summary>Reads a reference that begins the text: "3: words" and "A-214/3".</summary>
    private static Request? Referred(TypedText typed, TypedWord first)
    {
        if (PlacedReader.ReferenceEnd(typed, first) is not { } end)
        {
            return typed.Form is ReferenceForm.Explicit && LooseEnd(typed, first) is { } looseEnd ? InClaimThread(typed, first, looseEnd) : null;
        }

        var isLast = typed.Words(end).All(w => FillerWords.Contains(typed.Plain(w)));
        return isLast ? Read("show", typed, first.Start, null)
            : typed.Folded[end - 1] == ':' ? Read("note", typed, first.Start, null)
            : null;
    }

    /// <summary>The end of what would be a reference elsewhere.</summary>
    private static int? LooseEnd(TypedText typed, TypedWord first) => PlacedReader.ReferenceEnd(TypedText.Of(typed.Text), first);

    /// <summary>In a claim's own thread "3: words" is a note there, whole; a number alone says nothing.</summary>
    private static Request InClaimThread(TypedText typed, TypedWord first, int end) =>
        typed.Folded[end - 1] == ':' && typed.WordAt(end) is not null
            ? new Request.AddNote(Reference.Here, NeutralText.Shown(typed.Text[first.Start..].Trim()))
            : new Request.Unknown(TypingPhrases.NumberInClaimThread(typed.Slice(first)));

    private static Request? Commanded(TypedText typed, TypedWord first)
    {
        var second = typed.WordAt(first.End);
        var found = second is { } next && first.Length + next.Length < 20 ? CommandCatalog.Find(typed.Bare(first, next)) : null;
        var end = found is null ? first.End : second!.Value.End;
        found ??= first.Length < 20 ? CommandCatalog.Find(CommandWord(typed, first, ref end)) : null;
        if (found is not { } named)
        {
            return null;
        }

        return named.Command.IsPlanned ? new Request.Unknown(TypingPhrases.Planned(named.Command))
            : IsAboutALink(named.Command, typed, end) ? Read("check", typed, end, null)
            : Read(named.Command.Name, typed, end, named.Flag);
    }

    /// <summary>The command in a word: "Verdict,", "/note", "note:text".</summary>
    private static string CommandWord(TypedText typed, TypedWord first, ref int end)
    {
        var colon = typed.Folded.AsSpan(first.Start, first.Length).IndexOf(':');
        end = colon > 0 ? first.Start + colon + 1 : first.End;
        return Folding.Bare(typed.Folded.AsSpan(first.Start, end - first.Start));
    }

    /// <summary>
    /// Whether the text is about a link: "take a look at https://...". The command takes neither link nor words, so the link must
    /// be meant.
    /// </summary>
    private static bool IsAboutALink(Command command, TypedText typed, int at) =>
        command.Text is null && command.Parameters.All(p => p.Kind != ParameterKind.Link)
        && typed.Words(at).Take(50).Any(w => LinkReader.In(typed.Slice(w)) is not null);

    private static Request Unnamed(TypedText typed, int at, TypedWord first)
    {
        var near = typed.Text[first.Start] is '@' or '<' ? null : NearWord.Of(typed.Slice(first), CommandCatalog.Built.SelectMany(c => c.Aliases.Where(a => a.Flag is null).Select(a => a.Word).Prepend(c.Name)));
        var isTypo = near is not null && near != "check" && typed.WordAt(first.End) is { } second && PlacedReader.ReferenceEnd(typed, second) is not null;
        var text = typed.Slice(at, typed.Text.Length);
        return !isTypo && (text.Length >= ArticleCommands.LongText || LinkReader.All(text).Count > 0) ? Read("check", typed, at, null)
            : Question(typed, at, first) ?? new Request.Unknown(ReferenceReader.Read(typed.Slice(first)) is { } reference
                ? TypingPhrases.NoteNeedsColon(ReferenceText.Of(reference))
                : TypingPhrases.NoCommand(typed.Slice(first), near));
    }

    /// <summary>Reads questions that people ask in their own words.</summary>
    private static Request? Question(TypedText typed, int at, TypedWord first)
    {
        var second = typed.WordAt(first.End);
        return (second is { } next && next.End - at < 40 ? typed.Bare(first, next) : typed.Slice(first)) switch
        {
            "whosees" or "whocan" or "whoreads" => new Request.WhoSees(),
            CommandCatalog.More when typed.WordAt(first.End) is null => new Request.Help("all"),
            "?" or "whatcan" or "howdo" or "howto" or "howdoes" => new Request.Help(""),
            _ => null,
        };
    }

    private static Request Read(string command, TypedText typed, int at, string? flag) =>
        CommandReader.Read(new ParameterBinder(CommandCatalog.Named(command), typed).Bind(at, flag));
}
