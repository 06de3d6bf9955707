using System.Text.Json.Nodes;
using FactBot.Tests.Support;

namespace FactBot.Tests.Discord.Gate;

/// <summary>The gate itself: what is good passes, what is bad does not.</summary>
public class DiscordGateTests
{
    private const string Row = """{"type":1,"components":[{"type":2,"style":1,"label":"Note","custom_id":"a"}]}""";

    private static string Posted(string fields) =>
        $$"""{"nonce":"n1","enforce_nonce":true,"allowed_mentions":{"parse":[]},{{fields}}}""";

    private static string Long(int length) => new('x', length);

    private static IEnumerable<string> Rules(string method, string route, string body) => DiscordRules.Broken(method, route, JsonNode.Parse(body));

    [Theory]
    [InlineData("POST", DiscordRules.Callback, """{"type":5,"data":{"flags":64}}""")]
    [InlineData("POST", DiscordRules.Callback, """{"type":6}""")]
    [InlineData("POST", DiscordRules.Callback, """{"type":8,"data":{"choices":[{"name":"A-1","value":"A-1"}]}}""")]
    [InlineData("POST", DiscordRules.Threads, """{"name":"A-1/2","auto_archive_duration":10080}""")]
    [InlineData("PATCH", DiscordRules.Original, """{"content":"x","embeds":[],"components":[],"allowed_mentions":{"parse":[]}}""")]
    [InlineData("PUT", DiscordRules.Commands, """[{"type":1,"name":"fact","description":"d","options":[{"type":1,"name":"take","description":"d"}]},{"type":3,"name":"Save as note"}]""")]
    public void What_is_good_passes(string method, string route, string body) => Assert.Empty(DiscordGate.Broken(method, route, JsonNode.Parse(body)));

    [Fact]
    public void A_good_message_passes()
    {
        Assert.Empty(DiscordGate.Broken("POST", DiscordRules.Messages, JsonNode.Parse(Posted($$"""
            "content":"<@1100000000000000011>","embeds":[{"description":"d"}],"components":[{{Row}}],"flags":4
            """))));
        Assert.Empty(Rules("POST", DiscordRules.Messages, Posted($"\"content\":\"{Long(2000)}\"")));
    }

    public static TheoryData<string, string> BadMessages => new()
    {
        { "content over 2000", $"\"content\":\"{Long(2001)}\"" },
        { "an empty message", "\"content\":\" \"" },
        { "an empty embed", "\"embeds\":[{\"color\":1}]" },
        { "embeds over 6000", $"\"embeds\":[{{\"description\":\"{Long(4000)}\"}},{{\"description\":\"{Long(2001)}\"}}]" },
        { "a part of an embed", "\"embeds\":[{\"description\":\"d\",\"title\":\" \"}]" },
        { "custom ids twice", $"\"content\":\"x\",\"components\":[{Row},{Row}]" },
        { "more than 5 rows", $"\"content\":\"x\",\"components\":[{string.Join(',', Enumerable.Repeat(Row, 6))}]" },
        { "button label", $"\"content\":\"x\",\"components\":[{Row.Replace("Note", " ", StringComparison.Ordinal)}]" },
        { "flags", "\"content\":\"x\",\"flags\":32768" },
    };

    [Theory]
    [MemberData(nameof(BadMessages))]
    public void A_bad_message_does_not(string rule, string fields) => Assert.Contains(rule, Rules("POST", DiscordRules.Messages, Posted(fields)));

    [Theory]
    [InlineData("allowed_mentions.parse", """{"content":"x","nonce":"n","enforce_nonce":true}""")]
    [InlineData("allowed_mentions.parse", """{"content":"x","nonce":"n","enforce_nonce":true,"allowed_mentions":{"parse":["everyone"]}}""")]
    [InlineData("somebody told and not called", """{"content":"x","nonce":"n","enforce_nonce":true,"allowed_mentions":{"parse":[],"users":["1"]}}""")]
    [InlineData("nonce", """{"content":"x","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""")]
    [InlineData("nonce", """{"content":"x","nonce":"12345678901234567890123456","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""")]
    [InlineData("enforce_nonce", """{"content":"x","nonce":"n","allowed_mentions":{"parse":[]}}""")]
    public void A_message_that_tells_everybody_or_may_come_twice_does_not(string rule, string body) => Assert.Contains(rule, Rules("POST", DiscordRules.Messages, body));

