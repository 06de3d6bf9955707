using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;

namespace FactBot.Core.Requests;

/// <summary>Commands about who checks what, and with what verdict.</summary>
internal static class WorkCommands
{
    public static ImmutableArray<Command> All { get; } =
    [
        new(
            "verdict",
            "Says what the check of a claim has shown, and why.",
            [
                Parameters.Choice("truth", "what holds of the claim itself", Choices.Truth) with { Required = true, Aliases = ["verdict"], Label = "What holds of the claim" },
                Parameters.Text("reason", "why, in your words", Verdict.MaxReason) with { Required = true, Aliases = ["because", "why"], Label = "Why" },
                Parameters.Claim with { Several = true },
                Parameters.Choice("reported", "for what somebody says: does the article report it correctly?", Choices.Reported) with { NamedOnly = true, Label = "Does the article report it correctly?" },
            ],
            ["verdict A-214/3 wrong the ledger says 4.0m", "verdict 3 needs change it was April reported:correctly"])
        {
            Read = ReadVerdict,
            Aliases = [new("rate")],
            Common = true,
            Actions =
            [
                new(ActionVerb.Verdict)
                {
                    Form = new("Verdict", "Set", ["truth", "reported", "reason"]) { Reference = "claim" },
                    Button = new(3, claim => claim.State switch { ClaimState.SetAside => null, ClaimState.Done => "Change verdict", _ => "Verdict" })
                    {
                        IsMain = claim => !claim.IsClosed,
                    },
                },
            ],
        },
        new("take", "Makes claims yours to check.", [Parameters.Claims], ["take A-214/3", "take 1,4-6", "take all"])
        {
            Read = ReadTake,
            Aliases = [new("grab")],
            Actions = [new(ActionVerb.Take) { Request = token => new Request.Take(ClaimSet.Of(token.Reference)), Button = new(4, claim => claim.IsClosed ? null : "Take") }],
        },
        new(
            "assign",
            "Gives claims to somebody, with a time and a priority.",
            [
                Parameters.Claims,
                new("who", ParameterKind.Person, "a person, me, or none") { Aliases = ["to", "user", "person", "assignee"] },
                new("due", ParameterKind.Due, "when: 17:00, tomorrow 9:00, fri, 24 Nov 10:00, in 2h, none") { Aliases = ["by", "until", "deadline"] },
                Parameters.Choice("priority", "how urgent it is", Choices.Priority) with { Aliases = ["prio"] },
            ],
            ["assign A-214/3 @sam due:17:00 high", "assign 1,4-6 @ana tomorrow 9:00", "assign all none"])
        {
            Read = ReadAssign,
            Aliases = [new("give")],
            Actions = [new(ActionVerb.Assign) { Form = new("Assign", "Assign", ["who", "due", "priority"]) { Reference = "claims" } }],
        },
        new(
            "mine",
            "Lists the open claims that are yours, or somebody else's.",
            [new("who", ParameterKind.Person, "whose, if not yours") { Aliases = ["user", "person"] }],
            ["mine", "mine @ana"])
        {
            Read = ReadMine,
            Aliases = [new("my"), new("todo")],
            Common = true,
        },
    ];

    private static Request ReadVerdict(ParameterValues filled)
    {
        var claim = filled.References("claim");
        if (!filled.Has("truth") && filled.Word("reason") is { } words)
        {
            var typed = TypedText.Of(words);
            var first = typed.Slice(typed.WordAt(0)!.Value);
            var parameter = filled.Command.Find("truth")!;
            filled.Wrong("truth", ChoiceReader.Near(parameter, first) is { } near
                ? TypingPhrases.NoChoice(parameter, first, near)
                : TypingPhrases.Missing(filled.Command, parameter));
        }

        return filled.Or(new Request.SetVerdict(
            claim, filled.Choice<Truth>("truth") ?? Truth.CannotVerify, filled.Words("reason"), filled.Choice<Reported>("reported")));
    }

    private static Request ReadTake(ParameterValues filled) => filled.Or(new Request.Take(filled.Claims("claims")));

    private static Request ReadAssign(ParameterValues filled)
    {
        var request = new Request.Assign(filled.Claims("claims"), filled.Who("who"), filled.Due("due"), filled.Choice<Priority>("priority"));
        if (request is { Who: null, Due: null, Priority: null })
        {
            filled.Wrong("who", TypingPhrases.NothingToAssign(filled.Command));
        }

        return filled.Or(request);
    }

    private static Request ReadMine(ParameterValues filled) => filled.Or(new Request.Mine(filled.Who("who") ?? new Who.Self()));
}

public abstract partial record Request
{
    [StoredName("setVerdict")]
    public sealed record SetVerdict(Reference Ref, Truth Truth, string Reason, Reported? Reported) : Request;

    [StoredName("take")]
    public sealed record Take(ClaimSet Claims) : Request;

    /// <param name="Claims">The claims.</param>
    /// <param name="Who">The assignee; null leaves it as it is.</param>
    /// <param name="Due">The due time as typed ("17:00", "tomorrow 9:00", "2026-11-24", "none"); null leaves it as it is.</param>
    /// <param name="Priority">The priority; null leaves it as it is.</param>
    [StoredName("assign")]
    public sealed record Assign(ClaimSet Claims, Who? Who, string? Due, Priority? Priority) : Request;

    [StoredName("mine")]
    public sealed record Mine(Who Who) : Request;
}
