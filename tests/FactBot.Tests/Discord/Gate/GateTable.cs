using static FactBot.Tests.Discord.Gate.Payloads;

namespace FactBot.Tests.Discord.Gate;

/// <summary>For each rule of the gate's own a payload that it must refuse, and one beside it, as near as may be, that it must let pass.</summary>
internal static class GateTable
{
    public sealed record Case(string Rule, string Method, string Route, string Bad, string Good);

    public static IReadOnlyList<Case> All { get; } = [.. OfMessages, .. OfParts, .. OfAnswers, .. OfModals, .. OfCommands, .. OfOptions];

    private static IEnumerable<Case> OfMessages =>
    [
        Message("content over 2000", Content(2001), Content(2000)),
        Message("an empty message", "\"content\":\" \"", "\"content\":\"x\""),
        Message("embeds over 6000", Embeds(Words("description", 4000), Words("description", 2001)), Embeds(Words("description", 4000), Words("description", 2000))),
        Message("an empty embed", Embeds("\"color\":1"), Embeds("\"description\":\"d\"")),
        Message("a part of an embed", Embeds(Words("title", 257)), Embeds(Words("title", 256))),
        Message("flags", "\"content\":\"x\",\"flags\":32768", "\"content\":\"x\",\"flags\":4"),
        new("allowed_mentions.parse", "POST", DiscordRules.Messages, Keyed("n", true, "\"parse\":[\"everyone\"]", "x"), Keyed("n", true, "\"parse\":[]", "x")),
        new("allowed_mentions.roles", "POST", DiscordRules.Messages, Keyed("n", true, "\"parse\":[],\"roles\":[\"1\"]", "<@&1>"), Keyed("n", true, "\"parse\":[]", "<@&1>")),
        new("somebody told and not called", "POST", DiscordRules.Messages, Keyed("n", true, "\"parse\":[],\"users\":[\"1\"]", "x"), Keyed("n", true, "\"parse\":[],\"users\":[\"1\"]", "<@1>")),
        new("nonce", "POST", DiscordRules.Messages, Keyed(X(26), true, "\"parse\":[]", "x"), Keyed(X(25), true, "\"parse\":[]", "x")),
        new("enforce_nonce", "POST", DiscordRules.Messages, Keyed("n", false, "\"parse\":[]", "x"), Keyed("n", true, "\"parse\":[]", "x")),
        new("thread name", "POST", DiscordRules.Threads, Name(101), Name(100)),
        new("auto_archive_duration", "POST", DiscordRules.Threads, """{"name":"x","auto_archive_duration":30}""", """{"name":"x","auto_archive_duration":60}"""),
        new("a follow-up that is not private", "POST", DiscordRules.Hook, Private(4), Private(68)),
    ];

    private static IEnumerable<Case> OfParts =>
    [
        Parts("more than 5 rows", Many(6, i => Row(Button($"{i}"))), Many(5, i => Row(Button($"{i}")))),
        Parts("custom ids twice", Row(Button("a"), Button("a")), Row(Button("a"), Button("b"))),
        Parts("custom id", Row(Button(X(101))), Row(Button(X(100)))),
        Parts("no row", Button("a"), Row(Button("a"))),
        Parts("components in a row", Row(Many(6, i => Button($"{i}"))), Row(Many(5, i => Button($"{i}")))),
        Parts("a menu is alone in its row", Row(Button("a"), Menu(Option("v"))), Row(Menu(Option("v")))),
        Parts("button label", Row(Button("a", label: X(81))), Row(Button("a", label: X(80)))),
        Parts("button style", Row(Button("a", style: 5)), Row(Button("a", style: 4))),
        Parts("options", Row(Menu(Many(26, i => Option($"{i}")))), Row(Menu(Many(25, i => Option($"{i}"))))),
        Parts("option", Row(Menu(Option("v", X(101)))), Row(Menu(Option("v", X(100))))),
        Parts("option twice", Row(Menu(Option("v"), Option("v"))), Row(Menu(Option("v"), Option("w")))),
        Parts("placeholder", Row(Menu(Option("v")).Replace("choose", X(151), StringComparison.Ordinal)), Row(Menu(Option("v")).Replace("choose", X(150), StringComparison.Ordinal))),
    ];