    [Theory]
    [InlineData("POST", DiscordRules.Callback, """{"type":5,"data":{}}""", "a putting off that is not private")]
    [InlineData("POST", DiscordRules.Callback, """{"type":4,"data":{"content":"x","allowed_mentions":{"parse":[]}}}""", "an answer that is not private")]
    [InlineData("POST", DiscordRules.Callback, """{"type":8,"data":{"choices":[{"name":" ","value":"x"}]}}""", "choice")]
    [InlineData("POST", DiscordRules.Callback, """{"type":9,"data":{"custom_id":"f","title":"t","components":[]}}""", "fields of a modal")]
    [InlineData("POST", DiscordRules.Hook, """{"content":"x","allowed_mentions":{"parse":[]}}""", "a follow-up that is not private")]
    [InlineData("POST", DiscordRules.Threads, """{"name":" "}""", "thread name")]
    [InlineData("POST", DiscordRules.Threads, """{"name":"x","auto_archive_duration":30}""", "auto_archive_duration")]
    [InlineData("PUT", DiscordRules.Commands, """[{"type":1,"name":"Fact","description":"d"}]""", "name Fact")]
    [InlineData("PUT", DiscordRules.Commands, """[{"type":1,"name":"fact","description":""}]""", "description of fact")]
    [InlineData("PUT", DiscordRules.Commands, """[{"type":1,"name":"f","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"b","description":"d","required":true}]}]""", "required first in f")]
    [InlineData("PUT", DiscordRules.Commands, """[{"type":3,"name":"x"},{"type":3,"name":"x"}]""", "two commands of one name")]
    public void What_is_bad_does_not(string method, string route, string body, string rule) => Assert.Contains(rule, Rules(method, route, body));

    [Fact]
    public void A_command_of_more_than_8000_characters_does_not()
    {
        var options = Enumerable.Range(0, 25).Select(i => $$"""{"type":1,"name":"s{{i}}","description":"{{Long(100)}}","options":[{"type":3,"name":"a","description":"{{Long(100)}}"},{"type":3,"name":"b","description":"{{Long(100)}}"},{"type":3,"name":"c","description":"{{Long(100)}}"}]}""");
        Assert.Contains("more than 8000 characters", Rules("PUT", DiscordRules.Commands, $$"""[{"type":1,"name":"fact","description":"d","options":[{{string.Join(',', options)}}]}]"""));
    }

    [SharedFact(DiscordContract.File)]
    public void What_the_contract_does_not_know_does_not_pass()
    {
        Assert.NotEmpty(DiscordGate.Broken("POST", "/channels/{channel_id}/massages", null));
        Assert.NotEmpty(DiscordGate.Broken("POST", DiscordRules.Messages, JsonNode.Parse(Posted("\"content\":\"x\",\"unfurl\":false"))));
        Assert.NotEmpty(DiscordGate.Broken("POST", DiscordRules.Messages, JsonNode.Parse(Posted("\"embeds\":[{\"description\":\"d\",\"colour\":1}]"))));
        Assert.NotEmpty(DiscordGate.Broken("POST", DiscordRules.Messages, JsonNode.Parse(Posted($"\"embeds\":[{{\"description\":\"{Long(4097)}\"}}]"))));
        Assert.NotEmpty(DiscordGate.Broken("POST", DiscordRules.Messages, null));
        Assert.NotEmpty(DiscordGate.Broken("POST", DiscordRules.Threads, JsonNode.Parse("""{"auto_archive_duration":60}""")));
        Assert.NotEmpty(DiscordGate.Broken("DELETE", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me", JsonNode.Parse("{}")));
    }
}
