using System.Text.Json.Nodes;
using FactBot.Core.Requests.Catalog;
using FactBot.Host.Hosting;
using FactBot.Tests.Support;
using NJsonSchema;

namespace FactBot.Tests.Host.Chats;

public sealed class ManifestTests
{
    private const string Schema = "spec/slack-manifest.schema.json";

    private static async Task<JsonNode> ManifestAsync()
    {
        var run = await CommandRun.OfAsync("manifest", "slack");
        Assert.Equal((ExitStatus.Done, ""), (run.Status, run.Error));
        return JsonNode.Parse(run.Output)!;
    }

    [Fact]
    public async Task It_names_every_command_that_is_there_and_none_that_is_planned()
    {
        var hint = ((string?)(await ManifestAsync())["features"]!["slash_commands"]![0]!["usage_hint"])!.Split(" | ");
        Assert.Equal(CommandCatalog.Built.Select(c => c.Name).Prepend("<link>"), hint);
    }

    [Fact]
    public async Task Socket_Mode_and_buttons_are_on_and_no_address_is_needed()
    {
        var settings = (await ManifestAsync())["settings"]!;
        Assert.True((bool)settings["socket_mode_enabled"]!);
        Assert.True((bool)settings["interactivity"]!["is_enabled"]!);
        Assert.Null(settings["event_subscriptions"]!["request_url"]);
    }

    [Fact]
    public async Task Each_event_has_the_permission_that_it_needs()
    {
        var manifest = await ManifestAsync();
        var scopes = manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(s => (string)s!).ToHashSet();
        var events = manifest["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray().Select(e => (string)e!).ToList();
        Assert.All(events, e => Assert.Contains(Needs(e), scopes));

        static string Needs(string name) => name switch
        {
            "app_mention" => "app_mentions:read",
            "message.channels" => "channels:history",
            "message.groups" => "groups:history",
            "message.im" => "im:history",
            _ when name.StartsWith("group", StringComparison.Ordinal) => "groups:read",
            _ => "channels:read",
        };
    }

    [SharedFact(Schema)]
    public async Task It_is_a_manifest_as_Slack_defines_it()
    {
        var schema = await JsonSchema.FromFileAsync(SharedFiles.PathOf(Schema));
        Assert.Empty(schema.Validate((await ManifestAsync()).ToJsonString()));
        var wrong = await ManifestAsync();
        wrong["features"]!["shortcuts"]![0]!["type"] = "everywhere";
        Assert.NotEmpty(schema.Validate(wrong.ToJsonString()));
    }
}