    private static IEnumerable<Case> OfAnswers =>
    [
        Answer("an answer that is not private", 4, """{"content":"x","allowed_mentions":{"parse":[]},"flags":4}""", """{"content":"x","allowed_mentions":{"parse":[]},"flags":64}"""),
        Answer("a putting off that is not private", 5, """{"flags":64,"content":"x"}""", """{"flags":64}"""),
        new("data where none is taken", "POST", DiscordRules.Callback, """{"type":6,"data":{}}""", """{"type":6}"""),
        new("callback type", "POST", DiscordRules.Callback, """{"type":7,"data":{}}""", """{"type":6}"""),
        Answer("more than 25 choices", 8, Choices(Many(26, i => Choice($"{i}"))), Choices(Many(25, i => Choice($"{i}")))),
        Answer("choice", 8, Choices(Choice(X(101))), Choices(Choice(X(100)))),
    ];

    private static IEnumerable<Case> OfModals =>
    [
        Answer("fields of a modal", 9, Modal("t", Many(6, i => Field($"{i}"))), Modal("t", Many(5, i => Field($"{i}")))),
        Answer("ids of a modal", 9, Modal("t", Field("a"), Field("a")), Modal("t", Field("a"), Field("b"))),
        Answer("words of a modal", 9, Modal(X(46), Field("a")), Modal(X(45), Field("a"))),
        Answer("more in a field than it holds", 9, Modal("t", Field("a", "abc")), Modal("t", Field("a", "ab"))),
        Answer("options of a modal", 9, Modal("t", Select(26)), Modal("t", Select(25))),
    ];

    private static IEnumerable<Case> OfCommands =>
    [
        Commands("too many commands", Many(16, i => OfMenu($"m{i}")), Many(15, i => OfMenu($"m{i}"))),
        Commands("two commands of one name", $"{OfMenu("a")},{OfMenu("a")}", $"{OfMenu("a")},{OfMenu("b")}"),
        Commands("more than 8000 characters", Command("fact", Many(25, i => Sub($"s{i}", 3))), Command("fact", Many(25, i => Sub($"s{i}", 2)))),
        Commands("a command of a menu", """{"type":3,"name":"a","description":"d"}""", OfMenu("a")),
        Commands("name", Command("Fact"), Command("fact")),
        Commands("description of", Command("fact").Replace("\"d\"", $"\"{X(101)}\"", StringComparison.Ordinal), Command("fact").Replace("\"d\"", $"\"{X(100)}\"", StringComparison.Ordinal)),
    ];

    private static IEnumerable<Case> OfOptions =>
    [
        Commands("options of", Command("f", Many(26, i => Text($"a{i}"))), Command("f", Many(25, i => Text($"a{i}")))),
        Commands("two options of", Command("f", Text("a"), Text("a")), Command("f", Text("a"), Text("b"))),
        Commands("required first in", Command("f", Text("a"), Text("b", ",\"required\":true")), Command("f", Text("b", ",\"required\":true"), Text("a"))),
        Commands("subcommands and options in", Command("f", Sub("s", 1), Text("a")), Command("f", Sub("s", 1))),
        Commands("choices of", Command("f", Text("a", $",\"choices\":[{Many(26, i => Choice($"{i}"))}]")), Command("f", Text("a", $",\"choices\":[{Many(25, i => Choice($"{i}"))}]"))),
        Commands("choices and suggestions in", Command("f", Text("a", $",\"autocomplete\":true,\"choices\":[{Choice("v")}]")), Command("f", Text("a", ",\"autocomplete\":true"))),
        Commands("choice of", Command("f", Text("a", $",\"choices\":[{Choice(X(101))}]")), Command("f", Text("a", $",\"choices\":[{Choice(X(100))}]"))),
    ];

    private static Case Message(string rule, string bad, string good) => new(rule, "POST", DiscordRules.Messages, Posted(bad), Posted(good));

    private static Case Parts(string rule, string bad, string good) => Message(rule, $"\"content\":\"x\",\"components\":[{bad}]", $"\"content\":\"x\",\"components\":[{good}]");

    private static Case Answer(string rule, int type, string bad, string good) =>
        new(rule, "POST", DiscordRules.Callback, $$"""{"type":{{type}},"data":{{bad}}}""", $$"""{"type":{{type}},"data":{{good}}}""");

    private static Case Commands(string rule, string bad, string good) => new(rule, "PUT", DiscordRules.Commands, $"[{bad}]", $"[{good}]");
}
