using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactBot.Discord.Protocol;

/// <summary>How JSON is written for Discord.</summary>
public static class DiscordJson
{
    /// <summary>Non-ASCII letters as they are: an article in any script stays readable in a wire log.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
