using System.Collections.Immutable;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;
using FactBot.Core.Text;

namespace FactBot.Core.Requests;

/// <summary>Commands about the desk itself.</summary>
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
            Read = ReadSummary,
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
            Read = ReadSettings,
            Aliases = [new("setting"), new("set"), new("config")],
        },
        new(
            "help",
            "Says what I can do, or how one command works.",
            [new("topic", ParameterKind.Word, "a command, or all") { Aliases = ["command"] }],
            ["help all", "help verdict"])
        {
            Read = ReadHelp,
            Aliases = [new("commands"), new("usage")],
            Actions = [new(ActionVerb.WhoSees) { Request = _ => new Request.WhoSees() }],
        },
    ];

    private static Request ReadSummary(ParameterValues filled)
    {
        var set = new Request.SummarySet(filled.Word("at"), filled.Word("zone"), filled.Word("days"), filled.ChoiceValue("empty"), filled.Word("ping"));
        var isSet = set != new Request.SummarySet(null, null, null, null, null);
        return filled.Or(filled.ChoiceValue("action") switch
        {
            "now" => new Request.SummaryNow(),
            "off" => new Request.SummaryOff(),
            "set" => set,
            null when isSet => set,
            _ => new Request.SummaryPreview(),
        });
    }

    /// <summary>
    /// Reads a setting and its value. Whether they exist is checked when the request is handled, because names and values are the
    /// desk's.
    /// </summary>
    private static Request ReadSettings(ParameterValues filled)
    {
        var value = filled.Word("value");
        if (filled.Has("name") || value is null)
        {
            return filled.Or(new Request.Settings(filled.ChoiceValue("name"), value));
        }

        var parts = value.Split([' ', ':', '='], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var name = parts.Length == 0 ? null : ChoiceReader.Read(filled.Command.Find("name")!, parts[0])?.Value ?? Folding.Fold(parts[0]);
        return filled.Or(new Request.Settings(name, parts.Length > 1 ? parts[1] : null));
    }

    private static Request ReadHelp(ParameterValues filled) => filled.Or(new Request.Help(Folding.Fold(filled.Word("topic") ?? "").Trim('.', '?', '!', '"', '\'')));
}

public abstract partial record Request
{
    [StoredName("summaryPreview")]
    public sealed record SummaryPreview : Request;

    [StoredName("summaryNow")]
    public sealed record SummaryNow : Request;

    /// <summary>Sets the summary. Values are as typed, null where not given: "09:00", "Europe/London", "mon-fri", "skip", "on".</summary>
    [StoredName("summarySet")]
    public sealed record SummarySet(string? At, string? Zone, string? Days, string? Empty, string? Ping) : Request;

    [StoredName("summaryOff")]
    public sealed record SummaryOff : Request;

    /// <summary>Shows the settings, or sets one.</summary>
    [StoredName("settings")]
    public sealed record Settings(string? Name, string? Value) : Request;

    /// <param name="Topic">"", "all", or the name of a command.</param>
    [StoredName("help")]
    public sealed record Help(string Topic) : Request;

    /// <summary>Asks who sees what is posted here.</summary>
    [StoredName("whoSees")]
    public sealed record WhoSees : Request;
}
