using System.Text.Json.Nodes;
using FactBot.Core.Requests.Catalog;
using FactBot.Slack.App;
using FactBot.Slack.Protocol;

namespace FactBot.Slack;

/// <summary>
/// The app manifest (https://docs.slack.dev/reference/app-manifest): pasted into "Create an app from a manifest", it sets everything
/// but the tokens.
/// </summary>
public static class SlackManifest
{
    private const string Name = "FactBot";

    /// <summary>Slack's limits of a description and of a command's hint, in characters.</summary>
    private const int Description = 140;
    private const int Hint = 1000;

    public static string Write() => Of().ToJsonString(new(SlackJson.Plain) { WriteIndented = true });

    public static JsonObject Of() => new()
    {
        ["_metadata"] = new JsonObject { ["major_version"] = 2, ["minor_version"] = 1 },
        ["display_information"] = new JsonObject
        {
            ["name"] = Name,
            ["description"] = Outbound.SlackLimits.Cut("Lists an article's key claims, who said what and who denied it; keeps notes on each claim in its thread.", Description),
            ["background_color"] = "#1f3a4d",
        },
        ["features"] = Features(),
        ["oauth_config"] = new JsonObject { ["scopes"] = new JsonObject { ["bot"] = Names(SlackScopes.Bot.Select(s => s.Name)) } },
        ["settings"] = new JsonObject
        {
            ["event_subscriptions"] = new JsonObject { ["bot_events"] = Names(SlackSubscriptions.Bot) },
            ["interactivity"] = new JsonObject { ["is_enabled"] = true },
            ["org_deploy_enabled"] = false,
            ["socket_mode_enabled"] = true,
            ["token_rotation_enabled"] = false,
        },
    };

    private static JsonObject Features() => new()
    {
        ["app_home"] = new JsonObject { ["home_tab_enabled"] = false, ["messages_tab_enabled"] = true, ["messages_tab_read_only_enabled"] = false },
        ["bot_user"] = new JsonObject { ["display_name"] = Name, ["always_online"] = true },
        ["shortcuts"] = new JsonArray(
            Shortcut("Fact-check this link", SlackShortcuts.CheckLink, "Lists the claims of the article in this message"),
            Shortcut("Save as note", SlackShortcuts.SaveNote, "Keeps this message as a note on a claim"),
            Shortcut("Save as evidence", SlackShortcuts.SaveEvidence, "Keeps this message as evidence for or against a claim")),
        ["slash_commands"] = new JsonArray(new JsonObject
        {
            ["command"] = "/fact",
            ["description"] = "Check an article, or work on its claims",
            ["usage_hint"] = Outbound.SlackLimits.Cut("<link> | " + string.Join(" | ", CommandCatalog.Built.Select(c => c.Name)), Hint),
            ["should_escape"] = true,
        }),
    };

    private static JsonObject Shortcut(string name, string id, string description) =>
        new() { ["name"] = name, ["type"] = "message", ["callback_id"] = id, ["description"] = description };

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(n => (JsonNode)n)];
}
