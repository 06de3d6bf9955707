using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Host.Json;

/// <summary>
/// Serializers generated at build time. Letters of all languages are written unescaped; a JSON line contains no line break.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnalysisLine))]
[JsonSerializable(typeof(PageLine))]
[JsonSerializable(typeof(ErrorLine))]
[JsonSerializable(typeof(CheckDocument))]
internal sealed partial class HostJson : JsonSerializerContext
{
    // The relaxed encoder does not escape < > & ', because the output goes to programs and not into web pages. It still escapes control
    // characters and the characters that change the writing direction.
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

    /// <summary>Returns the name of a kind in the JSON output, such as "counterAssertion".</summary>
    public static string Name<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
