using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactBot.Tests.Support;
using static FactBot.Tests.Discord.Gate.Payloads;

namespace FactBot.Tests.Discord.Gate;

/// <summary>The gate itself: what is good passes, what is bad does not.</summary>
public partial class DiscordGateTests
{
    public static TheoryData<string> Rules => [.. GateTable.All.Select(c => c.Rule)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_refuses_what_is_bad_and_lets_pass_what_is_good(string rule)
    {
        var it = GateTable.All.Single(c => c.Rule == rule);
        Assert.Contains(DiscordRules.Broken(it.Method, it.Route, JsonNode.Parse(it.Bad)), b => b == rule || b.StartsWith(rule + " ", StringComparison.Ordinal));
        Assert.Empty(DiscordGate.Broken(it.Method, it.Route, JsonNode.Parse(it.Good)));
    }

    /// <summary>Read from the rules' own files, so that none can be added without a row in the table.</summary>
    [Fact]
    public void Each_rule_has_its_row()
    {
        var files = Directory.EnumerateFiles(Path.Combine(SharedFiles.Root, "tests", "FactBot.Tests", "Discord", "Gate"), "*Rules.cs");
        var rules = files.SelectMany(f => Rule().Matches(File.ReadAllText(f))).Select(m => m.Groups["rule"].Value.TrimEnd()).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(rules, GateTable.All.Select(c => c.Rule).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("POST", DiscordRules.Callback, """{"type":5,"data":{"flags":64}}""")]
    [InlineData("POST", DiscordRules.Callback, """{"type":6}""")]
    [InlineData("POST", DiscordRules.Callback, """{"type":8,"data":{"choices":[{"name":"A-1","value":"A-1"}]}}""")]
    [InlineData("POST", DiscordRules.Threads, """{"name":"A-1/2","auto_archive_duration":10080}""")]
    [InlineData("PATCH", DiscordRules.Original, """{"content":"x","embeds":[],"components":[],"allowed_mentions":{"parse":[]}}""")]
    [InlineData("PUT", DiscordRules.Commands, """[{"type":1,"name":"fact","description":"d","options":[{"type":1,"name":"take","description":"d"}]},{"type":3,"name":"Save as note"}]""")]
    public void What_is_good_passes(string method, string route, string body) => Assert.Empty(DiscordGate.Broken(method, route, JsonNode.Parse(body)));

    [Theory]
    [InlineData("allowed_mentions.parse", """{"content":"x","nonce":"n","enforce_nonce":true}""")]
    [InlineData("nonce", """{"content":"x","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""")]
    [InlineData("enforce_nonce", """{"content":"x","nonce":"n","allowed_mentions":{"parse":[]}}""")]
    [InlineData("a part of an embed", """{"embeds":[{"description":"d","title":" "}],"nonce":"n","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""")]
    public void What_is_left_out_is_missed(string rule, string body) => Assert.Contains(rule, DiscordRules.Broken("POST", DiscordRules.Messages, JsonNode.Parse(body)));

    [SharedFact(DiscordContract.File)]
    public void What_the_contract_does_not_know_does_not_pass()
    {
        Assert.NotEmpty(DiscordGate.Broken("POST", "/channels/{channel_id}/massages", null));
        Assert.NotEmpty(DiscordGate.Broken("POST", DiscordRules.Messages, JsonNode.Parse(Posted("\"content\":\"x\",\"unfurl\":false"))));
        Assert.NotEmpty(DiscordGate.Broken("POST", DiscordRules.Messages, JsonNode.Parse(Posted("\"embeds\":[{\"description\":\"d\",\"colour\":1}]"))));
        Assert.NotEmpty(DiscordGate.Broken("POST", DiscordRules.Messages, JsonNode.Parse(Posted(Embeds(Words("description", 4097))))));
        Assert.NotEmpty(DiscordGate.Broken("POST", DiscordRules.Messages, null));
        Assert.NotEmpty(DiscordGate.Broken("POST", DiscordRules.Threads, JsonNode.Parse("""{"auto_archive_duration":60}""")));
        Assert.NotEmpty(DiscordGate.Broken("DELETE", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me", JsonNode.Parse("{}")));
    }

    /// <summary>The words of a rule where it is broken: the last argument of a check, a yield, a list of one.</summary>
    [GeneratedRegex("""(?:[Cc]heck\(.*, |yield return |(?<=[ ])\[|\? "" : )\$?"(?<rule>[a-zA-Z_.0-9 -]+?) ?(?:\{[^"]*)?"(?:\);|;|\]|\))""")]
    private static partial Regex Rule();
}
