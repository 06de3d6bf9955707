using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Requests.Catalog;

/// <summary>The values that people choose from, in the desk's words.</summary>
public static class Choices
{
    public static ImmutableArray<ChoiceWord> Truth { get; } =
    [
        new("confirmed", "confirmed") { Also = ["confirm"], Perhaps = ["true", "correct", "right", "accurate", "yes"] },
        new("wrong", "wrong") { Perhaps = ["false", "incorrect", "untrue", "refuted", "no"] },
        new("needsChange", "needs change") { Also = ["needs a change", "needs changes", "change"], Perhaps = ["misleading", "partly", "imprecise", "mostly"] },
        new("cannotVerify", "cannot verify") { Also = ["can't verify", "cannot be verified", "can't be verified"], Perhaps = ["unverified", "unverifiable", "unproven", "unclear", "unknown"] },
        new("notCheckable", "not checkable") { Also = ["uncheckable", "cannot be checked"], Perhaps = ["opinion"] },
    ];

    public static ImmutableArray<ChoiceWord> Reported { get; } =
    [
        new("correctly", "correctly") { Also = ["correct"], Perhaps = ["yes", "right", "accurately"] },
        new("wrongly", "wrongly") { Also = ["wrong", "incorrectly"], Perhaps = ["no", "false"] },
        new("notChecked", "not checked") { Also = ["unchecked"] },
    ];

    public static ImmutableArray<ChoiceWord> Stance { get; } =
    [
        new("supports", "supports") { Also = ["support", "supporting"], Perhaps = ["for", "confirms", "pro"] },
        new("refutes", "refutes") { Also = ["refute", "refuting"], Perhaps = ["against", "denies", "contradicts", "contra"] },
        new("context", "context"),
    ];

    public static ImmutableArray<ChoiceWord> Tier { get; } =
    [
        new("primary", "primary") { Perhaps = ["first", "original"] },
        new("secondary", "secondary") { Perhaps = ["second"] },
    ];

    public static ImmutableArray<ChoiceWord> Priority { get; } =
    [
        new("high", "high") { Also = ["urgent"], Perhaps = ["important", "asap", "top"] },
        new("normal", "normal") { Perhaps = ["medium", "default"] },
        new("low", "low"),
    ];

    public static ImmutableArray<ChoiceWord> State { get; } =
    [
        new("new", "new"),
        new("taken", "being checked") { Also = ["checking", "in check"], Perhaps = ["open", "assigned"] },
        new("proposed", "needs second check"),
        new("done", "done") { Perhaps = ["closed", "finished", "checked"] },
        new("setAside", "set aside") { Also = ["dismissed"] },
    ];

    public static ImmutableArray<ChoiceWord> Kind { get; } =
        [.. Enum.GetValues<ClaimKind>().Select(k => new ChoiceWord(KindPhrases.Label(k), KindPhrases.Label(k)))];

    public static ImmutableArray<ChoiceWord> EmptyDay { get; } =
    [
        new("skip", "skip") { Perhaps = ["none", "nothing"] },
        new("short", "short") { Also = ["brief"] },
        new("full", "full"),
    ];

    public static ImmutableArray<ChoiceWord> SummaryAction { get; } =
    [
        new("preview", "preview"),
        new("now", "now"),
        new("set", "set") { Also = ["on"] },
        new("off", "off") { Also = ["stop", "never"] },
    ];

    public static ImmutableArray<ChoiceWord> Setting { get; } =
    [
        new("zone", "zone") { Also = ["timezone"] },
        new("open", "open"),
        new("notes", "notes"),
        new("evidence", "evidence"),
    ];
}
