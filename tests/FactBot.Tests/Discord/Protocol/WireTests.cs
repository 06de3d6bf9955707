using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using FactBot.Discord.Protocol;
using FactBot.Wire;

namespace FactBot.Tests.Discord.Protocol;

/// <summary>Calls as they are built and as they are written down.</summary>
public sealed class WireTests
{
    private static string Logged(DiscordCall call)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new DiscordWireLog(writer).Write(call);
        return writer.ToString();
    }

    [Fact]
    public void A_call_is_one_line_of_json() => Assert.Equal(
        """{"method":"POST","route":"/channels/1/messages","body":{"content":"Ünï \"q\"\n<b>"},"query":{"wait":"true"}}""" + "\n",
        Logged(DiscordCall.Post("/channels/{channel_id}/messages").For("channel_id", "1").With("wait", true).Sending(new JsonObject { ["content"] = "Ünï \"q\"\n<b>" })));

    [Fact]
    public void Without_a_body_it_is_null() => Assert.Equal("""{"method":"GET","route":"/gateway/bot","body":null}""" + "\n", Logged(DiscordCall.Get("/gateway/bot")));

    [Theory]
    [InlineData("/interactions/{interaction_id}/{interaction_token}/callback", "interaction_id", "interaction_token")]
    [InlineData("/webhooks/{webhook_id}/{webhook_token}/messages/@original", "webhook_id", "webhook_token")]
    public void Tokens_are_left_out_wherever_they_are(string route, string id, string token)
    {
        var body = new JsonObject { ["token"] = "SECRET", ["data"] = new JsonArray(new JsonObject { ["webhook_token"] = "SECRET", ["text"] = "kept" }) };
        var line = Logged(DiscordCall.Post(route).For(id, "1").For(token, "SECRET").With("token", "SECRET").Sending(body));

        Assert.DoesNotContain("SECRET", line, StringComparison.Ordinal);
        Assert.Contains("/1/left-out", line, StringComparison.Ordinal);
        Assert.Contains("kept", line, StringComparison.Ordinal);
        Assert.Equal("SECRET", (string?)body["token"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_value_that_leads_elsewhere_is_refused(string value) =>
        Assert.Throws<ArgumentException>(() => DiscordCall.Get("/users/{user_id}").For("user_id", value));

    [Fact]
    public void A_placeholder_without_a_value_is_a_fault() =>
        Assert.Throws<InvalidOperationException>(() => DiscordCall.Get("/users/{user_id}").Address());

    [Fact]
    public void A_value_never_leaves_its_place() => Gen.String.Where(s => s is not ("" or "." or "..") && s.All(c => !char.IsSurrogate(c))).Sample(value =>
    {
        var address = new Uri(new Uri("https://discord.example/api/v10/"), DiscordCall.Get("/users/{user_id}/x").For("user_id", value).Address());

        Assert.Equal("discord.example", address.Host);
        Assert.Equal(["/", "api/", "v10/", "users/"], address.Segments.Take(4));
        Assert.Equal(6, address.Segments.Length);
    });

    [Fact]
    public void A_step_changes_nothing_before_it()
    {
        var call = DiscordCall.Get("/users/{user_id}").For("user_id", "1");
        _ = call.For("user_id", "2").With("a", "b").Sending(new JsonObject());

        Assert.Equal(("users/1", null), (call.Address(), call.Body));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("[1]")]
    [InlineData("""{"a":null}""")]
    [InlineData("""{"a":1e400}""")]
    [InlineData("""{"a":9999999999999999999999}""")]
    [InlineData("""{"a":[1]}""")]
    [InlineData("""{"a":{"b":true}}""")]
    public void Json_of_another_kind_is_read_as_nothing(string json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var root in (JsonElement[])[document.RootElement, default])
        {
            Assert.Null(root.Text("a", "b") ?? root.Text("a"));
            Assert.Null(root.Number("a") ?? root.Large("a") ?? root.Child("b", "a")?.Number("c"));
            Assert.False(root.Flag("a"));
            Assert.True(root.Items("a").Count() <= 1);
        }
    }
}
