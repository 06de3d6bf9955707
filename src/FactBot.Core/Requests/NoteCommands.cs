using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;

namespace FactBot.Core.Requests;

/// <summary>Commands that keep words and links with a claim.</summary>
internal static class NoteCommands
{
    public static ImmutableArray<Command> All { get; } =
    [
        new(
            "note",
            "Keeps your words with a claim or an article; a reply in a claim's thread does the same.",
            [
                Parameters.Text("text", "your words") with { Required = true, Label = "Your words" },
                Parameters.Reference,
                Parameters.Flag("question", "something to find out") with { NamedOnly = true, Label = "Something to find out?" },
                new("answers", ParameterKind.Number, "the number of the question that this answers") { NamedOnly = true, Aliases = ["answer"], Label = "Answers question number" },
            ],
            ["note A-214/3 minutes show absence 3 Mar", "note 3 who signed? question:true", "note 3 answers:1 the mayor signed"])
        {
            Read = ReadNote,
            Aliases = [new("question", "question"), new("ask", "question")],
            Common = true,
            Actions =
            [
                new(ActionVerb.Note) { Form = new("Note", "Keep", ["text", "answers"]) { Reference = "claim" }, Button = new(1, _ => "Note") },
                new(ActionVerb.Question) { Form = new("Question", "Ask", ["text"]) { Reference = "claim", Flag = "question" } },
                new(ActionVerb.SaveNote) { Form = new("Save as note", "Keep", ["claim", "text", "question", "answers"]) { Needed = ["claim"] } },
            ],
        },
        new(
            "evidence",
            "Keeps a link or words that speak for or against a claim.",
            [
                Parameters.Claim,
                new("link", ParameterKind.Link, "the page, beginning with https://") { Aliases = ["url"] },
                Parameters.Text("text", "what it shows, or the words themselves", Evidence.MaxLength) with { Label = "What it shows" },
                Parameters.Choice("stance", "what it does to the claim; context if you don't say", Choices.Stance) with { AtEnd = true, Label = "What it does to the claim" },
                Parameters.Choice("tier", "primary: a document, a recording, a witness", Choices.Tier) with { AtEnd = true, Label = "Primary or secondary" },
            ],
            ["evidence A-214/3 https://example.org/minutes refutes primary the minutes of 3 March"])
        {
            Read = ReadEvidence,
            Aliases = [new("proof")],
            Common = true,
            Actions =
            [
                new(ActionVerb.Evidence)
                {
                    Form = new("Evidence", "Keep", ["link", "text", "stance", "tier"]) { Reference = "claim" },
                    Button = new(2, claim => claim.State is ClaimState.SetAside ? null : "Evidence"),
                },
                new(ActionVerb.SaveEvidence) { Form = new("Save as evidence", "Keep", ["claim", "link", "text", "stance", "tier"]) { Needed = ["claim"] } },
            ],
        },
    ];

    private static Request ReadNote(ParameterValues filled) => filled.Or(new Request.AddNote(
        filled.Reference("claim"), filled.Words("text"), filled.Flag("question"), filled.Number("answers")));

    private static Request ReadEvidence(ParameterValues filled)
    {
        var words = filled.Words("text");
        var link = filled.Link("link") ?? LinkReader.All(words).FirstOrDefault();
        if (words.Length == 0 && link is null)
        {
            filled.Wrong("text", TypingPhrases.NoEvidence(filled.Command));
        }

        if (!filled.Has("stance") && words.Split(' ') is [var word, var page] && LinkReader.Is(page))
        {
            StanceOf(filled, word);
        }

        return filled.Or(new Request.AddEvidence(
            filled.Reference("claim"),
            link,
            LinkReader.Is(words) && !words.Contains(' ', StringComparison.Ordinal) ? "" : words,
            filled.Choice<Stance>("stance") ?? Stance.Context,
            filled.Choice<Tier>("tier") ?? Tier.Secondary));
    }

    /// <summary>Reports a stance in other words, as in "against https://...": the person is asked, and the word is not ignored.</summary>
    private static void StanceOf(ParameterValues filled, string word)
    {
        var stance = filled.Command.Find("stance")!;
        if (ChoiceReader.Near(stance, word) is { } near)
        {
            filled.Wrong("stance", TypingPhrases.NoChoice(stance, word, near));
        }
    }
}

public abstract partial record Request
{
    /// <param name="Ref">The claim, or the article for a note on the whole.</param>
    /// <param name="Text">The words.</param>
    /// <param name="IsQuestion">Whether it is something to find out.</param>
    /// <param name="Answers">The number of the question that this note answers.</param>
    /// <param name="From">The message that was saved as a note, or null.</param>
    /// <param name="Author">The person who wrote that message, where somebody else saved it.</param>
    [StoredName("addNote")]
    public sealed record AddNote(
        Reference Ref, string Text, bool IsQuestion = false, int? Answers = null, MessageRef? From = null, Person? Author = null) : Request;

    [StoredName("addEvidence")]
    public sealed record AddEvidence(
        Reference Ref, string? Link, string Text, Stance Stance, Tier Tier, MessageRef? From = null) : Request;
}
