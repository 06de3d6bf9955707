using System.Collections.Immutable;

namespace FactBot.Core.Requests.Catalog;

internal static class WorkCommands
{
    public static ImmutableArray<Command> All { get; } =
    [
        new(
            "verdict",
            "Says what the check of a claim has shown, and why.",
            [
                Parameters.Choice("truth", "what holds of the claim itself", Choices.Truth) with { Required = true, Aliases = ["verdict"], Label = "What holds of the claim" },
                Parameters.Text("reason", "why, in your words", Parameters.MaxReason) with { Required = true, Aliases = ["because", "why"], Label = "Why" },
                Parameters.Claim,
                Parameters.Choice("reported", "for what somebody says: does the article report it correctly?", Choices.Reported) with { NamedOnly = true, Label = "Does the article report it correctly?" },
            ],
            ["verdict A-214/3 wrong the ledger says 4.0m", "verdict 3 needs change it was April reported:correctly"])
        {
            Aliases = [new("rate")],
            Common = true,
        },
        new("take", "Makes claims yours to check.", [Parameters.Claims], ["take A-214/3", "take 1,4-6", "take all"])
        {
            Aliases = [new("grab")],
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
            Aliases = [new("give")],
        },
        new(
            "mine",
            "Lists the open claims that are yours, or somebody else's.",
            [new("who", ParameterKind.Person, "whose, if not yours") { Aliases = ["user", "person"] }],
            ["mine", "mine @ana"])
        {
            Aliases = [new("my"), new("todo")],
            Common = true,
        },
    ];
}
