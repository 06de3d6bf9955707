using System.Collections.Immutable;

namespace FactBot.Core.Requests.Catalog;

internal static class DeskCommands
{
    public static ImmutableArray<Command> All { get; } =
    [
        new(
            "summary",
            "The desk's day: shown to you, posted now, or posted every day.",
            [
                Parameters.Choice("action", "preview: for you alone; now: for the channel; set, off: every day", Choices.SummaryAction),
                new("at", ParameterKind.Clock, "the time of the day: 09:00") { Aliases = ["time"] },
                new("zone", ParameterKind.Zone, "the time zone: Europe/London") { Aliases = ["timezone"] },
                new("days", ParameterKind.Days, "the days: mon-fri, daily, or mon,wed"),
                Parameters.Choice("empty", "what to post on a day without news", Choices.EmptyDay),
                Parameters.Flag("ping", "call people by name so that they are told"),
            ],
            ["summary set 09:00 Europe/London mon-fri skip", "summary preview", "summary now", "summary off"])
        {
            Aliases = [new("digest")],
        },
        new(
            "settings",
            "Shows what the desk has set, or sets one thing.",
            [
                Parameters.Choice("name", "which: zone, open, notes or evidence", Choices.Setting) with { Aliases = ["setting"] },
                Parameters.Text("value", "the new value", maxLength: 100),
            ],
            ["settings zone Europe/London", "settings notes marked", "settings"])
        {
            Aliases = [new("setting"), new("set"), new("config")],
        },
        new(
            "help",
            "Says what I can do, or how one command works.",
            [new("topic", ParameterKind.Word, "a command, or all") { Aliases = ["command"] }],
            ["help all", "help verdict"])
        {
            Aliases = [new("commands"), new("usage")],
        },
    ];
}
