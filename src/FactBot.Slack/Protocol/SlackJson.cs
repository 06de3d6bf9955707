using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactBot.Slack.Protocol;

/// <summary>The JSON settings for Slack.</summary>
public static class SlackJson
{
    /// <summary>Non-ASCII letters stay as they are, so that an article in any script is readable in a wire log.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
