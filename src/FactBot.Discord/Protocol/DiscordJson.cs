using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactBot.Discord.Protocol;

/// <summary>The JSON settings for Discord.</summary>
public static class DiscordJson
{
    /// <summary>Non-ASCII letters stay as they are, so that an article in any script is readable in a wire log.</summary>
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
