using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactBot.Slack.Protocol;

/// <summary>How JSON is written for Slack.</summary>
public static class SlackJson
{
    /// <summary>Non-ASCII letters as they are: an article in any script stays readable in a wire log.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
