using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactBot.Wire;

/// <summary>Reads untrusted JSON: a missing value or one of another kind is null.</summary>
public static partial class JsonElementExtensions
{
    public static JsonElement? Child(this JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var child) && child.ValueKind is not JsonValueKind.Null ? child : null;

    public static JsonElement? Child(this JsonElement element, string name, string under) => element.Child(name)?.Child(under);

    public static string? Text(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.String } text ? Whole(text) : null;

    public static string? Text(this JsonElement element, string name, string under) => element.Child(name)?.Text(under);

    public static int? Number(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    public static bool Flag(this JsonElement element, string name) => element.Child(name) is { ValueKind: JsonValueKind.True };

    /// <summary>A number with a fraction, such as seconds.</summary>
    public static double? Fraction(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) && double.IsFinite(value) ? value : null;

    public static long? Large(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : null;

    /// <summary>The elements of an array; none where there is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>A string; JSON can hold lone surrogates, which become U+FFFD. Bytes that are no text yield null.</summary>
    private static string? Whole(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return Mended(text);
        }
    }

    private static string? Mended(JsonElement text)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(Escapes().Replace(text.GetRawText(), m => m.Groups["half"].Success ? "\\uFFFD" : m.Value));
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}
