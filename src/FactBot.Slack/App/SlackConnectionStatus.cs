using FactBot.Core.Ports;
using FactBot.Slack.Protocol;

namespace FactBot.Slack.App;

/// <summary>The connection state, and the remedy for whoever set the app up.</summary>
internal sealed class SlackConnectionStatus(SocketModeCounts sockets)
{
    /// <summary>Slack's error code for a permanent refusal of the bot; null where there is none.</summary>
    public string? ShutOut { get; set; }

    /// <summary>Slack's error code for a refused bot token; null where there is none.</summary>
    public string? TokenRefused { get; set; }

    /// <summary>Why the start has not succeeded yet.</summary>
    public string? Trouble { get; set; }

    public AdapterState State => ShutOut is { } word ? new AdapterState(false, Sentence(word) + " Then start FactBot again.", ForGood: true)
        : TokenRefused is { } token ? new AdapterState(sockets.Open > 0, Sentence(token))
        : sockets.Open > 0 ? new AdapterState(true)
        : new AdapterState(false, (Trouble ?? sockets.Trouble) is { } why ? $"Slack is not connected ({why}); it is tried again." : "Slack is not connected yet.");

    private static string Sentence(string word) => word switch
    {
        "link_disabled" => "Socket Mode is turned off for the app. Turn it on at api.slack.com/apps, under Socket Mode.",
        "missing_scope" => "The app lacks a permission (missing_scope). Add the permissions of the manifest and install the app again.",
        "not_allowed_token_type" => "A token stands in the other's place: Slack:BotToken begins with xoxb-, Slack:AppToken with xapp-.",
        "account_inactive" or "token_revoked" or "token_expired" => $"A token of the app is no longer good ({word}). Install the app again and set its new tokens.",
        _ => $"Slack refuses the app ({word}). Check Slack:BotToken and Slack:AppToken, and that the app is installed.",
    };
}
