using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Host.Json;

/// <summary>Serializers made at build time. Letters of all languages are written as themselves, a line of JSON on one line.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnalysisLine))]
[JsonSerializable(typeof(PageLine))]
[JsonSerializable(typeof(ErrorLine))]
[JsonSerializable(typeof(CheckDocument))]
internal sealed partial class HostJson : JsonSerializerContext
{
    // The relaxed encoder leaves < > & ' as they are: the output goes to programs, not into web pages. It still escapes
    // control characters and the marks that turn the direction of writing.
    public static HostJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static HostJson Indented { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });

    /// <summary>"counterAssertion": a kind as programs write it.</summary>
    public static string Name<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
