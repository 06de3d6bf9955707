using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Core.Rules;

/// <summary>The rules on notes and evidence. They are numbered from 1 within a claim or an article and never renumbered.</summary>
public static partial class NoteRules
{
    /// <summary>
    /// The part of a message that is kept: all but the lines that begin with "//". A message whose first line does is kept out whole.
    /// </summary>
    public static string Kept(string message)
    {
        var lines = message.ReplaceLineEndings("\n").Split('\n');
        return ReplyWords.IsKeptOut(lines[0]) ? "" : string.Join('\n', lines.Where(l => !ReplyWords.IsKeptOut(l))).Trim();
    }

    /// <summary>The part of a reply that a desk keeps: all of it, or only what is marked as a note. Null where no part is a note.</summary>
    public static string? Kept(string message, NotesRule rule)
    {
        var kept = Kept(message);
        return rule is NotesRule.Replies ? kept : Mark().Match(kept) is { Success: true } mark ? kept[mark.Length..].Trim() : null;
    }

    /// <summary>The problem with the words of a note, or null.</summary>
    public static string? Problem(string text, int notes) => text.Trim().Length switch
    {
        0 => NotePhrases.Empty,
        > Note.MaxLength => NotePhrases.TooLong(text.Trim().Length),
        _ when notes >= Note.MaxPerClaim => NotePhrases.TooMany,
        _ => null,
    };

    public static Note Next(ImmutableArray<Note> notes, Person by, DateTimeOffset now, string text, MessageRef? from, bool question) =>
        new(notes.Length + 1, by, now, text.Trim(), from) { IsQuestion = question };

    /// <summary>Marks a question as answered by the note <paramref name="by"/>, or says why it cannot be.</summary>
    public static (ImmutableArray<Note> Notes, string? Problem) Answered(ImmutableArray<Note> notes, int question, int by)
    {
        if (question < 1 || question > notes.Length || !notes[question - 1].IsQuestion)
        {
            var open = notes.Where(n => n.IsOpenQuestion).Select(n => n.Number).ToList();
            return (notes, NotePhrases.NoSuchQuestion(question, open));
        }

        return (notes.SetItem(question - 1, notes[question - 1] with { AnsweredBy = by }), null);
    }

    public static ImmutableArray<Note> Edited(ImmutableArray<Note> notes, int number, string text, DateTimeOffset now) =>
        notes.SetItem(number - 1, notes[number - 1] with { Text = text.Trim(), EditedAt = now, DeletedAt = null });

    /// <summary>Deletes the words of a note; its number stays.</summary>
    public static ImmutableArray<Note> Deleted(ImmutableArray<Note> notes, int number, DateTimeOffset now) =>
        notes.SetItem(number - 1, notes[number - 1] with { Text = "", DeletedAt = now });

    /// <summary>Empties a note that was moved to another claim. Its number stays, and its message no longer belongs to it.</summary>
    public static ImmutableArray<Note> Left(ImmutableArray<Note> notes, int number, DateTimeOffset now) =>
        notes.SetItem(number - 1, notes[number - 1] with { Text = "", DeletedAt = now, From = null });

    [GeneratedRegex(@"^note\b\s*:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
