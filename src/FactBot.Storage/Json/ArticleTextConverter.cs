using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FactBot.Core.Domain;

namespace FactBot.Storage.Json;

/// <summary>
/// The map of an article's text has an entry for every character, and nearly every entry is one higher than the last. It is therefore
/// stored as runs, <c>[place, count, place, count]</c>. A place of 0 or more counts up within its run; a negative place, which has no
/// counterpart in the raw text, stays the same.
/// </summary>
internal sealed class ArticleTextConverter : JsonConverter<ArticleText>
{
    public override ArticleText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = JsonSerializer.Deserialize(ref reader, Form(options))!;
        var reading = parts.Reading ?? parts.Raw;
        return new ArticleText(parts.Raw, reading, TextMap.FromRuns(parts.Map, reading.Length), parts.Blocks, parts.Oddities);
    }

    public override void Write(Utf8JsonWriter writer, ArticleText value, JsonSerializerOptions options) => JsonSerializer.Serialize(
        writer,
        new ArticleTextParts(value.Raw, value.Repaired == value.Raw ? null : value.Repaired, TextMap.Runs(value), value.Blocks, value.Oddities),
        Form(options));

    private static JsonTypeInfo<ArticleTextParts> Form(JsonSerializerOptions options) =>
        (JsonTypeInfo<ArticleTextParts>)options.GetTypeInfo(typeof(ArticleTextParts));
}

/// <param name="Raw">The text as received.</param>
/// <param name="Reading">The repaired text; null if it equals the raw text.</param>
/// <param name="Map">The runs of the map.</param>
/// <param name="Blocks">The blocks in order.</param>
/// <param name="Oddities">The places that look wrong.</param>
internal sealed record ArticleTextParts(
    string Raw, string? Reading, ImmutableArray<int> Map, ImmutableArray<Block> Blocks, ImmutableArray<Oddity> Oddities);

/// <summary>Converts the map of a text to runs and back.</summary>
internal static class TextMap
{
    public static ImmutableArray<int> Runs(ArticleText text)
    {
        var runs = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < text.Repaired.Length; i++)
        {
            var place = PlaceAt(text, i);
            if (runs.Count > 0 && place == Next(runs[^2], runs[^1]))
            {
                runs[^1]++;
            }
            else
            {
                runs.Add(place);
                runs.Add(1);
            }
        }

        return runs.ToImmutable();
    }

    /// <exception cref="JsonException">The runs do not cover the text.</exception>
    public static ImmutableArray<int> FromRuns(ImmutableArray<int> runs, int length)
    {
        var map = ImmutableArray.CreateBuilder<int>(length);
        for (var run = 0; run + 1 < runs.Length; run += 2)
        {
            if (runs[run + 1] > length - map.Count)
            {
                throw new JsonException("The map of a text is longer than the text.");
            }

            for (var i = 0; i < runs[run + 1]; i++)
            {
                map.Add(Next(runs[run], i));
            }
        }

        return map.Count == length ? map.MoveToImmutable() : throw new JsonException("The map of a text is shorter than the text.");
    }

    private static int Next(int first, int count) => first < 0 ? first : first + count;

    private static int PlaceAt(ArticleText text, int i) => text.StandsInRaw(i) ? text.RawIndex(i) : ~text.RawIndex(i);
}
