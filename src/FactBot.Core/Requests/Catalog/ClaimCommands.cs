using System.Collections.Immutable;
using FactBot.Core.Domain;

namespace FactBot.Core.Requests.Catalog;

internal static class ClaimCommands
{
    private static readonly Parameter Words = Parameters.Text("words", "words of the article, exactly as they stand there") with { Required = true, Aliases = ["text"], Label = "Words of the article" };

    public static ImmutableArray<Command> All { get; } =
    [
        new("add", "Adds a claim: exact words of the article.", [Words, Parameters.Dossier], ["add A-214 the bridge was closed for nine weeks"])
        {
            Aliases = [new("addclaim")],
        },
        new("edit", "Gives a claim other words of the article; its number stays.", [Words, Parameters.Claim], ["edit A-214/3 the second payment on 3 March"])
        {
            Aliases = [new("respan"), new("reword")],
        },
        new(
            "dismiss",
            "Sets a claim aside with a reason, or takes it back to be checked.",
            [
                Parameters.Claim,
                Parameters.Text("reason", "why it needs no check, in your words", Parameters.MaxReason) with { Label = "Why it needs no check" },
                Parameters.Flag("undo", "takes it back"),
            ],
            ["dismiss A-214/3 opinion, not checkable", "dismiss A-214/3 undo"])
        {
            Aliases = [new("setaside"), new("drop"), new("restore", "undo"), new("undo", "undo"), new("undismiss", "undo")],
        },
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
            Aliases = [new("question", "question"), new("ask", "question")],
            Common = true,
        },
        new(
            "evidence",
            "Keeps a link or words that speak for or against a claim.",
            [
                Parameters.Claim,
                new("link", ParameterKind.Link, "the page, beginning with https://") { Aliases = ["url"] },
                Parameters.Text("text", "what it shows, or the words themselves", Evidence.MaxLength) with { Label = "What it shows" },
                Parameters.Choice("stance", "what it does to the claim; context if you don't say", Choices.Stance) with { Label = "What it does to the claim" },
                Parameters.Choice("tier", "primary: a document, a recording, a witness", Choices.Tier) with { Label = "Primary or secondary" },
            ],
            ["evidence A-214/3 https://example.org/minutes refutes primary the minutes of 3 March"])
        {
            Aliases = [new("proof")],
            Common = true,
        },
    ];
}
