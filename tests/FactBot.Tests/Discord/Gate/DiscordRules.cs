using System.Text.Json.Nodes;

namespace FactBot.Tests.Discord.Gate;

/// <summary>
/// What Discord refuses, or does and nobody wants, and its contract does not say (https://docs.discord.com/developers: resources/message,
/// components/reference, interactions).
/// </summary>
internal static class DiscordRules
{
    public const string Messages = "/channels/{channel_id}/messages";
    public const string Message = "/channels/{channel_id}/messages/{message_id}";
    public const string Threads = "/channels/{channel_id}/messages/{message_id}/threads";
    public const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";
    public const string Original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";
    public const string Hook = "/webhooks/{webhook_id}/{webhook_token}";
    public const string Commands = "/applications/{application_id}/commands";

    public static IEnumerable<string> Broken(string method, string route, JsonNode? body) => body is null ? [] : (method, route) switch
    {
        ("POST", Messages) => MessageRules.Broken(body!).Concat(Keyed(body!)),
        ("POST", Hook) => MessageRules.Broken(body!).Append(((int?)body!["flags"] & 64) is 64 ? "" : "a follow-up that is not private").Where(b => b.Length > 0),
        ("PATCH", Message or Original) => MessageRules.Broken(body!),
        ("POST", Threads) => Thread(body!),
        ("POST", Callback) => CallbackRules.Broken(body!),
        ("PUT", Commands) => CommandRules.Broken((JsonArray)body!),
        _ => [],
    };

    private static IEnumerable<string> Keyed(JsonNode body)
    {
        if (((string?)body["nonce"])?.Length is not (> 0 and <= 25))
        {
            yield return "nonce";
        }

        if ((bool?)body["enforce_nonce"] is not true)
        {
            yield return "enforce_nonce";
        }
    }

    private static IEnumerable<string> Thread(JsonNode body)
    {
        if (string.IsNullOrWhiteSpace((string?)body["name"]) || ((string)body["name"]!).Length > 100)
        {
            yield return "thread name";
        }

        if ((int?)body["auto_archive_duration"] is not (null or 60 or 1440 or 4320 or 10080))
        {
            yield return "auto_archive_duration";
        }
    }
}
