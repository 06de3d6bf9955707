using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;

namespace FactBot.Core.Requests;

/// <summary>Commands about which claims an article has.</summary>
internal static class ClaimCommands
{
    private static readonly Parameter Words = Parameters.Text("words", "words of the article, exactly as they stand there") with { Required = true, Aliases = ["text"], Label = "Words of the article" };

    public static ImmutableArray<Command> All { get; } =
    [
        new("add", "Adds a claim: exact words of the article.", [Words, Parameters.Dossier], ["add A-214 the bridge was closed for nine weeks"])
        {
            Read = ReadAdd,
            Aliases = [new("addclaim")],
            Actions = [new(ActionVerb.Add) { Form = new("Add a claim", "Add", ["words"]) { Reference = "dossier" } }],
            InMore = true,
        },
        new("edit", "Gives a claim other words of the article; its number stays.", [Words, Parameters.Claim], ["edit A-214/3 the second payment on 3 March"])
        {
            Read = ReadEdit,
            Aliases = [new("respan"), new("reword")],
            InMore = true,
        },
        new(
            "dismiss",
            "Sets a claim aside with a reason, or takes it back to be checked.",
            [
                Parameters.Claim with { Several = true },
                Parameters.Text("reason", "why it needs no check, in your words", Verdict.MaxReason) with { Label = "Why it needs no check" },
                Parameters.Flag("undo", "takes it back"),
            ],
            ["dismiss A-214/3 opinion, not checkable", "dismiss 9-68 background", "dismiss A-214/3 undo"])
        {
            Read = ReadDismiss,
            Aliases = [new("setaside"), new("drop"), new("restore", "undo"), new("undo", "undo"), new("undismiss", "undo")],
            Actions =
            [
                new(ActionVerb.Dismiss)
                {
                    Form = new("Set aside", "Set aside", ["reason"]) { Reference = "claim", Needed = ["reason"] },
                    Button = new(5, claim => claim.IsClosed ? null : "Set aside"),
                },
                new(ActionVerb.Restore)
                {
                    Request = token => new Request.Restore(token.Reference),
                    Button = new(6, claim => claim.State is ClaimState.SetAside ? "Restore" : null),
                },
            ],
            InMore = true,
        },
        new(
            "keep",
            "Keeps the claims that you name to be checked and sets the other open ones aside.",
            [
                Parameters.Claims,
                Parameters.Text("reason", "why the others need no check, in your words", Verdict.MaxReason) with { Label = "Why the others need no check" },
            ],
            ["keep 1-8", "keep A-214/1-8 the rest is background"])
        {
            Read = ReadKeep,
            InMore = true,
        },
    ];

    private static Request ReadAdd(ParameterValues filled)
    {
        var words = filled.Words("words");
        if (LinkReader.Is(words) && !words.Contains(' ', StringComparison.Ordinal))
        {
            filled.Wrong("words", TypingPhrases.CheckToAdd);
        }

        return filled.Or(new Request.AddClaim(filled.Dossier("dossier") ?? Reference.Here, words));
    }

    private static Request ReadEdit(ParameterValues filled) => filled.Or(new Request.EditClaim(filled.Reference("claim"), filled.Words("words")));

    private static Request ReadKeep(ParameterValues filled)
    {
        if (!filled.Has("claims"))
        {
            filled.Wrong("claims", TypingPhrases.Missing(filled.Command, filled.Command.Find("claims")!));
        }

        return filled.Or(new Request.Keep(filled.Claims("claims"), filled.Words("reason")));
    }

    private static Request ReadDismiss(ParameterValues filled)
    {
        var claim = filled.References("claim");
        if (filled.Flag("undo"))
        {
            return filled.Or(new Request.Restore(claim));
        }

        var reason = filled.Words("reason");
        if (reason.Length == 0)
        {
            filled.Wrong("reason", TypingPhrases.Missing(filled.Command, filled.Command.Find("reason")!));
        }

        return filled.Or(new Request.Dismiss(claim, reason));
    }
}

public abstract partial record Request
{
    /// <summary>Adds a claim. Its words must stand in the article.</summary>
    [StoredName("addClaim")]
    public sealed record AddClaim(Reference Ref, string Words) : Request;

    /// <summary>Gives a claim other words of the article.</summary>
    [StoredName("editClaim")]
    public sealed record EditClaim(Reference Ref, string Words) : Request;

    [StoredName("dismiss")]
    public sealed record Dismiss(Reference Ref, string Reason) : Request;

    /// <summary>Sets aside every open claim of the article but these.</summary>
    [StoredName("keep")]
    public sealed record Keep(ClaimSet Claims, string Reason) : Request;

    [StoredName("restore")]
    public sealed record Restore(Reference Ref) : Request;
}
